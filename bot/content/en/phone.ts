/** Linking a chat, keeping it, and leaving nothing behind on a shared phone. */
export const phone = {
  linked: 'Thanks, {name}. This chat is now joined to your record. {adviser} will see what you choose to save.',
  linkedUnallocated:
    'Thanks, {name}. This chat is now joined to your record. The team will see what you choose to save.',
  linkedNext:
    'Is this phone only yours? You can keep this chat with a short code. Or leave it, and it goes when you close the page.',
  linkedElsewhere: 'Another phone was just joined to your record. If that was not you, say "sign out everywhere" now.',
  codeWrong: 'That code did not work. It may be mistyped, used already, or too old. Your adviser can send a new one.',
  codeSpent: 'That is too many tries for today. Nothing is lost. Ask your adviser for a new code.',
  alreadyLinked: 'This chat is already joined to a record. To change that, say "forget this phone" first.',
  chooseCode: 'Choose a short code of 4 to 6 numbers. You will need it to open this chat again.',
  whyCode: 'The code keeps others out of this chat. Only you know it. To go on without one, say "menu".',
  codeShape: 'The code needs 4 to 6 numbers, like a PIN. Try one you can remember.',
  open: {
    ask: 'This part is private. Type your short code to open it.',
    invitation: 'This part is private and it is locked now. Ask {adviser} for a new code, then type it here.',
    wrong: 'That was not the code. You can try again, or say "menu".',
  },
  keepShut: 'This chat has a code already. To choose a new one, open "My plan" with your code first.',
  keepLate: 'This chat is locked now, so it cannot be kept. Ask your adviser for a new code, then type it here.',
  kept: 'Kept. To open this chat again on this phone, use your code. Say "forget this phone" any time to undo it.',
  forgotten: 'Done. This phone has forgotten this chat. What you saved with your adviser is still safe with them.',
  signedOut: 'Done. Every phone is signed out. To join again, ask your adviser for a new code.',
  keep: 'Keep this chat',
  notNow: 'Not now',
} as const;
