import { environment } from './environment';

/** Every setting as rows of Markdown, for docs/operations.md. */
export const settingsTable = (): string => {
  const rows = Object.entries(environment.shape).map(([name, schema]) => {
    const { description, otherwise, production } = schema.meta() ?? {};
    return `| \`${name}\` | ${description} | ${String(otherwise)} | ${production === 'needed' ? 'needed' : ''} |`;
  });
  return ['| Variable | Meaning | When absent | In production |', '|---|---|---|---|', ...rows].join('\n');
};
