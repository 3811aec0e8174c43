import { type Outcome, selectable } from '#award/domain';
import { type AwardMessage, awardMessages } from '#award/domain/messages';
import { spokenDay } from '#curriculum/domain';
import type { Instant, Language, LocalDate } from '#kernel';
import { type Block, type DocumentDescription, renderDocument, unprintableIn } from '#platform/documents';
import { loadSpeaker, type Say } from '#platform/icu';

export interface MinutesContent {
  readonly language: Language;
  readonly organisation: { readonly name: string; readonly place: string };
  readonly cohort: string;
  readonly title: string;
  readonly sitsOn: LocalDate;
  readonly sealedAt: Instant;
  readonly sealedAtText: string;
  readonly quorum: number;
  readonly members: readonly { readonly name: string; readonly chair: boolean; readonly present: boolean }[];
  readonly files: readonly {
    readonly learner: string;
    readonly outcome: Outcome;
    readonly reason: string;
    readonly lacking: readonly string[];
    readonly recused: readonly string[];
    readonly number: string | null;
  }[];
}

type Speak = Say<AwardMessage>;

/** What our fonts cannot draw is named as such: the minutes must be written whatever somebody is called. */
const printable = (text: string, say: Speak): string => (unprintableIn(text).length ? say('document.minutes.name-elsewhere') : text);

/** The record of a sitting: who sat, who stepped aside, what was decided of each file, and why. */
export const renderMinutes = async (content: MinutesContent): Promise<Uint8Array> => {
  const say = await loadSpeaker(awardMessages, content.language);
  return renderDocument(describe(content, say));
};

const describe = (content: MinutesContent, say: Speak): DocumentDescription => {
  const day = spokenDay(content.sitsOn, content.language);
  return {
    language: content.language,
    title: say('document.minutes.file', { day }),
    author: content.organisation.name,
    createdAt: content.sealedAt,
    footer: say('document.minutes.footer', { day, at: content.sealedAtText }),
    pageLabel: (page, pages) => say('document.page', { page, pages }),
    blocks: [
      { kind: 'letterhead', organisation: content.organisation.name, lines: [content.organisation.place] },
      { kind: 'heading', level: 1, text: say('document.minutes.title', { day }) },
      {
        kind: 'facts',
        rows: [
          { label: say('cohort'), value: content.cohort },
          { label: say('document.minutes.award'), value: content.title },
          {
            label: say('quorum'),
            value: say('document.minutes.quorum', { quorum: content.quorum, present: content.members.filter(({ present }) => present).length }),
          },
        ],
      },
      ...membersIn(content, say),
      ...filesIn(content, say),
      {
        kind: 'signatures',
        of: content.members
          .filter(({ present }) => present)
          .map(({ name, chair }) => ({
            name: printable(name, say),
            role: say('member', { chair: String(chair) }),
            note: say('document.minutes.sealed', { at: content.sealedAtText }),
          })),
      },
    ],
  };
};

const membersIn = ({ members }: MinutesContent, say: Speak): Block[] => [
  { kind: 'heading', level: 2, text: say('members') },
  {
    kind: 'table',
    caption: say('document.minutes.members-caption'),
    columns: [{ title: say('name'), width: 2 }, { title: say('document.minutes.seat') }, { title: say('document.minutes.presence') }],
    rows: members.map(({ name, chair, present }) => [
      printable(name, say),
      say('member', { chair: String(chair) }),
      say('presence', { present: String(present) }),
    ]),
  },
];

const filesIn = ({ files }: MinutesContent, say: Speak): Block[] => [
  { kind: 'heading', level: 2, text: say('document.minutes.decisions') },
  {
    kind: 'table',
    caption: say('document.minutes.files-caption'),
    columns: [
      { title: say('name'), width: 2 },
      { title: say('decision'), width: 1.4 },
      { title: say('document.certificate.number') },
      { title: say('document.minutes.reason'), width: 3 },
    ],
    rows: files.map(({ learner, outcome, number, reason, lacking, recused }) => [
      printable(learner, say),
      say('outcome.decided', { outcome: selectable(outcome) }),
      number ?? '—',
      [
        reason,
        lacking.length ? say('document.minutes.lacking', { lacking: lacking.map((condition) => condition.replace(/\.$/, '')).join(' ; ') }) : '',
        recused.length ? say('document.minutes.recused', { names: recused.map((name) => printable(name, say)).join(', ') }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ]),
  },
];
