import type { DemoAccounts } from '../demo';

const people = (accounts: DemoAccounts): string[] => {
  const width = Math.max(...accounts.map(({ person }) => person.length));
  return [
    '',
    'Fictional people to sign in as:',
    ...accounts.map(({ person, does, email, password }) => `  ${person.padEnd(width)}  ${email}  ${password}  (${does})`),
  ];
};

/** The last words of a start: where the house is, who may enter, how to stop it. */
export const welcome = (address: string, accounts: DemoAccounts | undefined, seconds: number): string =>
  [
    '',
    `Paircours is open: ${address}  (started in ${seconds.toFixed(1)} s)`,
    ...(accounts?.length ? people(accounts) : []),
    '',
    'Stop it with Ctrl-C. What is saved stays.',
    '',
  ].join('\n');
