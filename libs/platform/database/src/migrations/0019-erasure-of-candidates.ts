const house = '(select app_system())';

/** Applications keep their number, stage and dates, so that an intake's counts hold; everything anybody wrote goes. */
export const admissionErasure = `
  create policy erasing on statement to paircours_owner using (${house}) with check (${house});
  create policy erasing on statement_reading to paircours_owner using (${house}) with check (${house});
  create policy erasing on evidence_reading to paircours_owner using (${house}) with check (${house});

  create function erase_person_in_admission(gone uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public as $$
    declare files uuid[];
    begin
      perform begin_erasure();
      files := array(select id from application where account = gone);
      delete from statement_reading where application = any (files);
      delete from statement where account = gone;
      delete from statement_reader where application = any (files) or account = gone;
      delete from evidence_reading where application = any (files);
      delete from evidence_file where account = gone;
      delete from document_request where account = gone;
      delete from review where application = any (files);
      delete from panel_reading where application = any (files);
      delete from ranking_choice where application = any (files);
      update selection_decision set letter = '', findings = '[]', scores = '{}' where account = gone;
      update offer set stage = 'withdrawn', closed_at = at where account = gone and stage in ('prepared', 'open');
      update application set answers = '{"contact": {}, "attested": {}, "levels": [], "dates": {}, "commitments": {}, "held": {}, "ties": {}}',
        withdrawn_at = case when stage in ('draft', 'submitted', 'in-review', 'offered', 'waiting-listed') then at else withdrawn_at end,
        stage = case when stage in ('draft', 'submitted', 'in-review', 'offered', 'waiting-listed') then 'withdrawn' else stage end
        where account = gone;
    end $$;
  revoke execute on function erase_person_in_admission from public;
  grant execute on function erase_person_in_admission to paircours_api;
`;
