import pg from 'pg';

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of an unknown code, a name misspelt and a certificate its holder hides, in turn: nobody may tell them apart by the time they take. */
export const alike = async (house, { holder, code }, times = 200) => {
  const owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  const share = (shared) =>
    fetch(`${house.url}/api/certificates/${code.id}/sharing`, {
      method: 'PUT',
      headers: { cookie: holder, 'content-type': 'application/json' },
      body: JSON.stringify({ shared }),
    });
  const ask = async (body) => {
    const began = performance.now();
    const answer = await fetch(`${house.url}/api/verify`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { answer: said } = await answer.json();
    if (said !== 'unknown') throw new Error(`It was said to be ${said}.`);
    return performance.now() - began;
  };
  const kinds = {
    unknown: { code: '2222333344446666', name: code.familyName },
    misspelt: { code: code.code, name: `${code.familyName}x` },
    hidden: { code: code.code, name: code.familyName },
  };
  await share(false);
  const samples = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
  for (let n = 0; n < times; n++) {
    if (n % 5 === 0) await owner.query('delete from rate_limit');
    for (const kind of Object.keys(kinds).toSorted(() => Math.random() - 0.5)) samples[kind].push(await ask(kinds[kind]));
  }
  await owner.query('delete from rate_limit');
  await share(true);
  await owner.end();
  const medians = Object.fromEntries(Object.entries(samples).map(([kind, values]) => [kind, median(values)]));
  const text = Object.entries(medians).map(([kind, value]) => `${kind} ${value.toFixed(2)} ms`);
  console.log(`not to be told apart, median of ${times}: ${text.join(', ')}`);
  return { name: 'unknown, misspelt and hidden', samples };
};
