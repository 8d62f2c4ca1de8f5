-- The whole answer of the first page is kept, as it is sent, instead of what was read for it: nothing is left to be worked out at a read.
-- What was kept before is made again at the next visit.

delete from overview_snapshots;
alter table overview_snapshots drop column facts;
alter table overview_snapshots add column answer text not null;
