import { list } from '../section-words.ts';
import type { SystemsWords } from '../systems-words.ts';

export const words: SystemsWords = {
  name: list('system, programm, anwendung, software, tool, portal, app'),
  purpose: list('wofür, zweck, wozu, verwendung, nutzung, aufgabe'),
  owner: list('verantwortlich*, zuständig*, inhaber, admin, administrator, wer hat'),
  grants: list(
    'zugang gibt, zugang durch, zugang über, wer gibt zugang, zugang vergibt, zugänge vergibt, freischaltung, zugang, rechte vergibt, wer richtet ein',
  ),
  secondFactor: list('zweiter faktor, zwei-faktor, 2fa, tan-verfahren'),
  renewal: list('verlängerung, läuft bis, lizenz bis, laufzeit'),
  self: list('ich, mir, mich, wir, uns'),
};
