-- What could not be answered, without whoever typed it, is kept for as long as anything that only has to serve.
update care.retention_class set source = 'Local rule: outbox, invitations, jobs, texts that could not be answered (without whoever typed them); nothing in them is a record.'
  where code = 'operational';

-- The last month of them is read by a manager; few events are of that type.
create index event_unanswered on care.event (recorded_at) where type = 'text_unanswered';
-- Words that only have to serve are erased every night when their time is over.
create index words_operational on waymark.words (written_at) where retention_class = 'operational' and text is not null;
