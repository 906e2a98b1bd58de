/**
 * First names often met in England. They only ever say "that is somebody else": a name on this list that is not on the caseload is
 * an unknown person and never the nearest one. Written by hand from names common among 13 to 25 year olds and their families.
 */
const names = `
aaliyah aaron abbie abby abdi abdul abdullah abdulrahman abel abi abigail abraham abu ada adam adama addison adel adele aden adil adnan adrian
afia ahmad ahmed aidan aiden aileen aimee ainsley aisling ajay akash akeem akram alan alana alasdair alban albert albie aldo aleksander aleena
alena alessia alex alexa alexander alexandra alexandru alexia alexis alfie alfred ali alice alicia alisha alison alissa aliyah alia allan
allen alma alyssa amaan amal amalia amanda amani amara amari amber amelia amelie amin amina amir amira amit amna amos amy ana anaya andre
andrea andreea andrei andrew andy angel angela angelica angelina angus anil anisa anita anjali ann anna annabel annabelle anne annie anoushka
anthony anton antonia antonio anwar anya april archie arian ariana arianna ariel arjun arlo armaan arnold arron art arthur artur arya asad
asha asher ashley ashton asif asma astrid athena aubrey audrey aurora austin autumn ava avery avril ayaan ayan ayman ayub aziz
bailey barbara barney barry bartosz bea beatrice beau becca beckie becky behar belinda bella ben benedict benjamin bernard beth bethan bethany
betty beverley bianca bilal bill billie billy blake bledar blerim blessing bob bobbi bobby bonnie brad bradley brandon breanna brenda brendan
brett brian briana bridget bridie britney brodie brogan bronte bronwyn brook brooke brooklyn bruce bryan bryn bryony burim byron
cadan cadence caitlin caleb callie callum calvin cameron camilla candice cara carl carla carlos carly carmen carol caroline carrie carter
cassandra cassidy cassie catherine cathy catrin cecilia celeste celia celine chantel chantelle charis charity charlene charles charley charlie
charlotte chelsea chelsey cherry cheryl cheyenne chidi chidera chloe chris chrissy christian christina christine christopher ciara cian cindy
claire clara clare clarissa claudia clayton clement cleo cliff clive cody colby cole colette colin colleen conor connor constance cora coral
corey corinne cory courtney craig curtis cynthia cyrus
daisy dale damian damien damon dan dana dani daniel daniela daniella danielle danny dante daphne darcey darcy daria darius darnell darren darryl
dave david dawid dawn dayo dean deanna debbie deborah declan delilah delroy demi denis denise dennis denzel derek desmond destiny devon dexter
diana diane diego dilan dillon dina dionne dmitri dominic dominik don donna donovan dora doreen doris dorothy doug douglas drew duncan dwayne
dylan
earl ebony eddie eden edgar edith edmund eduard edward edwin eileen ela elaine eleanor elena eleni elham eli elias elijah elin eliot elisa elisabeth
elise elisha eliza elizabeth ella elle ellen elliot elliott ellis elliya elmira elodie elona elouise elsa elsie elton elvis emanuel emelia emil
emilia emilio emily emma emmanuel emmanuella emmie enrique enya eoin eric erica erik erin ermal ernest esha esme esmee estelle esther ethan etta
eugene eunice eva evan evangeline eve evelyn evie ezra
fabian fahad faisal faith farah farhad faris fatima fatimah fatmata fatou faye felicia felicity felix femi fergus fern filip filmon finlay finley
finn fiona fionn flora florence floyd flynn fran frances francesca francis francisco frank frankie fraser fred freddie freddy frederick freya
freyja
gabby gabriel gabriela gabriella gail gareth garry garth gary gavin gayle gemma gene genevieve geoff george georgia georgie georgina gerald
gerard gerry gideon gift gillian gina ginny giovanni gloria glory godwin gordon grace gracie graeme graham grant greg gregory greta guy gwen
habib hadi hafsa haider hailey haleema halima hallie hamish hamza hana hanad hani hania hanna hannah harley harmony harold haroon harriet harris
harrison harry harvey hasan hassan haydn hayden hayley hazel heath heather hector heidi helen helena henok henry herbert hermela hilary hilda holly
honey hope howard hubert hudson hugh hugo humza husam hussain hussein
iain ian ibrahim ida idris idriss ifan ifeoma igor iker ikram ilyas imaan imad iman imani immy imogen imran ina ines inaya indi indiana indigo
india indy ingrid iona ira irena irene irina iris isaac isabel isabella isabelle isaiah ishaan ishmael isaias isla ismael ismail israel issa
issac issy ivan ivana ivor ivy izaac izzy
jack jackie jackson jacob jacqueline jada jadon jaime jake jakub jamal james jameela jamelia jamie jamil jan jana jane janet janice jared jasmin
jasmine jason jasper javier jaxon jay jayne jean jeanette jeff jeffrey jemima jemma jen jenna jennifer jenny jensen jeremiah jeremy jermaine jerome
jerry jess jesse jessica jessie jill jim jimmy jo joan joanna joanne jodie jody joe joel joey johan john johnny jon jonah jonathan jonny jordan jorge
jose joseph josephine josh joshua josiah josie joy joyce juan judah jude judith judy jules julia julian juliana julie juliet june junior justin
justine
kacey kacper kadeem kaden kadiatou kaitlin kaitlyn kaleb kamal kamil kamila kane karen karim karina karl karolina kasey kasia kasper kat kate
katelyn katherine kathleen kathryn kathy katie katrina katy katya kay kayden kayla kayleigh keanu keegan keeley keira keiran keith kellan kelly
kelsey kelvin ken kendra kenneth kenny kenya kenzie keren kerri kerry kevin khadija khadijah khalid khalil kian kiara kidane kiera kieran kieron kiki
kim kimberley kira kiran kirsten kirsty kit klara klaudia klea kobe kofi kojo kris kristian kristina krystian kujtim kurt kwame kya kye kyla kylan
kyle kyra kyran
lacey lachlan laila lamar lana lance lara larissa larry latifa latoya laura laurel lauren laurence laurie lavinia layla layton lea leah leanne leanna
lee leena leia leila leland lena lennon lenny leo leon leona leonard leonardo leonie leroy les lesley leslie lewis lexi lexie leyla liam liana libby
lidia lila lili lilia lilian lillian lilly lily lina lincoln linda lindsay lindsey linus lionel lirim lisa livia liz lizzie llewellyn lloyd logan
lois lola lora lorcan loretta lorna lorraine lottie lou louie louis louisa louise luan luca lucas lucia lucian lucinda lucille ludo luis luisa luka lukas
luke lulu luna luther lydia lyla lyle lynda lyndon lynn lynne lyra
mabel maccoy mackenzie macy maddie maddison madeleine madina madison maeve magda maggie mahdi maheen mahmoud mahnoor maia maisha maisie maisy maja
malachi malaika malak malakai malcolm malik malin mallory mandy manny manuel mara marcel marcella marco marek margaret maria mariah mariam mariama
marianne marie marina mario marion marisa marissa marjorie mark markel marla marlena marley marlon marsha martha martin martina marvin mary maryam
mason mateo mathew matilda matt matteo matthew mattie maureen maurice mavis max maxim maxine maxwell maya mckenzie meera meg megan mehdi mehmet mel
melanie melina melissa melody mercedes mercy meredith merhawi mia micah michael michaela michal michele michelle mick mickey miguel mika mikaela mike
mikey mila milan mildred miles milena millie milly milo mimi mina minnie mira miracle miranda miriam mitchell mollie molly mona monica monique
montana morgan moses moussa muna murray musa mustafa mya myah myles myra myriam
nabil nadia nadine nadya nahom naila naima najib nana nancy naomi narges nasir nasra nat natalia natalie natasha nate nathan nathaniel nathanael naveed
neil nell nellie nelson nia niall niamh nicholas nick nicki nicky nico nicola nicolas nicole nigel niki nikita nikki nikola nikolas nila nina noah noel
nora noor nora noreen norma norman nour nuala nura nyah nyla
oakley obi oksana ola olga oli olive oliver olivia ollie oluwaseun omar omari omer oona opal ophelia oscar oskar oswald otis otto owain owen
pablo paddy paige pam pamela paris parker pascal pat patience patrice patricia patrick patrycja patty paul paula pauline pearl pedro peggy penelope penny
percy perry pete peter petra petros peyton phil philip phillip phillipa phoebe pia pierce piers pippa piotr pola polly poppy portia precious preston
princess priscilla priti priya prosper
qasim quentin quincy quinn
rabia rachael rachel rafael rafe rafi raheem rahim rahma rahul raj rajan ralph rama rami ramon ramona randeep rania raquel rashad rashid raul raven ravi
ray raya raymond rayan reagan rebecca rebekah reece reem reena regan reggie regina rehan rejoice remi remy ren rena rene renee rex reuben reza rhea
rhian rhiannon rhona rhys ria ricardo rich richard richie rick ricky rico rihanna rihanna riley rio rita river roan rob robbie robert roberta roberto
robin robyn rocco rochelle roddy roderick rodney rodrigo roger rohan roisin roland roman romeo romy ron ronald ronan roni ronnie roos rory rosa rosalie
rosalind rosanna rose roseanne rosemary rosie ross rowan rowena roxanne roxy roy ruairi ruben ruby rudi rudy rufus rupert russell ruta ruth ryan ryder
rylan
saad saba sabina sabrina sade sadia sadie saeed safa saffron safia sahar sahil sahra said saif saira sajid salah saleh salim sally salma salman
salome sam samaira samantha samara sameer sami samia samina samir samira sammie sammy samson samuel samy sana sandra sandy sanjay santiago sanya
saoirse sara sarah sarai sasha saskia saul savanna savannah scarlett scott seamus sean sebastian selam selena selina selma semhar senait sergio seren
serena seth shabana shadi shah shahid shaina shakira shane shania shanice shannon shanon shanti sharif sharna sharon shaun shauna shawn shayla shayne
shea sheena sheila shelby shelley shelly sheryl shirin shirley shivani shona shreya shukri sid sidney sidra sienna sierra silas silvia simon simone
simran siobhan skye sofia sofie sol solomon sonia sonny sonya sophia sophie stacey stacy stan stanley stefan stefania stella steph stephanie stephen
sterling steve steven stewart stuart sue sufyan sukhi sulaiman suleiman suman sumaya summer sunita susan susanna susie suzanne suzie sydney sylvester
sylvia
tabitha tadas tahir tahlia talia tallulah tamara tamika tammy tamsin tania tanisha tanya tara tariq tarun tasha tasmin tatiana tatum tayla taylor ted
teddy tegan tekle temi tendai teo terence teresa teri terrell terri terry tess tessa thea thelma theo theodore theresa thomas tia tiana tiara tiegan
tiffany tilda tilly tim timothy tina tobi tobias toby todd tom tomas tomasz tommy toni tonia tony tonya torin tory tracey tracy travis trent trevor
tricia trina trinity tristan troy trudy tsegay tuan tyra tyreece tyrell tyrese tyrone tyson
uma umair umar una unity ursula usman uzair
val valentina valeria valerie vanessa vera vernon veronica vicki vicky victor victoria vijay vikram viktor viktoria vince vincent viola violet
violeta virginia vivek vivian vivienne vlad vusi
wade wahid waleed walter wanda warren wayne wendy wes wesley whitney wilfred will willa william willow wilma winifred winnie winston woody wyatt
xander xavier xena xenia
yahya yan yana yaqub yara yared yasin yasir yasmin yasmine yaw yemi yohannes yolanda yonas york yosef youssef yousuf yuri yusra yusuf yvette yvonne
zac zach zachariah zachary zahir zahra zain zaina zainab zak zaki zakir zana zane zara zaria zayd zayn zaynab zeb zeeshan zeinab zena zeynep zia zion
zoe zofia zoey zola zoya zuzanna
`;

export const givenNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
