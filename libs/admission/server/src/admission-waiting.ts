import type { WaitingItem } from '#admission/domain';
import type { AccountPrincipal } from '#kernel';

/** One half of admission says what waits there for a person, whatever they do here. */
export abstract class AdmissionWaitingSource {
  abstract itemsFor(principal: AccountPrincipal): Promise<readonly WaitingItem[]>;
}

/** All of them; each half adds its own to the list in the module. */
export const WAITING_SOURCES = Symbol('admission waiting sources');
