import { list } from '../section-words.ts';
import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  folders: {
    superseded: list('archiv, alt, altes, veraltet, überholt, abgelöst, ungültig, abgelaufen'),
    draft: list('entwurf, entwürfe, entwuerfe, in arbeit'),
    template: list('vorlage, vorlagen, muster, formulare leer, blankoformulare'),
    example: list('beispiel, beispiele'),
    others: list(
      'dritte, fremd, fremde unterlagen, fremdunterlagen, extern, bedienungsanleitungen, handbücher, lieferantenunterlagen',
    ),
  },
  marks: {
    superseded: list(
      'alt, veraltet, überholt, ungültig, abgelöst, abgelaufen, außer kraft, nicht mehr gültig, nicht mehr verwenden, ersetzt',
    ),
    draft: list('entwurf, nicht beschlossen, nicht freigegeben, in arbeit'),
    template: list('vorlage, muster, musterbrief, blankoformular'),
    example: list('beispiel'),
  },
  labels: list('status, stand, zustand'),
  noLonger: list(
    'gilt nicht mehr, nicht mehr gültig, ist außer kraft, außer kraft getreten, ist veraltet, ist überholt, nicht mehr verwenden, wurde zurückgezogen, ist abgelaufen',
  ),
  replacedBy: list('ersetzt durch, abgelöst durch, wurde durch'),
  replaces: list('ersetzt die, ersetzt den, ersetzt das, ersetzt alle, löst die, tritt an die stelle'),
  occasions: list(
    'rechnung, quittung, lohnabrechnung, kontoauszug, stundenzettel, protokoll, tagesordnung, bericht, angebot, bestellung, brief, schreiben, bescheinigung, rundbrief, tagebuch, besprechung, fragebogen, antrag, zahlen, ergebnisse, liste, lebenslauf',
  ),
  othersPapers: list(
    'agb, allgemeine geschäftsbedingungen, lieferbedingungen, verkaufsbedingungen, betriebsanleitung, bedienungsanleitung, gebrauchsanleitung, kurzanleitung, datenblatt, rundbrief, newsletter, prospekt, katalog, broschüre, merkblatt',
  ),
  laws: list(
    'gesetz, gesetzbuch, verordnung, tarifvertrag, richtlinie, satzung der stadt, *gesetz, *gesetzbuch, *verordnung',
  ),
  notLaws: list('vertrag, vereinbarung, handbuch, notizen, leitfaden, merkblatt, brief, angebot'),
  provisions: list('§, artikel, art, abschnitt, paragraph'),
};
