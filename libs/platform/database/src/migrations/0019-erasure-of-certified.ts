const house = '(select app_system())';

/** The row of the account stays without a name, so that what others did with its id can still be read; its address is free again. */
export const identityErasure = `
  create policy erasing on idempotent_command to paircours_owner using (${house}) with check (${house});

  -- Whose data must not come back with an older copy of the database: ids alone, which mean nothing once their rows are empty.
  create table erased_account (
    account uuid primary key,
    erased_at timestamptz not null
  );
  create trigger append_only before update or delete or truncate on erased_account for each statement execute function refuse_change();
  alter table erased_account enable row level security, force row level security;
  create policy house on erased_account using (${house}) with check (${house});
  grant select, insert on erased_account to paircours_api;

  create function erase_person_in_identity(gone uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare
      address text;
      whole_name text;
    begin
      perform begin_erasure();
      select lower(email), given_name || ' ' || family_name into address, whole_name from account where id = gone;
      delete from session where account = gone;
      delete from one_time_token where account = gone;
      delete from consent where account = gone;
      delete from membership where account = gone;
      delete from idempotent_command where account = gone;
      delete from invitation where accepted_by = gone or lower(email) = address;
      -- Written to them, or to others about them.
      delete from mail where lower(recipient) = address or strpos(body, whole_name) > 0;
      update account set email = id || '@erased.invalid', email_confirmed_at = null, password_hash = null, given_name = '—', family_name = '—' where id = gone;
      insert into erased_account (account, erased_at) values (gone, at) on conflict do nothing;
    end $$;
  revoke execute on function erase_person_in_identity from public;
  grant execute on function erase_person_in_identity to paircours_api;
`;

/** Minutes and days stay, for what was counted with them; who, where and what was done go. */
export const placementErasure = `
  create function erase_person_in_placement(gone uuid) returns void
    language plpgsql security definer set search_path = public as $$
    begin
      perform begin_erasure();
      delete from link where scope in (select id from placement_agreement where account = gone);
      delete from tutor_report where account = gone;
      update hours_answer set name = '—', note = '—' where account = gone;
      update hours_entry set activity = '—' where account = gone;
      update agreement_signature set name = '—' where account = gone;
      update placement_agreement
        set tutor_name = '—', tutor_email = 'nobody@erased.invalid', referent = '—', presence = '—', activities = '—', competences = '—', supervision = '—', allowance = '' where account = gone;
    end $$;
  revoke execute on function erase_person_in_placement from public;
  grant execute on function erase_person_in_placement to paircours_api;
`;

/**
 * What stays: that an award exists, its number and date, the place of each credential in its status list, and the log. A code that
 * nobody holds takes the place of the printed one, so that the public page answers as for any code that does not exist.
 */
export const awardErasure = `
  create function erase_person_in_award(gone uuid) returns void
    language plpgsql security definer set search_path = public as $$
    declare
      nobody constant uuid := '00000000-0000-0000-0000-000000000000';
      mine uuid[];
      files uuid[];
    begin
      perform begin_erasure();
      mine := array(select id from certificate where account = gone);
      files := array(select enrolment from deliberation_file where account = gone);
      delete from certificate_share where account = gone;
      delete from certificate_sharing where account = gone;
      delete from continuing_education where account = gone;
      -- Employers end what they follow by themselves, once its link is gone.
      update employer_follow set holder = nobody, label = '—' where holder = gone;
      update issued_document set bytes = '', sha256 = sha256(''), account = nobody where certificate = any (mine);
      update credential set document = '', account = nobody where certificate = any (mine);
      update certificate_detail set detail = '{}', account = nobody where certificate = any (mine);
      update certificate_standing set reason = '—', account = nobody where certificate = any (mine);
      update certificate set account = nobody, printed = '{}', name_key = '', salt = '', secret_hash = sha256(convert_to(gen_random_uuid()::text, 'UTF8')),
        code = (select string_agg(substr('2346789BCDFGHJKMPQRTVWXY', 1 + (get_byte(sha256(convert_to(gen_random_uuid()::text || n, 'UTF8')), 0) % 24), 1), '')
                from generate_series(1, 16) n where certificate.id is not null)
        where id = any (mine);
      update certificate_order set account = nobody, given_name = '', family_name = '—' where account = gone;
      update award set account = nobody where account = gone;
      update settled_file set account = nobody, reason = '' where account = gone;
      update jury_decision set reason = '—' where enrolment = any (files);
      update deliberation_file set account = nobody where account = gone;
    end $$;
  revoke execute on function erase_person_in_award from public;
  grant execute on function erase_person_in_award to paircours_api;
`;
