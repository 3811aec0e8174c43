import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { Openid4vciClient, setGlobalConfig } from '@openid4vc/openid4vci';
import { clientAuthenticationAnonymous, type HashAlgorithm } from '@openid4vc/oauth2';

/** A port that nobody listens on: for a house that must know its own address before it opens. */
export const freeAddress = async (): Promise<{ readonly port: number; readonly origin: string }> => {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { port: address.port, origin: `http://127.0.0.1:${address.port}` };
};

const never = async (): Promise<never> => {
  throw new Error('A wallet without keys was asked for one.');
};

const algorithms: Readonly<Record<string, string>> = { 'sha-256': 'sha256', 'sha-384': 'sha384', 'sha-512': 'sha512' };

/** A wallet as others write it (OpenWallet Foundation’s client), which holds no key at all. */
export const walletOfOthers = (): Openid4vciClient => {
  setGlobalConfig({ allowInsecureUrls: true });
  return new Openid4vciClient({
    callbacks: {
      fetch,
      hash: (data: Uint8Array, algorithm: HashAlgorithm) =>
        createHash(algorithms[algorithm] ?? 'sha256')
          .update(data)
          .digest(),
      generateRandom: (bytes: number) => randomBytes(bytes),
      signJwt: never,
      clientAuthentication: clientAuthenticationAnonymous(),
    },
  });
};
