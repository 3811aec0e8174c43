import type { Judgement, JudgementReason } from '#platform/credential-format';

/** Why a file on this machine did not come to be judged. */
export type FileFault = 'file-missing' | 'file-forbidden' | 'file-no-file';

/** A judgement of a file on this machine. */
export interface Answer extends Omit<Judgement, 'reasons'> {
  readonly file: string;
  readonly reasons: readonly (JudgementReason | FileFault)[];
}

const nothing = { kind: 'unknown', readable: false, intact: null, issuer: null, inForce: null, status: 'none', validUntil: null, credential: null } as const;

/** An answer about a file that nothing could be asked of. */
export const unasked = (file: string, verdict: 'unchecked' | 'unsupported', reason: JudgementReason | FileFault): Answer => ({
  file,
  ...nothing,
  verdict,
  reasons: [reason],
});

/** The line of `--json`: its fields are a promise to other programs. */
export const jsonLine = ({ file, kind, readable, intact, issuer, inForce, status, verdict, reasons }: Answer): string =>
  JSON.stringify({ file, kind, readable, intact, issuer: issuer?.id ?? null, inForce, status, verdict, reasons });

/** 0: all good. 1: something refused. 2: something neither refused nor good. */
export const exitCodeOf = (answers: readonly Pick<Answer, 'verdict'>[]): 0 | 1 | 2 => {
  if (answers.some(({ verdict }) => verdict === 'refused')) return 1;
  return answers.every(({ verdict }) => verdict === 'good') ? 0 : 2;
};
