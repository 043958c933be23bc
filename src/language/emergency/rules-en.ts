/** What people say in English when something is very wrong, by kind. See `rule.ts` for how a rule is written. */
export const ENGLISH = `
WANT = want wanna wanted wants wish wished rather prefer thinking think thought thoughts planning plan plans going gonna try tried trying feel ready considering need hope better decided
DIE = die dead suicide suicidal
SELF = myself himself herself themselves self
HIM = husband wife boyfriend girlfriend partner ex father mother dad mom mum stepfather stepdad uncle aunt brother cousin grandfather family parents man men guy he she they someone somebody roommate roomate flatmate boss landlord fiance
HURT = hit hits hitting hitted beat beats beating beaten slap slaps slapped punch punches punched kick kicks kicked choke chokes choked choking strangle strangled strangles abuse abuses abused abusing hurt hurts hurting attack attacked attacks rape raped rapes assaulted assault assaults molested molests harass harasses harassed threaten threatens threatened threatening push pushes pushed burned stabbed shoved grab grabbed
WEAPON = knife gun pistol weapon machete blade axe rifle acid
PAPERS = passport documents papers id permit
SLEEP = sleep sleeping slept sleeps
OUT = street streets station bench car park outside outdoors tent train metro airport bus pavement mosque rough bridge
THROWN = threw thrown kicked kick evicted throwing locked expelled kicking throw turned put

selfharm: WANT ~3 DIE - laughing phone battery statistics
selfharm: WANT ~3 kill|hurt|harm|hang|cut|end|shoot|poison ~1 SELF|it all|my life|everything - subscription contract
selfharm: kill|killing|killed|hurt|hurting|harm|harming|hang|hanging|cut|cutting|cuts|shoot|drown ~1 myself|herself|himself|themselves - laughing
selfharm: kill|killing|hurt|hurting|harm|hang|cut ~0 my ~0 self
selfharm: end ~1 my|it|everything|his|her ~1 life|all|now
selfharm: ending ~1 my|it ~1 life|all
selfharm: take|took|taking ~0 my|his|her ~0 own ~0 life
selfharm: t ~1 want|wanna ~2 live|exist|wake|alive|breathe|be ~1 anymore|here|alive|up|more|tomorrow|again - course class gym city
selfharm: t ~1 want ~1 live - milan rome palermo city with dorm
selfharm: not ~1 want ~2 live|exist|alive
selfharm: wish|want|hope|never|wanna|pray ~4 wake|waking ~1 up|again|anymore - alarm late lesson class early time bleeding
selfharm: kms
selfharm: burden ~3 everyone|everybody|family|all|people|others|world|nobody
selfharm: nothing|nobody|no reason ~1 to ~0 live
selfharm: done|over|give up ~1 with|on ~1 life
selfharm: goodbye ~1 letter|note
selfharm: ways|way|how ~2 die|kill myself
selfharm: burn|burned|burning ~1 myself|my arm|my arms|my skin - cooking oven
selfharm: nothing|no ~2 point|reason|sense|purpose ~2 living|live|life|alive|going
selfharm: point ~1 living|life|going
selfharm: life ~3 worth|meaning|pointless|worthless|sense|meaningless - insurance
selfharm: tired|sick|done ~1 of|with ~1 living|life|being alive
selfharm: hate ~0 my ~0 life
selfharm: better ~1 off|place|world|without ~2 without|if|me|dead ~3 me|gone|dead|i
selfharm: better ~0 off ~2 gone|dead|without me
selfharm: if ~1 i|we ~1 was|were|am|m ~1 gone|dead|died
selfharm: if ~0 i ~1 disappeared|died|vanished|die
selfharm: nobody|noone|one ~2 miss|care|cry|notice ~2 me|if|gone|died|die
selfharm: took|taken|swallowed|take|overdosed|overdose ~3 pills|tablets|medication|sleeping|medicines|bleach - headache doctor prescription antibiotic
selfharm: overdose|overdosed
selfharm: cut|cutting|slit|slash|slashed ~2 wrists|wrist|arms|arm|veins|legs|skin
selfharm: self ~0 harm|harming|harmed
selfharm: selfharm*
selfharm: jump|jumping|throw myself|throwing myself ~3 bridge|window|train|balcony|roof|building|tracks
selfharm: hang|hanging ~0 myself|herself|himself
selfharm: t|not|can ~2 go|keep|carry ~1 on|going ~2 like|anymore|with|living
selfharm: want|wish ~3 disappear|vanish ~1 forever|completely|from
selfharm: wish ~1 i ~2 never ~1 born|existed
selfharm: should|shouldn ~2 been ~1 born
selfharm: goodbye ~2 everyone|all|world|forever - course class group thanks erasmus semester city
selfharm: suicidal
selfharm: suicide
selfharm: no ~1 way ~0 out - exit
violence: HIM ~4 HURT ~1 me|us|my|her - ball nail car bus job chess game offer out
violence: he|she|they|who ~3 HURT ~1 me|us - ball chess game out
violence: HURT ~1 me ~5 husband|boyfriend|father|night|every|home|angry|drunk|drinks|again|belt|face|hand|ex|uncle|brother|wife
violence: got|was|been|being|am|m|get|were ~2 beaten|hit|slapped|punched|raped|assaulted|abused|molested|strangled|kicked|attacked|stabbed|groped|threatened|harassed ~5 by|again|yesterday|last|tonight|husband|boyfriend|sexually|and|here|at|up|in - ball class group zoom car
violence: was|been|got|be ~1 raped|molested|groped|assaulted|abused
violence: raped|rapist|rape|raping
violence: sexual|sexually ~0 abuse|abused|assault|assaulted|harassment|harassed|violence
violence: domestic ~0 violence|abuse
violence: forced|forces|forcing|force|makes|made|make|blackmail*|pressures ~2 me ~2 sex|bed|marry|marriage|naked|photos|nude*|kiss|married
violence: forced ~0 marriage
violence: force ~3 marry|marriage|sex
violence: marry ~3 force|against|old|cousin|will
violence: touch|touched|touches|touching|kissed|grabbed|undressed ~1 me ~4 no|want|consent|permission|without|private|inappropriately|will|stop|sleeping
violence: stalk|stalks|stalking|stalker|stalked
violence: follows|following|waits ~0 me|for me ~3 everywhere|home|outside|university|work ~4 ex|he|man - bus line dog instagram
violence: t|not|never ~1 let|lets|allow|allows|allowed|letting ~1 me|to ~1 leave|go|out|see|talk|work|study|outside - system website portal
violence: locks|locked|lock ~1 me ~1 in|inside|up|at|home|room - account website
violence: afraid|scared|terrified|fear ~1 of|to ~1 my ~0 husband|boyfriend|father|partner|ex|uncle|brother|family|wife|roommate|stepfather|dad
violence: afraid|scared|terrified ~1 to|of ~1 go|going|return|be|come|coming ~1 home|back|house - exam
violence: afraid|scared ~1 of ~0 him
violence: bruise*|black eye ~6 him|he|husband|boyfriend|father|me|because|hit
violence: threatens|threatened|threatening|threaten ~1 me|us|to
violence: threat|threats ~3 me|family|kill|death|husband|ex
violence: hurts ~0 me ~4 home|night|drunk|when|he|again - back head tooth knee
trafficking: took|takes|taken|keeps|keep|kept|has|hold|holds|holding|confiscated|hid|hiding|steal|stole ~2 my|our ~1 PAPERS ~10 back|give|run|leave|work|boss|return|escape|madam|refuse*|employer|free|owner - police office desk questura secretary commission consulate embassy copy
trafficking: boss|employer|madam|madame|owner|landlord|manager|agent|sponsor|he|she|they ~3 took|keeps|keep|has|kept|holds|taken|confiscated|hid ~2 PAPERS - police office desk copy questura application secretary embassy fingerprints
trafficking: give|return|gives|giving ~2 my ~1 PAPERS ~0 back
trafficking: won|refuse*|doesn|don ~2 give|return ~2 PAPERS|it back ~2 back
trafficking: force|forces|forced|forcing|make|makes|made|making ~1 me|us|them ~1 work|sell|beg|steal|prostitut*|do|deal ~3 work|free|drugs|body|streets|street|money|day|night|fields|farm|pay|trip|prostitut*|house|hours|men - group homework
trafficking: forced ~1 labour|labor|work|prostitution
trafficking: work|working|works ~5 without|no|not|never|for ~1 pay|paid|free|salary|wage|money|wages ~10 leave|allowed|escape|locked|passport|documents|out|threat*|run|boss|madam|can
trafficking: lock|locks|locked ~2 us|me ~4 work
trafficking: sell|selling|sold ~1 my|our ~0 body
trafficking: sold ~0 me
trafficking: sleep|go|bed ~1 with ~1 men|customers|clients|strangers
trafficking: prostitut*
trafficking: pay|owe|debt|repay ~6 trip|journey|smuggler|smugglers|trafficker*|madam|madame|brought|travel|free - visa ticket train
trafficking: smuggler*|trafficker*|trafficked|trafficking ~8 family|money|pay|hurt|threat*|debt|me
trafficking: madam|madame ~4 pay|money|euro|says|work
trafficking: exploit*
trafficking: slave*
trafficking: not|t ~1 allowed|let|can ~2 leave ~6 work|pay|boss|passport
trafficking: allowed ~1 to ~0 leave
trafficking: human ~0 trafficking
danger: kill|kills|killing|shoot|stab|stabbed|murder|behead|slaughter ~0 me|us - exam heat back deadline laughing
danger: want|wants|going|gonna|trying|try|threatened|threatens|threat|said|says|will|ll|wil|planning|swore ~4 kill|shoot|stab|murder ~1 me|us|my - exam exams mom mum mother professor heat course
danger: he|she|they|man|someone|somebody|who ~4 WEAPON - kitchen cook
danger: WEAPON ~4 me|throat|outside|door|him|hand|pulled - kitchen
danger: following|follows|followed|chasing|chases|chased|watching|hunting ~1 me|us ~8 scared|afraid|man|men|someone|somebody|street|now|help|home|night|stranger|dark - bus instagram
danger: someone|somebody|man|men|guy|guys|stranger|people ~2 following|chasing|watching|follows|after|hunting ~1 me|us - instagram
danger: life ~2 danger
danger: in danger
danger: break|breaking|broke|enter|entering|get|getting|force|forcing|kick|kicking ~1 into|in|down ~2 my|our|the|house|room ~1 room|house|flat|apartment|door|home
danger: not|isn|t|stopped ~1 breathing|breathe - well mask
danger: t ~1 breathe - heat mask haha
danger: bleeding|unconscious|overdos*|fainted|collapsed|stabbed|shot me|shot him|shot her|been shot
danger: not|t|won ~1 wake|waking ~1 up ~6 friend|she|he|blood|breathing
danger: send|call|need ~2 police|ambulance|help now|112|118 - number appointment
danger: hiding ~6 outside|bathroom|him|he|door|knife|find|room|closet
danger: kidnap*|hostage|abducted
danger: fire ~3 building|house|room|flat|dorm|help - alarm test
danger: going ~1 to ~0 hurt ~0 me
danger: emergency ~2 help|please|now - number contact form
homeless: no|nowhere|where|any ~2 place|where|somewhere|bed|roof|shelter|home|house ~2 sleep|stay|go|live|tonight|night - online cheap next month
homeless: nowhere ~1 to ~0 sleep|stay|go|live
homeless: t|not|dont ~2 have|know|got ~2 where|place|anywhere|home|bed|roof|house|somewhere ~3 sleep|stay|live|go tonight|tonight - open day
homeless: no ~0 roof|shelter|bed
homeless: have|has ~1 no ~0 home|house|roof|shelter
homeless: SLEEP ~3 OUT ~5 tonight|days|weeks|week|night|since|now|with|my|because|we|i|again|homeless - tired noise loud
homeless: m|am|been|have|we|are|is ~2 sleeping|sleep|slept ~3 OUT
homeless: slept|spent ~3 OUT
homeless: spent|spend|spending ~2 night|nights ~3 OUT
homeless: m|am|are|re|living|live|end|ended|was|on ~2 on ~1 street|streets
homeless: live|living ~3 street|streets|car|tent|station
homeless: homeless*
homeless: homless|homelss|homles
homeless: THROWN ~1 me|us ~4 out|house|flat|street|camp|home|centre|center|dorm|hostel|reception|apartment|room - class zoom group account want wants wanted tomorrow tomorow next month months june july
homeless: THROWN ~2 out ~3 house|flat|street|camp|home|centre|center|dorm|hostel|reception|apartment|room - class zoom group account want wants wanted tomorrow tomorow next month months june july
homeless: evicted ~3 today|yesterday|now|night|last|street|and|us|me
homeless: landlord ~3 THROWN ~2 out|me|us - tomorrow tomorow next month months june july want wants will
homeless: lost ~1 my ~0 home|house|room|flat|apartment|place
homeless: sleep|stay|shelter|bed ~1 tonight|night
homeless: where ~3 sleep ~2 tonight
homeless: street ~4 bags|suitcase|suitcases|luggage
BODY = arm nose rib ribs tooth teeth leg finger jaw wrist lip eye
selfharm: stop|quit ~1 existing|living|being alive
selfharm: goodbye|farewell|suicide ~1 letter|letters|note|notes|message|video
selfharm: pills|rope|blade|razor|noose|tablets ~2 next|ready|hand|beside|neck|front|table - doctor pharmacy
selfharm: cuts|scars|burns ~2 arms|arm|legs|wrists|thighs|stomach
selfharm: burn|scratch|hit|hurting ~1 my ~1 arms|arm|skin|legs ~6 cigarettes|lighter|empty|feel|numb|sad
selfharm: tried|attempt|attempted ~2 suicide|kill myself|end it
selfharm: world|everyone|everybody|family|people|they|parents ~3 happier|better|fine|easier ~5 without|disappeared|gone|dead|died|wasn
selfharm: strength|energy|will|courage ~1 to ~0 live
selfharm: rest ~0 forever
selfharm: sleep ~0 forever
selfharm: t|not ~2 live ~1 like|anymore|with this - room roommates
selfharm: ready|want|going ~1 to ~1 go|leave ~1 forever|this world
violence: HIM ~2 broke|burned|burnt|fractured|dislocated|twisted ~1 my ~0 BODY
violence: drinks|drunk|drinking ~6 violent|aggressive|hits|beats|mean|angry|scared
violence: violent|aggressive ~2 with|to|towards ~0 me|us|kids
violence: hand|hands ~3 skirt|breast|breasts|thigh|thighs|pants|legs|bra|underwear|butt
violence: comes|came|gets|got|climbs|climbed|enters ~2 my ~0 bed
violence: nude|nudes|naked|intimate|private|sexual ~1 pictures|pics|photos|videos|video|images|photo
violence: pictures|pics|photos|videos|images ~2 naked|nude|intimate
violence: pushed|threw|shoved ~1 me ~3 stairs|wall|floor|down
violence: genital ~0 mutilation
violence: fgm
violence: drugged|spiked ~2 me|drink
violence: will|ll|going|gonna|might|could ~2 hurt|beat|hit ~0 me|us
violence: with ~1 belt|stick|cable|shoe|fist ~4
violence: controls ~2 everything|my phone|my life|where
danger: armed
danger: hiding|hidden|hid ~3 closet|bathroom|bed|room|wardrobe|toilet|basement
danger: know|knows|found|find|discovered ~2 where ~1 i|we ~1 live|am|stay|sleep ~8 coming|kill|get|hurt|scared|afraid|after
danger: coming|come|came ~1 for|get|after|kill|hurt ~0 me|us ~2 - help pick
danger: took|taken|drank|swallowed ~8 not|isn|t|stopped|won ~1 responding|respond|moving|breathing|waking|wake|react|reacting
danger: friend|roommate|flatmate|brother|sister|boyfriend|girlfriend|she|he ~3 not|isn|t|stopped ~1 moving|breathing|responding|reacting|conscious - email emails message messages mail phone
danger: chest ~0 pain|pains
danger: heart ~0 attack
danger: stroke|seizure|convulsions|miscarriage
danger: got|was|been|been|being|am ~1 stabbed|shot|robbed|mugged|attacked|jumped|run over|hit by a car|kidnapped
danger: door ~4 bat|knife|gun|hammer|axe|stick|screaming|breaking
danger: bat|hammer|axe|stick ~4 me|door
danger: bomb|shooting|terrorist
danger: on ~0 fire
danger: gun|guns|gunshots|knife ~4 dorm|building|street|campus|room|class
trafficking: promised|promise|promises|told ~4 job|work|visa|salon ~12 clients|customers|men|street|streets|prostitut*|debt|pay back|free
trafficking: go|going|sleep|work|be ~1 with ~1 clients|customers|men - marketing sales
trafficking: boss|owner|employer|madam|manager|landlord|agent|agency ~3 has|have|got|took|keeps ~2 PAPERS - contract sign copy
trafficking: t|not|cannot|never ~2 leave|escape|quit|run|go ~6 owe|debt|pay|paid|PAPERS|boat|trip - fees tuition deposit rent phone
trafficking: owe|owes ~4 boat|trip|journey|travel|smugglers|crossing|brought
trafficking: takes|take|keeps|keep|took|controls ~2 all|everything|my ~3 earn|earnings|money|salary|wages - tax bank
trafficking: until ~3 pay|paid|finish ~4 debt|back|free|leave|passport - fees
trafficking: sleep ~2 kitchen|warehouse|factory|shop|restaurant|workplace|fields
trafficking: without ~0 papers ~3 threat*|works|forced
trafficking: they|he|she|owner|boss ~3 lock|locks|locked ~1 us|me ~0
homeless: host|hosting|take ~1 me|us ~4 anymore|tonight|outside|longer - family erasmus
homeless: t|no|not|nobody|stopped ~2 host|hosting|take ~0 me|us
homeless: tonight ~3 outside|streets|street|station|bench|car|nowhere - dinner friends party bar
homeless: outside|street|streets|station ~3 tonight - dinner friends party bar meet
homeless: no ~1 bed|room|place ~2 tonight
homeless: no|out|without ~3 money|pay ~3 hostel|hotel|motel - holiday trip
homeless: couch ~0 surfing|surf
homeless: no ~0 where ~1 to ~0 sleep|go|stay|live
selfharm: i|to|if|me|just|except|but ~2 die|dying - hungry hungry laughing starving phone coffee boredom heat battery film movie grandmother grandfather hard
selfharm: everything|pain|it ~2 to ~1 stop|end|be over ~2 forever|now|
selfharm: way ~1 out ~3 dying|death|dead|suicide|kill
selfharm: have|got|bought|took ~3 rope|blade|razor|noose - shave climbing runner seen
selfharm: started|start|keep|began|back to ~2 cutting|hurting|burning|harming ~2 - costs
selfharm: cutting ~1 again|myself|my
selfharm: took|swallowed|taken|drank ~5 pills|tablets|bleach|medication - headache doctor prescription antibiotic prescribed
selfharm: jump|jumping|throw|throwing|walk|step|lie ~3 front|under|off ~3 train|metro|bus|car|bridge|roof|building|tracks
selfharm: nobody|noone|no one|would|anyone ~3 notice|care|miss|mind ~4 died|die|gone|dead|disappeared|killed
selfharm: life ~3 no ~1 meaning|sense|point|hope
selfharm: kill|hurt|end|hang ~1 myself|my self|it all
violence: HIM &6 hurt|hurts|hurting|harm|beat|rape|rapes|slap|slapped|choke|grope|groped|molest ~2 me|my|her - ball leg back
violence: parents|family|father|mother|dad|uncle|brother ~4 want|wants|force|forces|make|makes|making|arranged ~3 marry|marriage|married
violence: HIM|stranger|professor|colleague ~4 touched|groped|grabbed|followed|kissed ~1 me
violence: scared|afraid|fear|terrified|worried ~5 HIM ~3 hurt|find|kill|beat|come|do|follow
violence: HIM|is ~3 beating|hitting|abusing|raping|slapping ~2 me|my|her|mother|sister|mum|kids|children|wife
violence: doesn|don|won|t ~1 let ~1 me ~1 out
danger: someone|somebody|man|men|stranger|guy|he|they &6 door|window|room &8 in|enter|open|break|screaming|banging|knocking|force - package courier delivery technician keys
danger: death ~0 threats|threat
danger: threatened|threatening|threatens ~3 kill|death|shoot|stab|knife|gun
danger: shoot|shooting|shot|stab|behead ~1 me|us|him|her - photo movie film
danger: group|gang|guys|men|boys|strangers|racists ~4 beat|attacked|hit|kicked|robbed|jumped|punched|chased ~1 me|us|up
danger: fainted|collapsed|unconscious|passed out ~8 wake|respond|breathing|help|ambulance|friend
trafficking: work|working|works &10 don|not|no|without|t|never|nothing ~3 pay|paid|salary|money|wage &12 day and night|let me out|sleep|leave|passport|every day|hours a day|locked|out|kitchen - internship stage
trafficking: people|man|woman|men|guy|those|lady|who ~3 brought ~2 me|us &10 money|pay|owe|debt|give - package
trafficking: confiscated|seized ~2 PAPERS
trafficking: force|forces|forced|forcing|make|makes ~1 me ~1 to|sell|steal|beg|carry ~3 drugs|drug|things|money|packages|streets|street
homeless: we|i|m|re|are|am|living|kids|now ~2 on ~1 street|streets
homeless: street|streets|outside &6 kids|children|baby|son|daughter|cold ~3 - play playing park dress
homeless: bed|shelter|roof|place|somewhere &5 tonight|for the night - restaurant dinner party drink watch study
homeless: evicted ~5 today|yesterday|now|where|street|tonight
homeless: t|not|nowhere|don ~2 know|have ~1 where ~1 to ~1 go|sleep|stay &6 evicted|kids|street|tonight|night|cold|outside|kicked|bags
selfharm: deserve|deserves|worthy ~2 live|alive|die|exist
selfharm: why ~4 live|alive|living|exist - milan rome city dorm
selfharm: pills|tablets|sleeping pills &7 all|bought|take them|swallow|whole - headache doctor prescription
selfharm: ending ~1 it|everything ~2 tonight|now|today|all|
selfharm: end ~1 it ~1 tonight|now|today
selfharm: don|t|not|never ~2 wake ~2 up|again &4 better|hope|wish|maybe|good
selfharm: hate ~0 myself
violence: HIM|boss|professor|teacher|colleague|coach|doctor|manager|landlord ~2 touches|touch|touching|kisses|grabs|gropes ~0 me
violence: forced ~1 himself|herself|themselves|me ~1 on|to|into ~3 me|him|sex|bed|
violence: HIM ~3 took|takes|broke|checks|controls ~2 phone|money|keys ~8 see|talk|friends|leave|out|call|anyone|let
violence: HIM ~2 leaves|left|keeps|kept ~1 me ~2 without|locked|inside|hungry|food
violence: against ~0 my ~0 will
danger: smell|leak|smells ~2 gas
danger: gas ~4 leak|dizzy|smell|house|kitchen|room
danger: smoke ~3 everywhere|building|room|corridor|stairs|house - break
danger: smugglers|traffickers|mafia|gang ~4 looking|found|know|address|after|threat*
danger: hit ~1 by ~1 car|bus|truck|motorbike|train
trafficking: keep|keeps|kept|hold|takes|take ~2 all|my|our ~2 wages|salary|money|earnings|pay - bank tax
trafficking: pay|owe ~5 euro|euros|thousand|money ~3 to ~1 leave|go|be free
trafficking: brought|came|promised|recruited|hired ~10 t|not|never|don ~2 let|allow|allowed|can ~2 out|leave|go|me out
trafficking: wages|salary|paid ~8 owe|rent|food|debt ~6
homeless: closed|close|shut|evacuated|cleared ~3 shelter|camp|centre|center|hostel|dorm ~8 outside|street|where|sleep|nowhere
homeless: couch|sofa|floor ~4 friend|friends ~8 tomorrow|then|leave|out|nowhere
homeless: SLEEP &8 no ~1 home|house|room|place|flat
homeless: SLEEP|sleep ~4 library|mosque|church|bathroom|garage|basement|hospital|classroom|stairs - lecture boring
`;
