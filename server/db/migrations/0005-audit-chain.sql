-- The audit as chains of hashes: an entry that is changed, taken out or put in later no longer fits to the next one. Every case has a chain of
-- its own, so that writers of different cases do not wait for each other; entries that concern no case share the chain of the nil uuid.
-- scripts/verify-audit.ts walks the chains, with its own copy of the sum below.

-- The newest link of each chain, so that entries missing at the end are missed. Nobody but the trigger writes here.
create table audit_chains (
  chain uuid primary key,
  number bigint not null,
  hash bytea not null
);
alter table audit_chains enable row level security;

alter table audit_entries add column number bigint, add column hash bytea;

-- SHA-256 over the hash before (nothing for the first) and everything that the entry says. Times in one zone, whatever the session's is.
create function audit_hash(previous bytea, entry audit_entries) returns bytea
language sql stable
as $$
  select sha256(coalesce(previous, '') || convert_to(jsonb_build_array(
    entry.number, entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.case_id, entry.actor_kind,
    entry.actor_person, entry.actor_client, entry.action, entry.what, entry.ref_id)::text, 'UTF8'))
$$;

-- Security definer, because a citizen's role may add an entry and may not touch the chain.
create function chain_audit_entry() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  link audit_chains;
begin
  -- The case's own row first: whoever writes in a case holds it already or takes it next, so that two writers never hold one each.
  perform from cases where id = new.case_id for no key update;
  link.chain := coalesce(new.case_id, '00000000-0000-0000-0000-000000000000');
  insert into audit_chains as known (chain, number, hash) values (link.chain, 1, '')
  on conflict (chain) do update set number = known.number + 1
  returning number, hash into link.number, link.hash;
  new.number := link.number;
  new.hash := audit_hash(link.hash, new);
  update audit_chains set hash = new.hash where chain = link.chain;
  return new;
end
$$;

-- What was written before there were chains is chained in the order of its time.
do $$
declare
  entry audit_entries;
  last audit_chains;
begin
  for entry in select * from audit_entries order by case_id nulls first, at, id loop
    if last.chain is distinct from coalesce(entry.case_id, '00000000-0000-0000-0000-000000000000') then
      last := row (coalesce(entry.case_id, '00000000-0000-0000-0000-000000000000'), 0, '');
    end if;
    entry.number := last.number + 1;
    last := row (last.chain, entry.number, audit_hash(last.hash, entry));
    update audit_entries set number = last.number, hash = last.hash where id = entry.id;
    insert into audit_chains (chain, number, hash) values (last.chain, last.number, last.hash)
    on conflict (chain) do update set number = excluded.number, hash = excluded.hash;
  end loop;
end
$$;

alter table audit_entries alter column number set not null, alter column hash set not null;
create unique index audit_by_chain on audit_entries (coalesce(case_id, '00000000-0000-0000-0000-000000000000'), number);

create trigger chain_entry before insert on audit_entries for each row execute function chain_audit_entry();
