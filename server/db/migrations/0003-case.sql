-- The case and everything in it. Columns are what is searched, sorted or decided on; `content` is the rest, in the form of the contract.
-- Every table of a case has case_id, and a policy that lets the citizen's role see only the cases of the person set by app.person.

create table cases (
  id uuid primary key,
  person_id uuid not null references persons (id),
  title jsonb not null,
  started_on date not null,
  ended_on date,
  decision_roles jsonb not null,
  -- The last day on which the authority did something in the case that the citizen can see.
  last_event_on date not null,
  changes_seen_at timestamptz,
  -- Changes before this day are history, not news: most of a case has happened before it is first fed.
  news_from date not null,
  created_at timestamptz not null default now()
);
create index cases_by_person on cases (person_id, started_on desc);

create table grants (
  id uuid primary key,
  case_id uuid not null references cases (id),
  person_id uuid not null references persons (id),
  relation text not null check (relation in ('representative', 'assistant')),
  scopes text[] not null,
  valid_from date not null,
  valid_to date not null,
  revoked boolean not null default false
);
create index grants_by_person on grants (person_id);
create index grants_by_case on grants (case_id);

-- The cases that the person of this transaction may see: own ones, and those granted today.
-- Security definer, because the policies below are built on it. plpgsql keeps its plan for the length of a connection.
create function app_open_case_ids() returns uuid[]
language plpgsql stable security definer set search_path = public as $$
begin
  return array(select id from cases where person_id = app_person()) || array(
    select case_id from grants
    where person_id = app_person() and not revoked
      and (now() at time zone 'Europe/Copenhagen')::date between valid_from and valid_to
  );
end
$$;

-- The same, looked up once in a transaction: every table of a statement asks, and the first page reads eight of them.
create function app_case_ids() returns uuid[]
language plpgsql stable as $$
declare
  person text := current_setting('app.person', true);
  known text := current_setting('app.case_ids', true);
begin
  if starts_with(known, person || ' ') then
    return substr(known, length(person) + 2)::uuid[];
  end if;
  known := app_open_case_ids()::text;
  perform set_config('app.case_ids', person || ' ' || known, true);
  return known::uuid[];
end
$$;

-- What the municipality fed, so that a repetition changes nothing and an older version does not replace a newer one.
create table feed_records (
  type text not null,
  id uuid not null,
  -- The municipality. For another one the thing does not exist.
  feeder text not null,
  as_of timestamptz not null,
  first_as_of timestamptz not null,
  content_hash bytea not null,
  primary key (type, id)
);

create table plans (
  case_id uuid primary key references cases (id),
  content jsonb not null,
  updated_on date not null
);

create table facts (
  id uuid primary key,
  case_id uuid not null references cases (id),
  status text not null check (status in ('standing', 'disputed', 'wrong')),
  content jsonb not null
);
create index facts_by_case on facts (case_id);

create table activities (
  id uuid primary key,
  case_id uuid not null references cases (id),
  status text not null check (status in ('proposed', 'agreed', 'underWay', 'ended', 'cancelled')),
  is_current boolean not null generated always as (status in ('proposed', 'agreed', 'underWay')) stored,
  ends_on date not null,
  evaluate_on date not null,
  based_on uuid[] not null,
  -- As the plan has it, or had it last.
  sub_goal_title jsonb not null,
  content jsonb not null
);
create index activities_by_case on activities (case_id, is_current, ends_on, id);

-- changed_on is the day the municipality's system recorded the change, learned_at when the service learned of it: what is new to
-- the citizen goes by the latter. number keeps the order in which they were found.
create table plan_changes (
  id uuid primary key,
  number bigint not null generated always as identity,
  case_id uuid not null references cases (id),
  changed_on date not null,
  learned_at timestamptz not null,
  content jsonb not null
);
create index plan_changes_by_case on plan_changes (case_id, changed_on desc, number desc);
create index plan_changes_new on plan_changes (case_id, learned_at);

create table assignments (
  id uuid primary key,
  case_id uuid not null references cases (id),
  from_on date not null,
  to_on date,
  content jsonb not null
);
create index assignments_by_case on assignments (case_id, from_on desc);

create table meetings (
  id uuid primary key,
  case_id uuid not null references cases (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  reply text not null default 'none' check (reply in ('none', 'accepted', 'changeRequested', 'cannotManage')),
  -- What a list shows, apart from the long text.
  summary jsonb not null,
  content jsonb not null
);
create index meetings_by_case on meetings (case_id, ends_at, id);

create table letters (
  id uuid primary key,
  case_id uuid not null references cases (id),
  kind text not null check (kind in ('decision', 'recommendation', 'hearing', 'invitation', 'information')),
  available_on date not null,
  -- The day it counts as received: the day it was made available, or the presumed day for paper.
  received_on date not null,
  act_by date,
  opened_at timestamptz,
  -- What a list shows, apart from the long text.
  summary jsonb not null,
  content jsonb not null
);
create index letters_by_case on letters (case_id, available_on desc, id);
create index letters_unread on letters (case_id, available_on desc, id) where opened_at is null;

-- How many letters of a case are unopened, those to come included, so that the number costs the same however many there are.
create table letter_counts (
  case_id uuid primary key references cases (id),
  unopened integer not null
);

-- Security definer: a citizen may open a letter, not write a number.
create function count_unopened_letters() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  insert into letter_counts (case_id, unopened) values (new.case_id, case when tg_op = 'INSERT' then 1 else -1 end)
  on conflict (case_id) do update set unopened = letter_counts.unopened + excluded.unopened;
  return null;
end
$$;
create trigger letters_fed after insert on letters for each row execute function count_unopened_letters();
create trigger letters_opened after update of opened_at on letters for each row
  when (old.opened_at is null and new.opened_at is not null) execute function count_unopened_letters();

-- Everything a citizen files, once: the id is minted by the client, and this primary key outlives every other bookkeeping.
create table filings (
  id uuid primary key,
  case_id uuid not null references cases (id),
  person_id uuid not null references persons (id),
  filed_as text not null check (filed_as in ('self', 'representative')),
  kind text not null check (kind in ('complaint', 'recordsRequest', 'meetingReply', 'preparation', 'handoverComment', 'ownWords')),
  target_id uuid,
  body jsonb not null,
  body_hash bytea not null,
  number text not null unique,
  filed_at timestamptz not null,
  state text not null default 'sent' check (state in ('sent', 'received', 'needsYou')),
  -- When the municipality's system first fetched it.
  collected_at timestamptz,
  receipt_at timestamptz,
  reference text,
  reason jsonb
);
create index filings_by_case on filings (case_id, kind, filed_at desc, id);
create index filings_by_target on filings (target_id, filed_at desc) where target_id is not null;
create index filings_waiting on filings (filed_at, id) where state = 'sent';

create table point_answers (
  id uuid primary key,
  complaint_id uuid not null references filings (id),
  case_id uuid not null references cases (id),
  point_number integer not null check (point_number > 0),
  content jsonb not null,
  learned_at timestamptz not null,
  unique (complaint_id, point_number)
);

create table reply_answers (
  filing_id uuid primary key references filings (id),
  case_id uuid not null references cases (id),
  text jsonb not null
);

create table records_extensions (
  request_id uuid primary key references filings (id),
  case_id uuid not null references cases (id),
  content jsonb not null
);

create table records_documents (
  id uuid primary key,
  request_id uuid not null references filings (id),
  case_id uuid not null references cases (id),
  content jsonb not null,
  file bytea
);
create index records_documents_by_request on records_documents (request_id);

create table records_done (
  request_id uuid primary key references filings (id),
  case_id uuid not null references cases (id),
  done_on date not null
);

create table own_words (
  case_id uuid primary key references cases (id),
  version integer not null,
  filing_id uuid not null references filings (id)
);

-- What is open, and whose turn it is. Written with every event, so that the first page is one small read however large the case is.
-- A row is open from opens_on to closes_on unless it is closed.
create table matters (
  kind text not null check (kind in ('complaint', 'recordsRequest', 'meeting', 'letter', 'activity', 'handover')),
  ref_id uuid not null,
  case_id uuid not null references cases (id),
  title jsonb not null,
  state text not null,
  turn text not null check (turn in ('citizen', 'authority', 'nobody')),
  since date not null,
  -- The last day, when somebody has set one; otherwise the rule and the day it counts from.
  due_on date,
  rule_id text,
  rule_start date,
  -- The last day as the rules gave it when the row was written, infinity without one. It only orders lists.
  sort_on date not null default 'infinity',
  opens_on date not null default '-infinity',
  closes_on date not null default 'infinity',
  closed boolean not null default false,
  primary key (kind, ref_id)
);
-- The lists of the first page are read off this index in order, so that their cost does not grow with what is open.
create index matters_open on matters (case_id, turn, sort_on, since, ref_id, kind, opens_on, closes_on) where not closed;
create index matters_expiring on matters (case_id, closes_on) where not closed and closes_on < 'infinity';

-- What a person is writing. The content is encrypted by the server; a helper's drafts are the helper's own.
create table drafts (
  id uuid primary key,
  case_id uuid not null references cases (id),
  person_id uuid not null references persons (id),
  kind text not null,
  target text,
  content bytea not null,
  version integer not null,
  saved_at timestamptz not null,
  expires_on date not null
);
create index drafts_by_person on drafts (person_id, case_id, saved_at desc);

create table audit_entries (
  id uuid primary key,
  at timestamptz not null,
  case_id uuid references cases (id),
  actor_kind text not null check (actor_kind in ('citizen', 'representative', 'assistant', 'municipality')),
  actor_person uuid references persons (id),
  actor_client text,
  action text not null check (action in ('read', 'filed', 'fed', 'acknowledged', 'collected')),
  what text not null,
  ref_id uuid
);
create index audit_by_case on audit_entries (case_id, at desc, id);

do $$
declare
  name text;
begin
  foreach name in array array['plans', 'facts', 'activities', 'plan_changes', 'assignments', 'meetings', 'letters', 'letter_counts', 'filings',
    'point_answers', 'reply_answers', 'records_extensions', 'records_documents', 'records_done', 'own_words', 'matters', 'audit_entries'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_cases on %I to udvej_citizen using (case_id = any ((select app_case_ids())::uuid[]))', name);
    execute format('grant select on %I to udvej_citizen', name);
  end loop;
end $$;

alter table cases enable row level security;
create policy own_cases on cases to udvej_citizen using (id = any ((select app_case_ids())::uuid[]));
grant select, update (changes_seen_at) on cases to udvej_citizen;

alter table grants enable row level security;
create policy own_grants on grants to udvej_citizen using (person_id = app_person() or case_id = any ((select app_case_ids())::uuid[]));
grant select on grants to udvej_citizen;

-- A citizen reads in the access log who of their helpers has looked.
create policy persons_helpers on persons for select to udvej_citizen using (
  id in (select g.person_id from grants g join cases c on c.id = g.case_id where c.person_id = (select app_person()))
);

alter table feed_records enable row level security;

alter table drafts enable row level security;
create policy own_drafts on drafts to udvej_citizen using (person_id = app_person() and case_id = any ((select app_case_ids())::uuid[]));
grant select, insert, update, delete on drafts to udvej_citizen;

-- What a citizen's own transaction may write. The application decides first; these are the second wall.
grant insert on filings, audit_entries, own_words, matters to udvej_citizen;
grant update (version, filing_id) on own_words to udvej_citizen;
grant update (state, turn, since, due_on, rule_id, rule_start, sort_on, opens_on, closes_on, closed, title) on matters to udvej_citizen;
grant update (opened_at) on letters to udvej_citizen;
grant update (reply) on meetings to udvej_citizen;
