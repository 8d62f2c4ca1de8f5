-- Corrections: what a citizen says is not right, and what the municipality makes of it.

alter table filings drop constraint filings_kind_check;
alter table filings add constraint filings_kind_check check (kind in
  ('complaint', 'recordsRequest', 'correction', 'meetingReply', 'preparation', 'handoverComment', 'ownWords', 'missingAnswer', 'goOn', 'inquiry', 'inquiryRaised'));
alter table matters drop constraint matters_kind_check;
alter table matters add constraint matters_kind_check check (kind in
  ('complaint', 'recordsRequest', 'inquiry', 'correction', 'meeting', 'letter', 'activity', 'handover'));
alter table matter_events drop constraint matter_events_kind_check;
alter table matter_events add constraint matter_events_kind_check check (kind in
  ('complaint', 'recordsRequest', 'inquiry', 'correction', 'meeting', 'letter', 'activity', 'handover'));

create table correction_outcomes (
  correction_id uuid primary key references filings (id),
  case_id uuid not null references cases (id),
  content jsonb not null
);

-- What the text said when it was corrected. Nothing is quoted of what is about somebody else.
create table correction_quotes (
  correction_id uuid primary key references filings (id),
  case_id uuid not null references cases (id),
  content jsonb not null
);

do $$
declare
  name text;
begin
  foreach name in array array['correction_outcomes', 'correction_quotes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_cases on %I to udvej_citizen using (case_id = any ((select app_case_ids())::uuid[]))', name);
    execute format('grant select on %I to udvej_citizen', name);
  end loop;
end $$;
grant insert on correction_quotes to udvej_citizen;

-- Texts that are hidden because the citizen says they are about somebody else. What is read is stored without them; the text as it was fed is sealed here. No citizen's
-- role has a right to these two tables.
create table hidden_passages (
  correction_id uuid primary key references filings (id),
  case_id uuid not null references cases (id),
  about_kind text not null,
  about_id uuid not null,
  part text,
  -- The place itself is hidden, whatever it says, until the municipality has answered; the words are hidden wherever they stand.
  is_pinned boolean not null default true,
  words text[] not null,
  -- When the municipality had it shown again.
  shown_on date
);
create index hidden_passages_by_case on hidden_passages (case_id) where shown_on is null;

create table hidden_originals (
  source text not null,
  source_id uuid not null,
  case_id uuid not null references cases (id),
  content jsonb not null,
  primary key (source, source_id)
);
create index hidden_originals_by_case on hidden_originals (case_id);

-- What a phone kept before this moment may hold a text that is hidden.
alter table cases add column hidden_at timestamptz;

alter table hidden_passages enable row level security;
alter table hidden_originals enable row level security;

-- Puts a row without what is hidden in its place, and seals the row as it was.
create function put_hidden(p_case uuid, p_source text, p_id uuid, p_content jsonb) returns void
language plpgsql set search_path = public as $$
declare
  id_column text := case p_source when 'plans' then 'case_id' when 'correction_quotes' then 'correction_id'
    when 'inquiry_answers' then 'inquiry_id' else 'id' end;
begin
  if p_source not in ('letters', 'facts', 'activities', 'meetings', 'plans', 'plan_changes', 'assignments', 'point_answers', 'inquiry_answers',
    'correction_quotes') then
    raise exception 'Nothing is hidden in %', p_source;
  end if;
  execute format('insert into hidden_originals (source, source_id, case_id, content)
    select %L, %I, case_id, content from %I where %I = $1 and case_id = $2 on conflict do nothing', p_source, id_column, p_source, id_column)
    using p_id, p_case;
  execute format('update %I set content = $3 where %I = $1 and case_id = $2', p_source, id_column) using p_id, p_case, p_content;
  if p_source = 'letters' then
    update letters set summary = jsonb_build_object('title', p_content -> 'title', 'summary', p_content -> 'about', 'sender', p_content -> 'sender')
    where id = p_id and case_id = p_case;
  end if;
end $$;

-- What a citizen's own transaction may do: hide what a correction that they have filed says is not about them. Security definer, because a citizen may neither
-- change what the municipality wrote nor read what is sealed.
create function hide_passage(p_correction uuid, p_words text[], p_rows jsonb) returns void
language plpgsql security definer set search_path = public as $$
declare
  filed filings;
  place record;
begin
  select * into filed from filings where id = p_correction and kind = 'correction' and body ->> 'fault' = 'notAboutMe'
    and case_id = any (app_open_case_ids());
  if not found then
    raise exception 'Only what a correction says is not about the citizen is hidden';
  end if;
  insert into hidden_passages (correction_id, case_id, about_kind, about_id, part, words)
    values (filed.id, filed.case_id, filed.body -> 'about' ->> 'kind', coalesce((filed.body -> 'about' ->> 'id')::uuid, filed.case_id),
      filed.body -> 'about' ->> 'part', p_words);
  update cases set hidden_at = filed.filed_at where id = filed.case_id;
  for place in select * from jsonb_to_recordset(p_rows) as row (source text, id uuid, content jsonb) loop
    perform put_hidden(filed.case_id, place.source, place.id, place.content);
  end loop;
end $$;
revoke all on function put_hidden(uuid, text, uuid, jsonb) from public;
