import { lookAtEveryPage } from './support/every-page';
import { languages } from './support/screens';
import { test } from './support/test';

// Every reader has a browser of their own: whichever worker is free takes the next.
test.describe.configure({ mode: 'parallel' });

for (const language of languages) lookAtEveryPage(language);
