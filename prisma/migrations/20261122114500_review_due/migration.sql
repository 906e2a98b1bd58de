-- A review that was asked for is due on the day it was promised by, not on the day it was asked for: nobody is late at once.
create or replace view care.v_caseload as
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
  least(case when l.review_asked_on > coalesce(r.held_on, l.made_on)
    then coalesce(l.review_by_on, l.review_asked_on) end,
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
