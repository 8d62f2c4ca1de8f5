-- Questions, call-backs and other short requests, each with the day by which it is to be answered.
create table inquiry_answers (
  inquiry_id uuid primary key references filings (id),
  case_id uuid not null references cases (id),
  content jsonb not null
);
alter table inquiry_answers enable row level security;
create policy own_cases on inquiry_answers to udvej_citizen using (case_id = any ((select app_case_ids())::uuid[]));
grant select on inquiry_answers to udvej_citizen;

alter table matters drop constraint matters_kind_check;
alter table matters add constraint matters_kind_check
  check (kind in ('complaint', 'recordsRequest', 'inquiry', 'meeting', 'letter', 'activity', 'handover'));
alter table matter_events drop constraint matter_events_kind_check;
alter table matter_events add constraint matter_events_kind_check
  check (kind in ('complaint', 'recordsRequest', 'inquiry', 'meeting', 'letter', 'activity', 'handover'));
alter table filings drop constraint filings_kind_check;
alter table filings add constraint filings_kind_check check (kind in
  ('complaint', 'recordsRequest', 'meetingReply', 'preparation', 'handoverComment', 'ownWords', 'missingAnswer', 'goOn', 'inquiry', 'inquiryRaised'));

-- What the service tells the municipality's leader by itself goes the way of a filing, so that it is delivered and acknowledged like one. Once for an inquiry.
alter table filings drop constraint filings_filed_as_check;
alter table filings add constraint filings_filed_as_check check (filed_as in ('self', 'representative', 'service'));
create unique index filings_raised_once on filings (target_id) where kind = 'inquiryRaised';

-- The look for inquiries whose last day has passed reads this and nothing else.
create index matters_inquiries_waiting on matters (sort_on) where kind = 'inquiry' and turn = 'authority' and not closed;
