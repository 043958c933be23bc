/** Who does what to whom, in English, wider than the phrases of `rules-en.ts`. See `rule.ts` for how a rule is written. */
export const ENGLISH_SCENES = `
SOMEONE = man men guy guys someone somebody people stranger strangers boy boys gang group he they neighbour neighbor drunk thief thieves ex
KIN = husband husbend wife boyfriend girlfriend partner ex father dad mother mum mom stepfather stepdad uncle aunt brother brothers cousin grandfather family parents fiance bf
CHIEF = boss owner employer madam madame manager landlord landlady agent sponsor mistress padrone supervisor
FRIEND = friend roommate roomate flatmate brother sister cousin classmate girl boyfriend girlfriend she he neighbour mother
PAPERS = passport passports documents document papers paper id permit
HURTS = hit hits hitting beat beats beating beaten slap slaps slapped punch punches punched kick kicks choke chokes choked choking strangle strangles strangled abuse abuses abused hurt hurts rape rapes raped molest molests burned burns bites bit belt
SLEEP = sleep sleeping slept sleeps spend spending spent stay staying
OUT = street streets station bench car park outside outdoors tent train metro airport pavement mosque bridge floor stairs garage subway sidewalk cardboard termini garden
TONIGHT = tonight now today night raining cold rain

danger: SOMEONE &6 window|door|balcony &4 open|enter|break|bang*|kick|kicking|shout*|shouting|scream*|knock*|breaking - courier delivery technician keys landlord heating
danger: broke|breaking|break|broken ~1 in|into ~8 hid*|hiding|help|bed|someone|somebody|thief|house|room|afraid - phone
danger: outside ~4 shout*|scream*|threat*|burn|kill|knife - party concert
danger: burn|set fire|burning ~2 house|home|alive|room|down ~ - calories food toast
danger: find|found|catch|come|get ~2 me|us ~3 finish|kill|beat|hurt|shoot|stab|behead|burn - email mail
danger: say|says|said|told|swear|swore|promise|promised ~6 finish|kill|stab|shoot|burn|behead ~0 me|us|her|him|you - exam professor mum mom
danger: follow|follows|following|followed|folowing|stalking ~1 me|us ~10 days|bus|station|home|uni|university|afraid|scared|always|night|everywhere|weeks - instagram facebook tutorial slides link
no_danger: bus|dog|cat|line|tram|song ~3 follow|follows|following ~2 home
danger: someone|somebody|man|guy|stranger ~3 follow|follows|following|followed ~0 me|us - instagram facebook
danger: gun|pistol|knife|machete ~5 table|head|me|say|said|move|face|neck|throat|show*|pull* - movie film game kitchen cook lab
danger: put|pointed|points|pull|pulled|show|showed|took ~2 gun|pistol|knife|machete|weapon - kitchen movie
danger: FRIEND ~8 dont|don|not|isn|t|cannot|no|stopped ~2 wake|breath*|respond*|react*|moving|conscious - email message messages chat
danger: drink|drank|drunk|drunken|pills|drugs ~10 t|not|don|no ~1 wake|respond|breathe|move|react - coffee
danger: bleed|bleeding|bleeds|blood ~4 lot|much|stop|everywhere|help|head - test donate donation analysis
danger: foam ~3 mouth
danger: lying|laying|lies ~3 floor|ground ~6 t|not|blood|respond|answer|moving
danger: hiding|hide|hid|hidden ~6 bed|bathroom|toilet|closet|room|him|them|wardrobe - fees cost
danger: send|sent|sends|sending ~1 people|men|someone|guys|brothers ~4 look|looking|find|take|bring|after|catch
danger: take|bring ~1 me ~1 back ~6 marry|kill|force|forced|village - library
danger: wait|waiting|waits ~3 outside|door|corner|tomorrow ~6 beat|hurt|kill|hit|fight - exam
danger: surround*|attacked|ambush* ~4 me|us|boys|men|guys|group

violence: KIN ~6 HURTS - ball nail car bus job chess game film movie record target gym offer deadline leg back knee feelings exam tennis football
violence: FRIEND ~6 husband|boyfriend|father|brother|brothers|ex|bf|partner|fiance|man ~6 HURTS|lock|locks|locked|control* - chess game film movie ball tennis football
violence: t|not|never|dont|no ~1 let|lets|allow|allows ~1 me|her ~2 go|out|leave|talk|work|study|see - system website portal bouncer exam
violence: check|checks|controls|control|takes|took|broke|breaks ~2 phone|mobile|cellphone ~6 slap*|hit|hits|beat|beats|husband|boyfriend|father|alone|family|he
violence: touch|touched|touches|touching|grab|grabbed|grabs|kiss|kissed|grope*|rub|rubbed ~1 me|my|her ~8 under|leg|legs|desk|fail|talk|tell|thigh|breast|ass|office|fire|fired|skirt|job - heart story
violence: prof|professor|boss|teacher|tutor|doctor|colleague|supervisor ~3 touch|touched|touches|grabbed|kissed|grope*|rubbed - topic subject heart
violence: fail|fired|fire|kick ~2 me ~4 sleep|sex|touch|tell|talk ~ - exam test subject
violence: if ~1 i ~1 talk|tell|leave|speak|refuse ~8 fail|kill|hurt|post|publish|send|share|burn|beat|photos|video|pictures
violence: private|naked|nude|nudes|intimate|sexual|sex|underwear &4 video|videos|photo|photos|picture|pictures|pics|images - art museum lesson
violence: force|forces|forced|forcing|obligated|pressure* ~2 me|her ~4 sex|bed|kiss|touch|undress|marry|naked|marriage
violence: want|wants|made|make|makes|going ~4 marry|marriage|married ~6 force*|old|cousin|back|dont|against|village - invited party
violence: sex ~8 don|not|t|no|dont|never ~1 want|wanted
violence: lock|locks|locked|keeps|close|closes|closed ~1 me|her|she ~2 home|house|room|inside|apartment|flat|bedroom - library website account dorm
violence: chok*|strangl*|stab* ~1 me|her - emotions
violence: raped|rape|rapist - class seminar
violence: angry|drunk|drinks|jealous|mad &6 hits|hit|beats|beat|chok*|throws|throw|break*|slaps|pushes|scream* ~1 me|my|things|everything|at
violence: throw|throws|threw ~2 things|plate|plates|objects|bottle|shoes ~1 at|on ~1 me
violence: bruise*|bruises|black eye ~10 
violence: afraid|scared|terrified|fear ~4 tell|talk|home|go back|leave ~6 boyfriend|husband|beat|hit|father|he|brother - exam prof grade
violence: come|comes|came|enter|enters ~2 my ~0 room|bed ~2 night|sleep*
violence: woke|wake ~4 naked|clothes|underwear ~ - laundry
violence: text|call|calls|texts|messages ~4 times ~3 day ~8 threat*|outside|kill|wait*|ex|afraid|hurt

trafficking: CHIEF|they|he|she|man|woman ~4 take|takes|took|taken|keep|keeps|kept|hold|holds|hid|hide|hides|confiscat*|stole ~2 PAPERS ~10 pay|money|work|free|leave|debt|give|sleep|lock|run|police|nothing|back - copy copies questura embassy office desk secretary consulate application university
trafficking: CHIEF ~3 take|takes|took|keep|keeps|kept|hold|holds|hid|hide|hides|confiscat*|stole ~2 PAPERS - copy copies contract sign embassy desk questura application
trafficking: pay|owe|debt|repay|thousand|euro|euros &8 bring|brought|trip|travel|journey|boat|smuggl*|italy|traffick* &8 sleep|sex|men|mens|clients|work|prostitut*|family|threat*|kill|hurt|must|without
trafficking: work|works|working|worked &6 without|no|not|t|never|dont|nothing ~3 pay|paid|money|salary|wage|wages &12 owe|debt|trip|police|leave|lock*|papers|passport|threat*|escape|beat - internship tuition fees
trafficking: work|works|working|job|house ~8 phone|passport|papers|documents ~6 can|t|not|dont ~2 leave|go|out|escape
trafficking: if ~2 leave|run|stop|quit|escape|go ~6 police|tell|report|kill|deport*|family|hurt ~4 papers|me|police|family|illegal|documents - exam course
trafficking: promise|promised|promises|told|said ~5 job|work|study|studies|nanny|waitress|school|salon|restaurant ~12 sell|sold|men|beg|street|streets|clients|prostitut*|sex|leave|lock*|everything|free|phone
trafficking: sell|sells|sold|selling ~1 me|her|him|them|girls|us|body ~ - book ticket phone bike
trafficking: make|makes|made|force|forces|forced|forcing|must|obligated ~3 go|sleep|sex|beg|steal|sell|prostitut*|dance|stay ~3 men|mens|clients|customers|street|streets|drugs|body|money|metro
trafficking: sleep|sex|go|bed ~1 with ~1 men|mens|clients|customers|strangers|old men - mentor
trafficking: men|clients|customers ~4 he|she|they|madam ~1 take|takes|keep|keeps ~2 money
trafficking: must|have|make ~2 beg|steal ~ - pardon differ
trafficking: lock|locks|locked ~2 us|me|them|workers|door ~8 work|restaurant|factory|farm|kitchen|shift|passport*|boss
trafficking: give|bring|pay|hand ~1 them|her|him|madam|boss ~2 everything|all ~ - info documents
trafficking: paper|papers|passport|documents ~4 no|not|t|without|nothing|never ~3 money|pay|paid|salary ~ - fees tuition scholarship
trafficking: work|works|working ~10 without ~1 papers ~6 police|threat*|lock*|boss

selfharm: everybody|everyone|world|family|people|parents|they|all|it ~4 happier|better|easier|relieved|fine ~8 gone|dead|die|without me|not here|never born|disappear|not exist
selfharm: reason|point|sense|purpose|strength|energy|meaning|worth ~4 live|living|alive|exist|life|existing|continue living - rome milan campus
selfharm: t|not|dont|no|never ~3 want|wanna ~2 live|alive|exist|wake|be here - milan rome dorm with noisy
selfharm: FRIEND ~4 took|take|takes|taken|swallow* ~3 pills|pill|tablets|medicine|drugs|paracetamol - headache doctor pharmacy
selfharm: write|wrote|writes|written|say|said|sent|send|text ~3 goodbye|farewell - party email prof class
selfharm: how ~1 many|much ~4 paracetamol|pills|tablets|ibuprofen|tachipirina|sleeping &5 die|dead|kill|overdose|dangerous
selfharm: many|much ~1 pills|paracetamol|tablets|medicine|medicines|medication &6 take|took|swallow* - headache doctor
selfharm: jump|jumps|jumping|throw|drown|hang ~3 balcony|window|bridge|train|river|roof|herself|himself|myself|metro|building
selfharm: want|wants|wanna|going|will|gonna|think|wish ~3 disappear|vanish|die|dead ~3 forever|back|everything|tomorrow|all|now|better - laughing lol movie
selfharm: disappear|vanish ~2 not|never|forever|don ~2 come|back|return|exist
selfharm: cut|cuts|cutting|burn|burns|hurts|hurt ~1 my self|myself|herself|himself|her arms|his arms|her self|him self|my arms|my wrists - paper cooking kitchen gym
selfharm: kill|kills|hang|hurt|end ~1 my|him|her|them ~0 self
selfharm: car|bus|truck|train ~2 hit|hits|run|crash* ~1 me|over ~6 better|nice|relief|wish|happy|good - insurance
selfharm: nothing|nobody ~2 matter|matters|left ~6 disappear|die|live|gone|end|anymore - exam
selfharm: tired|sick|exhausted ~2 living|life|alive|existing|being here|pretend* ~ - dorm
selfharm: point|use ~2 being ~0 alive

no_homeless: kicked|thrown|locked ~1 me|us|out ~4 course|class|group|list|zoom|chat|library|account|system|call
no_trafficking: copy|copies|questura|embassy|consulate|secretary|office|desk|university|bank|immigration &8 passport|documents|papers|document|id
homeless: kick|kicks|kicked|throw|throws|threw|thrown|put|evict* ~1 me|us|him|her|my|our ~3 out|bags|things|stuff|outside|street|from camp|from the camp ~8 TONIGHT|go|outside|where|street|nowhere|yesterday|baby - class course group zoom chat list
homeless: bag|bags|stuff|things|clothes|suitcase|suitcases ~2 outside|street|door|corridor ~6 
homeless: throw|threw|thrown|kick|kicked|sent ~2 from|out ~2 camp|center|centre|home|house|shelter|dorm|reception ~10 outside|street|baby|night|today|now|where|kids
homeless: change|changed|changes ~2 lock|locks ~ - bike
homeless: no|not|t|dont|nowhere|havent|without|never ~3 bed|place|roof|shelter|house|home|room|somewhere ~4 tonight|night|sleep|sleeping|now - month october september erasmus cheap concert
homeless: SLEEP ~4 OUT ~ - cheap near noise flat room apartment car rental admission test hotel dorm recorded week visit
homeless: sleep|sleeping|slept ~4 street|streets|station|bench|car|park|floor|bridge|train|tent|mosque|outside|termini|stairs|airport|metro|subway ~ - lecture noise party boring
homeless: t|not|dont|don|no ~1 know ~1 where ~2 go|sleep|stay|spend ~8 raining|night|tonight|cold|kicked|out|bags|street|now|rain - exam office vacation holiday class
homeless: kick|kicked|out|raining|street|bags &10 t|not|dont|don ~1 know ~1 where ~2 go|sleep|stay - class
homeless: be|end|go|live|living|sit|now ~1 on|in ~1 street|streets ~ - art food parade apartment house number shop
homeless: hotel|hostel|airbnb|money|host ~4 finish|finished|over|end|ended|ran ~8 street|streets|outside|nowhere|where - party
homeless: no ~1 house|home|place|room|bed ~1 no ~1 money|food|job|family
homeless: girls|women|family|children|baby|kids|son|daughter ~4 street|outside|streets ~8 night|place|cold|no|help|where - play school park food
violence: KIN|he|man|guy ~3 violent|aggressive|abusive|threatening - film movie game book protest
violence: becomes|became|gets|getting|turned ~2 violent|aggressive|abusive - film movie game protest
violence: KIN|he|ex|boss ~2 scares|scare|frightens|terrifies|threatens|humiliates|insults|harasses ~1 me|us
violence: harass|harasses|harassed|harassing|bothers ~1 me|us ~8 always|day|sex|virgin|touch|night|home|body|boss|professor|boyfriend|follow
violence: argue|argument|fight|fights|jealous|jealousy ~8 slap*|hits|hit|punch*|pushes|pushed|threat*|violent - movie
violence: every ~1 time ~6 hits|beats|slaps|punches|chokes ~0 me|us
selfharm: urge|urges|urging|impulse|impulses|temptation ~2 cut|hurt|harm|die|kill|jump|end|burn - costs paper
selfharm: existence|existing ~3 meaningless|pointless|worthless|painful|useless
selfharm: feel|feels|feeling ~1 like ~1 dying|ending|killing - hungry laughing heat
selfharm: not ~1 worth ~1 living
selfharm: wish|wanted|want|hope ~3 accident ~4 - insurance avoid
selfharm: suicidal|suicide ~2 thoughts|thought|ideas|feelings
selfharm: fall ~0 asleep ~4 never|not|forever - lecture class
selfharm: no ~1 will|strength|wish|reason ~1 to ~0 live|go on
trafficking: oath|juju|voodoo|swore|sworn|swear ~8 pay|madam|money|debt|loyal
trafficking: brought|took|put|forced|pushed ~2 into|in ~0 prostitution
trafficking: if ~3 t|not|dont|talk|spoke|speak|pay ~8 mother|brother|brothers|family|sister|parents|children ~6 danger|kill|killed|hurt|die|harm - tuition
trafficking: work|worked|working|works ~3 14|15|16|17|18 ~0 hours - week month
trafficking: work|worked|working ~3 day ~1 and ~0 night
trafficking: workers|people|girls|colleagues ~3 beaten|whipped|locked - film movie
trafficking: make|made|makes|force|forced ~2 beg|begging|steal|stealing
homeless: back ~0 seat ~8 night|sleep|slept
homeless: sleep|slept|sleeping|nights|night ~5 stop|stops|cars|libraries|library|shelter|stairwell|hallway|laundromat|mcdonald*|roof - studied alarm
homeless: living|live|lived ~2 out ~1 of|my ~1 car|bag|suitcase|van
homeless: in ~1 my|the|a ~0 car ~3 night|nights|sleep|weeks|freezing
homeless: made|became|become|am|being|been|m ~1 homeless|evicted
homeless: no ~0 plan ~3 nowhere ~3 go
homeless: nowhere ~2 go|sleep|stay|live
homeless: eat*|food ~3 trash|garbage|dumpster|bins
OBJ = me us her him them my
no_violence: prof|professor|teacher|exam|movie|film|game|match|team|book ~4 threat*|tortur*|destroy*|humiliat*
violence: threat*|harass|harasses|harassed|harassing|stalk|stalks|stalking|abuse|abuses|abused|abusing|beats|beating|strangl*|tortur*|assault*|molest*|blackmail*|terroriz*|humiliat* ~1 OBJ - exam professor team game chess movie film
violence: physical|physically|sexual|sexually|emotional|emotionally|verbal|verbally|domestic ~0 abuse|abused|abusive|violence|violent|assault|assaulted|harassment|harassed
violence: stalker|stalkers|stalking
violence: victim ~1 of ~3 violence|abuse|rape|stalking|assault|trafficking|harassment
violence: gps|airtag|tracker|spyware|spy ~6 car|phone|bag|me
violence: calls|texts|messages|shows|waits|turns ~3 night|house|home|work|up|class &6 ex|drunk|scared|afraid|stop|insult* - office opening
violence: afraid|scared|terrified|fear ~6 outside|go out|leave the house|meet him|run into|find me|home &6 ex|he|him|husband|boyfriend|father
violence: slap|slapped|slaps|punched|choked|beaten ~ - chess game exam film movie eggs
trafficking: CHIEF ~10 deport*|threat* - rent heating student office
trafficking: call|calls|report|tell|send ~3 immigration ~ - office permit appointment
trafficking: threat* ~4 deport*|immigration|police|visa
trafficking: refus* ~3 pay|give|return ~3 me|wages|salary|passport|papers ~8 threat*|deport*|police|immigration|leave|locked
trafficking: CHIEF|he|she|they ~4 taken|takes|kept|keeps|took|withhold*|steals ~2 wages|salary|paycheck|earnings|tips ~ - tax deposit rent
trafficking: without ~1 papers ~6 paid|threat* - apply permit
trafficking: t|cannot|not|never ~2 leave|return|go|quit|stop ~6 before|until|unless ~4 pay|paid|repay|debt - rent deposit fees tuition bill fine
homeless: i|we|and|have|had|with|am ~2 nowhere
homeless: no ~1 fixed ~1 abode|address
homeless: freezing|cold ~4 in|on ~1 my|the|a ~0 car|street|station|bench|park|tent|van - weather
homeless: t|no|not|nobody|noone ~4 host|shelter|accommodation|bed|roof|couch ~6 tonight|night|street|outside|sleep - reservation booking
danger: someone|they|he|men|gang|people ~4 chas*|hunting|ambush*|surround* ~1 me|us - dog bus
danger: revenge ~4 me|kill|hurt|family
selfharm: noose|hanging ~ - plants clothes picture
selfharm: knot ~5 noose|rope|neck
selfharm: wish|wishing|wished ~3 died|dead|die - phone battery plant
selfharm: if ~2 dead ~4 gone|over|better|stops|ends
selfharm: here ~3 planet|world|earth ~2 anymore
selfharm: live|living ~3 or ~1 kill|die ~1
selfharm: kill|drown|hang|shoot ~0 yourself|myself
selfharm: no ~1 point ~2 continuing|trying|living|going|anymore - exam
selfharm: look ~2 my ~0 arm|arms|wrist|wrists ~8 cut|cuts|cracks|scars|marks|lines
selfharm: cracks|lines|marks ~4 arm|arms|wrist|wrists
selfharm: not|t|dont ~2 be ~1 on ~1 this ~0 planet|earth|world
no_selfharm: no|not|isn|never ~5 worth ~1 your ~0 life
violence: KIN|they|he ~6 control|controls|decide|decides|controlled ~3 everything|phone|life|who|where - remote
violence: lock|padlock|chain ~3 on ~1 my|the ~1 door|room|bedroom
violence: KIN ~4 stop|stopped|forbid|forbids|forbade|prevent* ~3 me|us|her ~4 school|study|studying|out|work|see|leave
no_homeless: where|hostel|hotel ~6 night ~2 before
`;
