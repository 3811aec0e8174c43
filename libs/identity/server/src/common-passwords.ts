import type { Dictionary } from '#identity/domain';

let loaded: Promise<Dictionary> | undefined;

const load = async (): Promise<Dictionary> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
};

/** Some 49,000 passwords that attackers try first; unpacked when first needed. */
export const commonPasswords = (): Promise<Dictionary> => (loaded ??= load());
