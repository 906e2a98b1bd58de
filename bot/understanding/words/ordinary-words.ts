/**
 * Words of everyday English and of the trade that are nobody's name: they never become a near miss of one, and never an unknown
 * person. Written by hand for short notes about young people; a word that is missing costs a question, never a wrong person.
 */
const everyday = `
a able about above abroad absent accept access accident account ache across act action active actually add address admin adult adults
advance advice afford afraid after afternoon afternoons again against age aged ages ago agree agreed agreement agreeing ahead ain air
alarm alcohol all allow allowance almost alone along already alright also although always am amazing ambulance among amount an and angry
animal annual another answer answered answering answers any anybody anymore anyone anything anyway anywhere apart apply applied
applying appreciate area aren argue argued argument arm army around arrange arranged arranging arrears arrest arrested arrive arrived
arriving art as asap ask asked asking asks asleep assault at ate aunt auntie available away awful awkward baby babies back bad badly bag
bags bail ball band banding bank banks bar base based basic basically bath be became because become bed been before began begin behind
being believe below benefit benefits best bet better between beyond big bike bill bills bin birth birthday bit black blah blanket block
blocked blood blue board body boiler bond book booked booking books boot boots bored borrow boss both bother bottle bought bounced box
boy boyfriend boys branch break breakfast breaking bright bring bringing broke broken brother brothers brought brown budget budgeting
build building bump burn bus buses business busy but buy buying by bye cab cafe cake call called calling calls calm came camp can
cancel cancelled cancelling cancels cannot cant car card cards care career careers careful carer carers caring carry case cases cash
cat catch caught cause caused centre certain certificate chance change changed changes changing charge charged charity chase chased
chasing chat chats chatted chatting cheap check checked checking checks cheque chess child childcare children chill choice choose church
cigarette city claim claimed claims class classes clean cleaner cleaning clear clearly client clients clinic clock close closed clothes
clothing club coach coat coffee cold collect collected college colleges come comes coming company complain complained complaint complete
completed completing computer concern concerned concerns condition conditions confirm confirmed confirming conflict connection consent
contact contacted contacting contacts continue contract control cook cooked cooker cooking cool cope coping copy corner cost costs could
council counsellor counselling count country couple course courses court cousin cover covered covering covid crap crash crazy credit
crime crisis cry crying cup curfew current currently custody cut cuts dad dads damage damp dance dangerous dark data date dates daughter
dawn day days dead deaf deal dealt dear death debt debts decide decided decision declined deep defo definitely delay delayed delivered
delivery dental dentist department depends deposit depressed depression desk detail details did didn die died diet different difficult
dinner direct disability disabled disagree discuss discussed discussing dislike dismissed dispute distressed do docs doctor doctors
document documents does doesn dog doing done dont door doorstep double doubt down draft draw dream dress drink drinking drinks drive
drivers driving drop dropped dropping drove drug drugs drunk dry due during duty each ear earlier early earn earning easier easily east
easy eat eating education effort eight either electric electricity eleven else email emailed emailing emails emergency emotional employed
employer employment empty end ended ending ends energy engage engaged engagement engaging english enjoy enjoyed enjoying enough enquire
enrol enrolled enrolment enter escort especially estate etc even evening evenings event events ever every everybody everyone everything
evict evicted eviction exactly exam exams excellent except excited excuse exit expect expected expecting expensive expire expired explain
explained explaining extra eye eyes face facing fact fail failed fails fair fall family families far farm fast father fault favour fear
fed fee feed feedback feel feeling feelings fees feet fell felt female few field fight fighting figure file fill filled film final
finally finance finances financial find finding fine fined fines finish finished finishing fire fired first fish fit five fix fixed
flag flat flats flatmate floor flow fly focus folk follow followed following food foot football for force foreign forget forgot form
forms forward foster found four free fresh friend friendly friends from front fuel full fully fun fund funded funding funds funny
furniture further future gambling game games garden gas gave general get gets getting gift girl girlfriend girls give given gives giving
glad glass go goal goals goes going gone good got government grade grades grant grants great green grew grey ground group groups grow
guardian guess guest guide guitar guy guys gym had hadn hair half hall halls hand handed hands hang happen happened happening happy hard
hardly hardship has hasn hat hate hates have haven having he head health healthy hear heard hearing heart heat heating heavy held hell
hello help helped helpful helping helps hence her here hers herself hey hi hiding high him himself his history hit hobby hold holiday
home homeless homes homework honest hope hoped hopefully hopes hoping horrible hospital hostel hot hotel hour hours house housemate
houses housing how however hub huge hun hundred hungry hurt husband ice idea ideas identity if ill illness imagine immediately important
impossible improve improved in income increase indeed info inform information informed inside instead insurance interest interested
internet interpreter interview interviews into invite invited is isn issue jaded issues it item items its itself jail job jobs join joined
joining joke journey jury just keen keep keeping keeps kept key keys keyworker kid kids kill kind kit kitchen knew knife knock knocked
know knowing known knows lack lad lads lady land landlord landlords language laptop large last late lately later latest laugh laundry law
lawyer lazy lead leader leaflet learn learner learning least leave leaver leavers leaves leaving left legal lend less lesson lessons let
lets letter letters letting level library licence license lie life lift light like liked likely likes limit line link links list listen
listened listening literally little live lived lives living loads loan loans local lock locked lodgings log logged london lonely long
longer look looked looking looks lose losing loss lost lot lots loud love loved lovely loves low lower luck lucky lunch luckily lying
machine mad made mail main make makes making male man manage managed management manager manages managing many mark marked market match mate
mates matter maths may maybe me meal meals mean means meant meanwhile meds medical medication medicine meet meeting meetings meets member
members memory men mental mention mentioned mentor mentoring mess message messaged messages met meter midwife might mile mind mine minute
minutes miss missed misses missing mix mixed mobile model moment monday money month monthly months mood more morning mornings most
mostly mother motivated mould mouth move moved moves movie moving much mum mummy mums murder music must my myself name named names nan
nanny nap nasty national near nearby nearly necessary need needed needs negative neighbour neighbours neither nephew nervous never
new news next nice niece night nights nine no nobody noise noisy none noon nope nor normal normally north nose not note notes nothing notice
notified now nowhere number numbers nurse nursery obviously odd of off offence offences offer offered offering offers office officer
officers officially often oh ok okay old older on once one ones ongoing online only onto open opened opening opens opinion option options
or orange order ordered other others otherwise ought our ours out outcome outcomes outreach outside over overdose overdue overnight
overview owed owes own pack package packed packing page paid pain paint panel panic paper papers paperwork parcel parent parenting
parents park part partner party pass passed passes passport past pathway pause pay paying payment payments pays peace peer pen pencil people
per perfect perhaps period permission person personal pet phone phoned phones phoning photo phrase pick picked picking picture piece
piss pissed pizza place placed placement placements places plan planned planning plans play played playing please pleased plenty plus
point points poland police polite poor pop popped population positive possible possibly post posted posting pound pounds power practice
prefer prefers pregnancy pregnant prep prepare prepared preparing prescription presentation present pressure pretty previous price print
printer prison private probably probation problem problems process professional professionals progress promise promised proof proper
properly property protect proud prove proved provide provided provider providing provision public pull purchase purpose push put
qualification quarter queries query question questions quick quickly quiet quit quite rain raise raised ran rang range rate rather
re reach reached read reading ready real realised really reason reasons receive received recently reception record recorded red reduce
reengage refer reference referral referrals referred referring refers refugee refund refuse refused refuses refusing regarding register
registered regular regularly relapse relate related relationship relationships relative release released relevant relief rely
remain remand remanded remember remind reminded reminder remote rent rental repair repairs repeat replied reply report reported reports
request requested requests require required residence resident residential resit resits resolve resolved respond responded response
responsible rest result results return returned returning review reviewed reviewing reviews rid ride right rights ring ringing rings risk
risks risky road room rooms rough round row rule rules run rung running sack sacked sad safe safeguarding safer safety said sale same
sanction sanctioned sanctions sat saturday save saved saving savings saw say saying says school schools score screen search season
seat second section secure security see seeing seek seeking seem seemed seems seen self sell semi send sending sends sensible sent
sentence sentenced separate serious seriously served service services session sessions set sets setting settled settling seven several
sex sexual shall share shared sharing she shelter shift shifts shit shop shopping shops short should shouldn shout shouting show showed
shower shown shows shy sibling siblings sick side sign signed signing signpost signposted signs silence similar simple since single
sink sister sisters sit site situation six size skill skills skint skip sky slap sleep sleeping slept slot slow small smart smell smoke
smoking snow so social sofa sold solicitor solicitors solution solve some somebody someone something sometime sometimes somewhere son
song soon sore sorry sort sorted sorting sorts sought sound sounded sounds south space spare speak speaking speaks special specialist
spend spending spent split spoke spoken sport sports spot staff stage stairs stable stand standing star start started starting starts
state statement station status stay stayed staying stays steal step steps stick still stole stolen stomach stop stopped stopping stops
storage store stories storm story straight street streets stress stressed strong struggle struggled struggling stuck student students
studies study studying stuff stupid style subject such sudden suggest suggested suicidal suicide suitable summer sun sunny super
supervision supper supply support supported supporting supportive suppose supposed sure surgery surprise suspended swap sweet swim
switch system table take taken takes taking talk talked talking talks task taught tax taxi tea teach teacher team teams tech teeth tel
telephone tell telling tells temp temper temporary ten tenancy tenant tenants term terminated terms terrible terrified test tested tests text
texted texting texts than thank thankfully thanks that the theft their them themselves then therapist therapy there therefore these they
thing things think thinking thinks third this those though thought thoughts threat threatened threats three through throughout thrown thru
thus ticket tickets tidy till time times timing tired title to today together toilet told tomorrow tone tonight too took tool tooth top
topic topped topping total totally touch tough toward towards town track trade traffic train trainee trainer training trains transfer
transferred transition transport trauma travel travelling treat treated treatment trial tribunal tried trip trouble true trust truth try
trying turn turned turning turns tutor tv twice two type unable uncle under understand understands understood unemployed unfit
unfortunately uni uniform universal university unknown unless unlikely unpaid unsafe unsettled unsuitable until unwell up update updated
updates upset urgent urgently us use used useful uses using usual usually utility vacancy valid van vape vaping various very via victim
video view viewed viewing violence violent virtual visa visit visited visiting visitor visitors visits voice voicemail volunteer
volunteering wages wait waited waiting wake walk walked walking wall want wanted wanting wants war warm warned warning was wash washing
wasn waste watch watched water way ways we wear weather website wedding week weekend weekends weekly weeks weight welcome welfare well went
were weren west wet what whatever when where whether which while white who whole whom whose why wide wife wild will willing win window
wine winter wise wish wished wishes with within without woke woman women won wonder wont wood word words wore work worked worker workers
working workplace works workshop world worried worries worry worse worst worth would wouldn wow write writing written wrong wrote yeah
year years yep yes yet you young younger your yours yourself youth zero zone
`;

const trade = `
accommodation advert advisor adviser adhd alert alerts allocated anxiety anxious apprentice apprenticeship apprenticeships appt appts appointment
appointments asylum asbo assessed assessment assessments attend attendance attended attending attends autism bedding bid bidding bids
bnb bond brp btec bursary camhs cannabis casework caseload caseworker citizenship cmht cscs cv cyp dbs dna dnad dnas dole dss dwp
eet ehcp esa esol fe foodbank foyer ftf gcse gcses gp gps guarantor he hmp hmo hv icb idva induction insta instagram inspection intro isa iro
jcp jobcentre kettle leap lac laca lap leavers lodger ltr mappa maternity microwave missing moj moneys mot msg msged neet neets nfa nhs ni nino
nk npower nspcc offender offending ombudsman onward ot otp outcome pa pas pathways pep pip placement pmo postnatal pp ppr probation prov
provisional psw reengagement reg remanded retention rota sar scr self sen senco send setup sgo sim sixth smt snap snapchat sobriety speech
sso strategy substance supervisor sw sws tac taf tag tagged tc tenancies tiktok trainee traineeship uasc uc ucas underage unit updated utc
vcs visa vm voicemails volunteer wages warden whatsapp wifi worker yes yjs yoi yos yot yp yps zoom zero hoc hiv std sti gum cpn pnc psych
facetime facetimed skype skyped fb dm dms dmd messenger texted txt txted txtd sms emailed mailed rearrange rearranged rescheduled rebooked
reminded chased popped knocked liaised met visited dropped collected supported accompanied attended transported escorted fridge freezer
washing oven sofa carpet curtains bedroom studio bedsit tenancy flatshare houseshare halls university tesco asda aldi lidl greggs mcdonalds amazon
sainsburys morrisons costa starbucks nandos kfc argos primark boots subway wetherspoons waitrose iceland b&q currys halfords dominos deliveroo uber
weds thurs mon tue tues wed thu thur fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday yday yest yesterday tmrw tmr tomoz min mins
hr hrs hour hours wk wks mth mths fortnight am pm noon midday midnight xmas christmas easter eid ramadan halloween half term ive im ill hes
shes theyre weve dont didnt doesnt cant wont isnt wasnt hasnt havent couldnt wouldnt shouldnt arent werent ur u r n y x xx xxx w wiv wid
bc cos coz cuz tbh btw fyi imo idk omg lol lmao brb thx ty pls plz np ok okay nah yh yeh bout abt gonna wanna gotta dunno cuppa bday
ah aw er erm hmm huh mm oops phew ugh um yay
`;

export const ordinaryWords: ReadonlySet<string> = new Set(`${everyday} ${trade}`.trim().split(/\s+/));
