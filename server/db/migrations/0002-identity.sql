-- Who may sign in, and where they are signed in.
--
-- login_key_hash is HMAC-SHA256 under a secret key of the claim that the identity provider knows the person by. The claim may be a
-- CPR number; it is stored nowhere.
create table persons (
  id uuid primary key,
  login_key_hash bytea not null unique,
  name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- id_hash is SHA-256 of the secret in the browser's cookie, so that a copy of this table signs nobody in.
-- session_ref is the name of the session that its owner sees.
create table sessions (
  id_hash bytea primary key,
  session_ref uuid not null unique,
  person_id uuid not null references persons (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  device_label text,
  revoked_at timestamptz
);

create index sessions_person_id on sessions (person_id);

-- The second wall: a citizen's own statements see their own name and sessions, never a hash.
alter table persons enable row level security;
alter table sessions enable row level security;

create policy persons_own on persons for select to udvej_citizen
  using (id = (select app_person()));
create policy sessions_own on sessions for select to udvej_citizen
  using (person_id = (select app_person()));
create policy sessions_revoke_own on sessions for update to udvej_citizen
  using (person_id = (select app_person()));

grant select (id, name) on persons to udvej_citizen;
grant select (session_ref, person_id, created_at, last_seen_at, expires_at, absolute_expires_at, device_label, revoked_at)
  on sessions to udvej_citizen;
grant update (revoked_at) on sessions to udvej_citizen;
