/** How young people type, as the plain words that the rules are written in. From youth workers' glossaries and the sample chats. */
export const textSpeak: ReadonlyMap<string, string> = new Map(
  `about: abt
and: n
anymore: anymor nomore
anyone: any1
are: r
are not: arent
because: bc cuz cos coz bcuz cus
before: b4
boy: lad lads yute yutes
boyfriend: bf bfs bfe fella fellas babydad babydaddy
cannot: cant cnt carnt cannae carny cantt
cannot be bothered: cba
could not: couldnt
dad: da
dead: ded deid
did not: didnt
die: dye
do not: dont dnt donot dnae
does not: doesnt
domestic violence: dv
eat: etn
electric: leccy lecky lecy electrics electricity elec elecy leci lekky
everyone: every1 evry1
money short: skint
flat: gaf gaff flet
food: fud scran
for: 4 fur
friend: m8 m8s pal bestie bezzie bff
girlfriend: gf gfs missus
going to: gonna gunna gona finna gunnae gonny gonnae
got to: gotta
gun: strap
had not: hadnt
has not: hasnt
have: hav av hae huv
have not: havent havnt avent
he is: hes
home: hame
house: yard crib hoose
i: ah
i am: im
i am going to: ima imma
i do not care: idc
i do not know: idk dunno
i have: ive iv
i would: id
is not: isnt isint int
it is: its
keep: kep
kill: kil kll
self: slf
kill myself: kms unalive
kill yourself: kys
killing myself: unaliving
knife: shank nife knyfe
man: mans
mate: mukker
missing: misin
money: dosh pees wonga
mother: ma
mum: mam mams mummy
my: mah
myself: meself maself masel mysen mesen
no: nae naw
nobody: no1 noone
not: aint ain nt dinnae didnae isnae wisnae nawt havnae
nothing: nuthin nuffin nothin nowt nufin nuttin nuffink
nowhere: nowere noware nowhr nowheres
older: olders oldheads
opp: opps ops
out: oot
overdose: od oded oding
people: mandem ppl peeps
please: pls plz plss plzz
police: feds popo polis 5-0
right now: rn atm
run: rana
see you: cya
self harm: selfharm selfharming sh slfharm
she is: shes
should not: shouldnt
some: sum
someone: some1 sum1 sumone
somewhere: sumwhere sumwere
stabbed: shanked
suicide: sewerslide suislide
tablet: tabs
talk to you later: ttyl
that: dat
them: dem em
there is: theres thers
they are: theyre
this: dis
to: 2 tae
today: 2day
tomorrow: 2moro tmrw tmr 2moz tomoz tmoz tomorow
tonight: tonite 2nite 2night tnight tonyt tonigh tnite 2nyt tn tonoght
trying to: tryna
want: wnt wnna
want to: wanna wana
was not: wasnt
what: wot wat
what is: whats wots wats
will not: wont willnae
with: wiv wit
would not: wouldnt
you: u ya yu
your: ur`
    .split('\n')
    .flatMap((line) => {
      const [means = '', typed = ''] = line.split(': ');
      return typed.split(' ').map((one): [string, string] => [one, means]);
    }),
);
