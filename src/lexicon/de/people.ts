import type { PeopleWords } from '../people-words.ts';
import { list } from '../section-words.ts';

export const words: PeopleWords = {
  name: list('name, mitarbeiter, mitarbeiterin, person, vorname'),
  role: list('funktion, rolle, position, stelle, tätigkeit, aufgabe'),
  beside: list(
    'e-mail, mail, telefon, durchwahl, vorgesetzt*, eintritt, wochenstunden, beginn, geburtstag, ersthelfer',
  ),
};
