/**
 * Family names often met in England. After a first name from the caseload they say "somebody else of that first name": Jade Thompson is
 * not Jade Wilson. Written by hand.
 */
const names = `
abbott abdi abdul abdullah adams adamson ahmad ahmadi ahmed akhtar ali allen anderson andrews archer armstrong asante ashton atkins atkinson austin
bailey baker baldwin ball barker barnes barnett barrett barry bates baxter beckett begum bell bennett benson berry bibi bishop black blake boateng
bond booth bowen boyd bradley bradshaw brady brennan briggs brooks brown bruce bryant buckley bull burgess burke burns burton bush butler byrne
campbell carlson carr carroll carter chambers chan chapman charlton chaudhry chen clark clarke clayton cohen coleman coles collins connolly connor
cook cooke cooper corbett cox crawford cross cunningham curtis dale daly daniels davey davidson davies davis dawson day dean dempsey dennis desai
diaz dixon doherty donnelly douglas doyle duffy duncan dunn dyer edwards elliott ellis evans farah farrell faulkner fernandes fernandez ferguson field
fisher fitzgerald fleming fletcher flynn forbes ford foster fowler fox francis franklin fraser freeman frost fuller gallagher garcia gardner george
ghebre gibbs gibson gilbert giles gill glover goddard goldberg gomez gonzalez goodwin gordon graham grant graves gray green greene greenwood gregory
griffin griffiths guest hall hamilton hammond hanson harding harper harris harrison hart hartley harvey haji hawkins hayes haynes heath henderson
henry hewitt hicks higgins hill hodgson hogan holland holloway holmes holt hooper hopkins horton houghton howard howarth howe howell hudson hughes hunt
hunter hussain hussein hutchinson hyde ibrahim ingram iqbal ismail jackson jacobs james jarvis jenkins jennings jensen johnson johnston jones jordan
joseph joshi joyce kamara kaur kay kaya kelly kemp kennedy kent kerr khan khatun king kirby kirk knight knowles kowalski kumar lamb lambert lane lawrence
lawson leach lee lees leigh leonard lewis li lin little liu lloyd long lopez love lowe lucas lynch macdonald mackenzie mahmood malik mann manning marsh
marshall martin martinez mason matthews may mcarthur mccarthy mcdonald mckenna mckenzie mclean mcmahon mehta mensah metcalfe miah middleton miles miller
mills mistry mitchell mohamed mohammadi mohammed moore moran morgan moreno morris morrison morton moss mullen murphy murray myers nash naylor nelson newman
newton nicholls nicholson nixon noble nolan norman norris north norton nowak obrien oconnor odonnell okeke okoro oliver oneil onyango osborne osman owen owens
owusu page palmer park parker parkin parkinson parry parsons patel paterson patterson payne pearce pearson perera perez perkins perry peters phillips
pickering pierce pollard poole porter potter powell power pratt preston price prince pritchard quinn rahman ramirez ramos ray read reed rees reeves reid
reyes reynolds rhodes rice richards richardson riley roberts robertson robinson robson rodrigues rodriguez rogers rose ross rowe rowley russell ryan salah
sanchez sanders sanderson sandhu santos saunders savage schofield scott sesay sharma sharp sharpe shah shaw sheikh shepherd short silva simmons simpson sims
sinclair singh skinner slater smart smith spencer stanley steele stephens stephenson stevens stevenson stewart stokes stone storey sullivan summers
sutton swift sylvester talbot tanner tate taylor tesfai thomas thompson thomson thornton todd townsend tran tucker turnbull turner tyler underwood vaughan
vincent wade walker wall wallace wallis walsh walters walton ward warner warren waters watkins watson watts weaver webb webster welch wells west weston
wheeler white whitehead whittaker wilkins wilkinson williams williamson willis wilson winter wong wood woods woodward wright wu wyatt yang yates young yusuf
zhang
`;

export const familyNames: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
