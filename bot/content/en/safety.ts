/**
 * What is said when somebody may be in danger: fixed, reviewed, with numbers that were checked (domain F1 and Y). Order as in the
 * Samaritans' guidance for platforms: thank, say what this is, who can help now, offer a person. No advice, no method, no promise.
 */
export const safety = {
  first: {
    suicide: 'Thank you for telling me. You do not have to face this on your own.',
    self_harm: 'Thank you for telling me. It can be hard to say. If you are badly hurt, call 999 now.',
    medical_emergency: 'Call 999 now. Say where you are and what has happened.',
    immediate_danger: 'If you are in danger, call 999 now. Do it when it is safe to.',
    abuse_or_exploitation: 'Thank you for telling me. When someone hurts you or uses you, it is not your fault.',
    homeless_tonight: 'You need a safe place to sleep. You did right to say so.',
    missing_or_running: 'Thank you for telling me. The main thing is that everyone is safe.',
    no_food_or_heat: 'You need food and heat. You did right to say so.',
  },
  bot: 'I am a bot, not a person. I have to tell a worker about this, and I am doing that now.',
  unread: 'No person has read this yet. These people can help right now:',
  number: {
    emergency: '999 if anyone is in danger or badly hurt',
    mind: '111, then press 2, for help with your mind',
    samaritans: 'Samaritans 116 123, to talk, day or night',
    shout: 'Text SHOUT to 85258, day or night',
    safecall: 'SafeCall 116 000, call or text, if you are away from home or not safe',
    duty: '{council} duty team {number}',
  },
  stranger: 'I do not know who you are. To let a worker reach you, tell me your name and where you are.',
  passedOn: 'Thank you. I have passed that on too. No person has read it yet.',
  offer: 'Do you want a person from our team to talk to you?',
  yes: 'Yes, a person',
  notNow: 'Not now',
  carryOn: 'Carry on here',
  later: 'OK. You can ask for a person at any time.',
} as const;
