import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes: the library's default and OWASP's first choice (Password Storage Cheat Sheet). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Nobody's password: an account that is unknown or has none takes as long to refuse as one that is known. */
let nobody: Promise<string> | undefined;

/** Never inside a transaction: it takes tens of milliseconds of one core. */
export const verifyPassword = async (known: string | null | undefined, password: string): Promise<boolean> => {
  nobody ??= hash('nobody signs in with this');
  const right = await verify(known ?? (await nobody), password);
  return right && known != null;
};
