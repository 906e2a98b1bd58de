import { z } from 'zod';
import { about, day, id } from './shape.ts';

/** A place by its id and by the council's own title, which stands on a public board. */
const place = { interestId: id, opportunityId: id, title: z.string() };

/** What happens around the opportunities board, and around a small step that somebody wanted to be asked about. */
export const whatNextEvents = [
  /** A place asked for, with the number it holds where places are counted; nobody has confirmed it yet. */
  about('place_asked', { ...place, placeNumber: z.int().min(1).optional() }),
  about('place_given_back', place),
  about('place_confirmed', place),
  about('place_declined', place),
  /** Leaving school, college or work, or asked to leave, and wants help with it today; whether the virtual school is to hear too. */
  about('help_to_stay_asked', { conversationId: id, virtualSchool: z.boolean() }),
  about('how_it_went_wanted', { actionId: id, on: day }),
  about('how_it_went_asked', { actionId: id }),
  about('how_it_went_said', { actionId: id, answer: z.enum(['done', 'not_yet', 'changed_mind']) }),
] as const;
