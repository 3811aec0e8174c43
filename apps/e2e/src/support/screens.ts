import { test } from './test';

export type Language = 'fr' | 'en';

/** The two widths every page is looked at: the smallest phone, and a desk. */
export const widths = [320, 1280] as const;
export const languages: readonly Language[] = ['fr', 'en'];

/** Runs the body once for each language and width, with the browser asking for that language. */
export const onEveryScreen = (body: (language: Language, width: number) => void): void => {
  for (const language of languages)
    for (const width of widths)
      test.describe(`${language} ${width} px`, () => {
        test.use({ locale: language === 'fr' ? 'fr-FR' : 'en-GB', viewport: { width, height: 900 } });
        body(language, width);
      });
};
