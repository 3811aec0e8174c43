import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Links } from '#identity/server';
import { Listeners } from '#platform/database';
import type { InternshipFile } from './internship-file';
import { InternshipLetters } from './internship-letters';
import { InternshipLinks } from './internship-links';
import { InternshipFiles } from './internship-files.repository';

interface About {
  readonly internship: string;
}

/** What follows from a step of an internship: links and mails. */
@Injectable()
export class InternshipListeners implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly files: InternshipFiles,
    private readonly identityLinks: Links,
    private readonly links: InternshipLinks,
    private readonly letters: InternshipLetters,
  ) {}

  onModuleInit() {
    this.on('agreement-to-sign', async (file) => {
      await this.links.send(file, 'sign-agreement');
      await this.letters.tellLearner(file, 'sign');
    });
    this.on('agreement-draft', async ({ agreement }) => void (await this.identityLinks.withdraw(agreement.id, 'sign-agreement')));
    this.on('agreement-cancelled', async ({ agreement }) => {
      await this.identityLinks.withdraw(agreement.id, 'sign-agreement');
      await this.identityLinks.withdraw(agreement.id, 'tutor-internship');
    });
    this.on('agreement-active', (file) => this.letters.tellLearner(file, 'active'));
    this.on('hours-noted', async (file) => void (await this.links.send(file, 'tutor-internship')));
    this.on('hours-sent-back', (file) => this.letters.tellLearner(file, 'sent-back'));
  }

  private on(topic: string, follow: (file: InternshipFile) => Promise<void>) {
    this.listeners.on<About>(topic, 'placement', async ({ internship }) => {
      const file = await this.files.find(internship);
      if (file) await follow(file);
    });
  }
}
