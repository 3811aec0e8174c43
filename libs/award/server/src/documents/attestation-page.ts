import { facts, mm } from '#platform/documents';
import { letterFoot, letterHead } from './letter';
import { course, holder, styles, title } from './parts';
import type { Page } from './scene';
import { day, inLanguage, jurisdiction, spokenHours, titles } from './wording';

/** That the conditions were met, said in sentences: it may be handed out before the award itself is final. */
export const attestationPage = (page: Page): void => {
  const { sheet, say, scene } = page;
  const { printed, provisional } = scene;
  letterHead(page);
  title(page, say('document.attestation.title'), {}, { font: 'voice', size: 26 });
  sheet.skip(mm(6));
  sheet.text('P', say('document.attestation.said', { issuer: printed.issuer.name, jurisdiction: jurisdiction(page) }), { ...styles.lead, lineGap: 3 });
  sheet.skip(mm(4));
  holder(page, 26, { x: sheet.frame.left, width: sheet.frame.width }, mm(18));
  sheet.skip(mm(4));
  sheet.text('P', say('document.attestation.met', { jurisdiction: jurisdiction(page) }), { ...styles.lead, lineGap: 3 });
  sheet.skip(mm(4));
  facts(sheet, { kind: 'facts', rows: followed(page) });
  sheet.skip(mm(2));
  const remark = provisional ? say('document.attestation.provisional') : say('document.attestation.beside', { number: printed.number });
  sheet.text('P', remark, { ...styles.place, lineGap: 2 });
  sheet.skip(mm(2));
  letterFoot(page);
};

const followed = (page: Page) => {
  const { say, scene } = page;
  const { startedOn, endedOn, awardedOn, number, minutes, level } = scene.printed;
  return [
    { label: say('document.award'), value: titles(page).title },
    { label: say('document.training'), value: course(page) },
    ...(minutes ? [{ label: say('document.duration'), value: spokenHours(page, minutes) }] : []),
    ...(level ? [{ label: say('document.level-label'), value: inLanguage(page, level) }] : []),
    ...(startedOn && endedOn ? [{ label: say('document.dates'), value: say('document.from-to', { from: day(page, startedOn), to: day(page, endedOn) }) }] : []),
    { label: say('document.certificate.jury'), value: day(page, awardedOn) },
    { label: say('document.certificate.number'), value: number },
  ];
};
