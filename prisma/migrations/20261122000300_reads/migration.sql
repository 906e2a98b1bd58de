-- Indexes for the reads of the service, and what other systems may read.

-- ── What stands now: at most one row a person ───────────────────────────────
-- The rules hold that already; a unique index says it to the planner too, and answers without the table.

create unique index statutory_category_current on care.statutory_category (person_id) include (category)
  where to_on is null;
create unique index allocation_current on care.allocation (person_id) include (staff_id, team_id, from_on)
  where to_on is null;
create unique index destination_current on care.destination (person_id)
  include (activity_code, started_on, due_to_lapse_on)
  where standing = 'confirmed' and ended_on is null and withdrawn_at is null;
create unique index accommodation_current on care.accommodation (person_id) include (oc3_letter, suitable, started_on)
  where ended_on is null and withdrawn_at is null;
create unique index pathway_plan_current on care.pathway_plan (person_id) include (id, made_on, review_asked_on)
  where replaced_on is null;

create index allocation_of_staff on care.allocation (staff_id) include (person_id) where to_on is null;
create index allocation_of_team on care.allocation (team_id) include (person_id, staff_id) where to_on is null;

-- ── The latest of each ──────────────────────────────────────────────────────

create index contact_latest on care.contact (person_id, happened_on, recorded_at)
  where withdrawn_at is null and replaced_by is null;
create index contact_reached on care.contact (person_id, happened_on)
  where withdrawn_at is null and replaced_by is null and care.reached(method, outcome);
create index contact_seen on care.contact (person_id, happened_on)
  where withdrawn_at is null and replaced_by is null and care.reached(method, outcome)
    and method in ('face_to_face', 'home_visit');
create index contact_of_staff on care.contact (staff_id, happened_on) where withdrawn_at is null and replaced_by is null;
create index destination_said_latest on care.destination (person_id, ascertained_on)
  where standing = 'said' and withdrawn_at is null;
create index action_open on care.action (person_id) where done_at is null and dropped_at is null;
create index appointment_of_staff on care.appointment (staff_id, starts_at) where cancelled_at is null;
create index appointment_of_person on care.appointment (person_id, starts_at) where cancelled_at is null;
create index concern_open on care.concern (person_id) where closed_at is null;
create index concern_waiting on care.concern (raised_at) where closed_at is null and accepted_at is null;
create index event_of_person on care.event (person_id, occurred_at) where person_id is not null;
create index event_corrected on care.event (corrects) where corrects is not null;
create index outbox_due on waymark.outbox (due_at) where sent_at is null and given_up_at is null;
create index invitation_open on waymark.invitation (person_id) where used_at is null and revoked_at is null;

create index person_given_name on care.person (care.folded(given_name) text_pattern_ops);
create index person_known_as on care.person (care.folded(known_as) text_pattern_ops);
create index person_family_name on care.person (care.folded(family_name) text_pattern_ops);

-- ── The caseload, a row a person: for the service's own counts and lists ────
-- Not for other systems: it holds restricted people, marked as such. Dates only, so that whoever asks says what today is.

create view care.v_caseload as
select p.id as person_id, p.given_name, p.family_name, p.known_as, p.date_of_birth, p.age_disputed, p.gender,
  p.responsible_authority, p.placing_authority, p.level_of_need, p.asylum_seeking, p.unaccompanied,
  p.education_health_care_plan, p.own_child, p.youth_justice, p.in_touch, p.died_on, p.returned_home_on,
  p.service_ended_on, p.restricted_to, cardinality(p.restricted_to) > 0 as restricted,
  k.category,
  a.team_id, t.name as team, a.staff_id as adviser_id, s.given_name as adviser_given_name,
  s.family_name as adviser_family_name, a.from_on as allocated_on,
  d.activity_code, care.activity_group(d.activity_code) as activity_group, d.started_on as activity_started_on,
  d.due_to_lapse_on,
  m.oc3_letter, m.suitable, m.started_on as moved_in_on,
  l.made_on as plan_made_on,
  r.held_on as plan_reviewed_on,
  -- At most six months after the plan or its last review, or when a review was asked for and not held yet.
  least(case when l.review_asked_on > coalesce(r.held_on, l.made_on) then l.review_asked_on end,
    (coalesce(r.held_on, l.made_on) + interval '6 months')::date) as plan_review_due_on,
  (select max(c.happened_on) from care.contact c where c.person_id = p.id and c.withdrawn_at is null
    and c.replaced_by is null and care.reached(c.method, c.outcome)) as reached_on,
  (select max(c.happened_on) from care.contact c where c.person_id = p.id and c.withdrawn_at is null
    and c.replaced_by is null and care.reached(c.method, c.outcome)
    and c.method in ('face_to_face', 'home_visit')) as seen_on,
  (select c.next_contact_on from care.contact c where c.person_id = p.id and c.withdrawn_at is null
    and c.replaced_by is null and c.next_contact_on is not null
    order by c.happened_on desc, c.recorded_at desc limit 1) as next_contact_on
from care.person p
left join care.statutory_category k on k.person_id = p.id and k.to_on is null
left join care.allocation a on a.person_id = p.id and a.to_on is null
left join care.team t on t.id = a.team_id
left join care.staff s on s.id = a.staff_id
left join care.destination d on d.person_id = p.id and d.standing = 'confirmed' and d.ended_on is null
  and d.withdrawn_at is null
left join care.accommodation m on m.person_id = p.id and m.ended_on is null and m.withdrawn_at is null
left join care.pathway_plan l on l.person_id = p.id and l.replaced_on is null
left join lateral (select max(v.held_on) as held_on from care.plan_review v
  where v.person_id = p.id and v.plan_id = l.id) r on true;

-- ── What other systems read ─────────────────────────────────────────────────
-- No words, no restricted people, no concern beyond open yes or no. Barriers keep a reader's own function from seeing a row
-- before it is left out.

create view care.v_person with (security_barrier) as
select p.id as person_id, p.given_name, p.family_name, p.known_as, p.date_of_birth, p.birth_date_source,
  p.birth_date_confirmed_on, p.age_disputed, p.gender, p.ethnicity, p.language, p.interpreter_needed,
  p.responsible_authority, p.placing_authority, p.resident_authority, p.asylum_seeking, p.unaccompanied,
  p.education_health_care_plan, p.sen_support, p.own_child, p.pregnant, p.young_carer, p.disability, p.youth_justice,
  p.level_of_need, p.in_touch, p.died_on, p.returned_home_on, p.service_ended_on, k.category, p.recorded_at
from care.person p
left join care.statutory_category k on k.person_id = p.id and k.to_on is null
where cardinality(p.restricted_to) = 0;

create view care.v_team with (security_barrier) as
select t.id as team_id, t.name from care.team t;

create view care.v_staff with (security_barrier) as
select s.id as staff_id, s.given_name, s.family_name, s.role, s.left_on from care.staff s;

create view care.v_category with (security_barrier) as
select k.id, k.person_id, k.category, k.computed_on, k.confirmed_on, k.from_on, k.to_on
from care.statutory_category k join care.v_person p using (person_id);

create view care.v_allocation with (security_barrier) as
select a.id, a.person_id, a.team_id, a.staff_id, a.from_on, a.to_on, a.reason
from care.allocation a join care.v_person p using (person_id);

create view care.v_role with (security_barrier) as
select r.id, r.person_id, r.role, r.staff_id, r.full_name, r.from_on, r.to_on
from care.role_around_person r join care.v_person p using (person_id);

create view care.v_contact with (security_barrier) as
select c.id, c.person_id, c.staff_id, c.method, c.outcome, care.reached(c.method, c.outcome) as reached, c.happened_on,
  c.minutes, c.topics, c.initiated_by, c.next_contact_on, c.recorded_at
from care.contact c join care.v_person p using (person_id)
where c.withdrawn_at is null and c.replaced_by is null;

create view care.v_destination with (security_barrier) as
select d.id, d.person_id, d.activity_code, care.activity_group(d.activity_code) as activity_group, d.started_on, d.ended_on,
  d.ascertained_on, d.verified_on, d.review_on, d.due_to_lapse_on, d.predicted_end_on, d.neet_started_on, d.establishment,
  d.oc3_activity
from care.destination d join care.v_person p using (person_id)
where d.standing = 'confirmed' and d.withdrawn_at is null;

create view care.v_intended_destination with (security_barrier) as
select i.id, i.person_id, i.code, i.school_year, i.said_on
from care.intended_destination i join care.v_person p using (person_id);

create view care.v_accommodation with (security_barrier) as
select m.id, m.person_id, m.oc3_letter, m.suitable, m.provided_by_authority, m.provider, m.started_on, m.ended_on
from care.accommodation m join care.v_person p using (person_id)
where m.withdrawn_at is null;

create view care.v_plan with (security_barrier) as
select l.id as plan_id, l.person_id, l.assessed_on, l.made_on, l.replaced_on,
  (select max(r.held_on) from care.plan_review r where r.plan_id = l.id) as reviewed_on
from care.pathway_plan l join care.v_person p using (person_id);

create view care.v_action with (security_barrier) as
select x.id, x.person_id, x.plan_heading, x.kind, x.suggestion, x.owner, x.owner_staff_id, x.due_on, x.added_at, x.done_at,
  x.dropped_at
from care.action x join care.v_person p using (person_id);

create view care.v_referral with (security_barrier) as
select f.id, f.person_id, f.agency, f.referred_on, f.accepted_on, f.declined_on, f.closed_on
from care.referral f join care.v_person p using (person_id);

create view care.v_appointment with (security_barrier) as
select x.id, x.person_id, x.staff_id, x.venue_id, x.kind, x.method, x.starts_at, x.ends_at, x.booked_at, x.cancelled_at,
  x.cancelled_by, x.attended_at, x.missed_at
from care.appointment x join care.v_person p using (person_id);

create view care.v_housing_application with (security_barrier) as
select h.id, h.person_id, h.register, h.band, h.bedrooms, h.standing, h.applied_on, h.effective_on, h.closed_on
from care.housing_application h join care.v_person p using (person_id);

create view care.v_bid with (security_barrier) as
select b.id, b.person_id, v.reference as advert, b.asked_at, b.confirmed_at, b.withdrawn_at, b.position, b.position_on,
  b.offered_at, b.accepted_at, b.refused_at, b.unsuccessful_at
from care.bid b join care.advert v on v.id = b.advert_id join care.v_person p using (person_id);

create view care.v_identity_document with (security_barrier) as
select i.id, i.person_id, i.kind, i.held, i.expires_on, i.checked_on
from care.identity_document i join care.v_person p using (person_id);

-- Whether somebody is worried, and no more. A concern about a worker, or one kept to named people, does not show here.
create view care.v_concern_open with (security_barrier) as
select p.person_id, exists (select from care.concern c where c.person_id = p.person_id and c.closed_at is null
  and c.about_staff_id is null and cardinality(c.restricted_to) = 0) as open
from care.v_person p;

-- ── The role of readers ─────────────────────────────────────────────────────
-- One role for the databases of a server, so it may be there already, or be made by another one at this moment.

do $$
begin
  create role waymark_reader nologin;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    if not exists (select from pg_roles where rolname = 'waymark_reader') then
      raise exception 'the role waymark_reader is missing and may not be made here: whoever runs the server makes it by "create role waymark_reader nologin"';
    end if;
end
$$;

revoke all on all tables in schema care, waymark from public;
grant usage on schema care to waymark_reader;
grant select on care.authority, care.v_person, care.v_team, care.v_staff, care.v_category, care.v_allocation, care.v_role,
  care.v_contact, care.v_destination, care.v_intended_destination, care.v_accommodation, care.v_plan, care.v_action,
  care.v_referral, care.v_appointment, care.v_housing_application, care.v_bid, care.v_identity_document, care.v_concern_open
  to waymark_reader;
