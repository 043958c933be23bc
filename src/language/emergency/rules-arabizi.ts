/**
 * What people say in Arabizi when something is very wrong, by kind. Words are compared by sound (`arabiziKey`), so one
 * spelling stands for many. See `rule.ts` for how a rule is written.
 */
export const ARABIZI = `
WANT = badi bidi baddi bdi bade bede bidde 3ayez 3ayz 3ayza 3awez 3awza bghit nheb n7eb hab 7ab haba baghi baghya nefsi nifsi abgha abi wedi widi orid urid oreed bafakker bfakker bfaker kanfaker nfaker kanfakar ra7 rah ghadi atmanna nit
DIE = mout moot mot amout amoot nmout nmoot nmut almout lmout elmot ntihar intihar inti7ar entihar enti7ar antaher anta7er nantaher nanta7er nkhtafi
SELF = nafsi nefsi 7ali hali rou7i rouhi ro7i rasi rassi nafsa 7ala
HIM = jawzi jouzi zawji zawgi gozi rajli rajeli jozi khatibi baba abouya bouya waldi wldi akhi akhouya khouya khoya 5ouya 3ammi 3mmi khali mrati ahli 3ayelti wa7ed wahed ebn ibn
HURT = ydrobni yedrobni yidrobni bidrobni byidrobni byedrobni kaydrabni kaydrebni kaydrobni ydrabni yadrebni drabni darabni drebni derabni darbouni drbouni y3adebni ye5ne2ni khana2ni yghtasibni ightasabni ghtasebni eghtasabni t7arrach taharrach t7arach t7arash taharash yelmesni lmesni hadadni haddadni yhaddedni yheddedni byhaddedni kayhaddedni kayhdedni yhadedni kayhdedni hadduni
PAPERS = passport passporti pasporti paspor passpor jawazi jawaz jawez jwazi wra9i awra9i aw1ra9i wraqi awraqi wra2i awra2i watha2i9 lwra9
SLEEP = nam anam bnam nnam nn3es nne3s nna3s nor9od nar9od ner9ed nourgoud norgod nbat nabat kan3es kann3es kan3ess nayem nayma n3es
OUT = share3 chare3 shari3 chari3 zan9a zen9a zan2a zanqa ma7atta mahatta m7atta gare lagare sayara siyara 3arabiya tomobil tomobile 7adi2a jarda barra berra trig tri9 rassif

selfharm: WANT ~2 DIE - da7k dahk 7er her jou3
selfharm: DIE ~1 w|wa|o|ou ~0 arta7|nerta7|artah|nertah
selfharm: a2tel|a2tol|a9tol|ne9tel|na9tel|n9tel|na2tel|ba2tel|aqtol|uqtul|aktol|naktel|nektel|e2tel|i2tel|ye9tel|te2tel|n9tal|na9tal ~0 SELF
selfharm: intihar|inti7ar|entihar|enti7ar|antaher|anta7er|nantaher|nanta7er|lintihar|anti7er
selfharm: ma|mabadi|mabdi|mabghitch|manhebch|mesh|mish|msh|mech|mouch|la|mabade|mabaddi|mabdich ~3 n3ich|n3ish|a3ish|a3ich|3ish|3ich|na3ich|kammel|nkammel|nkemel|kamel
selfharm: ma ~1 ba2a|b2a|3ad|3adch|b9ach ~2 feye|fiyi|badi|bdi|bde|bade|bghit|n9der|fini ~1 kammel|3ish|3ich|n3ich|kamel|kmel
selfharm: t3ebt|t3bt|te3ebt|ta3ebt|mallet|mallit|zhe2t|zhi2t|kraht|kreht|krht|kraht|3yit|3yet|zah9t ~2 7ayati|hayati|7yati|hyati|l7ayat|l7aya|7aya|hayat|3ichti
selfharm: n7ot|nhot|n7et|7ot|ndir|7attit ~1 7ed|had|hed|7d ~1 l|li ~0 7ayati|hayati|7yati|hyati
selfharm: lmout|elmot|elmout|almout|mout ~0 a7san|7sen|ahsan|hsen|a7sen|ar7am
selfharm: khdit|5dit|akhadt|akhdet|chrebt|shrebt|bla3t|cherbt ~1 dwa|doua|7boub|hboub|7abayet|kachiyat|hbob ~1 koulou|kolo|bzaf|bezzaf|kteer|ktir|kol|ga3
selfharm: a7san|ahsan|7sen|hsen ~2 bla|bidouni|bla|blaya|bala|mn ~0 ni|biya|douni|ghayri
violence: HIM ~4 HURT
violence: ydrobni|yedrobni|yidrobni|bidrobni|byidrobni|byedrobni|kaydrabni|kaydrebni|kaydrobni|ydrabni|yadrebni|drabni|darabni|drebni|darbouni|drbouni|derabni
violence: ightasabni|ghtasebni|eghtasabni|ghtasbouni|yghtasibni|ghtasabni
violence: t7arrach|taharrach|t7arach|t7arash|taharash|t7arech|tharach ~2 biya|bia|fiyi|fini|bi|fiya|biyi
violence: yhaddedni|yheddedni|byhaddedni|kayhaddedni|kayhdedni|hadadni|haddadni|hadduni|yhadedni|haddadouni|hadedni
violence: khayfa|khayfe|khayef|khayf|5ayfe|5ayef|bkhaf|b5af|kankhaf|nkhaf ~1 men|mn|min ~0 jawzi|rajli|zawji|jouzi|baba|akhi|khouya|khatibi|gozi|ahli|bouya
violence: khayfa|khayfe|khayef|bkhaf|b5af|nkhaf|kankhaf ~1 erja3|arja3|nerja3|nrja3|rja3 ~1 bet|beit|dar|bit|3al|lbit|lal|ldar
violence: yjawzouni|yzawjouni|yzewjouni|yjawjouni|ijawzouni|jawzouni ~2 ghasb|ghasban|bezez|bzez|bssif|bsif|8asb
violence: ma ~0 bikhalini|bye5alini|bikhallini|kaykhalinich|ykhalinich|ykhallinich|bi5alini ~2 otla3|etla3|nkhroj|nokhroj|atla3
trafficking: akhad|akhadou|5adou|5ado|5ad|khdaw|khda|khdawli|akhdo|masek|7ajez|khada|akhado|khadou|5ada ~2 PAPERS - questura police
trafficking: PAPERS ~3 yraj3o|yraji3o|yrja3o|yraje3o|yrj3o|bado|me3o|ma3ou|3ando
trafficking: yjbrouni|yjebrouni|kayjebrouni|yajbrouni|byejbrouni|byjebrouni|kayjbrouni|kaybezzou|yjbroni|yejbrouni
trafficking: kaykhdmouni|kaykhedmouni|bishaghlouni|bichaghlouni|ykhadmouni|yshaghlouni|byshaghlouni|kaykhaddmouni ~1 blach|bala|bla|balash|balach|batel|majanan
trafficking: mouharreb|moharreb|mouharrib|muharreb|lmouharreb|mharreb|harrag|passeur ~5 edfa3|adfa3|ndafa3|nkhalles|flous|masari|3ayelti|ahli|yhadded|dayn|dein
trafficking: edfa3|adfa3|ndfa3|nedfa3|nkhalles|nkhales ~3 mouharreb|moharreb|muharreb|mharreb|passeur|harrag|mouharrib
trafficking: yestaghillouni|kaystaghlouni|byestaghllouni|ystaghlouni|byestaghlouni|istighlal|kaystaghlni
trafficking: m3a|ma3|ma3a ~0 rjal|rejal|rijal|rjel|zbayen
trafficking: da3ara|di3ara|da3ara|dda3ara
trafficking: sakrin|sakreen|7absini|7abesni|habsini|7absinni|habesni|sadin ~1 3liya|3layi|3alayi|3lina|3layna|fel|fe|f
danger: 7ayati|hayati|7yati ~1 fi|f|bi ~0 khatar|5atar|khatr|lkhatar
danger: ana|rani|i7na|7na ~0 fi|f|bi ~0 khatar|5atar
danger: ana ~0 bkhatar|b5atar
danger: ye2telni|yi2telni|y9telni|ye9telni|yo2tolni|y2telni|ye2tlouni|y9tlouni|ye9tlouni|yi2tlouni|yaktolni|yaqtolni|ydba7ni|yedba7ni|ydeb7ouni|y9etlouni|y2tolni - examen imti7an mama haha
danger: mous|sekkin|sikkin|sekkina|sekkine|sikkine|mosadas|msadas|sla7|silah ~4 3ando|3andou|ma3o|me3o|m3ah|bab|3liya|y9telni
danger: 3andou|3ando|ma3o|me3o|m3ah|ma3ah|3indo|hez|jab ~1 mous|sekkin|sikkin|sekkina|sekkine|sikkine|mosadas|msadas|sla7|silah|gun
danger: yel7a2ni|yil7a2ni|byel7a2ni|byil7a2ni|tab3ni|kaytba3ni|yetba3ni|yla7e2ni|byla7e2ni|yla7ekni|bilahe2ni|kaytab3ni|tabe3ni
danger: hadadni|haddadni|yhaddedni|haddadouni|yhadedni|byhaddedni ~1 bel|bil|bl ~0 2atel|9atl|9tila|2atl|mout|katl
danger: 3ay6o|3ayto|3aytou|ettasel|ttaslo|itasel|jibou ~2 police|polis|boulis|ambulance|lpolice|shorta|chorta
danger: n9edouni|nqedouni|n2edouni|3et9ouni|3te9ouni|al7a9ouni|l7a2ouni|el7a2ouni
danger: ma|mab9ach|mabaqach ~1 yetnaffas|byetnaffas|kaytnafes|kaytnaffes|ytnaffas|bitnafas
homeless: ma|mafi|mafish|makanch|makash|ma3andi|ma3ndi|ma3andich|ma3ndich|m3andich|ma3ndish|ma3andish|mal9it|mal9itch ~4 wen|wein|win|ween|fin|fein|fen|ma7al|blasa|makan|mkan|plassa ~2 SLEEP
homeless: wen|wein|win|ween|fin|fein|fen ~1 SLEEP ~3 lyoum|lyom|lila|lyel|leil|had|had|hadi|halleyle|leyle|hallayle|elleila|lelyoum
homeless: ma|ma3ndich|m3andich|ma3andich|ma3andi ~2 fin|wen|wein|win ~1 nemchi|nrou7|rou7|nrouh|rouh|nimchi|nmchi - examen
homeless: SLEEP ~2 OUT
homeless: rani|ana|rana|7na|sert|wallit|wellit|3ayech|3aych|3ayshe|3aych|sakan ~1 bel|bl|fel|f|fi|b|berra|barra ~1 share3|chare3|shari3|zan9a|zen9a|zan2a|trig|rue|f ~0
homeless: berra|barra ~1 f|fi|fel|bel ~0 zan9a|zen9a|share3|chare3|zanqa
homeless: f|fi|bel|bl|fel ~0 zan9a|zen9a|share3|chare3|zanqa - 
homeless: tardouni|tardoni|tarado2ni|taradouni|tarado|taradni|tradouni|tardni|jraw|kherjouni|kharjouni|jarawni|tal3ouni|talla3ouni|ta7ouni ~3 dar|bet|bit|beit|lbit|ddar|markaz|centro|foyer|camp|mn|men|sakan
homeless: bla|bala ~0 ma2wa|dar|bit|beit|ma2wa|sakan - visa
selfharm: entaher|nenta7er|antihar|yentaher|nentaher
selfharm: 7awelt|hawelt|jarrabt|7awalt ~2 entaher|antaher|na9tel|a2tel|nmout|amout|nentaher
selfharm: ma|mab9itch|maba9ich ~1 bghitch|bghit|b9it|9adr|9adra|n9derch|habbitch|n7ebch|nhebch|7abech ~2 n3ich|3ich|nkemel|na3ich|3aych
selfharm: 3ib2|3eb2|te9il|t9il ~1 3la|3al ~2
selfharm: rissala|risala|rissalet|ktebt ~1 wada3|lwada3|lwda3
violence: kser|ksarli|kasar|kassar|kasarli ~2 idi|yeddi|yedi|nifi|snani|ras
violence: yeskar|yesker|sekran|bisker|yoskor|byeskar ~4 HURT
violence: HURT ~4 yeskar|yesker|sekran|kol youm|kol yom|koul youm
violence: ynchor|yonchor|yenshor|ynshor|byonshor|ychor|yb3at ~2 tsawri|tsawer|souri|sowari|tsawir|swari
danger: 3arfo|3arfou|3erfo|3arafo|ya3rfo|lgaw|l9aw ~2 win|wein|wen|fin|fein ~6
danger: jayin|jayen|jayyin|jeyin|jeyyin ~2 ye2telouni|y9tlouni|yakhdouni|ye2tlouni|3liya|yi2tlouni
danger: ma|mab9ach ~2 yet7arrak|yt7arrak|kayt7arrak|kayt7errekch|byet7arrak|yet7arek|yfi9|yfe2|kayfi9ch
danger: dam|demm|ldem|yenzof|yanzif|kaynzef ~4 bzaf|ktir|kteer
danger: 7ari9|7ari2|n2ar|l3afya|nar ~3 dar|bet|cuisine|sakan
trafficking: mol|moul|sa7eb|patron|m3allem|madam|ma3lem ~3 3andou|3ando|chad|ched|khda|me3o|ma3o ~1 PAPERS
trafficking: ma ~0 kaykhellesnich|kaykhlsnich|yekhalesnich|bidfa3li|byedfa3li|kaykhllasnich|ykhallasnich ~10 PAPERS|nkhroj|etla3|chad
trafficking: PAPERS ~6 kaykhellesnich|kaykhlsnich|bidfa3li|kaykhllasnich|ykhallasnich
trafficking: nkhalles|nkhallas|nkhelles|edfa3 ~3 tri9|triq|safar|rihla|harraga
trafficking: nemchi|nrou7|rou7|nimchi ~1 m3a|ma3 ~0 rjal|zbayen|clients|rejal|klian
homeless: ma|w|ou ~2 3andna|3andi|3ndna|3ndi|3anna|3andich ~1 fin|wen|wein|win|fein ~1 nmchiw|nemchiw|nrou7o|nbatou|nbat|nam|nro7|nrouhou|nemchi|nbato
homeless: SLEEP ~1 f|fi|fel ~0 gare|lagare|la
homeless: f|fi|fel|bel ~1 gare|lagare|ma7atta|mahatta ~3 m3a|ma3|w ~1 wldi|wlidati|benti|ebni|wlad|ibni
homeless: lyoum|lila|llila|leila|lelle ~2 berra|barra|f zan9a|bel share3|f share3
homeless: khlas|khlaso|khelso|5alasu ~1 flous|masari|lflous ~2 hotel|ta3 l hotel|otel
selfharm: khallis|khalles|n5alles|nkhalles|5alles|nkhalas ~1 mn|men|min ~1 hal7ayat|7ayati|hayati|hal7aya|l7ayat|7yati
selfharm: nmout|namout|amout|almout|lmout - da7k dahk jou3 7er berd haha
violence: ahli|baba|3ayelti|abouya ~3 yjawzouni|yzawjouni|yjawjouni|yzewjouni|ijawzouni|yzawzouni|yjewzouni|jawzouni|ygawzouni
violence: baba|abouya|bouya|jozi|rajli|zawji ~1 HURT|yedrob|yidrob|kaydreb|bidrob|byedrob ~1
danger: 7ada|wa7ed|wahed|rajel|7ad|chi wa7ed &5 bab|lbab|elbab|chambre|ghorfa|cherjem &6 yfout|yefout|yefte7|ydkhol|yedkhol|ykasser|ykesser|idkhol
danger: hadadouni|haddadouni|yhaddedni|hadadni|hadduni ~1 bel|bl|bil ~0 mout|mot|2atel|9atl|9tila
trafficking: sa7eb|saheb|mol|moul|patron|m3allem ~3 sar2|sere9|sra9|5ada|akhad|khda|chad|7jez|khabba|masek ~1 PAPERS
trafficking: kaybezzou|kaybezzo|kaybezez|bzez|yjbrouni|kayjebrouni ~2 nbi3|nesre9|nsre9|abi3|nkhdem|nebi3
trafficking: jabouni|jaboni|jabni|weslouni &8 flous|masari|edfa3|nkhalles|dayn|dein|flousi
homeless: SLEEP ~2 bel|bl|fel|f|fi ~0 7adi2a|hadi2a|jarda|share3|chare3|zan9a|ma7atta|gare
homeless: ma|ma3andi|ma3ndi ~3 sarir|lit|namousiya ~3 lila|lyoum|leila
selfharm: kraht|kreht|krht|bakrah|bekrah ~0 rassi|rasi|7ali|hali|nefsi|nafsi|rou7i
selfharm: nrte7|nerta7|nertah|arta7|artah|nrtah|erta7 ~1 mn|men|min ~1 denya|ldenya|dounia|hayat|7ayat|l7ayat|denia
violence: ray|rajel|rajl|rajli|jozi|khouya|baba ~1 HURT ~6
violence: 7bes|7absni|7abesni|habesni|7bsni|sed|sadd|qfel|9fel ~2 3liya|3layi|3lia ~1 lbab|bab|dar
homeless: saddo|saddou|sakaro|sakkaro|sedou|sakro|9aflo ~2 lcentre|centre|markaz|camp|foyer|sakan|lmarkaz ~4 barra|berra|share3|zan9a|wen|fin
homeless: 7na|i7na|ehna|rana|ana|rani ~0 barra|berra ~3 - dar sa7bi
`;
