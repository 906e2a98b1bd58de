-- Those whom the council named for safeguarding open a concern by that rule, and every look is written down with its rule.
alter table care.access_log drop constraint access_log_why;
alter table care.access_log add constraint access_log_why
  check (why in ('own_record', 'own_caseload', 'own_team', 'duty', 'designated', 'with_reason', 'open'));
