import type { Words } from '../../events.ts';
import type { Makes } from './index.ts';

/** Own words beside an event, with the id that the event names them by; nothing where nothing was typed. */
export function ownWords(
  own: string | undefined,
  kind: Words['kind'],
  newId: () => string,
): { id?: string; words?: Words[] } {
  if (own === undefined || own === '') return {};
  const id = newId();
  return { id, words: [{ id, kind, text: own, retentionClass: 'care_record' }] };
}

export const doingSaid: Makes<'doing_said'> = ({ choice }, { person, today, turn }) => [
  { type: 'destination_said', personId: person.id, data: { destinationId: turn.newId(), choice, on: today } },
];

export const destinationIntended: Makes<'destination_intended'> = ({ code, schoolYear }, { person, today }) => [
  { type: 'intended_destination_said', personId: person.id, data: { code, schoolYear, on: today } },
];

export const action: Makes<'action'> = ({ suggestion, owner, own }, { person, turn }) => {
  const { id: whatId, words } = ownWords(own, 'action', turn.newId);
  const data = { actionId: turn.newId(), kind: 'action' as const, suggestion, owner, whatId };
  return [{ type: 'action_added', personId: person.id, data, ...(words ? { words } : {}) }];
};

export const note: Makes<'note'> = ({ lines, own }, { person, flow, turn }) => {
  const { id: noteId, words } = ownWords(own, 'note', turn.newId);
  const data = { forStaffId: person.adviser?.staffId ?? null, flow: flow.id, lines, noteId };
  return [{ type: 'note_left', personId: person.id, data, ...(words ? { words } : {}) }];
};
