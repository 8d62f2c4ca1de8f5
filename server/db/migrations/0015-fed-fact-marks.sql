-- How the municipality fed a fact that a correction has marked wrong since: what it goes back to when that outcome does not stand any more. A right text in it may have been
-- hidden since, so no citizen's role has a right to it.
create table fed_fact_marks (
  fact_id uuid primary key references facts (id),
  case_id uuid not null references cases (id),
  content jsonb not null
);
alter table fed_fact_marks enable row level security;
