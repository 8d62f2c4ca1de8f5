-- Files that follow a filing: declared with it, in the same transaction, and sent afterwards in parts. Bytes lie here, so that every process has them
-- and a backup is whole.
create table attachments (
  id uuid primary key,
  filing_id uuid not null references filings (id),
  case_id uuid not null references cases (id),
  -- The order in which the citizen added them.
  position smallint not null,
  -- A label, made harmless before it was stored. Never a path.
  name text not null,
  size integer not null check (size > 0),
  sha256 bytea not null,
  -- How many bytes have come.
  stored_bytes integer not null default 0,
  state text not null default 'missing' check (state in ('missing', 'arriving', 'arrived', 'received', 'refused')),
  refused_because text,
  media_type text,
  -- What is passed on: a PDF as it came, a picture made anew.
  file bytea,
  received_at timestamptz,
  check ((file is not null) = (state in ('arrived', 'received')))
);
create index attachments_by_filing on attachments (filing_id, position);
create index attachments_waiting on attachments (filing_id) where state = 'arrived';

-- What has come of a file that is not whole yet.
create table attachment_parts (
  attachment_id uuid not null references attachments (id),
  starts_at integer not null,
  case_id uuid not null references cases (id),
  bytes bytea not null,
  primary key (attachment_id, starts_at)
);

do $$
declare
  name text;
begin
  foreach name in array array['attachments', 'attachment_parts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_cases on %I to udvej_citizen using (case_id = any ((select app_case_ids())::uuid[]))', name);
    execute format('grant select, insert on %I to udvej_citizen', name);
  end loop;
end $$;

grant update (stored_bytes, state, refused_because, media_type, file) on attachments to udvej_citizen;
grant delete on attachment_parts to udvej_citizen;
