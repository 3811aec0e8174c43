import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import type { AnswerOf, FileAnswer } from '#kernel/contract';
import { parties } from '#placement/domain';
import type { internshipRoutes } from '#placement/domain/contract';
import { placementMessages } from '#placement/domain/messages';
import { Clock } from '#platform/database';
import { type DocumentDescription, renderDocument } from '#platform/documents';
import { loadSpeaker, spokenDate } from '#platform/icu';

type InternshipView = AnswerOf<typeof internshipRoutes.show>;
type Speak = Awaited<ReturnType<typeof speakerFor>>;

const speakerFor = (language: Language) => loadSpeaker(placementMessages, language);

/** The agreement as a document to read, print or keep. */
@Injectable()
export class AgreementDocument {
  constructor(private readonly clock: Clock) {}

  async of(internship: InternshipView, language: Language): Promise<FileAnswer> {
    const say = await speakerFor(language);
    const { host, learner, programme } = internship;
    const description: DocumentDescription = {
      language,
      title: say('agreement.document-title'),
      author: programme,
      createdAt: this.clock.now(),
      pageLabel: (page, pages) => say('agreement.page', { page, pages }),
      blocks: [
        { kind: 'letterhead', organisation: programme, lines: [] },
        { kind: 'heading', level: 1, text: say('agreement.title') },
        { kind: 'paragraph', text: say('agreement.between', { programme, host: host?.name ?? '', learner }) },
        { kind: 'facts', rows: facts(internship, language, say) },
        ...words(internship, say),
        ...(internship.exclusions.length
          ? [
              { kind: 'heading' as const, level: 2 as const, text: say('agreement.exclusions') },
              { kind: 'list' as const, items: internship.exclusions.map((text) => text[language]) },
            ]
          : []),
        { kind: 'heading', level: 2, text: say('agreement.signatures') },
        { kind: 'signatures', of: signatures(internship, language, say) },
      ],
    };
    return { name: 'convention.pdf', content: await renderDocument(description), inline: true };
  }
}

const facts = ({ course, host, terms }: InternshipView, language: Language, say: Speak) => [
  { label: say('agreement.course'), value: course[language] },
  { label: say('agreement.host'), value: host?.name ?? '' },
  { label: say('agreement.address'), value: host?.address || '–' },
  { label: say('agreement.tutor'), value: terms.tutorName },
  { label: say('agreement.referent'), value: terms.referent },
  { label: say('agreement.dates'), value: say('agreement.from-to', { from: spokenDate(language, terms.startsOn), to: spokenDate(language, terms.endsOn) }) },
  { label: say('agreement.planned'), value: say('hours', { hours: Math.floor(terms.plannedMinutes / 60), minutes: terms.plannedMinutes % 60 }) },
];

const words = ({ terms }: InternshipView, say: Speak) =>
  (['presence', 'activities', 'competences', 'supervision', 'allowance'] as const).flatMap((part) => [
    { kind: 'heading' as const, level: 2 as const, text: say(`agreement.${part}`) },
    { kind: 'paragraph' as const, text: terms[part] || say('agreement.none') },
  ]);

const signatures = ({ signatures: given }: InternshipView, language: Language, say: Speak) =>
  parties.map((party) => {
    const signature = given.find((one) => one.party === party);
    return {
      name: signature?.name ?? '',
      role: say('party', { party }),
      note: signature ? say('agreement.electronic', { day: spokenDate(language, signature.signedOn) }) : say('agreement.not-signed'),
    };
  });
