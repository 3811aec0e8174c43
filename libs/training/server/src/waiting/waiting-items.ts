import type { LocalDate } from '#kernel';
import type { trainingWaitingCodes } from '#training/domain/contract';

export interface WaitingItem {
  readonly code: (typeof trainingWaitingCodes)[number];
  readonly params: Readonly<Record<string, string | number>>;
  readonly link: string;
  readonly due: LocalDate | null;
}
