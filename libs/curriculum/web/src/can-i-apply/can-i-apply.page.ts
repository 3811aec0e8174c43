import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dayOf, instant, localDate } from '#kernel';
import { evaluate, factsIf, type Question, questionsOf } from '#curriculum/domain';
import { curriculumMessages } from '#curriculum/domain/messages';
import { Control, Field, formats, messagesFrom, PageHead, ReadingState, Steps } from '#platform/ui';
import { editionBySlug } from '../editions.store';
import { Answers } from './answers';
import { ChoiceQuestion } from './choice-question';
import { LevelQuestion } from './level-question';
import { WhatIfResult } from './result';

/** “Can I apply?”: one question at a time, answered here, in the browser; nothing is sent and nothing is kept. */
@Component({
  selector: 'pc-can-i-apply',
  imports: [ChoiceQuestion, Control, Field, LevelQuestion, PageHead, ReadingState, RouterLink, Steps, WhatIfResult],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './can-i-apply.page.html',
  styles: `
    :host {
      display: block;
      max-width: 46rem;
    }
    form {
      display: grid;
      gap: var(--pc-4);
      margin-top: var(--pc-4);
    }
    .step:focus {
      outline: 0;
      box-shadow: none;
    }
  `,
})
export class CanIApplyPage {
  readonly slug = input.required<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly say = messagesFrom(curriculumMessages);
  protected readonly format = formats();
  protected readonly answers = new Answers();
  /** 0 before the first question; one more than the questions at the answer. */
  protected readonly step = signal(0);

  protected readonly answer = editionBySlug(() => this.slug());
  protected readonly edition = computed(() => (this.answer.hasValue() ? this.answer.value().edition : undefined));
  protected readonly questions = computed(() => {
    const edition = this.edition();
    return edition ? questionsOf(edition.admission.eligibility) : [];
  });
  protected readonly question = computed(() => this.questions()[this.step() - 1]);
  protected readonly evaluation = computed(() => {
    const edition = this.edition();
    if (!edition || this.step() <= this.questions().length) return undefined;
    const today = dayOf(instant(new Date().toISOString()), edition.timeZone);
    const { eligibility } = edition.admission;
    return evaluate(eligibility, factsIf(eligibility, this.answers.all(), today), today);
  });
  protected readonly crumbs = computed(() => {
    const edition = this.edition();
    const here = edition ? [{ label: this.format.text(edition.title), link: `/pathways/${edition.slug}` }] : [];
    return [{ label: this.say('pathways.title'), link: '/pathways' }, ...here, { label: this.say('check.title') }];
  });

  protected meaningOf = (question: Extract<Question, { kind: 'day' }>) => `check.day.${question.meaning}` as const;

  /** Moves to a step and brings the reader to its heading. */
  protected go(step: number) {
    this.step.set(step);
    afterNextRender(() => this.host.querySelector<HTMLElement>('.step')?.focus(), { injector: this.injector });
  }

  protected date(key: string, event: Event) {
    const { value, validity } = event.target as HTMLInputElement;
    this.answers.date(key, value && validity.valid ? localDate(value) : undefined);
  }

  protected restart() {
    this.answers.forget();
    this.go(0);
  }
}
