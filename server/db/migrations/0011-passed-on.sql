-- What was given to the delivery's queue for a channel, once, and when it was transported. It is not the municipality's receipt.
create table passed_on (
  filing_id uuid not null references filings (id),
  channel text not null check (channel in ('webhook', 'mail')),
  queued_at timestamptz not null,
  transported_at timestamptz,
  primary key (filing_id, channel)
);
create index passed_on_waiting on passed_on (channel, queued_at) where transported_at is null;
alter table passed_on enable row level security;
