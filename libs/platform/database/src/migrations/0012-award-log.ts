import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log behind the awards: what was said of each, in an order that nobody can change unseen. */
export class AwardLog1795000000012 implements MigrationInterface {
  readonly name = 'AwardLog1795000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(edge);
    await runner.query(record);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function award_record, award_log_edge');
    await runner.query('drop policy look_up on award');
    await runner.query('drop table award_log_head, award_log');
  }
}

const tables = `
  -- No row-level security: entries hold ids and salted digests, and the proofs made of them are for everybody.
  create table award_log (
    position bigint primary key check (position >= 0),
    kind text not null check (kind in ('award', 'certificate', 'detail', 'document', 'credential', 'standing', 'order',
      'sitting', 'juror', 'file', 'recusal', 'decision', 'settled', 'minutes', 'erasure')),
    -- Of the row that the entry was made from.
    id text not null,
    award uuid,
    organisation uuid not null,
    content text not null,
    leaf_hash bytea not null unique check (length(leaf_hash) = 32),
    -- The subtrees of level 1, 2… that this leaf completes, 32 bytes each.
    nodes bytea not null check (length(nodes) % 32 = 0),
    -- Made with a key that is not in the database: a row written by SQL is not vouched for.
    mac bytea not null check (length(mac) = 32),
    appended_at timestamptz not null,
    unique (id, kind)
  );
  create index on award_log (award, kind);

  create table award_log_head (
    size bigint primary key check (size >= 0),
    root bytea not null check (length(root) = 32),
    signed_at timestamptz not null,
    signature bytea not null check (length(signature) = 64),
    key text not null
  );

  create trigger append_only before update or delete or truncate on award_log for each statement execute function refuse_change();
  create trigger append_only before update or delete or truncate on award_log_head for each statement execute function refuse_change();
  grant select, insert on award_log, award_log_head to paircours_api;
`;

const edge = `
  -- The size of the log and the roots of its whole subtrees, largest first; no row while it is empty.
  -- To append, take the turn: whoever has it sees all that was committed before, until the own transaction ends.
  create function award_log_edge(turn boolean) returns table (size bigint, level integer, hash bytea) language plpgsql volatile as $$
    declare total bigint;
    begin
      if turn then perform pg_advisory_xact_lock(7245021953); end if;
      total := (select coalesce(max(position) + 1, 0) from award_log);
      return query
        select total, b.level, case when b.level = 0 then l.leaf_hash else substring(l.nodes from 32 * b.level - 31 for 32) end
        from generate_series(0, 40) as b (level) join award_log l on l.position = ((total >> b.level) << b.level) - 1
        where (total >> b.level) & 1 = 1 order by b.level desc;
    end $$;
`;

const record = `
  create policy look_up on award for select to paircours_owner using (true);

  -- What the tables and the log say of one certificate, for whoever has shown that they hold it: the public door alone may ask.
  create function award_record(wanted uuid) returns jsonb language sql stable security definer set search_path = public as $$
    select jsonb_build_object(
      'award', to_jsonb(a),
      'certificate', to_jsonb(c),
      'standing', (select coalesce(jsonb_agg(to_jsonb(s) order by s.sequence), '[]') from certificate_standing s where s.certificate = c.id),
      'log', (
        select coalesce(jsonb_agg(to_jsonb(l) - 'nodes' order by l.position), '[]')
        from award_log l where l.award = c.award and l.kind in ('award', 'certificate', 'standing', 'erasure')
      )
    )
    from certificate c join award a on a.id = c.award where c.id = wanted
  $$;
  revoke execute on function award_record from public;
`;
