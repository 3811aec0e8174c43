/** The head of the log at one moment: how many entries, and the hash over all of them. */
export interface LogHead {
  /** Names the log and its key, for ever. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  /** ISO text in UTC with milliseconds. */
  readonly signedAt: string;
}

/** The text that is signed: a checkpoint as transparency logs write it (c2sp.org/tlog-checkpoint), the time in its extension line. `root64`: the root in base64. */
export const checkpointText = ({ origin, size, signedAt }: Pick<LogHead, 'origin' | 'size' | 'signedAt'>, root64: string): string =>
  `${origin}\n${size}\n${root64}\n${signedAt}\n`;
