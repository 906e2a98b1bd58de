import { say } from '../content/index.ts';
import { currentFlow, type FlowId } from '../flows/index.ts';
import type { Read, Thought } from '../turn.ts';
import { lacking } from './known/index.ts';
import { unlockedMs } from './phone.ts';
import { askAgain } from './playing.ts';
import type { Turn } from './run.ts';
import { isShortCode, mostCodeTries, shortCode } from './short-code.ts';
import { adviserName } from './speak.ts';
import { nothingElse, type Talk, talkOf, thought, withState } from './talk.ts';

/** Whether a conversation shows what is on the record, on a phone that has not shown its short code in this session. */
export const isShut = ({ facts }: Talk, id: FlowId): boolean => currentFlow(id).personal === true && facts.locked;

/** Asks for the short code before anything personal is shown; where none was chosen, says how a new invitation opens it. */
export function askToOpen(talk: Talk, id: FlowId): Thought {
  const { language, facts, turn } = talk;
  const key = turn.situation.conversation.keptCode ? 'phone.open.ask' : 'phone.open.invitation';
  const asking = withState(talk, { ...talk.state, asked: 'code', opening: id, misses: 0 });
  return thought(asking, [{ text: say(language, key, { adviser: adviserName(facts, language) }) }]);
}

/** This turn as it is once personal things may be read. */
function opened(turn: Turn): Turn {
  const { situation } = turn;
  const person = situation.person && { ...situation.person, open: true };
  return { ...turn, situation: { ...situation, person } };
}

/**
 * The short code, given to open what is private; null when what came is none and means something else. `go` turns to the
 * conversation that was asked for, as from the menu: what is half done of it or of another keeps its place.
 */
export function openWith(talk: Talk, go: (talk: Talk, id: FlowId) => Thought): Thought | { need: Read[] } | null {
  const { text, turn, state, language } = talk;
  const { id, keptCode, codeTries } = turn.situation.conversation;
  if (!keptCode || !shortCode.test(text)) return null;
  const hidden = (key: 'phone.codeSpent' | 'phone.open.wrong'): Thought => ({
    ...askAgain(talk, [{ text: say(language, key) }]),
    hideOwn: true,
  });
  if (codeTries >= mostCodeTries) return hidden('phone.codeSpent');
  if (!isShortCode(id, text, keptCode)) {
    const again = askToOpen(talk, state.opening as FlowId);
    return {
      ...again,
      replies: [{ text: say(language, 'phone.open.wrong') }],
      hideOwn: true,
      conversation: { codeTries: codeTries + 1 },
    };
  }
  const now = opened(turn);
  const flow = state.opening as FlowId;
  const there = lacking(now, flow);
  if (there.length > 0) return { need: there };
  const begun = go(nothingElse(talkOf(now)), flow);
  const unlockedUntil = new Date(turn.now.getTime() + unlockedMs).toISOString();
  return { ...begun, hideOwn: true, conversation: { unlockedUntil, codeTries: 0 } };
}
