-- The first page is read far more often than a case changes. What was read for it is kept with the version of the case that it was read from;
-- a newer version, another day or a meeting that is over makes it worthless, so that nobody has to throw anything away.

alter table cases add column version bigint not null default 0;

create function count_case_version() returns trigger language plpgsql as $$
begin
  new.version = old.version + 1;
  return new;
end $$;
create trigger count_version before update on cases for each row execute function count_case_version();

-- Security definer, because a citizen's role may not write to the case.
create function case_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update cases set version = version where id = coalesce(new.case_id, old.case_id);
  return null;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['plans', 'plan_changes', 'meetings', 'letters', 'matters'] loop
    execute format('create trigger case_changed after insert or update or delete on %I for each row execute function case_changed()', name);
  end loop;
end $$;

create table overview_snapshots (
  case_id uuid primary key references cases (id),
  person_id uuid not null references persons (id),
  version bigint not null,
  -- Which statement and which form of the facts it was made by.
  edition text not null,
  read_on date not null,
  valid_until timestamptz not null,
  facts json not null
);
alter table overview_snapshots enable row level security;
-- One's own cases first: the function behind the other half costs more than the read itself.
create policy own_cases on overview_snapshots to udvej_citizen
  using (person_id = (select app_person()) or case_id = any ((select app_case_ids())::uuid[]));
grant select, insert, update on overview_snapshots to udvej_citizen;

drop policy own_cases on cases;
create policy own_cases on cases to udvej_citizen
  using (person_id = (select app_person()) or id = any ((select app_case_ids())::uuid[]));
