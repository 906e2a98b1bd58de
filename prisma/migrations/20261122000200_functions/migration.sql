-- Functions that the service calls inside a turn's transaction, and the two records that nobody may change.

-- ── A turn ──────────────────────────────────────────────────────────────────

-- Moves a conversation on by one turn, if nobody else did meanwhile, and takes `how_many` numbers for its messages; answers
-- the first. SQLSTATE WM001: the version has moved, or the conversation is closed; think the turn again.
create function waymark.advance(conversation uuid, expected int, new_state jsonb, how_many int, at timestamptz)
returns bigint language plpgsql as $$
declare
  first_number bigint;
begin
  update waymark.conversation c
  set version = c.version + 1, next_seq = c.next_seq + advance.how_many, state = coalesce(advance.new_state, c.state),
    last_at = advance.at
  where c.id = advance.conversation and c.version = advance.expected and c.closed_at is null
  returning c.next_seq - advance.how_many into first_number;
  if not found then
    raise exception 'the conversation has moved on' using errcode = 'WM001';
  end if;
  return first_number;
end
$$;

-- Takes `how_many` numbers for messages that did not come from a turn (a relay, a reminder); the version stays.
create function waymark.next_numbers(conversation uuid, how_many int, at timestamptz)
returns bigint language plpgsql as $$
declare
  first_number bigint;
begin
  update waymark.conversation c
  set next_seq = c.next_seq + next_numbers.how_many, last_at = greatest(c.last_at, next_numbers.at)
  where c.id = next_numbers.conversation and c.closed_at is null
  returning c.next_seq - next_numbers.how_many into first_number;
  if not found then
    raise exception 'the conversation is closed' using errcode = 'WM001';
  end if;
  return first_number;
end
$$;

-- Each turn changes its conversation's row: room on the page keeps that change out of the indexes, as long as none of them holds
-- a column that a turn changes (version, next_seq, state, last_at).
alter table waymark.conversation set (fillfactor = 70);

-- ── What stays as it was written ────────────────────────────────────────────

create function care.stays_as_written()
returns trigger language plpgsql as $$
begin
  raise exception '%.% is only ever added to', tg_table_schema, tg_table_name using errcode = 'WM002';
end
$$;

create trigger event_stays before update or delete or truncate on care.event
  for each statement execute function care.stays_as_written();
create trigger access_log_stays before update or delete or truncate on care.access_log
  for each statement execute function care.stays_as_written();

-- ── What codes mean ─────────────────────────────────────────────────────────

-- eet, neet, not_known or other (school age, re-engagement, young adult custody) by NCCIS activity code, 2019-20 rules.
-- 540 (volunteering) is NEET and 550 is not; 290 is full-time education in custody. No code at all is not known.
create function care.activity_group(code int)
returns text language sql immutable parallel safe
return case
  when code is null or code in (150, 810, 820, 830) then 'not_known'
  when code = 540 or code between 610 and 680 then 'neet'
  when code between 210 and 460 or code = 550 then 'eet'
  else 'other'
end;

-- Whether a contact was with the young person and reached them: a letter, text or e-mail alone is one way, and one with
-- somebody else, or that nobody answered, is none. `spoke`, `attended` and `replied` say that it was answered.
create function care.reached(method text, outcome text)
returns boolean language sql immutable parallel safe
return case
  when method in ('third_party', 'professionals_meeting', 'attempted_no_reply') then false
  when outcome in ('spoke', 'attended', 'replied') then true
  when outcome is not null then false
  else method in ('face_to_face', 'home_visit', 'phone', 'video', 'chat', 'group')
end;

-- A name as it is looked for: no case, accents, hyphens, apostrophes or spaces.
create extension if not exists unaccent with schema public;
create function care.folded(name text)
returns text language sql immutable strict parallel safe
return regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, name)), '[[:punct:][:space:]]', '', 'g');
