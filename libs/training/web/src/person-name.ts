interface Named {
  readonly givenName: string;
  readonly familyName: string;
}

/** As staff lists sort it: `Tremblay, Maëlle`. */
export const listName = ({ givenName, familyName }: Named): string => [familyName, givenName].filter(Boolean).join(', ');

/** Short, for dense drawings: `Tremblay M.` */
export const shortName = ({ givenName, familyName }: Named): string => (givenName ? `${familyName} ${[...givenName][0]}.` : familyName);

export const fullName = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`.trim();
