/**
 * Arabic in Latin letters, as people chat: `salam 3aykom, bghit n3ref fin n9dar nl9a sakan`. There is no one spelling, so
 * words are compared by what is heard: doubled letters and the many ways of writing a vowel make no difference.
 */
export function arabiziKey(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/ch|sh|\$/g, 'c')
    .replace(/kh|5|7'/g, 'x')
    .replace(/gh|8/g, 'g')
    .replace(/q|9/g, 'q')
    .replace(/7/g, 'h')
    .replace(/6/g, 't')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
    .replace(/2|'|’/g, '')
    .replace(/ou|oo|ow|w(?=[^aeiouy]|$)|o/g, 'u')
    .replace(/ei|ey|ay|ai|ee|ie|e|y(?=[^aeiou]|$)/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** Words of chat in the Levant, Egypt, the Gulf and the Maghreb; no word that Italian, French or English also has. */
const LIST = `
  salam salem slm salamo salamu assalam asalam selam 3alaykom 3alaikum 3likom alaykoum alaikum aleikum 3lykm aleykum wa3alaykom
  marhaba mar7aba marhaban mrhba ahlan ahla ahlein hala hla sabah saba7 sbah elkhir lkhir elkher khayr khair masa msa kher
  shukran choukran shokran chokran chukran mersi 3afwan afwan saha s7a barak barakallahu yislamo yeslamo teslam mashkour
  allah llah wallah wallahi wlh walah walla inshallah inchallah nchallah nshallah inshalla hamdulillah hamdoulilah hamdulilah
  l7amdulillah alhamdulillah lhamdulah elhamdulillah mashallah machallah bismillah yarabi yarab rabi rabbi
  aywa aiwa aywa eywa ewa na3am naam n3am iyeh lala laa la2 wa5a wakha wkha waha tayeb tayyeb tayib mashi machi mchi
  kifak kifik kefak kifek keefak kifkon kif kifach kifech kifash ezayak ezayek izzayak ezzayek azayak labas lebes labes
  la2bas chlonak shlonak shlonek chlonek shlon shnou chnou chnowa chno shno achno ashno chnia chnouma ach wach wash wesh
  wach ash esh eish shu chou shou shoo eh leh leih lesh leish lech 3lach 3lash 3lech 3alach alach 3ala ala2 mnin mnein
  fin fein fen feen win wein wen ween weyn fayn fih fiha feha fini feek fik mini imta emta imtin wa9tech wa2tash
  kam 9adech 2adesh adesh addesh bch7al bshhal chhal ch7al bikam bekam b9adech gadech gddach
  ana anaa inta enta inti enti nta nti howa huwa howwa hiya hia heya ehna i7na n7na 7na ne7na nahnou hna homa houma hom
  entom ntouma intou
  bidi badi baddi bddi bdi bade bidde badna bedi bdak bddak biddi 3ayez 3ayz 3awez 3ayza 3awza 3ayzin 3ayzeen 3awz ayez
  bghit bghina bghiti baghi bagha baghya bgha n7eb nheb n7ib thb t7eb t7ib nhib 7ab 7aba hab nabghi abgha abi ebi
  abghi urid orid ureed oreed arid aréd ureedu turid
  3andi 3andk 3andak 3ndi 3endi 3andou 3anda 3andna 3andek 3ndk 3andkom andi 3indi 3inde 3ande ma3ndi ma3andi m3ndi
  ma3andich ma3ndich ma3andish ma3ndish m3andich m3ndich 3andich ma3lich ma3lesh ma3lech m3lich ma3leh
  mosh mesh mish mch mech mouch mouech moch muesh moush mich machi mafi mafish mafich mafihch makanch makaynch kayn
  kayen kayna kaynin makayn famma fama famech fammech fi shi chi shay2 shai haja 7aja haga 7aga hajja 7ajat 7agat
  had hada hadi hadha hadhi hedha hedhi hetha hayda haida haydi haidi heda hadik hadak hadchi hadshi hek haik heik haka hakka
  hik heka kda keda kida kdeh heyk hakda hakk dok daba dba taw tawa tawwa halla2 hala2 halla halak delwa2ti dilwa2ti
  dlw2ti el2an alan lyoum lyom elyoum elyom lioum ilyoum lyouma lioma ennharda elnaharda nharda nhar nharak bukra bokra
  boukra bukkra ghodwa ghoudwa ghedwa ghdwa ghda ghadi ghada imbareh mbareh embareh emberi7 mbar7 lbareh lbar7 barah lil layl
  lila lilla leila el3achiya sa3a sa3at se3a se3at saat da2i2a yom youm yawm ayam 3am sna sena sana chhar shahr chahr
  ktir kteer ktiir ktir kateer katir bezaf bezzaf bzaf barcha barsha berch awi 2awi gedan jiddan jeddan giddan wajed wayed
  chwaya chwiya shwaya shway shwayya chway chwi shouya chouia chwia choya chwayya
  fhemt fhmt fahemt fahimt fehmt mafhemtch mafhemt mafhmtch mafhamtch ma-fhmtch fahem fahma fahmak fhm mfhmtch
  3ref 3raft 3reft n3ref na3ref ne3ref 3arif 3aref 3arfa 3rft ma3raftch ba3ref ba3raf b3ref a3ref a3raf ta3rif ta3ref
  ma3rafch ma3refch ma3rifch ma3refsh ya3ref kan3ref kn3rf mab3ref
  sa3edni sa3edouni sa3dni sa3douni 3awenni 3awnouni 3awnoni 3aweni 3awen mosa3ada mousa3ada musa3ada musa3da mosa3da
  msa3da 3awnni se3edni sa3idni a3inouni
  mumkin momken mumken momkin momkn mumkn moumkin yomken yemken yimkin ymkn nejem nejjem najem n9dar n9der na9dar ne9der
  nqder nqdar a2dar a2der a9dar fiyi fiye fini feene nkdar ymken kan9dar nedjem njm
  sakan skan sekn soken sokn skn sken lskan sakn essakan bayt beyt bet bit lbit elbeit dar eddar ddar dari kira kera lkra kra
  ijar iijar ajar 2ajar oda ghorfa 8orfa ghourfa chambra bitt byout
  jam3a jam3aa jami3a jem3a gam3a game3a ljam3a eljam3a kolya kolliya kulliya kouliya fac lfac madrasa ta3lim dirasa diraseh
  draya 9raya 9raytek na9ra ne9ra kan9ra badros bedros bdros adros nadres 2ara talib taleb taliba 6alib tolab tulab tulleb
  imti7an imtihan emtihan emti7an mti7an imtihanat exam7 daraja da9ra
  wra9 wre9 awra9 wara9 awraq wrak wara2 awra2 lwra9 wraq lwraq 9ra9 warqa war9a jawaz jawez jaouaz pasport lpasport fiza
  iqama i9ama 2iqama e2ama eqama ikama lqama l9ama tasrih tasri7 tesrih ta2shira ta2chira minha min7a men7a minhati lmin7a
  lmen7a el-minha elmenha
  tabib doctour hakim 7akim doktor mostachfa mustashfa sbitar sbitar espitar marid mrid mrida marida ta3ban ta3bana
  ta3bane te3ban t3eb t3ebt ta3bt 3yit 3yan 3eyan
  khedma 5edma khdma lkhedma khidma cho8l choghl shoghl shughl sho8l choghol shogol n5dem nekhdem nkhdem khdam bshteghel
  bachteghel neshtaghel yshteghel 3amal 3mel n3mel na3mel na3mlou a3mel ne3mel ndir ndiro ndirou dir ndirha bdir
  flous flouss felous fluss masari masare fulus drahem drahm s3ar
  lugha lougha logha talyani talyeni tolyani tlyani talyania italia2 3arbi 3arabi 3arabia 3rbi 3arabiya 3arabe arabi
  darija derja ljazair maghrib lmaghrib tounes tounsi dzair masr masri souri souria suria filistin 3ira9 iraqi yemen libya
  ismi esmi smiti smiyti smity isme 3omri 3andi 3omrek saken sakna sekna sekin skna 3ayech 3aych 3ayesh 3aysh
  men min mn men3and minfadlak minfadlik min-fadlak fadlak fadlik law lw samaht sama7t samahti law-samaht lousamaht 3afak 3afakom
  afak 3fak rja2 raja2an raja2 a3tini 3tini a3tiwni goulli goli 9olli 9oli gol ygoul 9al 2al 2ali 2alli galli 9alli 9ali
  khoya khouya 5oya khuya khouia kho akhi okhti ekhti okhty khti habibi 7abibi habibti 7abibti sadi9i sa7bi sahbi sa7biti sahebi
  ya3ni yaani ya3nii y3ni bs bass bas walakin lakin lakn laken lkn lakken 3la 3lih 3liya 3lya 3lik 3aleh 3alay 3alek
  3leik 3aleik bzaf m3a ma3a ma3ak m3ak m3aya ma3i ma3aya ma3na m3na bel bil fel fil lel lil dial dyal dyali diali dyalek
  ta3 ta3i ta3na taa3 nta3 mta3 mta3i bta3 bta3i beta3 taba3 taba3i 3and 3nd 3ind elli illi lli eli ely yalli yali ly
  mawjoud mawjoude mawjud mouchkil mochkil moshkila mushkila muchkila mochkla moshkela mochkel mouchkila mushkle mshkle meshkle
  mechkla moushkila 3ndkom kolchi kulchi kulshi koulchi kolshi kol kull kel kul kayna ghir gheir ghayr bla blach bala bidoun
  bdoun raja3 rje3 nrja3 rja3 arja3 erja3 rouh roo7 rou7 nrouh nrou7 rayeh raye7 ray7a rayha mchit nemchi nemshi namchi amchi
  mashi nji nejji aji ajou taʿal ta3al ta3ala ta3ali iji eji jit jey jay jaya jeya wsol wselt wsalt
  khayef khayfe khayfa khayf 5ayef 5ayfe 5ayfa khaif khaifa 5aif wallit kont kount kunt kan kanet kano kanou knt
  rah rahi raho rani rana rak raki ra7 rayheen ha7 hatta 7atta htta 7ta hta wala wella wlla aw2 aou la2eno la2anno li2ana
  l2ano la2n li2an li2anni 3achan 3ashan 3chan 3shan 3lashan 3alashan bach bech bash bsh mshan mchan minshan kirmel kermel
  menchan 7ewwel 7awel 7awelt 7awalt jarrabt jarabt jrabt ba3d ba3den ba3dein b3d 9bel 2abl abel 9abl men9bel
  mo7taj mohtaj me7taj mehtaj m7taj mu7taj mohtaja ma7taj lazem lazim lezim lzm lazmni khas khassni khasni khsni khssni
  5asni 5assni yjib jib njib njeeb jibt jebt bjib nakhod nakhed nakhdo n5ou akhod akhed a5ed akhadt khdit khdet 5dit
  nsajel nsajjel nsejel sajjel tsajel msajjel tasjil tesjil tsjil n9ayed n9ayyed 9ayed msajla ne9bel n9addem n9edem
  9addem n9eddem t9dim nfhem fhmouni 3afw sme7li sme7 sam7ni same7ni asif asef asfe asfa sorry7 m3lsh 3adi 3ady bslama
  bslema beslama besslama bessalama ma3salama ma3ssalama tsba7 tesba7 tosba7 tsbah tesbah bikhir bekhir bkhir bi5ir b5ir
  bkheir bkher bikheir tamam tmm mni7 mnih mni7a mniha mneeh mli7 mlih mliha kwayes kwayyes kwayis kowayes kwais kwayesa
  zwin zwina 7elw helw 7elo hilwe 7ilwe behi behya bahi
  mout moot nmout amout namout tmout hmout ymout
  ili lik lk lak lek lih liha 3endek ndk raye2 fo2 ta7t barra berra jowa dakhel dkhel nodkhel karib 9rib b3id
`;

const KEYS: ReadonlySet<string> = new Set(
  LIST.split(/\s+/)
    .filter((word) => word !== '')
    .map(arabiziKey)
    .filter((key) => key.length >= 2),
);
const WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word.length >= 2));

/** A digit where a letter is missing: 3 ع, 7 ح, 9 ق, 5 خ, 2 ء, 8 غ, 6 ط. Two letters at least: `B2`, `U6`, `8pm` are none. */
const DIGIT_IN_WORD = /^(?=.*\p{L}.*\p{L})(?:[23579]\p{L}{2,}\p{L}*|\p{L}+[2356789]\p{L}+|\p{L}{2,}[379])[\p{L}\d']*$/u;
/** Units, models and ordinals that hold a digit and are no Arabic: `2nd`, `3rd`, `5gb`, `mp3`, `roma3`, `covid19`. */
const NO_ARABIZI =
  /^(?:\d+(?:st|nd|rd|th|er|ere|eme|esimo|gb|mb|kg|km|cm|mm|pm|am|eur|euro|h|hs|min|sec|giorni|ore|days|anni|mesi|years?|mins?|x\d+|g|d)|mp\d|h\d+o?|b2[bc]|u\d+|[abc][12]|co2|web\d|roma3|uniroma\d|covid\d+|windows\d+|iphone\d+|ps\d|gr8|l8r|m8|w8|b4|2day|2nite|2morrow|4u|2u|str8)$/;

/** Words of Arabizi that other languages have too: they say nothing, but do not speak against it either. */
const SHARED: ReadonlySet<string> = new Set(
  'ma la el al l fi f b bel w wa ou ya men an en ila inn 3 a ana had hal hada fin bas bit bet dar kol kel kan min law rah rak les'.split(
    ' ',
  ),
);

/** How surely a word (lower case, with its digits) is Arabizi. */
export type ArabiziWord = 'surely' | 'listed' | 'sounds_listed' | 'shared' | 'no';

export function arabiziIn(word: string): ArabiziWord {
  if (SHARED.has(word)) return 'shared';
  if (/\d/.test(word)) return !NO_ARABIZI.test(word) && DIGIT_IN_WORD.test(word) ? 'surely' : 'no';
  if (WORDS.has(word)) return 'listed';
  return word.length >= 3 && /^[a-z'’]+$/.test(word) && KEYS.has(arabiziKey(word)) ? 'sounds_listed' : 'no';
}
