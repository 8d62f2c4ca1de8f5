-- What a person has been reminded of: each event of a matter once for the last day that it had then, on the day that they first came by.
create table reminders (
  person_id uuid not null references persons (id),
  kind text not null,
  matter_id uuid not null,
  event text not null check (event in ('sevenDays', 'threeDays', 'lastDay', 'overdue')),
  due_on date not null,
  made_on date not null,
  primary key (person_id, kind, matter_id, event, due_on)
);
alter table reminders enable row level security;
create policy own_reminders on reminders to udvej_citizen using (person_id = (select app_person()));
grant select, insert, update on reminders to udvej_citizen;
