/** What a manager reads of what young people typed and got no answer to. */
export const staffUnanswered = {
  what: 'For managers: what young people typed and we could not answer, without who typed it.',
  managers: 'What we could not answer is listed for managers. If something should be on it, tell yours.',
  none: 'Nothing was kept in the last 30 days. What may be a worry is never on this list, nor what says too little without its names.',
  title: 'What we could not answer in the last 30 days',
  lead: 'Names, numbers and places were taken out before it was kept: "…" stands for words, 0 for a number. What may be a worry is never here.',
  times: '{count, plural, one {once} other {# times}}',
  line: '{text}: {why}. Typed {where}.',
  why: {
    unclear: 'not understood',
    out_of_scope: 'nothing that we do',
    health: 'about health, not here yet',
    documents: 'about papers, not here yet',
    my_records: 'about their record, not here yet',
    feedback: 'what they think of us, not here yet',
  },
  where: {
    menu: 'when nothing was asked',
    question: 'in "{conversation}" at "{step}"',
    more: 'and elsewhere',
  },
  small: 'The most frequent first{left, plural, =0 {} other {; # more are not shown}}. Each is erased after 90 days.',
} as const;
