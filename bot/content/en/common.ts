/** What Waymark says in every conversation, and the words that work in every one. */
export const common = {
  hello: "Hi, I'm Waymark. I'm a bot, not a person. You don't have to say your name.",
  helloAgain: "Hi {name}, I'm Waymark. I'm a bot, not a person.",
  danger: "If I think you or someone else is in danger, I have to tell a worker. I'll say so when I do.",
  callNow: 'Need someone now? Call 999. For your mind, call 111 and press 2. Or text SHOUT to 85258.',

  menu: {
    ask: 'What would you like to do?',
    whatNext: 'What next',
    money: 'Money',
    housing: 'A home',
    appointments: 'Appointments',
    myPlan: 'My plan',
    person: 'A person',
    carryOn: 'Carry on',
    restart: 'Start again',
    notYet: 'I cannot help with that here yet. A person can. Or pick one of these.',
    unsure: 'Sorry, I did not get that. You can press a button, or ask for a person.',
    /** What we know of and have no conversation for. */
    health: 'I cannot help with health here yet. You can ring 111. For your mind, press 2. A person can help too.',
    documents: 'I cannot help with papers and ID here yet. A person can.',
    my_records:
      'You can ask to see what is on your record. A person can start that. To clear this chat, say "forget this phone".',
    feedback: 'Thank you for saying. I cannot pass that on by myself yet. A person can.',
    between: 'I want to get this right. Which one is it about?',
  },

  way: {
    back: 'Back',
    why: 'Why ask?',
    save: 'Save for later',
    person: 'A person',
    skip: 'Skip',
    ratherNot: 'Rather not say',
  },

  answer: {
    again: 'Sorry, I did not get that. You can press a button, or say it in other words.',
    thisFirst: 'Thanks for saying. I need to ask this first. You can press a button, or ask for a person.',
    tooMany: 'That is more than I can take here. Please pick up to {most}.',
    tooLong: 'That is a bit long for here. Can you say it in fewer words?',
    needed: 'I need an answer to this one to go on. You can ask for a person too.',
    noWay: 'I am not sure how to go on from here. Sorry about that. A person can help.',
    twice: 'Sorry, I still did not get it. That is my fault, not yours. Shall I ask for a person?',
    twiceYes: 'Ask for a person',
    tryAgain: 'Try again',
    first: 'This is the first question. There is nothing to go back to.',
    gone: 'One thing has changed since you answered. Let me ask it again.',
  },

  age: {
    kept: 'Thank you. I keep your age in mind for when it matters here.',
    used: 'You told me your age, so I do not ask again. To change it, say "change".',
  },

  move: {
    none: 'You have no time booked here to move. I can ask for one for you.',
    stranger: 'I do not know who you are, so I see no time to move. You can call {number} to move one.',
  },

  /** For whoever finds it hard to read: as few words as can be. */
  read: {
    page: 'See a speaker? It reads aloud. "Aa" makes words bigger.',
    elsewhere: 'A person can read it to you. Say "person".',
  },

  complain: {
    may: 'You can complain, and it must not be held against you.',
    how: 'Say it or write it to any worker, or call {number}. Ask for the complaints team. The council must answer.',
    advocate: 'An advocate can help, for free: Coram Voice {voice}, or Become {become}.',
    advocateAsk: 'An advocate can help you say it, for free. Ask any worker for one.',
    worker: 'Is it about a worker? Say "I complain about" and who. It goes to {lead}, not to them.',
  },

  long: 'Thank you for writing all that. I can only read short messages. Can you tell me the main thing?',

  check: {
    title: 'Your answers',
    passed: 'Not said',
    keep: 'Save it',
    right: "That's right",
    change: 'Change something',
    bin: 'Bin it',
    changeAsk: 'Which one do you want to change?',
    changeNone: 'There is nothing to change yet.',
    more: 'More',
    leave: 'Leave it as it is',
  },

  save: {
    linked: 'I have kept your place in this chat. Come back when you like and say "carry on".',
    stranger: 'I have kept your place in this chat. It goes when you close the page, unless you say "keep this chat".',
    nothing: 'There is nothing to save right now.',
  },
  stop: 'OK, I have stopped. Your answers did not go on a record.',
  resume: 'You were part way through "{topic}". Shall we carry on?',
  aside: {
    ask: 'Do you want to look at "{topic}" now? I will keep your place here.',
    yes: 'Yes, go there',
    no: 'No, stay here',
    back: 'You were part way through "{topic}". Go back to it?',
    notNow: 'Not now',
  },
  quiet: {
    nudge: 'No rush. I have kept your place. Answer when you like, or say "save for later".',
    close: 'I will leave you in peace now. Your place is kept. Say "carry on" any time.',
  },
  old: {
    earlier: 'That button was for an earlier question. Do you want to change your answer to it?',
    change: 'Yes, change it',
    leave: 'No, leave it',
    ended: 'That button is from before. What you saved is safe. Here is what you can do now.',
  },
  lost: 'Sorry, I lost our place. Nothing you saved is gone.',
  changed: 'Some questions have changed since you were here. Your answers are still here.',
  sorry: 'Sorry, something went wrong on my side. Nothing was saved from that. Please try again.',
  thanks: "You're welcome.",
  onlyHere: 'Please use this chat on your own. I do not talk about people in a group.',

  help: {
    what: 'I can help with what comes next, money, a home, appointments and your plan. I ask a few things first.',
    words: 'These words always work: back, change, why, skip, save for later, stop, menu, person.',
    phone: 'On a phone you share, say "forget this phone" when you are done.',
  },

  private: 'Your worker sees what you choose to save, not all that you write.',

  person: {
    asked: 'I have asked for a person to join you. No person has seen it yet.',
    open: 'The team is at work until {to} today.',
    closed: 'The team is not at work now. They are back {day} at {from}.',
    onCall: 'If it cannot wait, you can call {onCall}.',
    keepOn: 'You can carry on here while you wait.',
  },

  /** Who of the council answers a call now; it follows "call". */
  onCall: {
    duty: 'the duty team',
    line: '{who}: {number}',
    nobody: 'the duty team when they are back: {number}',
  },

  day: {
    today: 'today',
    tomorrow: 'tomorrow',
    monday: 'on Monday',
    tuesday: 'on Tuesday',
    wednesday: 'on Wednesday',
    thursday: 'on Thursday',
    friday: 'on Friday',
    saturday: 'on Saturday',
    sunday: 'on Sunday',
  },

  adviser: { unknown: 'your adviser', none: 'the duty team' },

  /** What people type for each word that works anywhere, for yes and no, and for what is on the menu; commas between. */
  words: {
    back: 'back, go back, previous, undo, last question, back please, wait go back, go back please, take me back, oops, i made a mistake, wrong button, bk, go bk, go bak, go back a bit, back a bit, i pressed the wrong one, i clicked the wrong one, my bad, i messed up, i didnt mean that, didnt mean that',
    change:
      'change, change something, change an answer, change answer, change my answer, i want to change something, edit, change it',
    menu: 'menu, main menu, start, whats on here, back to menu, go to menu',
    help: 'help, help me, how does this work, what can you do, what is this, whats this, who are you, what are you, are you a bot, are you real, is this a bot, whats this chat for, ?',
    stop: 'stop, quit, exit, end, cancel, enough, no more, stop it, stop this, leave me alone, go away, bye, goodbye, im done, end chat, fuck off, piss off, f off, sod off, get lost, shut up, stfu, bye bye, ok bye, thanks bye, thx bye, gtg, got to go, gotta go, i gotta go, i have to go, see ya, cya, laters, goodnight, good night',
    person:
      'person, a person, human, real person, a human, adviser, an adviser, advisor, worker, my worker, pa, my pa, talk to a person, talk to someone, speak to someone, speak to a person, can i talk to someone, i want a person, i want to talk to someone, i need a person, i need to talk to someone, someone real, real human, put me through, put me through to somebody, get me a person, ask for a person, yes a person',
    save: 'save, save for later, save it for later, later, pause, not now, do this later, come back later, brb, finish later, another time, ill do it later',
    why: 'why, why ask, why do you ask, why are you asking, y, why do you need that, why do you want to know, wait what, what, huh, what do you mean, what does that mean, i dont understand, i dont get it, what for, wat, wot, eh, wdym, wym, what u mean, what do u mean, confused, im confused, why do u ask, why u asking, why are u asking, why do u need to know, why do u need 2 know, why do you need to know, why do u want to know, why does it matter, i no understand, no understand, not understand, i not understand, i do not understand, dont understand, dont get it, what is mean, what is it mean, what it mean, what mean, what means, what does it mean, whats that mean, whats it mean',
    skip: 'skip, pass, next, skip it, skip this, rather not say, id rather not say, prefer not to say, dont want to say, no comment, not saying, none of your business, i dont know, dont know, dunno, idk, no idea, not sure, i dunno, dno, dk, idk lol, idk tbh, idk really, no clue, no idea lol, idc, i dont care, dont care, dont mind, i dont mind, whatever, cba',
    carryOn:
      'carry on, continue, go on, keep going, resume, where were we, lets go on, carry on please, carry on here, go on please, lets carry on',
    restart: 'start again, start over, restart, new, begin again, from the start',
    yes: 'yes, yeah, yh, ye, yep, yup, ya, yes please, ok, okay, sure, alright, go on then, please, yea, mhm, correct, thats right, yes pls, yes plz, yeah please, yeah pls, yeah sure, yeah ok, yes ok, ok yes, ok then, ok thats fine, thats fine, ok cool, ok sure, k, kk, go ahead, yeah go on, yes thank you, yes thanks, yeah thanks, yeah thats right, yes thats right',
    no: 'no, nah, nope, na, no thanks, no thank you, not really, nothing, none, no ta, no thx, no ty, nah thanks, nah ur alright, nah youre alright, nah im good, no im good, im good thanks, actually no, actually nah, nothin, nuffin, nothing really, not today',
    safe: 'safe, im safe, i am safe, yes im safe, yes i am, yeah im safe, yh im safe, im ok, im okay, i am ok, i am okay, im fine, i am fine, yes im ok, yes im fine, yeah im fine, im good, im alright, all good, all fine, yes safe, nah im good, no im good, im good thanks, yeah im good, yeah im alright, im safe thanks',
    notSafe:
      'not safe, im not safe, i am not safe, no im not, no i am not, no im not safe, im not ok, im not okay, i am not ok, not ok, im not fine, unsafe, i dont feel safe',
    thanks:
      'thanks, thank you, thank u, thankyou, ty, cheers, ta, thx, thanks a lot, nice one, thnx, tysm, thank you so much, thanks so much, thankyou so much, thanks mate, thanks bro, thank you sir, thank you miss, ok thanks, ok thank you, ok thx, ok ty, great thanks, cool thanks, god bless, god bless you, bless you, appreciate it',
    private:
      'is this private, is it private, is this confidential, is it confidential, confidential, private, who can see this, who can see it, who sees this, who will see this, who will see it, who reads this, who can read this, can anyone see this, can anyone read this, can my worker see this, can my pa see this, can my carer see this, can my social worker see this, will you tell anyone, will u tell anyone, will u tell any1, will you tell someone, do you tell anyone, do u tell anyone, who do you tell, who will you tell, will you tell my worker, will you tell my social worker, will you tell my pa, will you tell my carer, do you tell my social worker, is this secret, is this anonymous, is this anon, am i anonymous, is this recorded, is this being recorded, are you recording this, do you save this, do u save this',
    neverMind:
      'nvm, nevermind, never mind, nvm then, forget it, dont matter, doesnt matter, it doesnt matter, dont worry, dw, dont worry about it',
    greeting:
      'hi, hello, hey, hiya, heya, yo, hi there, hello there, alright, good morning, good afternoon, good evening, sup, hi again, hello again, hey again, hi there again, hello sir, hello miss, hello please, im back, i am back, wagwan, wassup, whats up, salam, salaam, anyone there, is anyone there, you there, u there',
    myPlan: 'my plan, pathway plan, the plan, review, my review',
  },
} as const;
