const hard =
  /\b(?:cant|can not|cannot|couldnt|dont|do not|not|never learnt to|never learned to|struggle to|hard to|hard for me to|bad at|no good at|not good at|rubbish at|slow at|trouble|struggle with|trouble with) (?:really |even |actually |very )?(?:read|reading)\b(?! (?:(?:the|this|a|that|my|your|ur|his|her|their) )?(?:mind|texts?|messages?|letters?|emails?|post|plan|it yet|room)\b)/;
const aloud =
  /\b(?:can|could|will|would) (?:you|u|it|someone|somebody|sum1) (?:pls |please )?read (?:it|this|that|them|these|everything|to me|out)\b|\bread (?:it|this|that|them) (?:to me|out|aloud)\b|\bread (?:out loud|aloud|to me)\b/;
const named = /\b(?:my reading (?:is|isnt)|im dyslexic|i am dyslexic|i have dyslexia|ive got dyslexia|got dyslexia)\b/;
const small =
  /\b(?:text|writing|letters|words|font)s? (?:is |are )?(?:too|so|a bit|really) (?:small|tiny|little)\b|\b(?:bigger|larger) (?:text|writing|letters|words|font)\b|\bmake (?:it|the text|the writing|the words|this) (?:bigger|larger)\b/;

/** Whether somebody says that reading is hard for them, wants to be read to, or bigger letters. */
export function findsReadingHard(text: string): boolean {
  const said = text
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return [hard, aloud, named, small].some((one) => one.test(said));
}
