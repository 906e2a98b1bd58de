import { dayInLondon } from '../clock.ts';
import type { Happened } from '../events.ts';
import { type Place, writtenAnswers } from '../flows/engine.ts';
import type { Flow, Outcome } from '../flows/flow.ts';
import type { Turn } from './run.ts';
import type { PersonFacts } from './situation.ts';

/** What a flow came to, for one person and day; own words go beside the event and never into it. */
function eventOf(outcome: Outcome, person: PersonFacts, flow: Flow, { now, newId }: Turn): Happened {
  const personId = person.id;
  const on = dayInLondon(now);
  switch (outcome.what) {
    case 'doing_said':
      return { type: 'destination_said', personId, data: { destinationId: newId(), choice: outcome.choice, on } };
    case 'destination_intended':
      return {
        type: 'intended_destination_said',
        personId,
        data: { code: outcome.code, schoolYear: outcome.schoolYear, on },
      };
    case 'action': {
      const { suggestion, owner, own } = outcome;
      const whatId = own === undefined ? undefined : newId();
      return {
        type: 'action_added',
        personId,
        data: { actionId: newId(), kind: 'action', suggestion, owner, whatId },
        ...(own !== undefined && whatId
          ? { words: [{ id: whatId, kind: 'action', text: own, retentionClass: 'care_record' }] }
          : {}),
      };
    }
    case 'note': {
      const { lines, own } = outcome;
      const noteId = own === undefined ? undefined : newId();
      return {
        type: 'note_left',
        personId,
        data: { forStaffId: person.adviser?.staffId ?? null, flow: flow.id, lines, noteId },
        ...(own !== undefined && noteId
          ? { words: [{ id: noteId, kind: 'note', text: own, retentionClass: 'care_record' }] }
          : {}),
      };
    }
  }
}

/**
 * The events of a flow that has ended. Of somebody unknown only that it ended, with none of their answers; of what they
 * binned, the same.
 */
export function endedEvents(flow: Flow, place: Place, turn: Turn): Happened[] {
  const { person } = turn.situation;
  const ending = place.ending ?? 'lost';
  const kept = person !== null && place.outcomes.length > 0;
  const finished: Happened = {
    type: 'flow_finished',
    personId: person?.id ?? null,
    data: { flow: flow.id, version: flow.version, ending, answers: kept ? writtenAnswers(flow, place) : {} },
  };
  return kept ? [...place.outcomes.map((one) => eventOf(one, person, flow, turn)), finished] : [finished];
}
