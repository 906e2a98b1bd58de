import { gatherMs } from './my-plan.ts';
import { add, prepared, type Writer } from './writer.ts';

export const planMade: Writer<'plan_made'> = ({ id, event: { personId, data } }) => ({
  first: [
    prepared(
      'UPDATE care.pathway_plan SET replaced_on = greatest(made_on, $2::date) WHERE person_id = $1 AND replaced_on IS NULL',
      [personId, data.madeOn],
    ),
  ],
  rows: [
    add('care.pathway_plan', {
      id: data.planId,
      person_id: personId,
      assessed_on: data.assessedOn ?? null,
      made_on: data.madeOn,
      event_id: id,
    }),
  ],
});

/** What a member of staff puts on the list is told to the young person, gathered with other news of the plan. */
export const actionAdded: Writer<'action_added'> = ({ id, event: { personId, data }, actor, at }) => ({
  rows: [
    add('care.action', {
      id: data.actionId,
      person_id: personId,
      kind: data.kind,
      suggestion: data.suggestion ?? null,
      what_id: data.whatId ?? null,
      owner: data.owner,
      owner_staff_id: data.ownerStaffId ?? null,
      plan_heading: data.planHeading ?? null,
      due_on: data.dueOn ?? null,
      added_at: at.toISOString(),
      event_id: id,
    }),
  ],
  jobs:
    actor.kind === 'staff'
      ? [{ name: 'plan-news', data: { eventId: id }, after: new Date(at.getTime() + gatherMs) }]
      : [],
});

/** A note lives in the list of events and in the words; its adviser is told by a job after the commit. */
export const noteLeft: Writer<'note_left'> = ({ id, event }) => ({
  jobs: event.data.forStaffId
    ? [{ name: 'deliver-notice', data: { eventId: id, staffId: event.data.forStaffId } }]
    : [],
});
