import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { currentCohort } from './current-cohort';
import { employer } from './employer';
import { juryThatSat, juryThatSits } from './juries';
import { lyon } from './lyon';
import { montrealTeam } from './montreal';
import { takingApplications } from './open-intake';
import { DEMO_PASSWORD, type DemoPerson, endSessions } from './people';
import { selection } from './selection';
import { Stage } from './stage';

/** A fictional person of the demo, as the start tells of them. */
export interface DemoAccount {
  readonly person: string;
  /** What this person does in the pathways, in a few words. */
  readonly does: string;
  readonly email: string;
  readonly password: string;
}

export type DemoAccounts = readonly DemoAccount[];

const account = ({ givenName, familyName, email }: DemoPerson, does: string): DemoAccount => ({
  person: `${givenName} ${familyName}`,
  does,
  email,
  password: DEMO_PASSWORD,
});

/**
 * Fills an empty database with fictional people and files. Only accounts are written directly; everything else is done
 * over the API, by the person who would do it, on the day it would happen. Answers who may sign in.
 */
export const loadDemo = async (app: NestFastifyApplication): Promise<DemoAccounts> => {
  const stage = new Stage(app);
  try {
    stage.at(-400);
    const team = await montrealTeam(stage);
    const past = await juryThatSat(stage, team);
    await juryThatSits(stage, team);
    const current = await currentCohort(stage, team);
    const selecting = await selection(stage, team);
    const open = await takingApplications(stage, team);
    const other = await lyon(stage);
    const hiring = await employer(stage, past.awarded);
    await endSessions(stage);
    return [
      account(open.candidate, 'candidate, an application begun'),
      account(open.asked, 'candidate, asked for a document'),
      account(selecting.offered, 'candidate, an offer to answer'),
      account(team.lead, 'programme lead and administrator'),
      account(team.secretary, 'secretary'),
      account(team.panel[0], 'panel and jury member'),
      account(team.panel[1], 'panel and jury member'),
      account(team.panel[2], 'panel member'),
      account(team.trainer, 'trainer'),
      account(current.learner, 'learner, internship under way'),
      account(current.toSign, 'learner, an agreement to sign'),
      account(team.jury[2], 'jury member'),
      account(past.awarded, 'certificate holder'),
      account(hiring, 'employer, a list checked and a certificate followed'),
      account(other.lead, 'programme lead of the other organisation, in France'),
      account(other.graduate, 'holder of a diploma of the other organisation'),
      account(other.candidate, 'candidate of the other organisation'),
    ];
  } finally {
    stage.leave();
  }
};
