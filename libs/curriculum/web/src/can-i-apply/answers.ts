import { computed, signal } from '@angular/core';
import type { LocalDate } from '#kernel';
import type { WhatIfAnswers } from '#curriculum/domain';

export type Choice = WhatIfAnswers['choices'][string];
export type LevelAnswer = NonNullable<WhatIfAnswers['level']>;

/** A visitor's answers: in the memory of this page and nowhere else. */
export class Answers {
  private readonly choices = signal<WhatIfAnswers['choices']>({});
  private readonly days = signal<WhatIfAnswers['days']>({});
  private readonly level = signal<LevelAnswer | undefined>(undefined);

  readonly all = computed((): WhatIfAnswers => {
    const level = this.level();
    return { choices: this.choices(), days: this.days(), ...(level && { level }) };
  });

  /** Undefined: “I do not know”. */
  choose = (key: string, choice: Choice | undefined): void => this.choices.update((known) => changed(known, key, choice));

  date = (key: string, day: LocalDate | undefined): void => this.days.update((known) => changed(known, key, day));

  graduate = (level: LevelAnswer | undefined): void => this.level.set(level);

  forget(): void {
    this.choices.set({});
    this.days.set({});
    this.level.set(undefined);
  }
}

const changed = <T>(known: Readonly<Record<string, T>>, key: string, value: T | undefined): Record<string, T> => {
  const others = Object.fromEntries(Object.entries(known).filter(([name]) => name !== key));
  return value === undefined ? others : { ...others, [key]: value };
};
