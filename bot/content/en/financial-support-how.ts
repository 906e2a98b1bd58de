/** "Money", how somebody goes about it alone, and what to do after a no. Keys: `financial-support.*`. */
export const moneyHow = {
  do: {
    ask: 'What would you like to do?',
    why: 'You can do it yourself, or {adviser} can. Looking costs nothing.',
    name: 'You asked about',
    adviser: 'Ask {adviser} to sort this',
    stranger: 'Get a person to do it',
    self: "I'll do it",
    no: 'What if they say no?',
    next: 'Next one',
    enough: "That's enough",
    remind: 'Remind me',
    also: {
      ask: 'ask them, sort it for me, you do it, can they do it, yes ask, sort this',
      self: 'ill do it, i will do it, myself, how, me, show me how, how do i do it',
      no: 'what if no, say no, refused, what if they refuse, they said no',
      next: 'next, another, show me more, what else, go on',
      enough: 'enough, thats it, thats all, done, finished, no more',
      remind: 'remind, reminder, remind me later',
    },
  },
  how: {
    title: 'How to do it: {title}',
    lead: 'Three steps. You can stop after any of them.',
    one: 'First',
    two: 'Then',
    three: 'Last',
    phone: 'Say',
    bring: 'Bring',
  },
  way: {
    adviser: {
      one: 'Write or call {adviser}.',
      two: 'Say what it is for, what it costs, and when you need it.',
      three: 'Ask when you will hear, and write it down.',
      phone: '“Hi. I want to ask about this: {title}. What do you need from me? When will I hear?”',
    },
    college: {
      one: 'Go to Student Services, or ring the college.',
      two: 'Ask for the form for people who are or were in care.',
      three: 'Ask when it is paid, and what stops it.',
      phone: '“Hi. I am or was in care. I would like the bursary for that. Which form is it?”',
    },
    school: {
      one: 'Think of one thing that would help you learn.',
      two: 'Tell the teacher you like best, or your social worker.',
      three: 'Ask for it to go into your PEP.',
      phone: '“Hi. Can this go into my PEP? It would help me learn.”',
    },
    provider: {
      one: 'Ask for the person who looks after apprentices.',
      two: 'Say that you are or were in care. Show the letter.',
      three: 'Ask on which days the parts are paid.',
      phone: '“Hi. I am or was in care. I want to ask for the care leaver bursary. Who does that?”',
    },
    dwp: {
      one: 'Sign in to your account, or start one on GOV.UK.',
      two: 'Write that you are a care leaver. Ask them to note it.',
      three: 'Keep a photo of what you wrote, with the day.',
      phone: '“Hi. I am a care leaver. Please put that on my file. I want to ask about this: {title}.”',
    },
    studentFinance: {
      one: 'Find Student Finance on GOV.UK and start the form.',
      two: 'Say that you were in care. For most, their family’s money then does not count.',
      three: 'Send the letter that proves it.',
      phone: '“Hi. I was in care. How do I send the letter that shows it?”',
    },
    careToLearn: {
      one: 'Ask your college who helps with childcare.',
      two: 'Pick a nursery that is on the right list. The college knows which.',
      three: 'Fill in the form online, soon after the course starts.',
      phone: '“Hi. I have a child and start a course. Can you help me with Care to Learn?”',
    },
    billing: {
      one: 'Find which council sends the council tax bill.',
      two: 'Ask for the form for care leavers. Ask about other money off first.',
      three: 'Keep a copy. Keep paying until they answer, if you can.',
      phone: '“Hi. I am a care leaver. I want to ask for less council tax. Which form is it?”',
    },
    rent: {
      one: 'Find the form for help with rent, at the council where you live.',
      two: 'Say that you are a care leaver, and what is left to pay.',
      three: 'Ask when you will hear. Tell your landlord that you have asked.',
      phone: '“Hi. I am a care leaver. My rent help is less than my rent. Which form is it?”',
    },
    pharmacy: {
      one: 'Go to a pharmacy, or call your nurse.',
      two: 'Say how old you are, and that you are a care leaver.',
      three: 'Ask which form helps with the cost.',
      phone: '“Hi. I am a care leaver. What do I have to pay, and which form helps?”',
    },
    crisis: {
      one: 'Ring {who}: {number}.',
      two: 'Say what you need today, and who lives with you.',
      three: 'Ask when it comes, and how.',
      phone: '“Hi. I am a care leaver. I have no money for food or heat. What can you do today?”',
    },
    debt: {
      one: 'Put all letters in one bag.',
      two: 'Ring {who}: {number}.',
      three: 'Do not borrow more before you have talked.',
      phone: '“Hi. I owe money and I need help. Can I come in with my letters?”',
    },
    bank: {
      one: 'Ask {adviser} if there is a letter about savings.',
      two: 'Have your ID at hand. And your National Insurance number.',
      three: 'Ask where it is kept, and how you get it.',
      phone: '“Hi. I was in care. Can you help me find savings in my name?”',
    },
  },

  no: {
    council: {
      one: 'The council decides again if you ask. Ask for the reason in writing.',
      two: 'Say why you think it is wrong, and ask when you will hear.',
    },
    college: {
      one: 'Ask why, and ask who else at the college can look at it.',
      two: 'Colleges have other help too. Ask for the hardship fund.',
    },
    school: {
      one: 'Ask your social worker to raise it with the Virtual School.',
      two: 'You can say it again at the next PEP meeting.',
    },
    provider: {
      one: 'Ask why. They may need another letter from the council.',
      two: 'It can be late and still be paid. Ask {adviser} to ring them.',
    },
    dwp: {
      one: 'You can ask the DWP to look at it again. Do it soon: there is a time limit.',
      two: 'Ask {adviser} to help you write it.',
    },
    studentFinance: {
      one: 'Ask what is missing. Often it is only a letter.',
      two: 'The uni has a team for care leavers. Ask them to help.',
    },
    careToLearn: {
      one: 'Ask what is missing, and send it again.',
      two: 'The college may have other help with childcare.',
    },
    billing: {
      one: 'Ask for the reason in writing, and ask them to look again.',
      two: 'Ask {adviser} if your own council can help with the bill.',
    },
    home: {
      one: 'Ask them why, and ask them to look at it again.',
      two: 'If it cannot wait, ring the duty team, or ask for a person here.',
    },
    nhs: {
      one: 'Ask which form would help, and keep what you paid on paper.',
      two: 'Your leaving care nurse can ring with you.',
    },
    nobody: {
      one: 'If one place is full, ask when the next free day is.',
      two: 'Ask {adviser} who else can help.',
    },
    complain: 'You can complain, and have someone on your side. Coram Voice can help: {number}.',
    complainPlain: 'You can complain, and have someone on your side. Ask {adviser} for an advocate.',
  },
} as const;
