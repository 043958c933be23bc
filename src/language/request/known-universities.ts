/**
 * Universities of the wider network: known by name whether or not a committee of theirs is offered here, so that a
 * student of Pisa is told kindly that there is none. Which are offered, and more words for them, is the content's matter.
 */
export interface KnownUniversity {
  readonly id: string;
  readonly names: readonly string[];
  readonly cities: readonly string[];
  /** The only public university of its cities: the city proposes it, and a yes confirms it. */
  readonly sole: boolean;
  readonly not: readonly string[];
}

const university = (
  id: string,
  names: readonly string[],
  cities: readonly string[],
  sole: boolean,
  not: readonly string[] = [],
): KnownUniversity => ({ id, names, cities, sole, not });

export const KNOWN_UNIVERSITIES: readonly KnownUniversity[] = [
  university('bicocca', ['bicocca', 'unimib', 'بيكوكا'], ['milano', 'milan', 'ميلانو'], false),
  university('palermo', ['unipa', 'università di palermo'], ['palermo', 'palerme', 'باليرمو'], true),
  university('romatre', ['roma tre', 'roma 3', 'uniroma3', 'روما تري'], ['roma', 'rome', 'روما'], false),
  university('sapienza', ['sapienza', 'la sapienza', 'uniroma1', 'roma 1', 'سابينزا', 'لا سابينزا'], [], false),
  university(
    'padova',
    ['unipd', 'università di padova', 'padova university', 'university of padua', 'جامعة بادوفا'],
    ['padova', 'padua', 'padoue', 'بادوفا', 'بادوا'],
    true,
  ),
  university(
    'orientale',
    ["l'orientale", 'unior', 'orientale', "università l'orientale", 'لورينتالي', 'الشرقية في نابولي'],
    ['napoli', 'naples', 'نابولي'],
    false,
    ['piemonte orientale', 'federico ii', 'parthenope', 'vanvitelli'],
  ),
  university(
    'pisa',
    ['unipi', 'università di pisa', 'university of pisa', 'université de pise', 'جامعة بيزا'],
    ['pisa', 'pise', 'بيزا'],
    true,
    ['scuola normale', "sant'anna"],
  ),
  university(
    'bari',
    ['uniba', 'aldo moro', 'università di bari', 'university of bari', 'جامعة باري'],
    ['bari', 'باري'],
    true,
    ['politecnico', 'poliba'],
  ),
  university(
    'torino',
    ['unito', 'università di torino', 'university of turin', 'université de turin', 'جامعة تورينو'],
    ['torino', 'turin', 'تورينو'],
    false,
    ['politecnico', 'polytechnic', 'polito', 'polytechnique', 'regno unito'],
  ),
  university('sassari', ['uniss', 'università di sassari', 'جامعة ساساري'], ['sassari', 'ساساري'], true),
  university(
    'calabria',
    ['unical', 'università della calabria', 'university of calabria', 'arcavacata'],
    ['cosenza', 'rende', 'كوزنسا'],
    true,
    ['reggio', 'catanzaro', 'mediterranea', 'magna graecia'],
  ),
];
