/** What staff are told without having asked. First name at most: Teams keeps messages for years. */
export const notices = {
  somebody: 'Somebody who has not said who they are',
  concern: '{name} may need a person now: {kind}. They have been shown who to call. Please open your duty process.',
  note: '{name} finished "What next" and left you a note. Say "notes {name}" to read it.',
  person: '{name} asked for a person in the chat. Nobody has answered yet.',
  kind: {
    suicide: 'thoughts of suicide',
    self_harm: 'self-harm',
    abuse_or_exploitation: 'abuse or exploitation',
    homeless_tonight: 'nowhere to sleep tonight',
    immediate_danger: 'in danger now',
    missing_or_running: 'missing or running away',
    medical_emergency: 'a medical emergency',
    no_food_or_heat: 'no food, gas or electric',
  },
} as const;
