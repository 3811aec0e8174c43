import 'reflect-metadata';
import { createPublicKey, randomBytes, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type JsonName,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { FileKeyStore } from './file-key-store';
import { KeyFault } from './key-store';
import { writeOnce } from './write-once';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** id-kp-documentSigning, RFC 9336. */
const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';

/** Before any house existed: a clock that was wrong at the first start puts no document before its authority. */
const ALWAYS = new Date('2020-01-01T00:00:00Z');
const AUTHORITY_YEARS = 25;
const LEAF_YEARS = 3;
const DAY = 86_400_000;
/** Longest common name of X.520. */
const NAME = 64;

const yearsAfter = (from: Date, years: number): Date => new Date(Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate()));

interface Kept {
  readonly reference: string;
  /** DER in base64. */
  readonly certificate: string;
}

interface Authority {
  readonly root: Kept;
  readonly issuing: Kept;
}

interface Wanted {
  readonly subject: JsonName;
  readonly publicKey: Uint8Array;
  readonly from: Date;
  readonly until: Date;
  readonly extensions: Extension[];
  /** Who signs: its key and its certificate; the certificate is left out by a root, which signs itself. */
  readonly by: string;
  readonly issuer?: X509Certificate;
}

export interface LeafWanted {
  /** Legal name of the organisation, as readers of a sealed document are shown it. */
  readonly name: string;
  /** SubjectPublicKeyInfo of a P-256 key, in whatever store that is. */
  readonly publicKey: Uint8Array;
  readonly now: Date;
}

const authorityUsages = (pathLength: number) => [
  new BasicConstraintsExtension(true, pathLength, true),
  new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
];
const sealUsages = [
  new BasicConstraintsExtension(false, undefined, true),
  new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
  new ExtendedKeyUsageExtension([DOCUMENT_SIGNING, ExtendedKeyUsage.emailProtection]),
];

/** The house's own certificate authority: a root and an issuing authority below it. No program outside trusts it by itself. */
export class LocalAuthority {
  constructor(
    private readonly folder: string,
    private readonly keys: FileKeyStore,
  ) {}

  /** A certificate for a sealing key, three years long, with the chain above it: leaf, issuing authority, root, in DER. */
  async certify({ name, publicKey, now }: LeafWanted): Promise<Uint8Array[]> {
    const { issuing, root } = await this.open(now);
    const issuer = new X509Certificate(Buffer.from(issuing.certificate, 'base64'));
    const end = yearsAfter(now, LEAF_YEARS);
    const until = end < issuer.notAfter ? end : issuer.notAfter;
    const called = [...name].slice(0, NAME).join('');
    const subject = [{ CN: [called] }, { O: [called] }];
    const leaf = await this.issue({ subject, publicKey, from: new Date(now.getTime() - DAY), until, extensions: sealUsages, by: issuing.reference, issuer });
    return [leaf.rawData, issuer.rawData, Buffer.from(root.certificate, 'base64')].map((der) => new Uint8Array(der));
  }

  /** Made at the first need; when two processes make it at once, the first to write it down wins. */
  private async open(now: Date): Promise<Authority> {
    const found = await this.read();
    if (found) return found;
    const made = await this.make(now);
    if (await writeOnce(this.file, `${JSON.stringify(made, null, 2)}\n`)) return made;
    await Promise.all([made.root, made.issuing].map(({ reference }) => this.keys.discard(reference)));
    return this.open(now);
  }

  private get file(): string {
    return join(this.folder, 'authority.json');
  }

  private async read(): Promise<Authority | undefined> {
    const text = await readFile(this.file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      throw new KeyFault(`The authority in ${this.file} is damaged: put it back from your backup.`);
    }
  }

  private async make(now: Date): Promise<Authority> {
    const mark = randomBytes(3).toString('hex');
    const until = yearsAfter(now, AUTHORITY_YEARS);
    const [top, below] = [await this.keys.make('p256'), await this.keys.make('p256')];
    const times = { from: ALWAYS, until, by: top.reference };
    const root = await this.issue({ ...times, subject: [{ CN: [`Paircours local root ${mark}`] }], publicKey: top.publicKey, extensions: authorityUsages(1) });
    const subject = [{ CN: [`Paircours local authority ${mark}`] }];
    const issuing = await this.issue({ ...times, subject, publicKey: below.publicKey, extensions: authorityUsages(0), issuer: root });
    const kept = (reference: string, { rawData }: X509Certificate) => ({ reference, certificate: Buffer.from(rawData).toString('base64') });
    return { root: kept(top.reference, root), issuing: kept(below.reference, issuing) };
  }

  private async issue({ subject, publicKey, from, until, extensions, by, issuer }: Wanted): Promise<X509Certificate> {
    const signingKey = (await this.keys.privateKey(by)).toCryptoKey(P256, false, ['sign']);
    const subjectKey = await webcrypto.subtle.importKey('spki', Uint8Array.from(publicKey), P256, true, ['verify']);
    const above = createPublicKey(await this.keys.privateKey(by)).toCryptoKey(P256, true, ['verify']);
    return X509CertificateGenerator.create({
      serialNumber: randomBytes(16).toString('hex').replace(/^./, '4'),
      subject,
      issuer: issuer?.subjectName.toJSON() ?? subject,
      notBefore: from,
      notAfter: until,
      signingAlgorithm: SHA256,
      publicKey: subjectKey,
      signingKey,
      extensions: [...extensions, await SubjectKeyIdentifierExtension.create(subjectKey), await AuthorityKeyIdentifierExtension.create(above)],
    });
  }
}
