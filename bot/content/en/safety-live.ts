/** What the bot says around a live talk with a worker. Nothing is said to be read: that only the worker can say. */
export const safetyLive = {
  intro: 'This is {name}, a person from our team. What you type next goes to {name}.',
  from: '{name}: {text}',
  passing: 'I am passing what you type to {name}. I cannot see when {name} reads it.',
  return: 'To come back to me, the bot, say "carry on".',
  gone: '{name} is not in this chat any more.',
  again: 'What you type now comes to me, a bot. It does not go to {name}.',
  notSent: 'What you just wrote did not go to {name}. If you want a person, say "person".',
} as const;
