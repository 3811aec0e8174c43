import { EraseAccount, ErasedAccounts, hashPassword } from '#identity/server';
import { sendIn } from '../admission/candidate-for-tests';
import { openIntakeOn } from '../admission/intake-for-tests';
import { addHost, enrolled, hostEmailOf, type Placed, terms } from '../placement/arrangement';
import { decide, decision } from '../selection/arrangement';
import { Bench } from '../testing';
import { rowsWith } from '../testing/whole-database';

const PASSWORD = 'une paire de rails parallèles';
const CANARY = 'Zibeline-Quatorze';
const tokenIn = (link: string | null | undefined) => link?.split('#')[1] ?? '';

describe('erasing the account of somebody who applied and did an internship', () => {
  let bench: Bench;
  let placed: Placed;
  let application: string;
  let intake: string;
  let internship: string;

  beforeAll(async () => {
    bench = await Bench.open();
    bench.at('2026-01-05T15:00:00Z');
    placed = await enrolled(bench);
    const { learner, lead, organisation } = placed;
    await learner.put('/account/name', { givenName: 'Zéphyrine', familyName: `${CANARY}-Roy` });
    const passwordHash = await hashPassword(PASSWORD);
    await bench.asHouse(({ manager }) => manager.query('update account set password_hash = $2 where id = $1', [learner.account, passwordHash]));
    await apply();
    await intern();
    await lead.post(`/invitations`, { organisation, email: learner.email, roles: ['panel'], language: 'fr' });
    await bench.settle();
  });
  afterAll(() => bench.close());

  const apply = async () => {
    const { learner, lead, organisation } = placed;
    intake = await openIntakeOn(lead, organisation);
    const reader = await bench.person({ roles: [[organisation, 'panel']] });
    await lead.post(`/intakes/${intake}/panel/members`, { account: reader.account });
    application = await sendIn(learner, intake, { text: `Ce qui m’a aidée : ${CANARY}.` });
    await lead.post(`/staff/intakes/${intake}/panel-files`, { applications: [application], whatever: true });
    await bench.asHouse(({ manager }) =>
      manager.query(`update application set answers = jsonb_set(answers, '{contact,phone}', to_jsonb($2::text)) where id = $1`, [application, CANARY]),
    );
    bench.at('2026-02-05T15:00:00Z');
    await decide(lead, application, { ...decision, letter: `Bonjour ${CANARY}, la commission a lu votre dossier.` });
    await bench.asHouse(({ manager }) =>
      manager.query(
        `insert into selection_decision (id, application, intake, organisation, account, outcome, letter, findings, decided_by, decided_at, version, sent_at, decided_on, appeal_by, scores)
         values (gen_random_uuid(), $1, $2, $3, $4, 'refusal', $5, '[]', $6, now(), 1, now(), '2026-02-05', '2026-03-05', '{}')`,
        [application, intake, organisation, learner.account, `Bonjour ${CANARY}`, lead.account],
      ),
    );
  };

  const intern = async () => {
    const { learner, lead, enrolment } = placed;
    bench.at('2026-04-20T14:00:00Z');
    const body = terms(await addHost(placed), { activities: `Accueil avec ${CANARY}` });
    internship = (await lead.post(`/enrolments/${enrolment}/internship`, body)).json().id;
    await lead.post(`/internships/${internship}/steps`, { to: 'to-sign' });
    await bench.settle();
    const host = bench.holderOf(tokenIn((await bench.mailsTo(hostEmailOf(placed))).at(-1)?.link));
    await learner.post(`/internships/${internship}/signatures`, { name: `Zéphyrine ${CANARY}` });
    await host.post('/link/agreement/signature', { name: 'Luc Roy' });
    await lead.post(`/internships/${internship}/signatures`, { name: 'Inès Lachance' });
    bench.at('2026-05-06T20:00:00Z');
    const noted = await learner.post(`/internships/${internship}/entries`, {
      day: '2026-05-04',
      startsAt: '09:00',
      endsAt: '17:00',
      breakMinutes: 60,
      activity: `Repas avec ${CANARY}`,
    });
    expect(noted.statusCode).toBe(200);
    await bench.settle();
    const tutor = bench.holderOf(tokenIn((await bench.mailsTo('anne@example.org')).at(-1)?.link));
    const entry = noted.json().entries[0].id;
    await tutor.post('/link/internship/answers', { name: 'Anne', countersigned: [], sentBack: [{ entry, note: `${CANARY} est partie à 16 h.` }] });
  };

  it('finds them in many tables before', async () => {
    const tables = new Set((await rowsWith(bench, CANARY, placed.learner.email)).map((row) => row.split(':')[0]));
    expect([...tables]).toEqual(
      expect.arrayContaining([
        'public.account',
        'public.application',
        'public.selection_decision',
        'public.placement_agreement',
        'public.hours_entry',
        'public.mail',
      ]),
    );
  });

  it('gives them all of it in one file before, and nobody else’s', async () => {
    const file = (await placed.learner.get('/account/data')).json();
    expect(file.admission.applications).toMatchObject([{ id: application, stage: 'in-review', answers: { contact: { phone: CANARY } } }]);
    expect(file.admission.decisions).toMatchObject([{ outcome: 'refusal', letter: `Bonjour ${CANARY}` }]);
    expect(file.training.enrolments).toMatchObject([{ id: placed.enrolment }]);
    expect(file.placement.hours).toMatchObject([{ activity: `Repas avec ${CANARY}`, note: `${CANARY} est partie à 16 h.` }]);
    expect(file.award.certificates).toEqual([]);
    expect((await placed.lead.get('/account/data')).body).not.toContain(CANARY);
  });

  it('leaves nothing of theirs, in no table, and the key of their sealed texts is gone', async () => {
    expect((await placed.learner.post('/account/erasure', { password: PASSWORD })).statusCode).toBe(200);
    await bench.settle();
    expect(await rowsWith(bench, CANARY, placed.learner.email, 'Zéphyrine')).toEqual([]);
    const left = await bench.asHouse(({ manager }) =>
      manager.query(
        `select (select count(*)::int from personal_key where owner = $1) as keys, (select count(*)::int from evidence_file where account = $1) as files`,
        [placed.learner.account],
      ),
    );
    expect(left).toEqual([{ keys: 0, files: 0 }]);
  });

  it('leaves pages of the staff that can be read', async () => {
    const { lead, cohort } = placed;
    for (const path of [
      `/staff/intakes/${intake}/applications`,
      `/staff/applications/${application}`,
      `/intakes/${intake}/panel`,
      `/intakes/${intake}/selection`,
      `/internships/${internship}`,
      `/cohorts/${cohort}/internships`,
      `/cohorts/${cohort}/results`,
      `/cohorts/${cohort}/enrolments`,
      `/applications/${application}/decision`,
      `/intakes/${intake}/answers`,
      `/intakes/${intake}/offers`,
      `/internships/${internship}/agreement.pdf`,
      `/cohorts/${cohort}`,
      `/cohorts/${cohort}/progress`,
      `/deliberations`,
    ]) {
      const answer = await lead.get(path);
      expect(`${path} ${answer.statusCode}`).not.toContain(' 500');
    }
  });

  it('is done again after an older copy was put back, and changes nothing then', async () => {
    const [erased] = await bench.app.get(ErasedAccounts).all();
    expect(erased?.account).toBe(placed.learner.account);
    await bench.app.get(EraseAccount).again(placed.learner.account);
    expect(await rowsWith(bench, CANARY)).toEqual([]);
  });
});
