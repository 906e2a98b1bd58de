-- Rows that every installation needs.

insert into care.retention_class (code, keeps, source) values
  ('care_record', 'Until the 75th anniversary of the date of birth, or 15 years from death if the person died under 18.',
    'Looked-after child case records (England): regulation 50 of the 2010 care planning regulations and council schedules.'),
  ('chat', '12 months after the last message, unless a concern was raised in it or the person asks for it to be kept.',
    'Local rule, after the practice of national children''s charities; only what becomes a record is kept longer.'),
  ('concern', 'As long as the care record of the person it is about; 12 months where it is about nobody known.',
    'Follows the care record.'),
  ('audit', 'At least as long as the record that it is about, and at least 6 years. Only ever added to.',
    'Local rule: events and the access log explain the record for as long as there is one.'),
  ('operational', 'Until it has served: 90 days after it was delivered, used or given up.',
    'Local rule: outbox, invitations, jobs; nothing in them is a record.');

-- DfE codes of the councils that the design was drawn from; others are added by each installation. 998 and 999 are invented.
insert into care.authority (code, name) values
  ('806', 'Middlesbrough'),
  ('884', 'Herefordshire'),
  ('887', 'Medway'),
  ('891', 'Nottinghamshire'),
  ('892', 'Nottingham'),
  ('998', 'Eastmere (invented)'),
  ('999', 'Riverside (invented)');
