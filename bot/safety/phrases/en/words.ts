/**
 * The words that the rules share, by what they stand for. A rule names a list as `{name}`; every form of a word counts (hit, hits,
 * hitting). A word may be in several lists. The signer reads these lists once, and each rule as a sentence over them.
 */
const lists = {
  no: 'no not never cannot without aint nae none unable neither',
  me: 'me us myself',
  self: 'myself himself herself themselves themself ourselves itself yourself',
  them: 'he she they someone somebody anyone man men guy bloke dude boy lad people person adult',
  kin: 'dad father mum mother stepdad stepmum stepfather stepmother parent uncle aunt auntie cousin brother sister nan grandad grandma stepbrother stepsister son daughter child kid toddler baby newborn',
  partner: 'boyfriend girlfriend partner husband wife ex fiance',
  near: 'friend mate flatmate housemate roommate neighbour classmate resident girl family bestie lodger',
  trade:
    'carer staff worker keyworker teacher boss manager landlord owner adviser tutor coach driver supervisor employer agent priest imam pastor',
  foe: 'stranger gang older elder opp dealer intruder burglar trafficker smuggler attacker pimp stalker mob thug trapper customer punter uncles',
  child: 'baby newborn toddler son daughter child kid little',
  hit: 'hit beat punch slap kick batter smack whack headbutt strangle choke throttle shove push grab drag bite thump clout whip leather spit stamp pinch slam pin wallop hurt harm abuse attack assault bash bruise molest',
  kill: 'kill stab shoot murder shank slice strangle finish execute behead cut burn petrolbomb',
  threat: 'threaten threat blackmail extort',
  weapon:
    'knife knives gun machete blade hammer weapon axe acid crowbar bat sword zombie pistol petrol screwdriver bottle hatchet razor',
  blade:
    'blade razor knife knives scissors sharpener glass lighter compass pin needle fag cigarette stanley scalpel key',
  body: 'arm wrist leg thigh skin body stomach hand hip ankle shoulder face tummy belly finger',
  cut: 'cut slice carve slash slit scratch burn stab scrape gouge nick',
  pill: 'tablet pill paracetamol med medicine medication antidepressant ibuprofen nurofen zopiclone sertraline codeine cocodamol diazepam valium xanax pregab pregabalin capsule strip painkiller propranolol fluoxetine insulin melatonin tramadol aspirin tab',
  drug: 'drug ket mdma coke spice crack heroin weed pill nos balloon acid speed meth ghb lean',
  poison: 'bleach poison antifreeze cleaner detergent weedkiller battery magnet petrol chemical dettol methadone',
  take: 'take swallow neck down eat drink ate pop drop inject snort overdose necked',
  lots: 'load lot bunch whole many much box packet pack bottle handful extra double entire pile twice all litre',
  food: 'food eat meal milk formula shopping scran bread dinner grub feed nappy cupboard fridge',
  power: 'electric gas heating heat meter power boiler heater hotwater fuel radiator leccy',
  cold: 'cold freeze ice icy chilly',
  gone: 'gone empty run out off finish end bare stop break cut',
  bed: 'sleep stay bed live kip crash house home place shelter somewhere accommodation room roof sofa hostel',
  outside:
    'street outside doorway park car van tent bench bus station stairwell shed woods garage bin underpass bush beach carpark bin porch alley toilet',
  placement: 'placement unit hostel home care foster carer staff refuge accommodation ymca foyer house supported',
  evict: 'evict kick throw chuck boot turf sling hoof toss lock bar ban bin hoy',
  runoff:
    'run leg bolt abscond scarper bounce dip sneak slip climb escape leave bunk flee vanish disappear walk awol go',
  paper: 'passport paper document id visa brp',
  money: 'money wage pay cash benefit card pip uc bank account allowance pin earnings tip',
  nude: 'nude naked pic photo picture video selfie dickpic sexual body',
  sex: 'sex sexual sexually rape touch kiss molest nude naked grope strip fondle',
  die: 'die dead death suicide suicidal',
  end: 'end finish stop quit',
  high: 'bridge roof building window balcony carpark multistorey ledge cliff flyover train track traffic bus lorry car motorway river sea railway station road flat',
  night: 'tonight today now night tomorrow evening morning later',
  scared: 'scared afraid frightened terrified fear scare petrified unsafe',
  laugh: 'haha lol lmao rofl laugh jk joke hilarious funny',
  game: 'fifa fortnite warzone minecraft roblox cod gta game xbox playstation ps5 level boss mario kart chess pool darts football match film movie song book essay lesson course assembly documentary series episode netflix lyric play workshop class homework assignment coursework tekken uno ludo monopoly server',
  thing:
    'phone battery laptop tablet charger wifi app website site screen page form account email password bot car bike printer controller plant headphone earbud vape computer link login signal playlist',
  breath: 'breathe breath inhaler asthma',
  blood: 'blood bleed',
  wake: 'wake awake respond conscious',
  fit: 'seizure fit convulsion collapse faint unconscious pass',
  hospital: 'hospital ambulance paramedic doctor a&e 999',
  make: 'make force pressure blackmail trick groom',
  door: 'door window house flat room home garden bedroom hallway gate letterbox place bathroom kitchen stairs',
  break: 'break bang kick hammer smash pound climb force',
  follow: 'follow chase stalk hunt watch track',
} as const;

export type ListName = keyof typeof lists;

/** The lists as words. */
export const wordLists: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lists).map(([name, words]) => [name, words.split(' ')]),
);

/** Words that are in no list but whose forms must be known, and whose slips are mended. */
export const otherWords =
  'want wish hope think feel plan try need know like help stop keep start live life exist alive suicide overdose hang jump drown wrist goodbye farewell note letter rope pain purge vomit starve sick hide scar relapse urge harm injure punish cope anymore nowhere homeless evict eviction bailiff suitcase street hungry voucher foodbank topup candle missing lost train phone police emergency danger safe trapped kidnap hostage tie deliver package parcel sell carry hold deal debt owe trap country line cuckoo exploit traffick shoplift steal marry marriage bruise control allow touch groom secret older chest heart pregnant labour rash floppy fever swell swollen throat choking allergic stroke numb agony pavement wrap lock key bridge voice burden hopeless worthless pointless reason point work wage salary landlord tonight weapon somewhere nothing everything everyone someone nobody'.split(
    ' ',
  );

/** Forms that no ending explains, as the word they belong to. */
export const irregular: ReadonlyMap<string, string> = new Map(
  `address: address
anything: anything
baby: babies
beat: beaten
bed: bed
being: being
bite: bit bitten
bleed: bled bleed
boring: boring
break: broke broken
breathe: breathin breathing
bring: brought bring
building: building
burn: burnt
bus: bus
buy: bought
catch: caught
choose: chose
come: came
creep: crept
cut: cutting
dead: deads
deal: dealt
die: died dying
dig: dug
drink: drank
drive: drove
drunk: drunk
during: during
eat: ate eaten
end: ended ending
evening: evening
everything: everything
fall: fell fallen
feed: feed fed
feel: felt feeling
find: found
flee: fled
fling: flung
freeze: froze frozen freezing
gas: gas
get: got
give: gave given
go: went
gone: gone
hang: hung
have: having
heating: heating
hide: hid hidden
his: his
hold: held
housing: housing
keep: kept
king: king
knife: knives
know: knew
lay: laid
lean: leant
leave: left leaving
less: less
lie: lying
live: living lives
lose: lost
make: made
man: men
meet: met
missing: missing
morning: morning
nappy: nappies
need: need
nothing: nothing
pay: paid
police: police
process: process
rape: raped
red: red
ring: rang ring
run: ran
say: said
see: saw seen
sell: sold
send: sent
shake: shook
shoot: shot
sit: sat
sleep: slept
slice: sliced
sling: slung
slit: slit
sneak: snuck
something: something
speed: speed
spend: spent
spit: spat
stab: stabbin
stand: stood
steal: stole stolen
stick: stuck
string: string
suicidal: suicidal
swell: swollen
take: taken took taking
tell: told
thing: thing things
think: thought
this: this
throw: threw thrown
tie: tied
training: training
use: using
used: used
wake: woke woken
wedding: wedding
woman: women
write: wrote written`
    .split('\n')
    .flatMap((line) => {
      const [base = '', forms = ''] = line.split(': ');
      return forms.split(' ').map((form): [string, string] => [form, base]);
    }),
);

/** Words that carry no part of a meaning here: left out of a message and of a rule alike. */
export const fillers: ReadonlySet<string> = new Set(
  'a an the is are am was were be been being to just really actually literally fucking fuckin fuck fking effing freaking bloody proper honestly kinda basically even ever very quite totally completely absolutely lowkey highkey fr frfr ngl tbh please bro bruv fam blud cuz my our his their your ur has have had having got gotten some any still already also that will would of well like so constantly always'.split(
    ' ',
  ),
);
