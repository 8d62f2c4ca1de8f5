-- The role that a person's own transactions run as (`set local role`), so that row-level security applies to them.
-- Roles belong to the whole cluster: several databases may create this one at the same time, hence the exceptions.
do $$
begin
  if not exists (select from pg_roles where rolname = 'udvej_citizen') then
    create role udvej_citizen nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- The owner may only become a role that it has been granted.
do $$
begin
  grant udvej_citizen to current_user;
exception
  when unique_violation then null;
end
$$;

grant usage on schema public to udvej_citizen;

-- Whose transaction this is; null for the system's own, so that a policy comparing with it lets nothing through.
-- Write policies with (select app_person()): it is then asked once per statement, not once per row.
create function app_person() returns uuid
language sql stable parallel safe
as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
