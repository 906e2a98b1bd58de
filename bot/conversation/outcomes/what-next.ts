import type { Makes } from './index.ts';
import { ownWords } from './said.ts';

export const placeAsked: Makes<'place_asked'> = ({ opportunityId, title, number }, { person, turn }) => [
  {
    type: 'place_asked',
    personId: person.id,
    data: { interestId: turn.newId(), opportunityId, title, ...(number === null ? {} : { placeNumber: number }) },
  },
];

export const placeGivenBack: Makes<'place_given_back'> = ({ interestId, opportunityId, title }, { person }) => [
  { type: 'place_given_back', personId: person.id, data: { interestId, opportunityId, title } },
];

/** A step that may have a day, on which they may want to be asked how it went. */
export const smallStep: Makes<'small_step'> = ({ suggestion, owner, own, dueOn, askOn }, { person, turn }) => {
  const { id: whatId, words } = ownWords(own, 'action', turn.newId);
  const actionId = turn.newId();
  const data = { actionId, kind: 'action' as const, suggestion, owner, whatId, ...(dueOn ? { dueOn } : {}) };
  return [
    { type: 'action_added', personId: person.id, data, ...(words ? { words } : {}) },
    ...(askOn ? [{ type: 'how_it_went_wanted' as const, personId: person.id, data: { actionId, on: askOn } }] : []),
  ];
};

/** They are leaving, or were asked to leave: whoever looks after them hears of it now. */
export const helpToStay: Makes<'help_to_stay'> = ({ virtualSchool }, { person, turn }) => [
  {
    type: 'help_to_stay_asked',
    personId: person.id,
    data: { conversationId: turn.situation.conversation.id, virtualSchool },
  },
];
