import { Injectable } from '@nestjs/common';
import { admissionMessages } from '#admission/domain/messages';
import { Accounts, type Organisation } from '#identity/server';
import { accept, type AccountPrincipal, type Language } from '#kernel';
import { Clock, UnitOfWork } from '#platform/database';
import { type Block, renderDocument, unprintableIn } from '#platform/documents';
import { loadSpeaker, type Say, spokenDate } from '#platform/icu';
import type { AdmissionMessage } from '#admission/domain/messages';
import { type Answer, AnswerPages } from './offer-page';

type Speak = Say<AdmissionMessage>;

/** The answer as a letter to keep or print: the same words as the page, neutral in its name and title. */
@Injectable()
export class AnswerLetters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pages: AnswerPages,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** Drawn after the transaction that read it. */
  async of(application: string, principal: AccountPrincipal) {
    const read = await this.unitOfWork.run(principal, () => this.read(application, principal));
    if (!read.ok) return read;
    const { answer, organisation, language } = read.value;
    const say = await loadSpeaker(admissionMessages, language);
    const title = say('letter.title', { date: spokenDate(language, answer.decidedOn) });
    const blocks = letterBlocks(answer, organisation, language, say);
    const pageLabel = (page: number, pages: number) => say('letter.page', { page, pages });
    const bytes = await renderDocument({
      language,
      title,
      author: organisation?.name ?? '',
      createdAt: this.clock.now(),
      footer: say('letter.file', { number: answer.number }),
      pageLabel,
      blocks,
    });
    return accept({ name: `${say('letter.fileName')}-${answer.number}.pdf`, content: bytes });
  }

  private async read(application: string, { account }: AccountPrincipal) {
    const answer = await this.pages.of(application, account);
    if (!answer.ok) return answer;
    const person = await this.accounts.find(account);
    const [row] = await this.unitOfWork.manager.query<{ organisation: Organisation['id'] }[]>('select organisation from application where id = $1', [
      application,
    ]);
    const organisation = row && (await this.accounts.organisation(row.organisation));
    const language: Language = person?.language ?? 'fr';
    return accept({ answer: answer.value, organisation, language });
  }
}

/** A name that no font of ours can draw gives way to the number of the file. */
const addressee = ({ givenName, familyName, number }: Answer, say: Speak): string => {
  const name = `${givenName} ${familyName}`;
  return unprintableIn(name).length ? say('letter.file', { number }) : name;
};

const letterBlocks = (answer: Answer, organisation: Organisation | undefined, language: Language, say: Speak): Block[] => {
  const day = (date: string) => spokenDate(language, date);
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text, tone: 'body' });
  const to = addressee(answer, say);
  return [
    { kind: 'letterhead', organisation: organisation?.name ?? '', lines: [answer.intakeTitle] },
    { kind: 'addressee', to: [to], placeAndDate: say('letter.placeAndDate', { place: answer.place, date: day(answer.decidedOn) }) },
    { kind: 'heading', level: 1, text: say('answer.title', { outcome: answer.outcome.replace('-', '') }) },
    paragraph(say('letter.greeting', { name: to })),
    ...answer.letter
      .split(/\n{2,}/)
      .filter((text) => text.trim())
      .map((text) => paragraph(printable(text.trim()))),
    paragraph(say('answer.scope')),
    ...(answer.conditions.length ? conditionBlocks(answer, language, say) : []),
    ...(answer.offer ? [paragraph(say('letter.deadline', { date: day(answer.offer.deadline), place: answer.place }))] : []),
    ...(answer.appealBy ? [paragraph(say('letter.appeal', { date: day(answer.appealBy) }))] : []),
    { kind: 'signatures', of: [{ name: answer.decidedBy, role: say('letter.signedFor'), note: '' }] },
  ];
};

const conditionBlocks = ({ conditions }: Answer, language: Language, say: Speak): Block[] => [
  { kind: 'heading', level: 2, text: say('answer.reasons') },
  {
    kind: 'table',
    caption: say('letter.conditions'),
    columns: [{ title: say('answer.condition'), width: 2 }, { title: say('answer.result') }, { title: say('answer.found'), width: 3 }],
    rows: conditions.map(({ title, met, reason }) => [title[language], say('answer.met', { met: String(met) }), printable(reason)]),
  },
];

/** Characters no font of ours can draw are shown as a box rather than dropped in silence. */
const printable = (text: string): string => unprintableIn(text).reduce((clean, character) => clean.replaceAll(character, '▯'), text);
