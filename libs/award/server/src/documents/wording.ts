import { type CertifiedUnit, sayableAt } from '#award/domain';
import { spokenDay } from '#curriculum/domain';
import { type Bilingual, hoursAndMinutes, type LocalDate, markText, minutes } from '#kernel';
import type { Page } from './scene';

/** In the paper's language. */
export const inLanguage = ({ scene }: Page, text: Bilingual): string => text[scene.printed.language];

export const day = ({ scene }: Page, date: LocalDate): string => spokenDay(date, scene.printed.language);

/** Whose words the paper uses: those of the edition's country. */
export const jurisdiction = ({ scene }: Page): 'FR' | 'QC' => scene.printed.jurisdiction ?? 'FR';

/** `184 heures`, `3 heures 30`. */
export const spokenHours = ({ say }: Page, total: number): string => {
  const { hours, minutes: rest } = hoursAndMinutes(minutes(total));
  return say('document.hours', { hours, minutes: rest });
};

/** What the award is called at this depth, and what was followed. */
export const titles = (page: Page): { readonly title: string; readonly course: string } => {
  const { level, printed, detail } = page.scene;
  const [title, course] = level > 1 ? [detail.title, detail.pathway] : [printed.title, printed.course];
  return { title: inLanguage(page, title), course: inLanguage(page, course) };
};

/** `14,5 / 20` in French. */
export const markOf = (page: Page, { mark }: CertifiedUnit): string | undefined => {
  if (mark === undefined) return undefined;
  const text = markText(mark);
  return page.say('document.mark', { mark: page.scene.printed.language === 'fr' ? text.replace('.', ',') : text });
};

/** What the organisation adds to this kind of paper. Nothing of health gets onto one for an employer. */
export const ownLine = (page: Page): string => sayableAt(page.scene.level, inLanguage(page, page.scene.layout.settings.lines[page.scene.kind]));
export const footerLine = (page: Page): string => sayableAt(page.scene.level, inLanguage(page, page.scene.layout.settings.footer));
