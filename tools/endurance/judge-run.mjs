// What must hold of awards, certificates, papers and credentials once everything was issued.
import { createHash } from 'node:crypto';

const facts = `select (select count(*)::int from award) as awards, (select count(*)::int from certificate) as certificates,
    (select count(*)::int from certificate_detail) as details,
    (select count(*)::int from issued_document) as papers, (select count(distinct certificate)::int from issued_document) as "certificatesWithPaper",
    (select count(*)::int from credential) as credentials, (select count(distinct (list, position))::int from credential) as places,
    (select count(distinct id)::int from credential) as "credentialIds", (select count(distinct code)::int from certificate) as codes,
    (select count(distinct salt)::int from certificate) as salts,
    (select count(distinct printed ->> 'number')::int from certificate) as numbers, (select min(rank)::int from award) as "firstRank",
    (select max(rank)::int from award) as "lastRank", (select count(distinct rank)::int from award) as ranks, (select last from award_counter) as counter,
    (select count(*)::int from outbox where topic = 'certificate-issued') as told, (select count(*)::int from issuing_fault) as faults,
    (select count(*)::int from minutes_document) as minutes, (select count(*)::int from deliberation where stage = 'sealed') as sittings`;

const mismatched = `select count(*)::int as count from certificate c join award a on a.id = c.award
  where c.printed ->> 'number' <> a.year || '-' || lpad(a.rank::text, 4, '0') or c.account <> a.account`;

const papers = `select d.certificate, d.bytes, d.sha256, k.document, c.printed ->> 'number' as number
  from issued_document d join certificate c on c.id = d.certificate left join credential k on k.certificate = d.certificate and k.level = d.level
  where d.certificate > $1 order by d.certificate limit 100`;

/** Numbers of what was found, and one sentence for each thing that is not as it must be. */
export const judgeRun = async (client, wanted, { judgePdf, roots }) => {
  const [found] = (await client.query(facts)).rows;
  const faults = [];
  const must = (holds, sentence) => void (holds || faults.push(sentence));
  for (const name of [
    'awards',
    'certificates',
    'details',
    'papers',
    'certificatesWithPaper',
    'credentials',
    'places',
    'credentialIds',
    'codes',
    'salts',
    'numbers',
    'ranks',
    'lastRank',
    'counter',
    'told',
  ])
    must(found[name] === wanted, `${name}: ${found[name]}, not ${wanted}`);
  must(found.firstRank === 1, `the first rank is ${found.firstRank}`);
  must(found.minutes === found.sittings, `${found.minutes} minutes of ${found.sittings} sittings`);
  const [{ count }] = (await client.query(mismatched)).rows;
  must(count === 0, `${count} certificates bear the number or the holder of another award`);

  let [last, judged, largest] = ['00000000-0000-0000-0000-000000000000', 0, 0];
  for (;;) {
    const { rows } = await client.query(papers, [last]);
    if (rows.length === 0) break;
    for (const { bytes, sha256, document, number } of rows) {
      const { signature, intact, signer, attachments } = await judgePdf(new Uint8Array(bytes), roots, new Date());
      must(signature === 'one' && intact === true && signer?.trusted === true, `the paper of ${number} is not sealed well`);
      must(createHash('sha256').update(bytes).digest().equals(sha256), `the paper of ${number} is not the one that was written down`);
      must(
        attachments.length === 1 && Buffer.from(attachments[0].bytes).toString() === document,
        `the paper of ${number} carries another credential than its own`,
      );
      largest = Math.max(largest, bytes.length);
      judged++;
    }
    last = rows.at(-1).certificate;
  }
  must(judged === wanted, `${judged} papers were judged`);
  return { found: { ...found, judged, largestPaper: largest }, faults };
};
