import { chinese } from './chinese.ts';
import { czech } from './czech.ts';
import { danishNorwegian } from './danish-norwegian.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { filipino } from './filipino.ts';
import { finnish } from './finnish.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hungarian } from './hungarian.ts';
import { indonesian } from './indonesian.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';
import { swedish } from './swedish.ts';
import { turkish } from './turkish.ts';
import { ukrainian } from './ukrainian.ts';
import { vietnamese } from './vietnamese.ts';
import type { SecretWords } from './words.ts';

/** A table a language: those in which the header lines of quoted mail are known. */
export const LANGUAGES: readonly SecretWords[] = [
  english,
  german,
  spanish,
  french,
  italian,
  portuguese,
  dutch,
  polish,
  russian,
  ukrainian,
  swedish,
  danishNorwegian,
  finnish,
  turkish,
  hungarian,
  czech,
  filipino,
  indonesian,
  vietnamese,
  chinese,
  japanese,
  korean,
];
