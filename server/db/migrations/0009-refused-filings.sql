-- A filing that was refused, because its sender's access had ended while it waited, is audited too.
alter table audit_entries drop constraint audit_entries_action_check;
alter table audit_entries add constraint audit_entries_action_check
  check (action in ('read', 'filed', 'refused', 'fed', 'acknowledged', 'collected'));
