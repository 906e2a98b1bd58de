import type { Topic } from '../../reference/topics.ts';

/**
 * What each topic is called in notes, in order: a group takes its words before those after it, so that "college interview" is education and
 * "home office interview" immigration, never employment. A star stands for any ending, a plural is understood; the longest fits first.
 * Written by hand for the notes of leaving-care teams.
 */
export const topicWords: readonly (readonly [Topic, string])[] = [
  [
    'immigration',
    `asylum interview, home office interview, immigration interview, substantive interview, screening interview, asylum appeal, asylum claim,
    asylum solicitor, immigration solicitor, immigration lawyer, immigration appeal, home office letter, status letter, work permit, right to work,
    family tracing, nationality application, settlement scheme, travel document application`,
  ],
  [
    'education',
    `college interview, uni interview, university interview, school interview, college application, uni application, university application,
    sixth form application, course application, college place, uni place, school place, course place, college trip, school trip, college timetable,
    college bag, college work, school work, school uniform, college uniform, personal statement, free school meal, laptop for college, reading and writing,
    functional skill, english and maths, maths and english, placement year, study skill, study leave, learning support, tuition, tuition fee, uni fee`,
  ],
  [
    'training',
    `training course, training provider, first aid, driving lesson, driving test, driving theory, theory test, cscs card, cscs test, cscs, sia badge,
    sia licence, forklift, food hygiene, boot camp, bootcamp, prince's trust, princes trust, traineeship, skills course`,
  ],
  [
    'offending',
    `licence recall, license recall, licence condition, license condition, licence breach, breach of licence, breach of his licence, breach of her licence,
    breach of bail, breach*, recall to, recalled to, drug dealing, county lines, community order, community service, community payback, unpaid work,
    police interview, police station, police custody, criminal record, stop and search, driving ban, driving offence, restraining order, prison visit,
    solicitor for court, court solicitor, criminal solicitor, youth offending, youth justice, drug offence, pre sentence report, victim of crime`,
  ],
  [
    'documents',
    `passport, birth cert, birth certificate, provisional, provisional licence, provisional driving licence, driving licence, driving license,
    id card, citizen card, citizencard, proof of age, proof of id, proof of address, proof of identity, photo id, photoid, id, ni number, nino,
    national insurance, travel document, deed poll, name change, change of name, identity document, identification, lost card, id document, marriage certificate`,
  ],
  [
    'parenting',
    `nursery, nurseries, child care, childcare, childminder, baby, babies, midwife, midwives, pregnan*, parenting, health visitor, maternity, antenatal,
    ante natal, bump, newborn, toddler, mother and baby, mum and baby, child benefit, child maintenance, child protection, birth plan, due date, pushchair,
    pram, cot, nappy, nappies, formula milk, breastfeed*, weaning, school run, healthy start, her child, his child, their child, her children, his children,
    her kid, his kid, her son, his son, their son, her daughter, his daughter, little one, her little boy, her little girl, contact with her son,
    contact with his son, contact with her daughter, contact with his daughter, son, daughter, free hours, stay and play, baby scan, 20 week scan, 12 week scan`,
  ],
  [
    'money',
    `housing benefit, student finance, student loan, phone bill, phone contract, phone credit, phone top up, tv licence, tv license, council tax, bus pass,
    bus fare, train fare, train ticket, bus ticket, travel card, travel pass, travel cost, travel expense, travel fare, travel money, rail card, railcard,
    oyster, oyster card, food bank, food_bank, food parcel, food voucher, food shop, food shopping, setting up home grant, setting up home allowance,
    setting up allowance, leaving care grant, universal credit, bank card, bank account, bank statement, payday loan, loan shark, credit score, credit card,
    credit union, direct debit, clothing allowance, birthday allowance, christmas allowance, birthday money, christmas money, car insurance,
    gas meter, electric meter, electric key, gas key, gas and electric, energy bill, utility bill, water bill, heating bill, cost of living, hardship fund,
    household support, work capability, limited capability, advance payment, uc journal, pip form, pip assessment, pip review, debt advice, money advice`,
  ],
  [
    'health',
    `mental health, sexual health, self harm*, self esteem, eye test, panic attack, low mood, eating disorder, health assessment, health check, hospital, a&e,
    a & e, substance use, substance misuse, drug use, drug test, smear, mood swing, crisis team, talking therap*, broken arm, broken leg, broken ankle,
    broken wrist, sore throat, side effect, gp registration, gp appointment, medical appointment, sick note, fit note, not sleeping, not eating, hearing voices,
    feeling down, feeling low, feeling depressed, blood test, sexual health clinic, morning after pill, the pill, implant, vape, vaping`,
  ],
  [
    'housing',
    `rent arrears, setting up home, setting up flat, moving on, move on, notice to quit, washing machine, white goods, new home, care home, housing option,
    housing form, housing application, housing register, housing officer, housing association, council flat, council house, homeless application,
    homelessness application, section 21, locked out, lock change, lost keys, gas safety, smoke alarm, sign up, tenancy sign up, joint tenancy, house rules,
    complaint from neighbour*, noise complaint, supported lodgings, supported lodging, staying put, semi independent, band a, band b, band c, band d,
    next placement, placement breakdown, uni accommodation, student accommodation, house share, flat share, starter pack, independent living`,
  ],
  [
    'employment',
    `work experience, work coach, work trial, work placement, work clothes, work shoes, job centre, jobcentre, job search, job club, job hunting, job hunt,
    job application, job interview, job offer, job advert, trial shift, zero hours, zero hour, interview prep, interview skill, interview clothes, interview,
    mock interview, apprentic*, cv, covering letter, cover letter, right to work check, application for work`,
  ],
  [
    'immigration',
    `home office, asylum, visa, evisa, e visa, leave to remain, brp, biometric*, age assess*, citizenship, naturalis*, naturaliz*, immigration, refugee,
    ilr, nrm, deport*, migrant, settled status, family reunion, right to remain, removal, appeal rights exhausted, nationality`,
  ],
  [
    'offending',
    `probation, court, police, yot, yjs, yos, tag, tagged, curfew, arrest*, charged, bail, recall, offence, offending, offend*, crime, criminal*, custody, prison,
    remand*, sentenc*, magistrate, knife, weapon, gang, shoplift*, theft, stealing, stolen, dbs, caution, cautioned, antisocial, anti social, asb, asbo, fight,
    fighting, injunction, solicitor re court, hearing, verdict, plea, convicted, conviction, release date, parole, speeding`,
  ],
  [
    'health',
    `gp, doctor, dentist, dental, camhs, cmht, anxi*, depress*, counsell*, therap*, medic*, meds, prescription, sleep, sleeping, suicid*, drug, alcohol, drinking,
    smok*, weed, cannabis, cocaine, ketamine, spice, contracept*, optician, glasses, diet, eating, weight, asthma, epilep*, diabet*, adhd, autis*, nurse,
    health, ill, illness, unwell, poorly, sick, operation, surgery, ambulance, vaccin*, jab, covid, well being, wellbeing, stress*, trauma, ptsd, physio*, gym,
    clinic, injur*, pain, toothache, sti, scan, hygiene, bereave*, grief, psychiatr*, psycholog*, iapt, overdose, fitness, exercise, migraine, headache, allerg*,
    eczema, disab*, hearing aid, consultant, ward, anger, angry, mood, emotional, confidence, self care, immunis*, infection, surgeon, lonely and low, addiction, rehab`,
  ],
  [
    'money',
    `uc, benefit, pip, esa, jsa, sanction*, budget*, debt, loan, bank*, bill, gas, electric*, energy, meter, top up, voucher, grant, allowance, money, financ*,
    bursary, bursaries, saving, jisa, isa, overdraft, fare, fine, gambl*, tax, dwp, payment, income, skint, bailiff, hardship, credit, klarna, cost, afford*,
    wifi, broadband, internet, catalogue, food, clothes, clothing, shopping, cash, overpaid, overpayment, payday, ccj, scam, scammed, transport, travel, petrol, insurance,
    pocket money, pension, subscription, owed, owes, spending`,
  ],
  [
    'housing',
    `house, housing, flat, tenancy, tenancies, tenant, landlord, rent, renting, evict*, homeless*, accommodation, bid, bidding, banding, viewing, keys, repair,
    boiler, heating, damp, mould, leak*, neighbour, noise, furniture, furnish*, fridge, freezer, cooker, oven, carpet, decorat*, painting, bedroom, room, hostel,
    lodging, lodgings, placement, flatmate, housemate, roommate, sofa surf*, deposit, inspection, homechoice, notice, arrears, bedding, curtains, lock, kettle,
    microwave, toaster, bed, mattress, wardrobe, sofa, mice, rats, pest, bins, rubbish, lease, guarantor, property, rehoused, transfer, foyer, sleeping bag, b&b,
    hot water, no heating, plumber, electrician visit, rent statement, staying, settling in, packing, removals`,
  ],
  [
    'education',
    `college, uni, university, universities, school, sixth form, 6th form, course, esol, gcse, a level, alevel, btec, exam, ucas, tutor, attendance, enrol*, student,
    study*, studies, studying, degree, education, pep, maths, english, lesson, class, classes, open day, open evening, resit, ehcp, ehc plan, homework, assignment,
    coursework, course work, revision, revising, teacher, scholarship, graduat*, dissertation, diploma, results, fe, learning, timetable, exclusion, suspended, excluded,
    senco, laptop, prospectus, essay, lecture, lecturer, freshers, term time, library, access course, t level`,
  ],
  ['training', `training, trainee, level 1, level 2, level 3, level 4, qualification, certificate course`],
  [
    'employment',
    `job, employ*, career, shift, vacanc*, wage, wages, payroll, payslip, wage slip, volunteer*, sacked, redundan*, rota, reference, self employed, new boss,
    boss, colleague, overtime, agency work, contract at work, dismissed, grievance, army, navy`,
  ],
  [
    'relationships',
    `famil*, mum, mom, dad, mother, father, parents, stepmum, stepdad, brother, sister, sibling, nan, gran, grandad, grandma, grandparents, aunt, auntie, aunty, uncle,
    cousin, boyfriend, girlfriend, partner, ex, friend, friendship, mate, relationship, break up, broke up, breakup, split up, split with, bully*, bullied, argu*, fell out,
    falling out, fallen out, fall out, domestic, domestic abuse, domestic violence, dv, marri*, wedding, lonel*, isolat*, social life, contact arrangement, birth family,
    bf, gf, row with, dating, foster mum, foster family, foster carer, life story, letterbox, reunite*, engaged to`,
  ],
];

/** Words of work and moving that need a look at their neighbours: a social worker is no employment, "move on from" no housing. */
export const topicPatterns: readonly (readonly [Topic, RegExp])[] = [
  [
    'employment',
    /(?<!social |not |isn't |youth |group |key |case |direct |didn't |support |duty )\bwork(?:ing)?\b(?! with\b| on\b| out\b|book)/g,
  ],
  ['housing', /\b(?:mov(?:e|ed|es|ing))\b(?! on from)/g],
];
