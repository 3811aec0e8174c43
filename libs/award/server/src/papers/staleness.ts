/** SQL: beside papers `p`, the last version `r` of the credential of their level. */
export const carried = `left join lateral (select r.id, r.version, signed_by_lost_key(r.key, r.organisation, 'credential', r.signed_at) as lost
  from credential r where r.certificate = p.certificate and r.level = p.level order by r.version desc limit 1) r on true`;

/** SQL: whether a paper `p` no longer counts: its seal's key was lost before, or the credential in it is not, or will not be, the last. */
export const staleness = `(signed_by_lost_key(p.key, p.organisation, 'seal', p.drawn_at) or coalesce(r.lost or (r.version > 1 and r.id is distinct from p.credential), false))`;
