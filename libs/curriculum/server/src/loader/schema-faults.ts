import type { EditionFault } from '#curriculum/domain';
import type * as z from 'zod';

type Issue = z.core.$ZodIssue;
type Path = EditionFault['path'];

const fault = (code: string, path: Path, params: EditionFault['params'] = {}): EditionFault => ({ code, path, params });

const isTranslation = (path: Path): boolean => ['fr', 'en'].includes(String(path.at(-1)));

const ofType = ({ expected, input }: { readonly expected: string; readonly input?: unknown }, path: Path): EditionFault => {
  if (isTranslation(path)) return fault('translation-missing', path, { language: String(path.at(-1)) });
  return input === undefined ? fault('missing', path) : fault('wrong-type', path, { expected });
};

const telling = (issue: Issue): number => issue.path.length * 2 + (issue.code === 'invalid_type' ? 0 : 1);

/** Of several forms none of which fits, the one that went furthest tells most. */
const ofUnion = (issue: Extract<Issue, { code: 'invalid_union' }>, path: Path): readonly EditionFault[] => {
  const furthest = issue.errors.flat().sort((a, b) => telling(b) - telling(a))[0];
  return furthest ? schemaFaults([furthest], path) : [fault('no-form-fits', path)];
};

const ofFormat = (issue: Extract<Issue, { code: 'invalid_format' }>, path: Path): EditionFault =>
  fault('wrong-form', path, { expected: issue.pattern ?? issue.format });

const customCode = (issue: Extract<Issue, { code: 'custom' }>): string => (typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'not-allowed');

/** What the schema found, in the words of `fault.<code>`. */
export const schemaFaults = (issues: readonly Issue[], base: Path = []): readonly EditionFault[] =>
  issues.flatMap((issue) => {
    const path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault('unknown-key', [...path, key], { key }));
    if (issue.code === 'invalid_type') return ofType(issue, path);
    if (issue.code === 'invalid_union') return ofUnion(issue, path);
    if (issue.code === 'invalid_format') return ofFormat(issue, path);
    if (issue.code === 'invalid_value') return fault('wrong-value', path, { expected: issue.values.map(String).join(', ') });
    if (issue.code === 'too_small')
      return isTranslation(path)
        ? fault('translation-missing', path, { language: String(path.at(-1)) })
        : fault('too-small', path, { minimum: String(issue.minimum) });
    if (issue.code === 'too_big') return fault('too-big', path, { maximum: String(issue.maximum) });
    return issue.code === 'custom' ? fault(customCode(issue), path) : fault('not-allowed', path);
  });
