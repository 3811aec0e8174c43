/** How files are judged. */
export abstract class VerificationSettings {
  /** Whether documents of foreign issuers are fetched for whoever asks: their keys and their lists of withdrawals. */
  abstract readonly askIssuers: boolean;
  /** File that a thread of its own runs for each judgement. */
  abstract readonly judgeWorker: () => string | Promise<string>;
}
