import * as z from 'zod';

export const employerName = z.string().trim().min(1).max(120);
export const unknownEmployer = { 'employer-unknown': 404 } as const;
