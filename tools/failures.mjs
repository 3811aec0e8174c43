// What failed and why, in few lines, from the reports of Jest and of Playwright: for whoever sees only the end of a log.
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const MOST = 6;
const short = (text, lines) => {
  const all = stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.trimEnd());
  const kept = all.filter(Boolean).slice(0, lines);
  return kept.join('\n').replace(/^/gm, '       ');
};

const below = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(below)];

/** The page as it was read aloud when the test failed: its words, without what only a machine reads. */
const pageAt = ({ attachments }) => {
  const { path } = attachments.find(({ name }) => name === 'error-context') ?? {};
  if (!path || !existsSync(path)) return '';
  const [, page = ''] = /```yaml\n(?:[\s\S]*?(?=- main\b))?([\s\S]*?)```/.exec(readFileSync(path, 'utf8')) ?? [];
  return page
    .replace(/ \[(ref=\w+|cursor=\w+)\]/g, '')
    .split('\n')
    .filter((line) => !/^\s*- (\/url: .*|(generic|list|listitem|paragraph|group|region):?)$/.test(line))
    .map((line) => line.replace(/^ {4,}/, (indent) => ' '.repeat(Math.min(indent.length / 2, 8))))
    .join('\n');
};

const ofBrowser = ({ title, file, tests }) =>
  tests
    .flatMap(({ results }) => results.slice(-1))
    .map((result) => {
      const said = result.errors.map(({ message }) => message.replace(/\n\s*at .*/g, '')).join('\n');
      const page = pageAt(result);
      return `${file} › ${title}\n${short(said, 30)}${page ? `\n     the page then:\n${short(page, 50)}` : ''}`;
    });

const ofSuite = ({ name, message, assertionResults }) => {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [`${name}\n${short(message, 20)}`];
  return failed.map(({ fullName, failureMessages }) => `${name} › ${fullName}\n${short(failureMessages.join('\n'), 20)}`);
};

/** One entry for each failed test of a report: its name, what was expected and received, and for the browser what the page said. */
export const failuresIn = (file) => {
  if (!file || !existsSync(file)) return [];
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const all = report.stats
    ? [
        ...report.errors.map(({ message }) => short(message, 20).trimStart()),
        ...report.suites
          .flatMap(below)
          .filter(({ ok }) => !ok)
          .flatMap(ofBrowser),
      ]
    : report.testResults.filter(({ status }) => status === 'failed').flatMap(ofSuite);
  return all.length > MOST ? [...all.slice(0, MOST), `and ${all.length - MOST} more`] : all;
};
