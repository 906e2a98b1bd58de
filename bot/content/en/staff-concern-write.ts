/** Writing to a young person in the chat where they said it, and what comes back. */
export const staffConcernWrite = {
  field: 'Write to them, in the chat where they said it',
  button: 'Write to them',
  answerField: 'Your answer, in their chat',
  answer: 'Answer',
  open: 'Open the concern',
  from: '{name}: {text}',
  sent: 'You, {time}: {text}',
  opened:
    'It is in their chat now. I cannot see whether they read it. What they type comes to you here, until one of you goes or 30 minutes are quiet.',
  ended: '{name}: the live chat has ended. What they type no longer comes to you.',
  typed: 'Nothing was sent. You typed: {text}',
  so: {
    title: 'The live chat about this',
    line: '{time}, {who}',
    them: 'Young person',
    cut: '{text} … The rest of this line is too long to show here.',
    earlier: '{count, plural, one {# earlier line does} other {# earlier lines do}} not fit here.',
    whoHas: 'Somebody has written with them about this in their chat. Whoever has the worry can read that here.',
    not: 'Somebody has written with them about this in their chat. I cannot show that here.',
  },
  not: {
    empty: 'Write something first. Nothing was sent.',
    long: 'That is more than {most, number} characters. Nothing was sent. Your text is still in the field: make it shorter.',
    chat: 'I cannot write in that chat. Nothing was sent. Hand it over, or ring the duty team.',
    busy: '{name} is writing with them now. Two people at once would be too much for them. Nothing was sent.',
  },
} as const;
