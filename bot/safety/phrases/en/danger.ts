import type { Rule } from '../../rule.ts';

const list = "Samples; police and Women's Aid descriptions of immediate danger (domain F2 rows 1 and 8)";
const weapon = '(knife|bat|gun|machete|blade|hammer|weapon|axe|bottle|metal bar|crowbar|acid)';
const harm = '(kill|stab|shoot|hurt|beat|batter|smash|attack|jump|rape|harm|strangle|bang|hit|get|find|murder)';
const someone =
  '(me|us|him|her|them|someone|somebody|people|everyone|you|my (mum|mate|baby|kid|sister|brother|dad|stepdad|stepmum|uncle|aunt|cousin|girlfriend|boyfriend|carer|carers|worker|pa|ex|boss|teacher|flatmate|housemate|neighbour|landlord|family))';
const they =
  '(he|she|they|he is|she is|they are|someone|somebody|someone is|man|bloke|guy|boys|lads|people|dad|stepdad|mum|ex|boyfriend|girlfriend|brother|uncle|family|gang)';

export const danger: Rule[] = [
  {
    id: 'danger.at-the-door',
    kind: 'immediate_danger',
    severity: 'now',
    says: [
      `(with|got|has|have|had|holding|pulled|carrying|waving|brought|using|hiding) (a|the|his|her|my|out a)? (big|kitchen|massive|huge)? ${weapon}`,
      '(banging|kicking|hammering|smashing|pounding) ... (door|window|windows)',
      '(breaking|breaks|broke|broken|break|getting|get|got|trying to get|forced|climbing) (in|into|through|down) (to)? ... (flat|house|room|door|window|home|place)',
      '(trying|going|going to try) to (break|get|smash) in',
      '(someone|somebody|man|men|he|they|people) ... (breaking|broke|broken|got|getting) in',
      `${they} ... (coming|come|comes|on (his|her|their) way) ... (to get|for|to kill|to hurt|to find|to beat|after|round to) (me|us)`,
      '(following|chasing|chased|hunting|stalking|waiting for|waiting outside for) (me|us)',
      '(man|men|boys|lads|people|someone|he|they|she|ex) (is|are|was|were|waiting|sat|stood|just)? (right)? outside (my|the|our) (door|house|flat|window|school|college)',
      '(he|she|they|ex|gang|lads|boys|dad|uncle|family|olders) (now)? (knows|know|found|has found|have found) (out)? (where i|where we|which room|my address)',
      '(hiding|hid) (in|from|under|behind)',
      '(locked|barricaded|shut) (myself|ourselves) in',
      '(house|flat|building|kitchen|room|block|hostel|bed|curtains|cooker|place|car) (is|has gone|caught|on)? (up)? (on)? (fire|in flames)',
      '(there is|there was|a) (a)? fire (in|at) (my|the|our) (flat|house|room|building|kitchen|hostel|block)',
      '(someone|somebody|man|men|he|they|people|stranger|strangers|intruder|burglar|burglars) (is|are|was|has come|came|just)? (in|inside|into) (my|our|the) (house|flat|room|bedroom|garden|hallway|place|home)',
      '(locked|stuck|trapped) in (the|my|a|his|her) (toilet|bathroom|bedroom|room|cupboard|house|flat|car)',
      '(shoot|burn|smash|blow|torch) (up|down|in)? (my|our|the) (house|flat|door|home|place|windows|family)',
      '(smashing|smashed|trashing|trashed|breaking) (up)? (everything|the place|the house|the flat|my room|all my|my stuff|things)',
      '(is|are|gets|got|was) (so)? (drunk|high|off it|pissed) (again)? and (shouting|hitting|angry|kicking|screaming|violent|throwing|scaring|aggressive)',
      '(smell|smells|smelling) (of|like)? gas',
      '(gas leak|carbon monoxide)',
    ],
    unless: [
      '(was|is) fire$',
      `${weapon} (crime)? (poster|lesson|talk|course|in the drawer)`,
      'baseball bat for (sale|pe|practice)',
      'hide and seek',
    ],
    why: 'Somebody or something dangerous is here or on the way.',
    source: list,
  },
  {
    id: 'danger.threat',
    kind: 'immediate_danger',
    severity: 'now',
    says: [
      `(going to|gunna|will|wants to|want to|said he will|said they will|threatened to|threatens to|threatening to|trying to|tried to) (fucking|really)? ${harm} (me|us|my family|my mum|my baby|my kid|my sister|my brother)`,
      '(threatened|threatening|threatens|threats|threaten) (to kill|to hurt|to stab|me|us|my|at me|against me)',
      `i (am going to|will|might|could|want to|swear i will|am about to|feel like i could|feel like) (fucking|really|just)? (kill|stab|shoot|hurt|batter|beat|smash|attack|murder|strangle|killing|stabbing|hurting|battering) (up)? ${someone}`,
      `(ill|will|shall|gonna|should) (kill|stab|batter|smash|murder|shank|strangle) ${someone}`,
      '(kill|stab|shoot|murder|shank) (me|us) (if|when|tonight|for|because|and|one day|soon)',
      `(going to|might|could|about to) (kill|stab|hurt|batter|shoot|murder) ${someone}`,
      `(swear|promise) ... (kill|stab|shoot|hurt|batter|smash|murder) ${someone}`,
      `want to (kill|stab|shoot|hurt|batter|murder) ${someone}`,
      '(bring|bringing|take|taking) a (knife|gun|blade|weapon) (to|into|out|with)',
      '(there is|made|making|make|build|building|plant|got|have) a bomb',
      'blow up (the|my|this)',
      '(in|am in|we are in|be in|real|serious) danger',
      'danger right now',
      '(not|do not feel|am not|does not feel|never|isnt) safe (here|at home|tonight|right now|in my|in the|in this|where i|with him|with her|with them|anymore|at all|now|going home|to go home)',
      '(do not|not) feel safe',
      'am not safe',
      'unsafe (here|at home|tonight|right now|where)',
      'feel unsafe',
      '(call|ring|get|need|phone) (me|us)? the? police',
      '(call|calling|called|ring|need) 999',
      'help me (he|she|they|now|quick|please he|please she|please they|hes|i am scared)',
      '(please|someone) help (me|us) (he|she|they|now|quick)',
      '(scared|frightened|terrified) (for my life|he will|she will|they will|he is going to|they are going to|of what (he|she|they) will)',
      '(mum|dad|he|she|my ex|boyfriend|carer) ... (gone mental|gone mad|kicking off|smashing up|going mad|trashing) ',
      '(been|being|got|just got) (attacked|jumped|mugged|robbed|kidnapped|beaten up|followed)',
      '(kidnapped|held hostage|trapped in|being held)',
      'racist attack',
      '(honour|honor) (killing|based|violence)',
    ],
    unless: [
      '(kill|murder) (for a|a (pizza|burger|kebab))',
      'is it safe to (use|sign|give|post|click)',
      'hit me up',
      'get me (a|some|my|the|one|to)',
      'find me (a|some|somewhere|another|my)',
    ],
    why: 'A threat against them or by them, or a call for help while it happens.',
    source: list,
  },
];
