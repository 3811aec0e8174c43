import type { PdfJudgement } from '#platform/pdf-signature';
import { readJson } from '../reading/guarded-json';
import { kindOfFile } from '../reading/kind-of-file';
import { textOf } from '../reading/text-of';
import { unread } from './assemble';
import { faulty, type Finding, refused, unchecked, unsupported, verdictOf } from './finding';
import { judgeCredential, judgeToken } from './judge-credential';
import type { JudgedIssuer, Judgement } from './judgement';
import { findingsOfPdf } from './pdf-findings';
import type { World } from './world';

/** The credential among the attachments: told by its content, as any file. */
const judgeAttachment = async (bytes: Uint8Array, world: World): Promise<Judgement | undefined> => {
  const kind = kindOfFile(bytes);
  const text = kind === 'json' || kind === 'jwt' ? textOf(bytes) : undefined;
  if (text === undefined) return undefined;
  if (kind === 'jwt') return judgeToken(text, world, 'pdf');
  const read = readJson(text);
  return 'fault' in read ? unread('pdf', faulty(read.fault)) : judgeCredential(read.value, world, 'pdf');
};

const carriedBy = async ({ attachments }: PdfJudgement, world: World): Promise<readonly Judgement[]> => {
  const judged: Judgement[] = [];
  for (const { bytes } of attachments.slice(0, 4)) {
    const answer = await judgeAttachment(bytes, world);
    // An attachment of another sort is no credential gone wrong.
    if (answer && !answer.reasons.includes('no-credential')) judged.push(answer);
  }
  return judged;
};

const both = (one: boolean | null, other: boolean | null): boolean | null =>
  one === false || other === false ? false : one === null || other === null ? null : true;

const signerOf = ({ signer, intact }: PdfJudgement): JudgedIssuer | null =>
  signer && {
    id: `x509:sha256:${signer.certificate}`,
    name: signer.name,
    proven: intact === true && signer.trusted ? true : null,
    known: signer.trusted === true,
  };

const bare = { kind: 'pdf', readable: true, inForce: null, status: 'none', validUntil: null, credential: null } as const;

/** A signed document that carries no credential: who sealed it can be told, whether it still counts cannot. */
const sealedOnly = (pdf: PdfJudgement, world: World): Judgement => ({
  ...bare,
  intact: pdf.intact,
  issuer: signerOf(pdf),
  ...verdictOf(findingsOfPdf(pdf, undefined, world)),
});

const weigh = (pdf: PdfJudgement, carried: Judgement, world: World): Judgement => {
  const own: readonly Finding[] = carried.reasons.map((reason) =>
    carried.verdict === 'refused' ? refused(reason) : carried.verdict === 'unsupported' ? unsupported(reason) : unchecked(reason),
  );
  return { ...carried, kind: 'pdf', intact: both(pdf.intact, carried.intact), ...verdictOf([...own, ...findingsOfPdf(pdf, carried, world)]) };
};

/** Too large or locked is not yet forged. */
const unreadable = ({ reasons }: PdfJudgement): Finding => {
  const open = (['pdf-too-large', 'pdf-encrypted'] as const).find((reason) => reasons.includes(reason));
  return open ? unchecked(open) : refused('pdf-unreadable');
};

const judge = async (pdf: PdfJudgement, world: World): Promise<Judgement> => {
  if (!pdf.readable) return unread('pdf', unreadable(pdf));
  const [carried, ...others] = await carriedBy(pdf, world);
  if (carried && others.length > 0) return { ...bare, intact: pdf.intact, issuer: signerOf(pdf), ...verdictOf([refused('several-credentials')]) };
  if (carried) return weigh(pdf, carried, world);
  return pdf.signature === 'none' ? { ...bare, intact: null, issuer: null, ...verdictOf([unsupported('no-credential')]) } : sealedOnly(pdf, world);
};

/** A PDF is good when its seal is whole and known and the credential attached to it is good by itself. */
export const judgePdfFile = async (bytes: Uint8Array, world: World): Promise<Judgement> => {
  // Reading X.509 is heavy; whoever drops a JSON never loads it.
  const { judgePdf } = await import('#platform/pdf-signature');
  return judge(await judgePdf(bytes, world.roots, world.now), world);
};
