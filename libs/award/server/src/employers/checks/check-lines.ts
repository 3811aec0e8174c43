import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LineAnswer, Verification } from '#award/domain';
import { system } from '#kernel';
import { Clock, Jobs, UnitOfWork } from '#platform/database';
import { publicAnswer } from '../../verify/public-answer';
import { type Asker, AskRegister } from '../ask-register';

/** Lines between two notes of progress. */
const STEP = 20;
/** Lines of one turn; then the next list has its turn. */
const TURN = 200;

interface OpenLine {
  readonly line: number;
  readonly code: string;
  readonly familyName: string;
}

/** Looks at the lines of a list, a few at a time. What a killed process had noted stays; the next one takes up the rest. */
@Injectable()
export class CheckLines implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly register: AskRegister,
    private readonly clock: Clock,
  ) {}

  async onModuleInit() {
    await this.jobs.work<{ check: string }>('employer-checks', ({ check }) => this.turn(check));
  }

  private async turn(check: string): Promise<void> {
    const asker = await this.askerOf(check);
    if (!asker) return;
    for (let looked = 0; looked < TURN; looked += STEP) {
      const lines = await this.openLines(check);
      if (lines.length === 0) return this.finish(check);
      await this.note(check, lines, await this.register.askAll(lines, asker));
    }
    await this.unitOfWork.run(system, () => this.jobs.enqueue('employer-checks', { check }));
  }

  private async askerOf(check: string): Promise<Asker | undefined> {
    const [row] = await this.query<Asker>('select employer, network from employer_check where id = $1 and finished_at is null', [check]);
    return row;
  }

  private openLines(check: string): Promise<OpenLine[]> {
    return this.query('select line, code, family_name as "familyName" from employer_check_line where check_id = $1 and answer is null order by line limit $2', [
      check,
      STEP,
    ]);
  }

  private async note(check: string, lines: readonly OpenLine[], verifications: readonly Verification[]): Promise<void> {
    await this.query(
      `update employer_check_line l set answer = n.answer, found = n.found
       from unnest($2::int[], $3::text[], $4::jsonb[]) as n (line, answer, found) where l.check_id = $1 and l.line = n.line and l.answer is null`,
      [check, lines.map(({ line }) => line), verifications.map(answerOf), verifications.map((one) => foundIn(one))],
    );
  }

  private async finish(check: string): Promise<void> {
    await this.query(
      `update employer_check set finished_at = $2, counts = (
         select coalesce(jsonb_object_agg(answer, n), '{}') from (select answer, count(*) as n from employer_check_line where check_id = $1 group by answer) as c)
       where id = $1 and finished_at is null`,
      [check, this.clock.now()],
    );
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.run(system, () => this.unitOfWork.manager.query<Row[]>(text, values));
  }
}

const answerOf = (verification: Verification): LineAnswer =>
  verification.answer === 'valid' && verification.provisional ? 'provisional' : verification.answer;

const foundIn = (verification: Verification): string | null =>
  ['unknown', 'unchecked', 'too-many'].includes(verification.answer) ? null : JSON.stringify(publicAnswer(verification));
