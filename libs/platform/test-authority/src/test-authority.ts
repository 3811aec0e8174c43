import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

/** What a test may want otherwise than usual: another kind of key, other dates, a leaf that may not sign. */
export interface Wanted {
  readonly algorithm?: keyof typeof algorithms;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly leafUsage?: number;
  readonly leafName?: string;
  readonly rootName?: string;
  /** Object identifiers of the extended key usage of the leaf. */
  readonly purposes?: readonly string[];
}

export interface TestSigner {
  /** DER: leaf, issuing authority. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: keyof typeof algorithms;
  /** As X.509 and CMS write signatures: ECDSA in DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A root and an issuing authority for one test run; keys never leave memory. */
export interface TestAuthority {
  readonly root: Uint8Array;
  readonly signer: TestSigner;
}

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const algorithms = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 },
  PSS: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32, publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 },
} as const;

const { keyCertSign, cRLSign, digitalSignature, nonRepudiation } = x509.KeyUsageFlags;
const authority = keyCertSign | cRLSign;

const extensions = async (isAuthority: boolean, usage: number, publicKey: Key, issuerKey: Key) => [
  new x509.BasicConstraintsExtension(isAuthority, undefined, true),
  new x509.KeyUsagesExtension(usage, true),
  await x509.SubjectKeyIdentifierExtension.create(publicKey),
  await x509.AuthorityKeyIdentifierExtension.create(issuerKey),
];

const derOf = (certificate: x509.X509Certificate) => new Uint8Array(certificate.rawData);

const pairFor = (algorithm: keyof typeof algorithms) =>
  crypto.subtle.generateKey(algorithms[algorithm], true, ['sign', 'verify']) as Promise<{ readonly publicKey: Key; readonly privateKey: Key }>;

const signWith =
  (key: Key, algorithm: keyof typeof algorithms) =>
  async (bytes: Uint8Array): Promise<Uint8Array> => {
    const raw = await crypto.subtle.sign(algorithms[algorithm], key, new Uint8Array(bytes));
    return new Uint8Array(new x509.AsnEcSignatureFormatter().toAsnSignature(key.algorithm, raw) ?? raw);
  };

interface Party {
  readonly name: string;
  readonly serialNumber: string;
  readonly keys: { readonly publicKey: Key; readonly privateKey: Key };
}
type Terms = Pick<x509.X509CertificateCreateParams, 'notBefore' | 'notAfter' | 'signingAlgorithm'>;

const certify = ({ name: subject, serialNumber, keys }: Party, by: Party, terms: Terms, given: x509.Extension[]) =>
  x509.X509CertificateGenerator.create({
    ...terms,
    serialNumber,
    subject,
    issuer: by.name,
    publicKey: keys.publicKey,
    signingKey: by.keys.privateKey,
    extensions: given,
  });

/** Unless told otherwise, every authority made here bears the same names: only keys tell them apart, as a forger would have it. */
export const makeTestAuthority = async ({
  algorithm = 'P-256',
  notBefore = new Date('2026-01-01T00:00:00Z'),
  notAfter = new Date('2036-01-01T00:00:00Z'),
  leafUsage = digitalSignature | nonRepudiation,
  rootName = 'CN=Test root',
  purposes = [],
  leafName = 'CN=Coopérative des Deux-Rives, O=Coopérative des Deux-Rives, C=FR',
}: Wanted = {}): Promise<TestAuthority> => {
  const party = async (name: string, serialNumber: string): Promise<Party> => ({ name, serialNumber, keys: await pairFor(algorithm) });
  const [root, issuing, leaf] = [await party(rootName, '01'), await party('CN=Test issuing authority', '02'), await party(leafName, '0a3f')];
  const terms = { notBefore, notAfter, signingAlgorithm: algorithms[algorithm] };
  const given = (usage: number, of: Party, by: Party) => extensions(usage === authority, usage, of.keys.publicKey, by.keys.publicKey);
  const purpose = purposes.length ? [new x509.ExtendedKeyUsageExtension([...purposes], true)] : [];
  const chain = [
    await certify(leaf, issuing, terms, [...(await given(leafUsage, leaf, issuing)), ...purpose]),
    await certify(issuing, root, terms, await given(authority, issuing, root)),
  ];
  return {
    root: derOf(await certify(root, root, terms, await given(authority, root, root))),
    signer: { chain: chain.map(derOf), algorithm, sign: signWith(leaf.keys.privateKey, algorithm) },
  };
};
