/**
 * Ordinary words that are one slip away from a word of the rules: they are read as they stand. Found by counting words in everyday
 * and technical English texts and in the sentences of `none.txt`; the list is a filter against false alarms, not a rule.
 */
export const ordinary: ReadonlySet<string> = new Set(
  `abcd abdul able abort accidents acme acne acting acts added adder adding addresses adds adeyemi admin advent advised
advisor aelp aend aged ageing ages agnat ahead ahmed aiming aims aisha akin alan alfie alice alines alloc along
alright alter altered amen amet amira amit angle angles anita annotating anon ansi answers anti anyjs apart apir apis
apng apos append appended applies apply applying apps arben archie arcs area areas aren args army array arrays arrived
ascii asia aside asof assemble assign astart atest atext attach attached attaching attempts auth auto await awaiting
aware axis backed backend badge badges bail bake baked baking ball band bands banner barley bars base based bases
basis batch bcoe bearer bedding beef beep beeping befd began begin begins below bend beside besides beta bethany
betting bev bevry bgred bias biased bids bill billing bills billy bind binding bing binned bitinn blah blake blame
blank blanks blazing blend blesh blew blines blink blob blocked blocking blocks blog bloody blown blur blurs board
bold bole bombs boob bool boom boop both bots bouncy bound bounded bounding bounds bounty bower bowling boxed boxing
brace brain brand branded branding brandon brass brds breather breed brew brian brick broad broker brown brunch brush
bser bstart btoa bugs bulk bullying bumped bumping bumps buried busting busy butter buus byte bytes cache cached
caches caching cada cafe cake cakes calc callee caller calling callum calm camel camhs camo camp camping caps career
careers caret carl carriage carryon cars cart carter cased cases casing cast casting casts catches catchy catering
cats cause caused causes causing ceased ceil cell cells centered centre chai chain chained chains chance changes
changing chantelle char charlie chars chart charts chats cheat checked chef chen cher childcare chips chloe chok chore
chores chunk chunked claim claims clamp clang clash classes classic clave claves cldr cleaned cleans clearing clears
click clip clipped clipping clock clocks clone cloned cloning closer closes cloud clouds clue code coded codes coding
coerced coercing collects colleges comedy comic como compute computed computes condoms conf connor cons const contacts
contract cooked cookie cooking cooks cool copied copies copy copying coram core cors cost costs couldn councils count
counted counter counters counting counts court courtney courts covers covert craig cramps crap crashes cream created
creating creation credits creeper crisis crisp cron cross cshake csrf ctime ctor cube curry curve curves cute cyan
daisy damages danny dash dashed data dated dates dating dave dawit dayjs dchest deaf dealings dean debian debit debs
decl decline dedication degree deleted deleter deletes deleting delivery delta demi dental depd deps depth depths
derive derived derives deriving dest detail devi dhor diary dice didn dies diet difficult dilly disk dist dive
diverging diving djaler dmnd dobles docs doctoc does dofe dogs dojo dolor domain donde dont dothing dots dover drain
drained drama draw drawers drawing drawn draws dress driven drone dual duarte dummy dump dumped dunder dunk dupe
durians dyeing each eagain early earn ears earth ease east easter eating eats ebay edges eggs eight eiro either
elapsed electrician elem elit ellie employed employee employees enable enabled enables enabling endian entails enter
entra entre entries enum enus envs epoch erek eric escapeid escaper esmsh esol espa esse este esto estree eval evan
evans even evri excited execution exit exited exiting exits expected explore export exported exporting exports exposed
exposes external fact factor factors facts fail failed failing fails fair fairly fake false falsy faqs fare fares
faster fasting fatima fault fave favour fdir feat fence fent fest fewer fido field fifo file filed files filled fills
finance fine finnish fips fires firm firms first fish five fiver fixed flag flags flatten flavors flex flight flipped
float floating floats floored flour flow flush fname foil folded folder folders font fonts foot footer ford fork
forked forma former forth forum four fraction fran frank freddie freed freq fully fund funded funding funds futures
fwip gage gain galkin garbage gary gassed gcse gelf geta getter getters getting gist glasses gltf glue gmail gold
gonna gonz goods google gopd goto grade gran granny granted gray grep grid groomer gross group grouped grouping groups
growing grows gruber guid gums hack hacks half hall halt halves hamid hana handled handler handles handling hangry
hans hant hapi happens happy hardened hardening hardens harry harsh hash hashed hashes hashing hasn hassan hast haste
haszing hated haven header headers heading headings healing heap hears heels hello helper hero herron heya hint hints
hiring hitting hoet hoisting hola holder holders hole holes holiday holly honest hono hook hooked hooks hoop hoops
horse host hosted hosting hosts hour hover howto hoxha href hues huge hugged hull hump hzoo iaam ical icon ideal ideas
ides idle iifes ikea imba inch indeed ines info init injection inline inner inset intend inter interceptors interest
intern internset intl intro invitation ipfs isjs isle issued item items iter iworks jack jacket jade james jayden
jeans jenny jess jest jodie john joins joint jose josh json judo junk karate kayleigh keepon kelly kenny kent kerry
khan killer kind kinds kittens knee known labore laboris labs lack lacks lake lamp land landed lands lang laps lapse
lapsed lapsing larry lasts latest latin latn latter lattes laughter laws layer layered layers lazy lcov lead leader
leading leads leaf leah leaked leaking leaks leap learn learner learning least leaver leavers ledger legging lenny
leon lesser lets lettings leven levine lewis liam libs lies lieu lift lifting lights limitation lingers lint linter
linting linus lions list listed listing lists lite litejs loader loaders loan loans locations locker logged logger
loggers logic logo logs loki lone looked looks loop looping loose lords loss lossy loud lower loyd lstat lube luck
lucy lugar lump lunch machine macos macro macros mail main mais maker makien male manage managed manages mangler
manipulate manymore maps marc march marcus marked marking martin marvin mask masked masking matcher matches matchme
math maths matt matter maze mdast mean meaning meds meetings meetno megan melvin messaged messy meta metal meteor
method mick micky mike mile miles milly mime minds mini mins minutes mirrors misc missed mock mocked mocking mocks
mode modes modest mohammed moize mole molly mondays monkey monkeys mood morgan most mould mount mouse moved moves mple
msal mths mtime mummy mums munging musl nacl naive name named naming nanny nans napi narg naur nbar nchanged ndone
neet neighbors nerf ness nest newer news nguyen nice nicing nicky nine nist nline nnobody node nodes noes noext noisy
nonce nonews noop nope nopen north notices notion npending nsecs nudge null number numi nuxt oauth ocks officer ofsted
oger okafor oldest olds omar omit omits omitted omitting oneill ones ongoing onion onwards oops opens opted opting
option opts opus orange order ordered ordering orders origin oscar osman ossf others ought ours outer oven owes owned
owns pacge packagers padded padding pads paige paint painting pair paired pairs para parens paris parity parse parsed
parsing part parted partly parts pasa passes passwd past patch patched patching patel patent patents path paths paul
pause paused pauses pausing paying pdefer peaky peek peer pending peps perl permissions peter pets phase phases phated
picker picking pids piece pieces pier pies pine ping pings pink pinned pino pins pipe piped pipes piping pkce pkcs
plain plane plate platforms player pledge plist plot plugin plus pointer pointers pola policies policy polling polly
pong pony poppy popups pork port ported porting posted posting posts pouches ppid pram prefers preset presets price
prices pride print printed printing prints pris prisco priya prng prngs problems processes prod produce products prof
project prom prone proof prop property propose props protest proto proud proves prow pruning pulls pump punct pure
purposes pushes pushy puzrin quiet quirk quis quite quiz quot quoted quoting races rack raised raising rake ramp rand
range ranges rank ranks rapid rare rarely rasa rate rates ravi rdate reached reaching react reading real reap received
receives rect redaction redis redo redos refer refers refs refugee refusing regs reid relation relationships releases
releasing rely remand rented renting reporter reports reserve reset resort response retired returns reuse reused rhom
rich ricky rider rights rill ringend risks risky rocks role roles rolling roman root rooted roots roses rosie rota
rounded rounding rounds route routes routing rows roza rset rsort ruby rugk rule rump runmd runners runny rush rushing
rust ruth ryan safer safest saga saidno sail sake sale sales salon same samir sampled sampling sank sans sars sass
saturdays sauce saved saves savings scab scalar scale scales scam scan scanned scans schools scope scoped scopes
scoping score scores scouts scratches sdks sealed sean season seat secure seed seeds seek seeking seem seems sees
semver sender sense sentno sept serve serves sets setter setters setting seven shade shall shallow sham shams shannon
shape shapes shared shares sharing sharp shelf shell shells shes shex shift shim shin ship shipped shipping ships shoe
shoes shops short shouldn shouts showing shown shows shutting sian sided sign signed signing signs sing singh singing
sint sits sittings size sized sizes sizing skating skew skill skills skipped skips slack slang slashes slaving slides
slight slot slots slower small smart smiled smith smol snag snake sock socks soft sole solid solids solve solved
solving sons sore sorter sorting sorts soul sound sounds south spaced spaces spacing spain span spans spare sparring
spas speaking speaks speedy spelling spicy spinning spki splice splitting spoke sport sports spot spots spreads spring
sqlite sqrt squad ssrf stable stack stacked stacks stacy staged stale stall standings star staring starring stars
starter stat state stated states stats status stdin steps stew sticky stone storage store stored stores storing story
stray stream stressed stressful strike stub style styled styles styling suck sudo suite suites suits sunt suppose sure
swap sweat sweep sweeping switches table tables tabs tags tail talent talked talking talks tape tapjs taps task tasks
tbody teaches team tears tellno templ tempting tend term tesfay test tested testing tests than thank thanks that thats
thead theme themes these thesis theyre thin third thirsty thisp those though thread threaded threads three thru thumb
thunk thunks thus tick ticked tickets ticks tidy tier ties tiged tights tile timea timeb timed timer times tipping
tlds tobe todo todos todrain toke token tokens tomas toml tons tony tool tooling tools topped tort toself tough tower
toys trace traced traces tracing tracker trailing traits transforms transports travis treat treated treating treats
trees trend trent tres treturn trey triangle triangles tries trig trim trip tripped true trunk truth tshirt tshy
tstring tune tuning turner tweak tyler typings tzid uber ucas ulid unclosed undef undo unist unix unjs unlink unrs
unts uploads upon upper uris usable usar user users util utils uuid vars vast vault vdocuments verb vert very vice
vicky vimeo vinted violet visx vite vote voter wabt wadl waits wales walker walter ward warn warning warnings warns
washing wasi wasm wasn watcher watson wcag wearing weather weekends weight were wget whale whatley whats wheel whens
wheres white whom whome whose wide width wiki willy wilson wind winding wins wiping wire wishes withdots within wood
word wording workerd wormer worms worries worrying worse would wrapper wrappers writer xkey xmas xmin xray xsrf yarn
yeah yearly years yhaa ymax ymin york your yours youth yusuf zach zara zeros zier zone zones zoom`.split(/\s/),
);
