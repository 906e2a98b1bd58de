/** What staff read about plans: what happened, the plan as it stands, what a line wrote. First name at most. Keys: `staff-plan.*`. */
export const staffPlan = {
  title: "{name}'s plan",
  open: 'Open the plan',
  seen: 'Seen',
  seenWhat: 'Mark what somebody said about the plan as seen; they are told.',
  seenSaid: '{name} is told that you have seen it.',
  seenAlready: 'You marked that as seen before. Nothing was changed.',
  nothingToSee: 'There is nothing new to mark as seen. Nothing was changed.',

  notice: {
    planAsked: '{name} has no plan here and asks for one. Most care leavers have a right to it.',
    reviewAsked: '{name} asks for a review of the plan. It is a right: it must be held by {day}.',
    reviewOverdue: 'The review that {name} asked for was due by {day}. No review is recorded.',
    reviewHow: 'When it has been held, type "review {name} held" and the day.',
    views:
      '{count, plural, one {{name} said once what they think of the plan.} other {{name} said # times what they think of the plan.}}',
    voice: '{name} wrote what they want to say at the review, or who should be there.',
    voiceBack: '{name} took back what they wanted to say at the review.',
    done: '{count, plural, one {One thing was ticked off.} other {# things were ticked off.}}',
    dropped: '{count, plural, one {One thing was taken off the list.} other {# things were taken off the list.}}',
    back: '{count, plural, one {One thing was put back on the list.} other {# things were put back on the list.}}',
    promised:
      '{count, plural, one {{name} wrote down something that you said you would do.} other {{name} wrote down # things that you said you would do.}}',
    help: '{count, plural, one {{name} asks for help with one thing on the list.} other {{name} asks for help with # things on the list.}}',
  },

  toPerson: {
    seen: '{name} has seen what you said about your plan.',
    written: '{name} wrote in your plan: {parts}.',
    added: '{count, plural, one {{name} put one thing on your list.} other {{name} put # things on your list.}}',
    look: 'Say "my plan" to see it.',
    someone: 'Your team',
    reviewed: 'Your review is down as held on {day}. Not right? Say "my plan" and tell us.',
  },

  plan: {
    what: 'See a plan as it stands, or write under one of its ten headings.',
    none: '{name} has no plan here. To begin one, type for example: plan {name} 1: what is needed',
    noneAsked: '{name} asked for a plan on {day}.',
    made: 'Made {day}',
    reviewedOn: 'last review {day}',
    due: 'Review due',
    dueSix: '{day}, six months after the last',
    asked: 'Asked for on {asked}, to be held by {by}',
    overdue: 'Asked for on {asked}, was due by {by}',
    thinks: 'What they think',
    agree: 'Agrees',
    differently: 'Sees it differently',
    whole: 'the whole plan',
    of: '{view} ({part})',
    wants: 'Wants to say',
    there: 'Should be there',
    notSaid: 'not said',
    empty: 'nothing written',
    list: 'Actions and promises',
    by: '{what}, by {day}',
    late: '{what}, was due {day}',
    helpAsked: '{what} (asked for help)',
    ticked: '{what} (ticked off)',
    small: 'Read fresh just now. Their words stay as they wrote them.',
    seenBy: 'Seen by {name} on {day}',
  },

  who: { staff: 'Me', young_person: 'Them', together: 'Both' },

  write: {
    what: 'Write under a heading of a plan: what is needed, in own words ("says"), or what if it fails ("if not").',
    which: 'Which heading, 1 to 10, and what? For example: plan jade 5: stays with Carol until 18',
    long: 'That is too long for one line. Keep it under 1,500 letters. Nothing was saved.',
    saved: "Saved in {name}'s plan under {number}, {part}. {name} will be told, and sees your words as you wrote them.",
    begun: 'This is the first line of a new plan, made today.',
    kind: { need: 'What is needed', own: 'Own words', contingency: 'If it fails' },
  },

  review: {
    what: 'Record that a plan review was held.',
    when: 'On which day was it held?',
    future: 'A review is recorded once it was held. That day is still to come.',
    tooEarly: 'That day is before the plan was made.',
    noPlan: '{name} has no plan here, so there is nothing to review. Nothing was saved.',
    saved: 'Saved: the review of the plan of {name}, held {day}. The next is due by {due}.',
    stopped: 'The review that was asked for counts as held.',
    same: 'A review on that day is recorded already. Nothing was changed.',
    dayField: 'Day of the review',
  },

  action: {
    what: 'Put something on the list that you both see. Begin with "me", "them" or "both" to say who does it.',
    whoAsk: 'Who does it?',
    ask: 'What is to be done? For example: action jade: them ring the college by friday',
    saved: "On {name}'s list: {what}. {who}{by}.",
    by: ', by {day}',
    who: {
      staff: 'You do it, and {name} sees it as your promise',
      young_person: '{name} does it',
      together: 'You both do it',
    },
    done: 'Tick something off the list that you both see.',
    doneSaved: 'Ticked off: {what}.',
    doneAlready: 'That is ticked off already. Nothing was changed.',
    doneWhich: 'Which one? Type a few of its words. On the list: {list}.',
    doneNone: 'There is nothing to tick off for {name}.',
  },

  print: {
    what: 'A page of the plan and the list, to print for somebody without a phone.',
    ready:
      "{name}'s plan and list, to print. The link works for {minutes} minutes, for you alone, and opening it goes in the access log.",
    title: 'Open the page',
  },
} as const;
