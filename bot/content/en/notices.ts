/** What staff are told without having asked. First name at most: Teams keeps messages for years. */
export const notices = {
  somebody: 'Somebody who has not said who they are',
  note: '{name} finished "What next" and left you a note. Say "notes {name}" to read it.',
  checkIn:
    '{name} says that it is hard right now: {what}. It is on the list, to talk about. Say "plan {name}" to see it.',
  notHelped:
    '{name} says that the last meeting did not help, and wants you to know. Ask {name} what would make the next one better.',
  checkInNote: '{name} wrote down what is hardest. Say "notes {name}" to read it.',
  person: '{name} asked for a person in the chat. Nobody has answered yet.',
} as const;
