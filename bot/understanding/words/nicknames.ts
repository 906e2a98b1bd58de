/**
 * Spellings of one name, and short names that are not simply its beginning. A group is read both ways: whoever is listed under one
 * spelling is found by any other of the group. Written by hand; folded (no accents, no apostrophes).
 */
const groups = `
mohammed mohamed muhammad mohammad muhammed mohamad mohamud mahamed mahammed muhamed muhamad mohammod mo moe mohd moh
aisha ayesha aysha aishah aesha aisyah aiesha ayeesha aishia aiysha
jade jayde jaide
jayden jaden jaiden jaydon jaeden jaydan jadon
sian shan sianne
tyler tylor tylar ty
chloe khloe cloe chlo chlow clo
kai cai
ellie elly elli ely ells
dawit dawitt dawet daweet
arben arbin arban arbens
lucy lucie luci luce lu
marcus markus marc
ahmed ahmad achmed ahmet
yusuf yousef youssef yousuf yosef
ibrahim ebrahim abrahim ibraheem
hussein hussain husain hussien
fatima fatimah fatma fatemeh
zainab zaynab zeinab zeynep
abdul abdel abdal
ali aly
katherine catherine kathryn katharine kate katie cath kathy cathy kat
elizabeth elisabeth liz lizzie beth lizzy eliza libby betty
william will bill billy willy
robert rob bob bobby robbie bert
richard rich rick dick richie ricky
edward ed eddie ted teddy ned
james jim jimmy jamie jimi
john jon johnny
jonathan jon johnathan jonny jonathon
charles charlie chas chaz chuck
margaret maggie meg peggy marge
rebecca becky becca bex rebekah beck
victoria vicky vicki tori vic vikki
alexander alex al sasha alec xander lex
alexandra alex sasha lexi sandra alexa lex
benjamin ben benny benji
samuel sam sammy
samantha sam sammie sammy
christopher chris kris topher
christina chris tina chrissy
michael mike mick micky mikey mickey
matthew matt matty mathew
daniel dan danny
danielle dani dannie danni
joseph joe joey
joshua josh
thomas tom tommy
nicholas nick nicky nicolas
nicola nicky nikki nic
anthony tony ant antony
andrew andy drew
patrick pat paddy
patricia pat trish tricia
david dave davey davy
stephen steven steve stevie ste
stephanie steph steff stef
kimberley kim kimberly
jennifer jen jenny jenni
jessica jess jessie
abigail abi abby abbie
isabella bella izzy isabel isabelle issy
olivia liv livvy
amelia millie mia
emily em emmy
charlotte lottie charlie char
georgia georgie
natalie nat nats
natasha tash tasha nat
nathan nate nath
nathaniel nate nath nathan
zachary zac zak zach zack
jacob jake
frederick fred freddie freddy
leonard leo len lenny
theodore theo ted
timothy tim timmy
gregory greg
jeffrey jeff geoff geoffrey
kenneth ken kenny
ronald ron ronnie
terence terry tez
gary gaz gal
darren daz
barry baz
sharon shaz
shannon shan shaz
callum cal kallum calum
connor conor con
kieran kieron keiran ciaran
rhys reece reese rees
sean shaun shawn
leah lea lia
sophie sofie soph
sophia sofia soph
megan meg meghan
hannah hanna han
bethany beth
caitlin kaitlin katelyn kaitlyn cait
madison maddie maddy
madeleine maddie maddy madeline
gabriel gabe
gabriella gabby ella
francesca fran frankie chess
oluwaseun seun
emmanuel manny emanuel
solomon sol
abdullah abdulla
kidane kidanu
beverley beverly bev
joanne joanna jo joan
josephine jo josie
ines inez
susan sue susie suzie
philip phil phillip
peter pete
stuart stu stewart
raymond ray
louise lou louisa
louis lou louie
henry harry
harriet hattie
`;

const other = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const names = line.split(' ');
  for (const name of names) other.set(name, new Set([...(other.get(name) ?? []), ...names]));
}

/** Every other spelling or short form of a folded first name; the name itself is among them. */
export function spellingsOf(name: string): ReadonlySet<string> {
  return other.get(name) ?? new Set([name]);
}
