import { safetyLive } from './safety-live.ts';

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
    not_understood: 'I could not read what you wrote. So I ask a worker to read it.',
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
    night: '{council}, {name} {number}',
  },
  stranger: 'I do not know who you are. No one can come unless you tell me your name and where you are, or ring 999.',
  who: 'You can say more here, like your name and where you are. I pass it on to the same worker.',
  again: 'Hello again. I am still here.',
  passedOn: 'Thank you. I have passed that on too. No person has read it yet.',
  gentle: {
    ask: 'I want to be sure you are OK. Are you safe right now?',
    language: 'I can only read English. Are you safe right now?',
    why: 'Safe means no one is hurting you, and you will not hurt yourself. I ask as I was not sure from your words.',
    whyLanguage:
      'Safe means no one is hurting you, and you will not hurt yourself. I ask as I could not read your words.',
    wait: 'If you do not answer in {minutes} minutes, I will ask a worker to look.',
    safe: 'I am safe',
    notSafe: 'I am not safe',
    thanks: 'Thank you for telling me. If that changes, say so here, or say "person".',
    unanswered: 'I asked if you are safe and got no answer. To be sure, I am asking a worker to look.',
  },
  offer: 'Do you want a person from our team to talk to you?',
  yes: 'Yes, a person',
  notNow: 'Not now',
  carryOn: 'Carry on here',
  /** Whether it is about somebody who is paid to look after them: decides who may know of it. */
  about: {
    ask: 'Is this about someone who looks after you or works with you?',
    why: 'I ask so that it does not go to that person.',
    yes: 'Yes, it is',
    no: 'No, it is not',
    notSaid: 'Rather not say',
    kept: 'Thank you. This goes to {lead}. It does not go to the person it is about.',
    open: 'Thank you. I pass it to your adviser as well.',
    thanks: 'Thank you for saying.',
    safe: 'That is fine. It does not go to the people who look after you.',
  },
  complaint: { thanks: 'Thank you for telling me. You can complain, and it must not be held against you.' },
  keptFrom: 'This goes to {lead}, not to the person it is about.',
  lead: 'the person in charge of keeping people safe',
  /** Numbers by age, by whose duty it is, and by night. */
  route: {
    child: 'Our team for children must help you: {number}',
    childHome: 'The council must find you a safe place now. It must look after you, as a child in care.',
    nightTeam: 'Our office is closed now. {name}: {number}',
    otherCouncil: '{council} looks after you, so it is their job to help: {number}',
    otherNoNumber: 'The council that looks after you must help. Ring them too, or ask 999 if you are in danger.',
    here: 'You can ring us too. {council} duty team {number}',
  },
  /** After the first words: what has become of it. Nothing is said to be told on a way that was not tried out this week. */
  news: {
    told: 'I have told {who}. No person has read it yet. I will say here when someone has.',
    front: 'I have put this in front of {who}. I do not know yet that a person has seen it.',
    nobody: 'I could not reach a worker yet. I keep trying. Please ring {number} or 999.',
    nobodyAtAll: 'I could not reach a worker yet. I keep trying. If you are in danger, ring 999.',
    accepted: '{name} has seen this and is on it.',
    handedOver: '{name} has seen this, and asks someone else to take it. I will say when they have.',
    risen: 'No one has taken this yet. I have now asked more people. You can ring {number}.',
    again: 'No one has taken this yet. I keep asking. You can ring {number}.',
    duty: 'our duty team',
    lead: 'the person in charge of keeping people safe',
  },
  later: 'OK. You can ask for a person at any time.',
  live: safetyLive,
} as const;
