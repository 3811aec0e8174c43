import { isNamedAction } from '#identity/domain';
import { identityMessages } from '#identity/domain/messages';
import { messagesFrom } from '#platform/ui';

/** The sentence of an action, or its code when it has none. Call in an injection context. */
export const actionNames = () => {
  const say = messagesFrom(identityMessages);
  return (action: string): string => (isNamedAction(action) ? say(`action.${action}`) : action);
};
