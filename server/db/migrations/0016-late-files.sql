-- A file that comes after the text of its filing was sent is told of by itself, once for each channel.
alter table passed_on add column attachment_id uuid references attachments (id);
alter table passed_on drop constraint passed_on_pkey;
alter table passed_on add constraint passed_on_once unique nulls not distinct (filing_id, attachment_id, channel);
