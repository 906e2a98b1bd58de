/** The words of the trade that young people ask about most, said plainly. */
export const tradeWords = {
  says: {
    ehcp: 'An EHC plan says what help you need to learn, and who must give it. It can last until you are 25.',
    band: 'A band shows how much you need a council home. A higher band comes first.',
    pa: 'PA means personal adviser. It is your own worker in the leaving care team.',
    plan: 'A pathway plan says what you want, what help you get, and who does what by when.',
    neet: 'NEET is short for not in work, school, college or training. It is nothing bad about you.',
    iro: 'An IRO runs the meetings about your care. They check that you get what you should.',
    advocate: 'An advocate is on your side, and is free. They help you say what you want.',
    credit: 'UC is Universal Credit. It is money to live on, and it comes each month.',
    staying: 'Staying put means you live on with your foster carers after you turn 18. You and they both want it.',
    bid: 'To bid is to say that you want one of the council homes. It costs nothing.',
  },
  also: {
    ehcp: 'ehcp, ehc, ehc plan, ehcplan, echp, ehcps, ehc plans, education health and care plan, education health care plan',
    band: 'band, bands, banding, housing band, priority band, band a, band b, band c, band d',
    pa: 'pa, pas, personal adviser, personal advisor',
    plan: 'pathway plan, pathway plans, a pathway, pathway, pp',
    neet: 'neet, neets, eet',
    iro: 'iro, iros, independent reviewing officer, reviewing officer',
    advocate: 'advocate, advocates, advocacy',
    credit: 'uc, universal credit, universal',
    staying: 'staying put, stay put, staying put arrangement',
    bid: 'bid, bids, bidding, bid on a home, bidding on homes',
  },
  /** How they ask, before the word and after it; commas between. */
  words: {
    before:
      'what, whats, what is, what are, what does, what do, what do you mean by, what do u mean by, wats, wat is, wots, meaning of, whats the meaning of, explain, can you explain, can u explain, define, i dont know what, dont know what, idk what, i dont get what, i dont understand what, tell me what, can you tell me what',
    after: 'mean, means, is, are, stand for, stands for, again, thing, called, even mean',
  },
} as const;
