import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What whoever asks has read before is not written out again for them, as long as not one of its rows is another. */
export class KnownRecords1795000000022 implements MigrationInterface {
  readonly name = 'KnownRecords1795000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function verify_attempt');
    await runner.query(question);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function verify_attempt');
  }
}

const question = `
  -- As before, and with the marks of what was found: the transaction that wrote each row the answer rests on. Nobody chooses the number of
  -- a transaction, so a row that was changed, added or removed has other marks, whoever did it and by whatever means.
  -- When these are the marks \`known\` to who asks, the text is left out: writing it takes longer than all the rest.
  create function verify_attempt(wanted text, holder_key text, secret bytea, keys text[], most integer[], seconds integer[], known text)
    returns table (wait integer, marks text, record text)
    language plpgsql volatile security definer set search_path = public as $$
    #variable_conflict use_column
    declare
      now_ms bigint := floor(extract(epoch from clock_timestamp()) * 1000);
      spent_until bigint;
      spent boolean;
    begin
      select max(r.expire) into spent_until
        from unnest(keys, most) as k (key, most) join rate_limit r on r.key = k.key
        where r.expire > now_ms and r.points >= k.most;
      if spent_until is not null then
        return query select ceil((spent_until - now_ms) / 1000.0)::integer, null::text, null::text;
        return;
      end if;
      return query
        select 0, m.marks, case when m.marks is distinct from known then json_build_object(
          'award', row_to_json(a),
          'certificate', row_to_json(c),
          'standing', coalesce((select json_agg(row_to_json(t) order by t.sequence) from certificate_standing t where t.certificate = c.id), '[]'),
          'log', (
            select json_agg(json_build_object('position', l.position, 'kind', l.kind, 'id', l.id, 'award', l.award, 'organisation', l.organisation, 'content', l.content, 'mac', l.mac) order by l.position)
            from award_log l where l.award = c.award and l.kind in ('award', 'certificate', 'standing', 'erasure')))::text end
        from certificate c join award a on a.id = c.award left join certificate_sharing s on s.certificate = c.id
          cross join lateral (
            select concat_ws(' ', c.id, c.xmin, a.xmin,
              array(select t.xmin from certificate_standing t where t.certificate = c.id order by t.sequence),
              array(select l.xmin from award_log l where l.award = c.award and l.kind in ('award', 'certificate', 'standing', 'erasure') order by l.position)) as marks
            -- Worked out once, not wherever it is named.
            offset 0) m
        where c.code = wanted and ((holder_key <> '' and c.name_key = holder_key) or c.secret_hash = secret) and coalesce(s.shared, true);
      if found then return; end if;
      with counted as (
        insert into rate_limit as r (key, points, expire)
          select k.key, 1, now_ms + k.seconds * 1000::bigint from unnest(keys, seconds) as k (key, seconds) order by k.key
          on conflict (key) do update
            set points = case when r.expire > now_ms then r.points + 1 else 1 end,
              expire = case when r.expire > now_ms then r.expire else excluded.expire end
          returning r.key, r.points)
      select bool_or(c.points >= k.most) into spent from counted c join unnest(keys, most) as k (key, most) on k.key = c.key;
      -- Somebody tries name after name: what processes know by heart must be asked for here again, where it is refused.
      if spent then perform pg_notify('certificate_guessed', wanted); end if;
    end $$;
  revoke execute on function verify_attempt from public;
  grant execute on function verify_attempt to paircours_public;
`;
