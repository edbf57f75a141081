import type { RetiredWords } from '../retired-words.ts';
import { list } from '../section-words.ts';

export const words: RetiredWords = {
  old: list(
    'alt, alte, alten, alter, altes, frühere, früheren, früheres, ehemalige, ehemaligen, ehemaliges, bisherige, bisherigen, bisheriges, gekündigte, gekündigtes, geschlossene, geschlossenes, ungültige, ungültigen, abgelaufene',
  ),
  things: list(
    'konto, konten, bankkonto, bank, bankverbindung, bankverbindungen, kontonummer, nummer, nummern, telefonnummer, telefon, handynummer, fax, iban, bic, code, karte, kennung',
  ),
  stop: list(
    'nicht mehr verwenden, nicht mehr benutzen, nicht verwenden, nicht benutzen, nie verwenden, außer betrieb, nicht mehr gültig, nicht mehr in gebrauch',
  ),
  ended: list(
    'ist geschlossen, ist erloschen, ist gekündigt, wurde geschlossen, wurde gekündigt, wurde aufgelöst, ist aufgelöst, ist abgeschaltet, ist abgelaufen, ist ungültig, wurde ersetzt, gilt nicht mehr, ist nicht mehr gültig',
  ),
  instead: list(
    'neu, neue, neuen, neues, jetzt, nun, stattdessen, ab sofort, ab heute, aktuell, aktuelle, richtig',
  ),
};
