-- What happened to a matter, in order and for good. How a matter stands is folded out of its events; the row in `matters` is what the first page
-- reads of it, written in the same transaction.

create table matter_events (
  number bigint primary key generated always as identity,
  kind text not null check (kind in ('complaint', 'recordsRequest', 'meeting', 'letter', 'activity', 'handover')),
  ref_id uuid not null,
  case_id uuid not null references cases (id),
  -- The same id again is a newer version of the same event: an answer that was written anew.
  event_id text not null,
  type text not null,
  happened_on date not null,
  learned_at timestamptz not null,
  -- The last day as it was told with the event. When the rules give another one later, the page says from which day it was moved.
  told_due date,
  content jsonb not null,
  -- The words that came with it: reason, rule, who, where to.
  detail jsonb
);
create index matter_events_by_matter on matter_events (kind, ref_id, number);

create function matter_events_stay() returns trigger language plpgsql as $$
begin
  raise exception 'What happened to a matter is neither changed nor removed.';
end $$;
create trigger matter_events_stay before update or delete on matter_events
  for each row execute function matter_events_stay();

alter table matter_events enable row level security;
create policy own_cases on matter_events to udvej_citizen using (case_id = any ((select app_case_ids())::uuid[]));
grant select, insert on matter_events to udvej_citizen;

alter table matters add column told_due date;
alter table matters add column pauses jsonb;
grant update (told_due, pauses) on matters to udvej_citizen;

-- What the citizen can send in a complaint that is filed.
alter table filings drop constraint filings_kind_check;
alter table filings add constraint filings_kind_check check (kind in
  ('complaint', 'recordsRequest', 'meetingReply', 'preparation', 'handoverComment', 'ownWords', 'missingAnswer', 'goOn'));

-- What exists becomes its events.
insert into matter_events (kind, ref_id, case_id, event_id, type, happened_on, learned_at, told_due, content, detail)
select kind, ref_id, case_id, event_id, type, coalesce(happened_on, (learned_at at time zone 'Europe/Copenhagen')::date), learned_at,
  told_due, content, detail
from (
  select f.kind, f.id as ref_id, f.case_id, 'filed' as event_id, 'filed' as type, null::date as happened_on, f.filed_at as learned_at,
    case when m.due_on is null and m.sort_on < 'infinity' then m.sort_on end as told_due,
    case f.kind when 'complaint' then jsonb_build_object('filing', f.id, 'about', f.body ->> 'kind',
      'points', jsonb_array_length(f.body -> 'points'), 'overOffer', false) else '{}' end as content,
    null::jsonb as detail, 1 as place
  from filings f left join matters m on m.kind = f.kind and m.ref_id = f.id
  where f.kind in ('complaint', 'recordsRequest')
  union all
  select f.kind, f.id, f.case_id, 'receipt:' || f.id || ':' || f.state, case f.state when 'received' then 'received' else 'couldNotBeTaken' end,
    null, greatest(f.receipt_at, f.filed_at), null, jsonb_build_object('filing', f.id),
    case when f.reason is not null then jsonb_build_object('text', f.reason) end, 2
  from filings f where f.kind in ('complaint', 'recordsRequest') and f.state <> 'sent' and f.receipt_at is not null
  union all
  select 'complaint', a.complaint_id, a.case_id, 'answer:' || a.id, 'pointAnswered', null, a.learned_at, null,
    jsonb_build_object('point', a.point_number), null, 3
  from point_answers a
  union all
  select 'recordsRequest', e.request_id, e.case_id, 'extension', 'extended', (e.content ->> 'toldOn')::date,
    greatest(coalesce(f.receipt_at, f.filed_at), (e.content ->> 'toldOn')::date::timestamptz), null,
    jsonb_build_object('newDue', e.content -> 'newDue'), jsonb_build_object('text', e.content -> 'reason'), 4
  from records_extensions e join filings f on f.id = e.request_id
  union all
  select 'recordsRequest', d.request_id, d.case_id, 'document:' || d.id, 'documentGiven', null, coalesce(f.receipt_at, f.filed_at), null,
    jsonb_build_object('given', d.file is not null), null, 5
  from records_documents d join filings f on f.id = d.request_id
  union all
  select 'recordsRequest', d.request_id, d.case_id, 'done', 'done', d.done_on,
    greatest(coalesce(f.receipt_at, f.filed_at), d.done_on::timestamptz), null, '{}', null, 6
  from records_done d join filings f on f.id = d.request_id
) happened
order by learned_at, place;

-- A letter, meeting, activity or hand-over that left something open is told as it stood last.
insert into matter_events (kind, ref_id, case_id, event_id, type, happened_on, learned_at, told_due, content)
select kind, ref_id, case_id, 'told', 'told', since, now(), case when due_on is null and sort_on < 'infinity' then sort_on end,
  jsonb_build_object('state', state, 'since', since, 'dueOn', due_on, 'ruleId', rule_id, 'ruleStart', rule_start,
    'opensOn', case when opens_on > '-infinity' then opens_on end, 'closesOn', case when closes_on < 'infinity' then closes_on end,
    'closed', closed)
from matters where kind not in ('complaint', 'recordsRequest') order by since, ref_id;

-- A complaint over a decision waits, after the answers, for what the municipality makes of its decision.
update matters m set state = 'outcomeAwaited', turn = 'authority', closed = false
from filings f where f.id = m.ref_id and m.kind = 'complaint' and m.state = 'answered' and f.body ->> 'kind' = 'decision';

-- A request that is done says whether something was refused.
update matters m set state = case when d.given then 'partlyRefused' else 'refused' end
from (select request_id, bool_or(file is not null) as given, bool_or(file is null) as refused from records_documents group by request_id) d
where d.request_id = m.ref_id and m.kind = 'recordsRequest' and m.state = 'delivered' and d.refused;
