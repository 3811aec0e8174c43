import type { MigrationInterface, QueryRunner } from 'typeorm';
import { awardErasure, identityErasure, placementErasure } from './0019-erasure-of-certified';
import { admissionErasure } from './0019-erasure-of-candidates';

/** How somebody’s data goes for good, one context after another: what each function lists, and nothing else. */
export class Erasure1795000000019 implements MigrationInterface {
  readonly name = 'Erasure1795000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(exception);
    for (const body of [identityErasure, admissionErasure, placementErasure, awardErasure]) await runner.query(body);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function erase_person_in_award, erase_person_in_placement, erase_person_in_admission, erase_person_in_identity, begin_erasure;
      drop policy erasing on statement; drop policy erasing on statement_reading; drop policy erasing on evidence_reading; drop policy erasing on idempotent_command;
      drop table erased_account;
      create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$;
      create or replace function keep_sent_answer() returns trigger language plpgsql as $$ begin raise exception 'an answer that was sent is kept as it is'; end $$;
    `);
  }
}

/**
 * The functions below run as the owner and say so in a setting of their transaction. The API's role may call them and nothing more:
 * it is not the owner, so that setting the same word opens no table to it.
 */
const exception = `
  create or replace function refuse_change() returns trigger language plpgsql as $$
    begin
      if current_user = 'paircours_owner' and current_setting('app.erasing', true) = 'on' then return null; end if;
      raise exception '% is append-only', tg_table_name;
    end $$;

  create or replace function keep_sent_answer() returns trigger language plpgsql as $$
    begin
      if current_user = 'paircours_owner' and current_setting('app.erasing', true) = 'on' then return case tg_op when 'DELETE' then old else new end; end if;
      raise exception 'an answer that was sent is kept as it is';
    end $$;

  create function begin_erasure() returns void language plpgsql as $$
    begin
      if not (select app_system()) then raise exception 'only the house erases'; end if;
      perform set_config('app.erasing', 'on', true);
    end $$;
`;
