const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Small words by which a language shows itself: of English, and of the languages most often met here that are written in Latin letters. */
export const stopWords = {
  english: set(
    `i im ive id ill you u ur he she it its we they them me my your his her our their the a an and or but if so to of in on at for from with by up out off
    is am are was were be been do does did dont have has had not no yes can cant could will would should may might this that these those there here what when
    where who why how which get got go going want need help please just like about some any all more very too now then than because know think see make take`,
  ),
  // Albanian, Romanian, Polish, Spanish, Portuguese, French, Italian, German, Turkish, Vietnamese, Somali, Kurdish, Swahili, Hungarian, Lithuanian.
  others: set(
    `une jam nuk kam dua te per me ne nga kjo eshte shume ku pse si une vras veten ketu shtepi ndihme jeta
    eu nu sunt vreau sa mi imi este cand voi noi acum aici trebuie si cu pentru unde am fost mai mult casa ajutor foarte ca dar
    nie jest jestem mam chce sie ze na to do co jak gdzie pomoc dom bardzo moj moja juz zyc tez
    yo no soy estoy quiero que de la el los las en con por para una un mi me muy donde casa ayuda tengo es pero no morir
    nao eu estou quero que da do em com uma meu minha muito onde ajuda tenho mas voce
    je suis ne pas veux que de la le les et un une mon ma moi tres ou aide dans avec est mais j ai sais plus
    io sono non voglio che di il lo gli un una mio mia molto dove aiuto casa ho ma per
    ich bin nicht will und das die der ein eine mein sehr wo hilfe habe ist zu mit kein keine
    ben degil istiyorum ve bir bu cok nerede yardim evim var yok ama icin gibi benim oldurmek
    toi khong muon va la cua mot rat o dau giup nha co nhung minh chet
    waan ma rabaa iyo in aan ku ka waxaan guri caawimo halkan ii maya haa
    ez naxwazim u bi li ji min mal alikari heye tune
    mimi ni sina nataka na ya wa kwa nyumba msaada sana
    nem vagyok akarok es hogy egy az van segitseg nagyon haz
    as esu ne noriu ir kad yra man labai kur pagalba namai`,
  ),
} as const;
