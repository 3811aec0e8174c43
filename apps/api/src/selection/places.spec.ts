import { randomUUID } from 'node:crypto';
import { Bench } from '../testing';
import { type Candidate, candidateOf, selectionIn } from './arrangement';

const PEOPLE = 200;
const PLACES = 20;
const ROUNDS = 3;

type Accept = () => ReturnType<Candidate['person']['post']>;

/** A house that is too busy asks to come back: whoever is told so does. */
const answered = async (accept: Accept): ReturnType<Accept> => {
  const answer = await accept();
  return answer.statusCode === 503 ? answered(accept) : answer;
};

describe('200 people accept 20 places at the same instant', () => {
  let bench: Bench;
  beforeAll(async () => (bench = await Bench.open()));
  afterAll(() => bench.close());

  /** As a lead's deliberate “first come” sending leaves them. */
  const offerTo = ({ person, application }: Candidate, intake: string) =>
    bench.asHouse(async ({ manager }) => {
      const id = randomUUID();
      await manager.query(
        `insert into offer (id, application, intake, organisation, account, edition_id, stage, first_come, prepared_at, made_at, deadline, expires_at)
         select $1, $2, i.id, i.organisation, $3, i.edition_id, 'open', true, $5, $5, '2026-03-12', '2026-03-13T03:59:59.999Z' from intake i where i.id = $4`,
        [id, application, person.account, intake, '2026-03-02T15:00:00Z'],
      );
      await manager.query(`update application set stage = 'offered' where id = $1`, [application]);
      return id;
    });

  it.each(Array.from({ length: ROUNDS }, (_, n) => n + 1))(
    'round %i: 20 get one, the others are told why',
    async () => {
      const { organisation, intake, lead } = await selectionIn(bench, { readers: 0, files: 0, places: PLACES });
      bench.at('2026-03-05T15:00:00Z');
      const accepting: Accept[] = [];
      for (let n = 0; n < PEOPLE; n++) {
        const candidate = await candidateOf(bench, organisation, intake, n + 1);
        const offer = await offerTo(candidate, intake);
        accepting.push(() => candidate.person.post(`/offers/${offer}/acceptance`));
      }
      const answers = await Promise.all(accepting.map(answered));
      const codes = answers.map((answer) => (answer.statusCode === 200 ? 'accepted' : answer.json().code));
      expect(codes.filter((code) => code === 'accepted')).toHaveLength(PLACES);
      expect(codes.filter((code) => code === 'places-all-taken')).toHaveLength(PEOPLE - PLACES);
      expect((await lead.get(`/intakes/${intake}/selection`)).json().intake).toMatchObject({ places: PLACES, placesTaken: PLACES });
      const accepted = await bench.asHouse(({ manager }) => manager.query<object[]>(`select 1 from offer where intake = $1 and stage = 'accepted'`, [intake]));
      expect(accepted).toHaveLength(PLACES);
    },
    120_000,
  );
});
