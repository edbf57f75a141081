/** A word of a text with its place. `folded` is without case, accents and a possessive ending. */
export interface Word {
  text: string;
  folded: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;
/** Words that stand for a sign or for nothing in a name: "Thistle & Rowe" is "Thistle and Rowe". */
const JOINING = new Set(['and', 'und', 'et', 'y']);

/** The words of a text in order; those that only join are left out. Linear in the text. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded !== '' && !JOINING.has(folded))
      words.push({ text: match[0], folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function foldWord(word: string): string {
  // Nearly every word of nearly every text.
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replaceAll(/['’]/g, '');
}

const LEGAL = new Set(
  (
    'pty ltd limited inc incorporated llc llp lllp lp plc pllc gmbh mbh ag kg kgaa ug ohg gbr ev eg sa sas sasu sarl srl ' +
    'spa bv nv vof oy oyj ab as asa aps pte sdn bhd corp corporation co company kk pvt private ltda eireli sl slu cv sro doo ' +
    'zrt kft pc pa cic cio'
  ).split(' '),
);

/** Whether a word is a legal form of a company. */
export const isLegalForm = (folded: string): boolean => LEGAL.has(folded);

/** A party's name: its own words, and the legal form that it ends with. */
export interface Name {
  core: string[];
  form: string[];
}

/** Divides a name into its own words and its legal form; "S.A." and "L.L.C." count as one word. Core is never empty for a name with words. */
export function nameOf(written: string): Name {
  const joined = written
    .replaceAll(/\([^()]{0,80}\)\s*$/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,5}/gu, (letters) => letters.replaceAll('.', ''));
  const core = wordsIn(joined).map(({ folded }) => folded);
  const form: string[] = [];
  while (core.length > 1 && LEGAL.has(core.at(-1) as string)) form.unshift(core.pop() as string);
  if (core[0] === 'the' && core.length > 1) core.shift();
  return { core, form };
}

/** Key of the whole name, with its legal form: one entry of an account and another are one party where it is equal. */
export function fullKey(written: string): string {
  const { core, form } = nameOf(written);
  return [...core, ...form.map((word) => (word === 'limited' ? 'ltd' : word))].join(' ');
}

export const coreKey = (written: string): string => nameOf(written).core.join(' ');

/** Whether a text is names and days alone ("Acme Ltd to Bolt LLC, 3 May 2026", "Jo Kent, Director"): it says nothing. */
export function isLabel(written: string): boolean {
  const words = wordsIn(written);
  return (
    words.length < 20 &&
    words.every(
      ({ text, folded }) => /^[\p{Lu}\d]/u.test(text) || /^(?:to|from|of|for|the|at|with|by)$/.test(folded),
    ) &&
    !/:\s|\d[.,]\d/.test(written)
  );
}

/** Words that begin or make many names, and first names: alone they name no party. */
const ORDINARY = new Set(
  (
    'alpha apex advanced all alliance allied american anchor apple arrow asia asian associated atlantic atlas aurora australian bay beacon best ' +
    'big black blue boston bridge bright british brown business cafe canadian capital cardinal castle cedar center central centre century ' +
    'champion choice church city civic classic clear cloud coast coastal college commercial community compass consolidated continental cool core ' +
    'country county creative crown crystal daily data delta design diamond digital direct dragon dream eagle early earth east eastern easy eco ' +
    'elite emerald empire energy enterprise european evergreen excel executive express falcon family farm fast federal fine fire first five ' +
    'flagship focus forest fresh frontier future galaxy garden gateway general genesis global gold golden good grand great green grove group ' +
    'harbor harbour harmony health heart heritage high highland hill home hope horizon house human ideal imperial independent industrial infinity ' +
    'innovative insight inter international island jade key king lake land legacy liberty life light lighthouse lion local london lotus ' +
    'magic main maple marine market master matrix max media medical mega metro metropolitan mid midland modern monarch moon morning mountain ' +
    'municipal mutual national nature neighborhood neighbourhood new next noble north northern nova oak ocean old olympic omega omni one open ' +
    'optimum orange orchard orient oriental origin pacific palm paper paradise paragon park partner patriot peak pearl people perfect phoenix ' +
    'pine pioneer planet platinum plus point polar port power precision premier premium prestige prime princess pro professional progressive ' +
    'public pure quality quantum quality queen quick rainbow rapid real red regal regional reliable reliance republic retail ridge right river rock rocky rose ' +
    'royal safe saint san santa school sea select senior seven shore sigma silver simple single sky small smart social solar solid south southern ' +
    'special spectrum spirit spring square standard star state sterling stone strategic street summer summit sun sunny sunrise sunset super superior ' +
    'supreme sure swift team tech technical terra three tiger time titan top total tower town trade tri trinity true trust twin ultimate ultra union ' +
    'united unity universal university urban us value valley vanguard vector velocity venture victoria victory village virtual vision vista vital ' +
    'water wave west western white wild willow wind winter wise wonder wood world young your zen zenith service services system systems office ' +
    'the our my we a an bank law legal dental accounting freight property travel logistics studio restaurant bakery hotel clinic ' +
    'adam alan albert alex alice amy andrea andrew angela ann anna anne anthony arthur barbara ben benjamin brian carl carlos carol charles ' +
    'charlotte chris christian christine daniel david dennis diana donald dorothy edward elena elizabeth emily emma eric erica eva frank fred ' +
    'gary george grace graham grant hannah harold harry heather helen henry howard hugh ian ivan jack jackson jacob james jane janet jason jean ' +
    'jeff jennifer jeremy jerry jessica jim joan joe john jonathan jordan jose joseph joshua joyce juan judy julia julie justin karen kate keith ' +
    'kelly ken kenneth kevin kim larry laura lee leo leon linda lisa louis louise lucas lucy luis luke marcus margaret maria marie mario mark ' +
    'martha martin mary matthew max melissa michael michelle mike mohammed morgan nancy natalie nathan neil nicholas nicole nina noah nora oliver ' +
    'olivia oscar pamela patricia patrick paul paula peter philip phillip rachel ralph ray raymond rebecca richard robert robin roger ronald rosa ' +
    'roy russell ruth ryan sam samuel sandra sara sarah scott sean sharon simon sofia sophia sophie stella stephanie stephen steve steven stewart ' +
    'stuart susan sydney tara taylor teresa terry theresa thomas tim timothy tina todd tom tony tracy tyler vera vernon vincent virginia walter ' +
    'wanda wayne wendy william'
  ).split(' '),
);

/** Whether a single word is too common to name a party by itself. */
export function isOrdinary(folded: string): boolean {
  return folded.length < 4 || !/\p{L}{3}/u.test(folded) || ORDINARY.has(folded) || LEGAL.has(folded);
}

/** Compares by code units: the same order on every machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
