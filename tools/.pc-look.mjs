import { chromium } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { findBrowser } from './browser.mjs';
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args });
const base = 'http://localhost:3108';
const pass = 'une paire de rails parallèles';
const out = '/tmp/pc-training/shots';
const errors = [];
const who = async (email, width) => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width, height: 900 }, baseURL: base });
  const page = await context.newPage();
  page.on('console', (m) => m.type() === 'error' && errors.push(`${email} ${page.url()} ${m.text().slice(0, 300)}`));
  page.on('pageerror', (e) => errors.push(`${email} ${page.url()} PAGE ${e.message.slice(0, 300)}`));
  const r = await page.request.post('/api/session', { data: { email, password: pass }, headers: { origin: base } });
  if (!r.ok()) console.log(email, r.status(), await r.text());
  return page;
};
const look = async (page, url, name) => {
  await page.goto(url); await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','RGAAv4','best-practice']).analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
  console.log(name, await page.title(), violations.map((v) => `${v.id}(${v.nodes.length}): ${v.nodes[0].html.slice(0,140)}`), wide ? 'SIDEWAYS' : '');
};
for (const width of [1280, 360]) {
  const lead = await who('paule.nadeau@demo.example', width);
  const { items } = await (await lead.request.get('/api/cohorts')).json();
  await look(lead, '/cohorts', `cohorts-${width}`);
  for (const [n, c] of items.entries()) {
    if (n > 1) break;
    await look(lead, `/cohorts/${c.id}`, `progress${n}-${width}`);
    await look(lead, `/cohorts/${c.id}/timetable`, `timetable${n}-${width}`);
    await look(lead, `/cohorts/${c.id}/enrolments`, `enrolments${n}-${width}`);
    await look(lead, `/cohorts/${c.id}/results`, `results${n}-${width}`);
  }
  const trainer = await who('thomas.okafor@demo.example', width);
  await look(trainer, '/home', `trainer-home-${width}`);
  await look(trainer, '/sessions', `sessions-${width}`);
  const taught = (await (await trainer.request.get('/api/sessions')).json()).items;
  console.log(taught.map((s) => [s.day, s.half, s.stage, s.today].join(' ')).slice(0, 8), taught.length);
  const done = taught.find((s) => s.stage === 'countersigned');
  const plan = taught.find((s) => s.stage === 'planned');
  if (done) await look(trainer, `/sessions/${done.id}`, `sheet-done-${width}`);
  if (plan) await look(trainer, `/sessions/${plan.id}`, `sheet-planned-${width}`);
  const open = taught.find((s) => s.stage === 'signing');
  if (open) await look(trainer, `/sessions/${open.id}`, `sheet-open-${width}`);
  const learner = await who('maelle.tremblay@demo.example', width);
  await look(learner, '/my-training', `my-training-${width}`);
  await look(learner, '/home', `learner-home-${width}`);
}
console.log('ERRORS', errors);
await browser.close();
