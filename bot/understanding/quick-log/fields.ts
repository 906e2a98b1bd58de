import type { QuickLog } from '../quick-log.ts';
import { accommodationIn } from './accommodation.ts';
import { agencyIn } from './agency.ts';
import type { Choice } from './choose.ts';
import { withoutSubjects } from './choose.ts';
import { destinationIn } from './destination.ts';
import { appointmentOutcomeIn, contactOutcomeIn } from './outcomes.ts';

type Stretch = { start: number; end: number };

/** Fields of one command with the stretches (of the plain text) that said them. */
export type FieldsFound = {
  fields: Partial<QuickLog>;
  spans: Partial<Record<keyof QuickLog['spans'], Stretch>>;
};

/** How a contact went; somebody who did not turn up for one made did not reply. */
function contactFields({ contact }: Choice, main: string): FieldsFound {
  const missed = appointmentOutcomeIn(withoutSubjects(main));
  const outcome =
    contactOutcomeIn(main) ?? (missed?.outcome === 'missed' ? { ...missed, outcome: 'no_reply' as const } : undefined);
  return {
    fields: { ...(contact?.method && { method: contact.method }), ...(outcome && { outcome: outcome.outcome }) },
    spans: { ...(contact && { method: contact }), ...(outcome && { outcome }) },
  };
}

/**
 * What the words of a line say for its command, days, people and lengths aside. `main` is the line without what is planned; `text` gives
 * the words as typed for a stretch.
 */
export function fieldsOf(choice: Choice, main: string, text: (stretch: Stretch) => string): FieldsFound {
  const head = withoutSubjects(main);
  switch (choice.command) {
    case 'contact':
      return contactFields(choice, main);
    case 'appointment_outcome': {
      const outcome = appointmentOutcomeIn(main);
      return outcome ? { fields: { outcome: outcome.outcome }, spans: { outcome } } : { fields: {}, spans: {} };
    }
    case 'destination': {
      const state = destinationIn(head);
      if (!state) break;
      const { destination, activityCode } = state;
      return { fields: { destination, activityCode }, spans: { state } };
    }
    case 'accommodation': {
      const state = accommodationIn(head);
      return state ? { fields: { accommodation: state.accommodation }, spans: { state } } : { fields: {}, spans: {} };
    }
    case 'referral': {
      const agency = agencyIn(main);
      return agency ? { fields: { agency: text(agency) }, spans: { agency } } : { fields: {}, spans: {} };
    }
  }
  return { fields: {}, spans: {} };
}
