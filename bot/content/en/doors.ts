/** What people read when a door does not open: in a chat client's error, or on a page where nothing else can be shown. */
export const doors = {
  conversation_unknown: 'This chat is not here any more. You can start a new one.',
  token_missing: 'This chat needs to be opened from its own page.',
  token_refused: 'This chat has been closed here. You can start a new one.',
  token_expired: 'This chat was open for a long time. Open it again to go on.',
  input_invalid: 'That could not be read. Please try again in other words.',
  too_large: 'That is too long to send in one go. Please send it in parts.',
  too_many: 'A lot of chats are starting right now. Please wait a moment.',
  not_supported: 'Files cannot be sent here yet. Please write it in words.',
  database_away: 'The chat is not working right now. What you sent is not saved. Please try again.',
  failed: 'Something went wrong on our side. Please try again.',
  not_found: 'There is nothing at this address.',
  ended: 'This chat has ended. You can start a new one.',
  code_needed: 'You kept this chat with a short code. What is the code?',
  code_wrong: 'That code is not right. Try again.',
  code_locked: 'Too many tries. You can start a new chat.',
  noFiles: 'I cannot take pictures or files yet. You can tell me in words.',
  down: {
    title: 'Chat',
    lead: 'The chat is not working right now. Please try again later.',
    call: 'If you need someone now, you can still call.',
  },
} as const;
