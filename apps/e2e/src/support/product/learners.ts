import { ask } from '../session';
import { type Listed, one, plain, type Reader } from './pages';
import { person } from './visitors';

interface Application {
  readonly id: string;
}

/** Pages of one's own application, named by their last part. */
const ofApplication = (who: string, ...parts: readonly string[]): Reader =>
  person(who, async (context) => {
    const { id } = one(await ask<Listed<Application>>(context, '/applications'), `application of ${who}`);
    return [...plain('/applications'), ...parts.map((part) => ({ name: `/applications/:application${part} of ${who}`, at: `/applications/${id}${part}` }))];
  });

const withInternship = (who: string): Reader =>
  person(who, async (context) => {
    const { internship } = one(await ask<Listed<{ internship: string }>>(context, '/my-internships'), `internship of ${who}`);
    return [...plain('/home', '/my-training', '/my-internship'), { name: `/internships/:internship of ${who}`, at: `/internships/${internship}` }];
  });

/** Candidates and learners, at each step of their way. */
export const learners: readonly Reader[] = [
  ofApplication('Camille Ouellet', '', '/contact', '/conditions', '/statement', '/review'),
  ofApplication('Emma Savoie', ''),
  ofApplication('Sacha Perron', '', '/answer'),
  ofApplication('Léa Gauthier-Roy', '/answer'),
  ofApplication('Youssef Haddad', '/answer'),
  withInternship('Maëlle Tremblay'),
  withInternship('Alix Dubé-Nguyen'),
  person('Gaétan Fortin', async () => plain('/certificates', '/my-internship')),
];
