/** What is printed for whoever starts the service, and the lines below the chats of the demonstration. */
export const main = {
  demo: 'Waymark is ready, for demonstration with invented people. Open {url}/demo',
  started: 'Waymark is ready at {url}',
  hours: '{first} to {last}, {from} to {to}',
  latest: '{what}: {name}',
  somebody: 'somebody without a name',
  what: {
    contact_logged: 'Contact logged',
    undone: 'Contact undone',
    destination_said: 'Said what they do now',
    destination_confirmed: 'Destination confirmed',
    intended_destination_said: 'Said what they want to do',
    action_added: 'Next step added',
    note_left: 'Note left for the adviser',
    flow_finished: 'Conversation finished',
    person_asked_for: 'Asked for a person',
    concern_raised: 'Concern raised',
    invitation_made: 'Invitation made',
    chat_linked: 'Chat joined to the record',
    chat_unlinked: 'Chat parted from the record',
    other: 'Record changed',
  },
} as const;
