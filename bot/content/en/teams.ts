/** What is said at the door in Teams, before anybody is known. */
export const teams = {
  stranger:
    'I do not know you yet, so I cannot show or save anything for you. Ask the manager of your team to add you.',
  noPrivateChat: 'I answer in our private chat only. Say hello to me there first, then ask again.',
} as const;
