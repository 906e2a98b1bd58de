import type { Happened } from '../events.ts';
import { type Place, writtenAnswers } from '../flows/engine.ts';
import type { Facts, Flow } from '../flows/flow.ts';
import { eventsOf } from './outcomes/index.ts';
import type { Turn } from './run.ts';

/**
 * The events of a flow that has ended. Of somebody unknown only that it ended, with none of their answers; of what they
 * binned, the same.
 */
export function endedEvents(flow: Flow, place: Place, facts: Facts, turn: Turn): Happened[] {
  const { person } = turn.situation;
  const ending = place.ending ?? 'lost';
  const kept = person !== null && place.outcomes.length > 0;
  const finished: Happened = {
    type: 'flow_finished',
    personId: person?.id ?? null,
    data: { flow: flow.id, version: flow.version, ending, answers: kept ? writtenAnswers(flow, place) : {} },
  };
  return [...eventsOf(place.outcomes, flow, facts, turn), finished];
}
