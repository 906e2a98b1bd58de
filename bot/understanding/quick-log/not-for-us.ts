/** Words that ask whatever follows them, and helping verbs that ask when somebody follows: "did Kai attend", not "did hv with Kai". */
const question =
  /^\s*(?:can|could|would|shall|may|might|what|whats|what's|who|whos|who's|whose|when|whens|when's|where|wheres|where's|why|which|how|hows|how's|any|anyone|anybody|someone|somebody)\b|^\s*(?:is|are|am|was|were|do|does|did|should|will|has|have|had)\s+(?:@|i|we|you|u|he|she|they|it|the|there|this|that|these|my|our|your|any|anyone|anybody|someone|somebody|everyone|all|\w+'s|home|team)(?![\w])/;
/** Questions that are orders, and what was done to something of the person: "can you log", "did Kai's plan review". */
const order =
  /^\s*(?:(?:can|could|would|will) (?:you|u) (?:please |pls )?(?:log|record|add|note|put)|did (?:the )?@ (?:pathway |pp|plan|review|hv|home visit|6 month)|had (?:the |my )|have (?:the )?@ (?:a|down))/;
const chat =
  /\b(?:i'?m|i am|im|my (?:phone|laptop|computer|email|emails|car|internet|teams|zoom|mouse|screen|calendar|leave|lunch|desk|birthday)|anyone|anybody|somebody|someone (?:cover|help|know|else)|team meeting|printer|wifi|laptop|annual leave|(?:call|ring|text|email|phone|message|contact) (?:me|us|it|hr|ict)\b|it support|out of office|working from home|wfh|not working|is down|broken|good morning|morning all|hello|thanks|thank you|cheers|lunch|coffee anyone|happy|weather|cake|who'?s|password|training day|on leave|rota|timesheet|parking|fire alarm|kettle|is it)\b/;

/** Whether a line is talk among colleagues or a question, not something to be written down. */
export function notForUs(
  plain: string,
  { text, hasPerson, hasMinutes }: { text: string; hasPerson: boolean; hasMinutes: boolean },
): boolean {
  if (text.trim().endsWith('?')) return true;
  if (question.test(plain) && !order.test(plain)) return true;
  return !hasPerson && !hasMinutes && chat.test(plain);
}
