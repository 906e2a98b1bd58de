-- What a row may say, and which rows may stand together. Prisma's schema cannot tell these; prisma/README.md explains them.
-- A rule is here when one row, or rows of one table, can break it. What a return wants complete (NCCIS, OC3) is checked when
-- the return is made: a record may be incomplete, never contradictory.

create extension if not exists btree_gist;

-- ── Order within a batch ────────────────────────────────────────────────────
-- One batch writes words, events and records in one transaction; the order in it must not matter.

do $$
declare one record;
begin
  for one in
    select c.conrelid::regclass as place, c.conname
    from pg_constraint c
    where c.contype = 'f' and c.connamespace in ('care'::regnamespace, 'waymark'::regnamespace)
      and (c.confrelid in ('care.event'::regclass, 'waymark.words'::regclass)
        or c.conname in ('event_person_id_fkey', 'words_person_id_fkey', 'contact_replaced_by_fkey'))
  loop
    execute format('alter table %s alter constraint %I deferrable initially deferred', one.place, one.conname);
  end loop;
end
$$;

-- A list is empty, never absent.
alter table care.person alter column restricted_to set not null;
alter table care.contact alter column topics set not null;
alter table care.appointment alter column needs set not null;
alter table care.concern alter column restricted_to set not null;
alter table waymark.words alter column restricted_to set not null;

-- ── One at a time ───────────────────────────────────────────────────────────
-- Spells hold their first day and not their last: one that ends on the day the next begins does not overlap it.

alter table care.team_member add constraint team_member_one_at_a_time
  exclude using gist (staff_id with =, team_id with =, daterange(from_on, to_on) with &&);
alter table care.looked_after_period add constraint looked_after_period_one_at_a_time
  exclude using gist (person_id with =, daterange(began_on, ended_on) with &&) where (not short_break);
alter table care.statutory_category add constraint statutory_category_one_at_a_time
  exclude using gist (person_id with =, daterange(from_on, to_on) with &&);
alter table care.allocation add constraint allocation_one_at_a_time
  exclude using gist (person_id with =, daterange(from_on, to_on) with &&);
alter table care.destination add constraint destination_one_at_a_time
  exclude using gist (person_id with =, daterange(started_on, ended_on) with &&)
  where (standing = 'confirmed' and withdrawn_at is null);
alter table care.accommodation add constraint accommodation_one_at_a_time
  exclude using gist (person_id with =, daterange(started_on, ended_on) with &&) where (withdrawn_at is null);
alter table care.pathway_plan add constraint pathway_plan_one_at_a_time
  exclude using gist (person_id with =, daterange(made_on, replaced_on) with &&);
-- Held and asked-for times count like booked ones; a hold that ran out is released by cancelling it.
alter table care.appointment add constraint appointment_adviser_once
  exclude using gist (staff_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null);
alter table care.appointment add constraint appointment_person_once
  exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&) where (cancelled_at is null);

create unique index bid_one_live on care.bid (person_id, advert_id) where withdrawn_at is null;
create unique index opportunity_interest_one_live on care.opportunity_interest (person_id, opportunity_id)
  where withdrawn_at is null;
create unique index opportunity_interest_place on care.opportunity_interest (opportunity_id, place_number)
  where withdrawn_at is null and place_number is not null;

-- ── People who work here ────────────────────────────────────────────────────

alter table care.authority add constraint authority_code check (code ~ '^[0-9]{3}$');
alter table care.team add constraint team_name check (name <> '' and name = btrim(name));
alter table care.staff
  add constraint staff_role check (role in ('adviser', 'manager', 'duty')),
  add constraint staff_names check (btrim(given_name) <> '' and btrim(family_name) <> '');
alter table care.team_member add constraint team_member_dates check (from_on <= to_on);

-- ── Young people ────────────────────────────────────────────────────────────

alter table care.person
  add constraint person_names check (btrim(given_name) <> '' and btrim(family_name) <> '' and btrim(known_as) <> ''),
  add constraint person_birth_date_source
    check (birth_date_source in ('birth_certificate', 'passport', 'court', 'home_office', 'said', 'unknown')),
  add constraint person_birth_date_confirmed check ((birth_date_confirmed_by is null) = (birth_date_confirmed_on is null)),
  add constraint person_gender check (gender in ('F', 'M', 'U', 'W')),
  add constraint person_ethnicity check (ethnicity ~ '^[A-Z]{4}$'),
  add constraint person_language check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'),
  add constraint person_level_of_need check (level_of_need between 1 and 3),
  add constraint person_in_touch check (in_touch in ('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM')),
  add constraint person_died check (died_on is null or in_touch = 'DIED'),
  add constraint person_dates check (died_on >= date_of_birth and returned_home_on >= date_of_birth
    and service_ended_on >= date_of_birth and (recorded_at at time zone 'Europe/London')::date >= date_of_birth);
alter table care.looked_after_period
  add constraint looked_after_period_dates check (began_on <= ended_on),
  add constraint looked_after_period_legal_status check (legal_status ~ '^[A-Z][0-9]$');
alter table care.statutory_category
  add constraint statutory_category_category
    check (category in ('eligible', 'relevant', 'former_relevant', 'qualifying', 'none')),
  add constraint statutory_category_confirmed check ((confirmed_by is null) = (confirmed_on is null)),
  add constraint statutory_category_dates check (from_on <= to_on);
alter table care.role_around_person
  add constraint role_around_person_role check (role in ('social_worker', 'reviewing_officer', 'keyworker', 'nurse',
    'virtual_school', 'carer', 'solicitor', 'other')),
  add constraint role_around_person_who check (num_nonnulls(staff_id, nullif(btrim(full_name), '')) > 0),
  add constraint role_around_person_dates check (from_on <= to_on);
alter table care.contact_detail
  add constraint contact_detail_kind check (kind ~ '^[a-z][a-z0-9_]*$'),
  add constraint contact_detail_safe_hours check ((safe_from is null) = (safe_to is null)),
  add constraint contact_detail_dates check (from_on <= to_on);
alter table care.allocation
  -- Worker-change reasons of the Standard Safeguarding Dataset.
  add constraint allocation_reason check (reason in ('MANAGE', 'FCONTA', 'LEFTRL', 'ORGRST', 'TSPROC', 'ABSENC', 'CHCHAN',
    'PCCHAN', 'SWDIED', 'OTHERS')),
  add constraint allocation_dates check (from_on <= to_on);

-- ── What happened with them ─────────────────────────────────────────────────

alter table care.contact
  add constraint contact_method check (method in ('face_to_face', 'home_visit', 'phone', 'video', 'chat', 'text', 'email',
    'letter', 'social_media', 'group', 'professionals_meeting', 'third_party', 'attempted_no_reply', 'other')),
  add constraint contact_outcome check (outcome ~ '^[a-z][a-z0-9_]*$'),
  add constraint contact_minutes check (minutes between 0 and 1440),
  add constraint contact_topics check (topics::text ~ '^\{[a-z0-9_,]*\}$'),
  add constraint contact_initiated_by check (initiated_by in ('staff', 'young_person', 'other')),
  add constraint contact_happened_on check (happened_on <= (recorded_at at time zone 'Europe/London')::date),
  add constraint contact_next check (next_contact_on >= happened_on),
  add constraint contact_replaced check (replaced_by <> id and (replaced_by is null or withdrawn_at is null));
alter table care.destination
  add constraint destination_standing check (standing in ('said', 'confirmed')),
  add constraint destination_said check (standing <> 'said' or (said_choice is not null
    and num_nonnulls(activity_code, verified_on, review_on, due_to_lapse_on, predicted_end_on, confirmed_by) = 0)),
  add constraint destination_confirmed
    check (standing <> 'confirmed' or (activity_code is not null and confirmed_by is not null)),
  -- NCCIS activity codes valid in the 2019-20 rules.
  add constraint destination_activity_code check (activity_code in (110, 120, 130, 140, 150, 210, 220, 230, 240, 250, 260,
    270, 280, 290, 310, 320, 330, 340, 350, 360, 380, 381, 410, 430, 440, 450, 460, 530, 540, 550, 610, 615, 616, 619, 620,
    630, 640, 650, 660, 670, 680, 710, 810, 820, 830)),
  add constraint destination_neet check ((neet_started_on is not null)
    = (activity_code is not null and activity_code in (540, 610, 615, 616, 619, 620, 630, 640, 650, 660, 670, 680))),
  add constraint destination_neet_dates check (neet_started_on <= started_on),
  -- NEET and not-known codes never lapse (error 243); nothing lapses or is reviewed after its course's end (238, 257).
  add constraint destination_lapse
    check (due_to_lapse_on is null or not (activity_code = 540 or activity_code between 610 and 680 or activity_code > 800)),
  add constraint destination_course check (due_to_lapse_on <= predicted_end_on and review_on <= predicted_end_on
    and predicted_end_on >= started_on),
  add constraint destination_dates
    check (started_on <= ascertained_on and ascertained_on <= verified_on and started_on <= ended_on),
  add constraint destination_oc3
    check (oc3_activity in ('F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5', 'G4', 'G5', 'G6', '0'));
alter table care.intended_destination
  add constraint intended_destination_code check (code in (111, 121, 211, 311, 321, 411, 511, 611));
alter table care.accommodation
  add constraint accommodation_letter check (oc3_letter in ('B', 'C', 'D', 'E', 'G', 'H', 'K', 'R', 'S', 'T', 'U', 'V', 'W',
    'X', 'Y', 'Z')),
  -- No home and custody can only be unsuitable (OC3: S2 and X2 only).
  add constraint accommodation_unsuitable check (oc3_letter not in ('S', 'X') or not suitable),
  add constraint accommodation_dates check (started_on <= ended_on);
alter table care.pathway_plan
  add constraint pathway_plan_view check (young_person_view ~ '^[a-z][a-z0-9_]*$'),
  add constraint pathway_plan_dates check (assessed_on <= made_on and made_on <= replaced_on and made_on <= review_asked_on);
alter table care.plan_heading add constraint plan_heading_heading check (heading between 1 and 10);
alter table care.plan_review add constraint plan_review_asked_by check (asked_by in ('young_person', 'staff', 'authority'));
alter table care.action
  add constraint action_plan_heading check (plan_heading between 1 and 10),
  add constraint action_kind check (kind in ('action', 'promise')),
  add constraint action_owner check (owner in ('young_person', 'staff', 'together')),
  add constraint action_ended check (done_at is null or dropped_at is null),
  add constraint action_dates check (done_at >= added_at and dropped_at >= added_at);
alter table care.referral
  add constraint referral_answer check (accepted_on is null or declined_on is null),
  add constraint referral_dates
    check (accepted_on >= referred_on and declined_on >= referred_on and closed_on >= referred_on);

-- ── Time ────────────────────────────────────────────────────────────────────

alter table care.working_hours
  add constraint working_hours_weekday check (weekday between 1 and 7),
  add constraint working_hours_times check (from_at < to_at);
alter table care.time_off add constraint time_off_times check (starts_at < ends_at);
alter table care.appointment
  add constraint appointment_codes check (kind ~ '^[a-z][a-z0-9_]*$' and needs::text ~ '^\{[a-z0-9_,]*\}$'),
  add constraint appointment_method
    check (method in ('face_to_face', 'home_visit', 'phone', 'video', 'chat', 'group')),
  add constraint appointment_times check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours'),
  add constraint appointment_cancelled check ((cancelled_at is null) = (cancelled_by is null)
    and cancelled_by in ('young_person', 'staff', 'service')),
  add constraint appointment_outcome check (num_nonnulls(cancelled_at, attended_at, missed_at) <= 1),
  add constraint appointment_sequence check (sequence >= 0);

-- ── A home ──────────────────────────────────────────────────────────────────

alter table care.housing_application
  add constraint housing_application_codes check (standing ~ '^[a-z][a-z0-9_]*$'),
  add constraint housing_application_bedrooms check (bedrooms between 0 and 20),
  add constraint housing_application_dates check (closed_on >= applied_on);
alter table care.advert
  add constraint advert_size check (bedrooms between 0 and 20),
  add constraint advert_weekly_pence check (weekly_pence >= 0),
  add constraint advert_times check (opens_at < closes_at);
alter table care.bid
  add constraint bid_place check (position > 0 and (position is null) = (position_on is null)),
  add constraint bid_answer check (num_nonnulls(accepted_at, refused_at) <= 1
    and (offered_at is not null or num_nonnulls(accepted_at, refused_at) = 0)),
  add constraint bid_receipt check (receipt is null or confirmed_at is not null);
alter table care.skill_check
  add constraint skill_check_codes check (skill ~ '^[a-z][a-z0-9_]*$' and score ~ '^[a-z0-9_]+$'),
  add constraint skill_check_scored_by check (scored_by in ('young_person', 'staff', 'carer'));

-- ── Money, papers, places ───────────────────────────────────────────────────

alter table care.money_request
  add constraint money_request_amount check (amount_pence >= 0),
  add constraint money_request_codes check (entitlement ~ '^[a-z][a-z0-9_]*$'),
  add constraint money_request_answer check (agreed_at is null or refused_at is null),
  add constraint money_request_paid check (paid_at is null or agreed_at is not null);
alter table care.identity_document add constraint identity_document_kind check (kind ~ '^[a-z][a-z0-9_]*$');
alter table care.opportunity add constraint opportunity_places check (places >= 0);
alter table care.opportunity_interest add constraint opportunity_interest_place_number check (place_number > 0);

-- ── Safety and voice ────────────────────────────────────────────────────────

alter table care.concern
  add constraint concern_codes check (kind ~ '^[a-z][a-z0-9_]*$' and outcome ~ '^[a-z][a-z0-9_]*$'),
  add constraint concern_severity check (severity in ('now', 'today', 'soon')),
  add constraint concern_accepted check ((accepted_by is null) = (accepted_at is null)),
  add constraint concern_closed check (closed_at is null or outcome is not null),
  add constraint concern_times check (told_at >= raised_at and seen_at >= raised_at and accepted_at >= raised_at
    and contacted_at >= raised_at and closed_at >= raised_at),
  add constraint concern_repeats check (repeats >= 0);
alter table care.feedback add constraint feedback_score check (score between 1 and 5);

-- ── The record of records ───────────────────────────────────────────────────

-- Few rules where every message writes: PostgreSQL reads each of them anew for every statement. What the one writer fills in
-- itself (numbers, types, causes) has its unique keys and nothing more, and so have conversation, activity and outbox below.
alter table care.event
  add constraint event_actor check (actor_kind in ('anonymous', 'young_person', 'staff', 'service')
    and (actor_id is not null) = (actor_kind in ('young_person', 'staff'))),
  add constraint event_times check (occurred_at <= recorded_at);
alter table care.access_log add constraint access_log_why
  check (why in ('own_record', 'own_caseload', 'own_team', 'duty', 'with_reason', 'open'));

-- ── The service's own ───────────────────────────────────────────────────────

alter table waymark.words
  add constraint words_kind check (kind ~ '^[a-z][a-z0-9_]*$'),
  add constraint words_written_by check (written_by in ('anonymous', 'young_person', 'staff', 'service')),
  add constraint words_erased check ((text is null) = (erased_at is not null)),
  add constraint words_erased_why check ((erased_why is null) = (erased_at is null));
alter table waymark.invitation
  add constraint invitation_times check (expires_at > made_at and used_at >= made_at and revoked_at >= made_at),
  add constraint invitation_used check ((used_at is null) = (used_in is null) and (used_at is null or revoked_at is null)),
  add constraint invitation_tries check (tries >= 0);
