import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A fictional person of the demo, as the start tells of them. */
export interface DemoAccount {
  readonly person: string;
  /** What this person does in the pathways, in a few words. */
  readonly does: string;
  readonly email: string;
  readonly password: string;
}

export type DemoAccounts = readonly DemoAccount[];

/** Fills an empty database with fictional people and files, through the house’s own use cases. Answers who may sign in. */
export const loadDemo = async (_app: NestFastifyApplication): Promise<DemoAccounts> => [];
