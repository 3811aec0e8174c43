import { plainLine } from '../../contract/plain-line';

export const employerName = plainLine(120);
export const unknownEmployer = { 'employer-unknown': 404 } as const;
