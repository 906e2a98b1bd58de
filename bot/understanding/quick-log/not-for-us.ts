const question =
  /^\s*(?:is|are|am|was|were|do|does|did|can|could|would|should|will|has|have|had|what|whats|what's|who|whos|who's|whose|when|whens|when's|where|wheres|where's|why|which|how|hows|how's|any|anyone|anybody|someone|somebody|shall|may|might)\b/;
/** Questions that are orders: "can you log ...", "did hv with Jade". */
const order =
  /^\s*(?:(?:can|could|would|will) (?:you|u) (?:please |pls )?(?:log|record|add|note|put)|did ?n[o']?t\b|did (?:a |an )?(?:hv|home|f2f|visit|phone|call|video|joint)|had (?:a |an )?|has (?:been|moved|started|got|left)|have (?:seen|spoken|called|moved)|was (?:seen|a no)|is (?:now|in|at|homeless|neet)|will (?:call|see|ring|visit|contact|text|speak|meet|phone)|should (?:call|see|ring|visit))/;
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
