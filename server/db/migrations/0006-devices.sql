-- The devices on which the app may keep something encrypted, and the key that each of them needs for it. The id is minted by the device at random. The key is
-- encrypted under the service's secrets; removing a device destroys it and keeps the row, so that the device learns of it at its next contact.
create table devices (
  id uuid primary key,
  person_id uuid not null references persons (id),
  mode text not null check (mode in ('shared', 'own')),
  sealed_key bytea,
  label text,
  -- The session that last got the key: it ends when the device is removed.
  session_ref uuid not null,
  registered_at timestamptz not null,
  last_used_at timestamptz not null,
  removed_at timestamptz,
  check ((sealed_key is null) = (removed_at is not null))
);
create index devices_by_person on devices (person_id, last_used_at desc);

alter table devices enable row level security;
create policy own_devices on devices to udvej_citizen using (person_id = (select app_person()));
grant select, insert, update on devices to udvej_citizen;
