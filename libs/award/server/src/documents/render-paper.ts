import { codeAlphabet, defaultLevel, type DocumentKind } from '#award/domain';
import { awardMessages } from '#award/domain/messages';
import { drawRails, mm, Sheet, type SheetSettings } from '#platform/documents';
import { loadSpeaker } from '#platform/icu';
import { attestationPage } from './attestation-page';
import { authenticPage } from './authentic-page';
import { certificatePage, left, unitPage } from './certificate-page';
import { completionPage } from './completion-page';
import { letterMargins } from './letter';
import type { Page, PaperScene } from './scene';
import { transcriptPage } from './transcript-page';

type Shape = Pick<SheetSettings, 'layout' | 'margins'>;

interface Design {
  readonly shape: Shape;
  readonly draw: (page: Page) => void;
}

const lying: Shape = { layout: 'landscape', margins: { top: mm(12), bottom: 0, left, right: mm(20) } };
const upright: Shape = { layout: 'portrait', margins: letterMargins };

const withRails =
  (draw: (page: Page) => void) =>
  (page: Page): void => {
    const { first, second } = page.scene.layout.settings.colours;
    drawRails(page.sheet, first, second);
    draw(page);
  };

const oneUnit = (page: Page): void => {
  const unit = page.scene.detail.units.find(({ code }) => code === page.scene.unit);
  if (!unit) throw new Error('A unit certificate needs its unit.');
  unitPage(page, unit);
};

const designs: Readonly<Record<DocumentKind, Design>> = {
  certificate: { shape: lying, draw: withRails((page) => (page.scene.level === 0 ? authenticPage : certificatePage)(page)) },
  attestation: { shape: upright, draw: attestationPage },
  completion: { shape: upright, draw: completionPage },
  unit: { shape: lying, draw: withRails(oneUnit) },
  transcript: { shape: upright, draw: transcriptPage },
};

/** In which the certificates of a cohort differ: names in one face, numbers, days and codes in the other. They are issued by the hundred. */
const ofPeople = { voice: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzéè-’', strong: `0123456789-${codeAlphabet}` };

/** A4, tagged, ready to be sealed, its credential attached. Its title and names in the file never tell more than level 1 does; level 0 not even the number. */
export const renderPaper = async (scene: PaperScene, conformance: SheetSettings['conformance'] = 'PDF/A-3a'): Promise<Uint8Array> => {
  const { language, issuer, number } = scene.printed;
  const say = await loadSpeaker(awardMessages, language);
  const { shape, draw } = designs[scene.kind];
  const sheet = Sheet.open({
    ...shape,
    ...(scene.kind === 'certificate' && scene.level === defaultLevel && { letters: ofPeople }),
    language,
    title: scene.level === 0 ? say('document.authentic.title') : say('document.certificate.file', { number }),
    author: issuer.name,
    createdAt: scene.point.createdAt,
    conformance,
    attachments: [
      {
        name: 'credential.json',
        mediaType: 'application/vc',
        bytes: new TextEncoder().encode(scene.credential),
        description: say('document.certificate.attached'),
      },
    ],
    seal: { name: issuer.name, reason: say('document.certificate.seal'), place: issuer.place, ...(scene.sealRoom && { room: scene.sealRoom }) },
  });
  draw({ sheet, scene, say });
  if (scene.specimen) stampSpecimen(sheet, say('document.specimen'));
  return sheet.close();
};

/** Across every page, too pale to hide anything. */
const stampSpecimen = (sheet: Sheet, word: string): void => {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    const { width, height, margins } = sheet.pdf.switchToPage(at);
    const { bottom } = margins;
    // Without a bottom margin, for the moment, or writing there would open a page.
    margins.bottom = 0;
    sheet.ornament((pdf) => {
      pdf.save().rotate(-28, { origin: [width / 2, height / 2] });
      sheet.write({ font: 'strong', size: 96 }).fillColor('#000000', 0.07);
      pdf.text(word, 0, height / 2 - 58, { width, align: 'center', lineBreak: false });
      pdf.fillOpacity(1).restore();
    });
    margins.bottom = bottom;
  }
};
