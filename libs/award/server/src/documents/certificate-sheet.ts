import { type CertificateCode, type CertificateDetail, type DisclosureLevel, holderName, printedCode, type PrintedCertificate } from '#award/domain';
import { type AwardMessage, awardMessages } from '#award/domain/messages';
import { spokenDay } from '#curriculum/domain';
import { hoursAndMinutes, type Instant, type LocalDate, minutes } from '#kernel';
import { drawQrCode, drawRails, hairline, mm, Sheet, signature, soft, type TextStyle } from '#platform/documents';
import { loadSpeaker, type Say } from '#platform/icu';

export interface CheckPoint {
  readonly code: CertificateCode;
  /** Address of the page where the code is typed. */
  readonly verifyAt: string;
  /** Address in the square to scan. */
  readonly scanTo: string;
  readonly createdAt: Instant;
}

/** How much the paper tells, and the credential that goes with it. */
export interface Depth {
  readonly level: DisclosureLevel;
  readonly detail: CertificateDetail;
  /** The signed credential as JSON. */
  readonly credential: string;
}

type Speak = Say<AwardMessage>;

const left = mm(72);
const width = mm(205);
const bottom = mm(188);

const styles = {
  issuer: { font: 'strong', size: 13, lineGap: 1 },
  place: { font: 'sans', size: 10, colour: soft },
  given: { font: 'sans', size: 12 },
  title: { font: 'voice', size: 22 },
  course: { font: 'voice', size: 15 },
  label: { font: 'sans', size: 9.5, colour: soft },
  value: { font: 'strong', size: 11.5 },
  check: { font: 'sans', size: 9, lineGap: 1 },
  checkTitle: { font: 'strong', size: 9, lineGap: 1 },
  code: { font: 'strong', size: 11, characterSpacing: 1.1, lineGap: 1 },
} as const satisfies Record<string, TextStyle>;

/** A4 landscape, ready to be sealed. Up to level 1 it names neither the pathway nor anything of health. */
export const renderCertificate = async (printed: PrintedCertificate, point: CheckPoint, depth: Depth): Promise<Uint8Array> => {
  const { language, issuer, number } = printed;
  const say = await loadSpeaker(awardMessages, language);
  const margins = { top: mm(12), bottom: 0, left, right: mm(20) };
  const sheet = Sheet.open({
    language,
    title: say('document.certificate.file', { number }),
    author: issuer.name,
    createdAt: point.createdAt,
    layout: 'landscape',
    margins,
    attachments: [
      { name: 'credential.json', mediaType: 'application/vc', bytes: new TextEncoder().encode(depth.credential), description: say('document.certificate.attached') },
    ],
    seal: { name: issuer.name, reason: say('document.certificate.seal'), place: issuer.place },
  });
  drawRails(sheet);
  words(sheet, printed, depth, say);
  dates(sheet, printed, say);
  signatories(sheet, printed, say);
  checkPoint(sheet, point, say);
  return sheet.close();
};

const words = (sheet: Sheet, printed: PrintedCertificate, { level, detail }: Depth, say: Speak): void => {
  const { issuer, language } = printed;
  const [title, course] = level > 1 ? [detail.title, detail.pathway] : [printed.title, printed.course];
  sheet.text('P', issuer.name, styles.issuer, { x: left, y: mm(24), width });
  sheet.text('P', say('document.certificate.issuer', { place: issuer.place }), styles.place, { x: left, width });
  sheet.text('P', say('document.certificate.given-to'), styles.given, { x: left, y: mm(53), width });
  sheet.skip(4);
  const name = holderName(printed);
  sheet.text('P', name, fitting(sheet, name), { x: left, width });
  sheet.skip(mm(4));
  sheet.text('H1', title[language], styles.title, { x: left, width });
  sheet.skip(4);
  sheet.text('P', say('document.certificate.course', { course: course[language], ...duration(printed) }), styles.course, { x: left, width });
  if (printed.level) sheet.text('P', printed.level[language], styles.given, { x: left, width });
};

/** A long name is set smaller, on more lines: 300 characters still fit. */
const fitting = (sheet: Sheet, name: string): TextStyle => {
  const large = sheet.fit(name, { font: 'voice', size: 37 }, { width, height: mm(16), smallest: 24 });
  return large.size > 24 ? large : sheet.fit(name, large, { width, height: mm(26), smallest: 8 });
};

const duration = ({ minutes: total }: PrintedCertificate) => {
  const { hours, minutes: rest } = hoursAndMinutes(minutes(total ?? 0));
  return { hours, minutes: rest };
};

const dates = (sheet: Sheet, { startedOn, endedOn, awardedOn, number, language }: PrintedCertificate, say: Speak): void => {
  const day = (date: LocalDate) => spokenDay(date, language);
  const cells = [
    ...(startedOn ? [[say('document.certificate.from'), day(startedOn)]] : []),
    ...(endedOn ? [[say('document.certificate.to'), day(endedOn)]] : []),
    [say('document.certificate.jury'), day(awardedOn)],
    [say('document.certificate.number'), number],
  ];
  const top = sheet.pdf.y + mm(8);
  for (const [at, [label = '', value = '']] of cells.entries()) {
    sheet.text('P', label, styles.label, { x: left + at * mm(42), y: top, width: mm(40) });
    sheet.text('P', value, styles.value, { x: left + at * mm(42), width: mm(40) });
  }
};

const signatories = (sheet: Sheet, { signatories: of }: PrintedCertificate, say: Speak): void => {
  for (const [at, { name, role }] of of.entries()) {
    const note = role === 'chair' ? { note: say('document.certificate.sealed') } : {};
    signature(sheet, { name, role: say('document.role', { role }), ...note }, { x: left + at * mm(56), y: bottom - mm(18), width: mm(50) });
  }
};

const checkPoint = (sheet: Sheet, { code, verifyAt, scanTo }: CheckPoint, say: Speak): void => {
  const x = left + mm(121);
  const top = bottom - mm(31);
  sheet.ornament((pdf) =>
    pdf
      .moveTo(x - mm(5), top)
      .lineTo(x - mm(5), bottom)
      .lineWidth(1)
      .stroke(hairline),
  );
  drawQrCode(sheet, scanTo, say('document.certificate.scan'), { x, y: top, side: mm(30) });
  const beside = { x: x + mm(34), width: mm(52) };
  sheet.text('P', say('document.certificate.check'), styles.checkTitle, { ...beside, y: top + mm(2) });
  sheet.text('P', verifyAt.replace(/^https?:\/\//, ''), styles.check, beside);
  sheet.text('P', printedCode(code).replace(/-(?=.{9}$)/, '-\n'), styles.code, beside);
  sheet.text('P', say('document.certificate.then-name'), styles.check, beside);
};
