import type { PaperWords } from '../paper-words.ts';
import { list } from '../section-words.ts';

export const words: PaperWords = {
  updated: list(
    'stand, stand vom, aktualisiert, aktualisiert am, zuletzt aktualisiert, zuletzt aktualisiert am, letzte aktualisierung, geändert, geändert am, ' +
      'zuletzt geändert, zuletzt geändert am, letzte änderung, überarbeitet, überarbeitet am, zuletzt überarbeitet, fassung vom, geprüft am, zuletzt geprüft',
  ),
  issued: list(
    'datum, vom, erstellt, erstellt am, erstellt von, ausgestellt am, ausgabe, ausgabe vom, version, version vom, unterzeichnet am, unterschrieben am, ' +
      'geschlossen am, beschlossen am, freigegeben, freigegeben am, verfasst von, verfasser, verfasserin, autor, autorin, von',
  ),
  effective: list(
    'gültig ab, gültig seit, gilt ab, gilt seit, in kraft ab, in kraft seit, wirksam ab, gültig vom',
  ),
  notItsOwn: list(
    'geburtsdatum, geboren, eintritt, eingestellt, beginn, ablauf, läuft ab, fällig, frist, bis, verlängerung, nächste, nächster, nächstes, verstorben, vor, ende, endet',
  ),
  beside: list('den, der, am, vom, im'),
  untitled: list(
    'unbenannt, unbenanntes dokument, ohne titel, dokument, mappe, präsentation, powerpoint-präsentation, tabelle, folie, neues dokument, titel, startseite, anonym, unbekannt, kein titel',
  ),
  openings: list('inhaltsverzeichnis, inhalt, überblick, einleitung, einführung, zusammenfassung, seite'),
};
