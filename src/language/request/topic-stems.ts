import { stemIndex } from './stems.ts';

/**
 * Beginnings of words that belong to a topic whatever their ending (`affitto`, `affitti`, `affittare`). They count less
 * than the words and phrases of match.json, which say it outright.
 */
export const TOPIC_STEMS = stemIndex({
  'admin.enrol':
    'immatricol* iscriver* iscrivo iscrizion* enrol enroll enrolment* enrollment* enrolling registration* inscrire inscription* admission* ammission* سجل اسجل نتسجل يسجل تسجيل',
  'admin.fees': 'tasse tassa tuition fee fees frais exoner* esoner* رسوم قسط اقساط',
  'admin.scholarship': 'borsa borse scholarship* bourse bourses منحه منحتي منح',
  'admin.isee': 'isee',
  'admin.permit':
    'permess* permit soggiorn* questur* séjour visa visas ricongiungiment* reunification اقامه اقامت* تصريح فيزا سوجورن* i9ama e9ama',
  'admin.taxcode': 'spid fiscal* فيسكالي',
  'admin.translate': 'traduz* tradur* translat* tradui* traduct* interpret* interprèt* ترجم* مترجم*',
  'admin.recognition':
    'riconosc* equipoll* equivalen* équivalen* cimea recognition recognis* recogniz* معادل* اعادل تعادل',
  'admin.asylum': 'asilo asylum asile لجوء',
  'study.orient': 'orientament* facolt* faculty filière cursus تخصص*',
  'study.exams':
    'esame esami exam exams examen examens appello appelli appunti bocciat* spieg* explain* expliqu* امتحان* اشرح يشرح ملخص* imti7an',
  'study.books': 'libri libro bibliotec* library libraries bibliothèque* textbook* manuali كتب مكتبه',
  'study.portal': 'password portale portal portail login esse3 credenzial*',
  'life.housing':
    'affitt* alloggi* stanz* coinquilin* proprietari* apartment* rent landlord* roommate* flatmate* housing logement* loyer* colocat* propriétaire* sfratt* evict* expuls* appartament* سكن ايجار شقه غرفه sakan kira',
  'life.health':
    'medico medici dottor* doctor* dentist* psicolog* psycholog* psicoterap* ospedal* hospital* hôpit* médecin* sanitari* santé طبيب* طبيبه دكتور مستشف*',
  'life.transport': 'patente autobus licence license abbonament* conduire مواصلات سواقه',
  'life.bank': 'banca banche bancari* bank bancaire bancomat بنك بنكي',
  'life.job':
    'lavoro lavori lavorar* lavorett* tirocin* internship* job jobs working travail* emploi* شغل وظيف* khedma',
  'life.canteen': 'mensa mense canteen cantine cafeteria palestra',
  'life.people': 'lonel* solitudin* solitude isolat* isolé* amicizi* friendship* alone وحيد* وحده',
  'life.discrimination': 'razzis* racis* discrimin* insult* offend* umilia* humili* bully* bullis* عنصري* اهان* يهين*',
});
