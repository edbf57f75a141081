import type { DutyWords } from '../duty-words.ts';
import { list } from '../section-words.ts';

export const words: DutyWords = {
  must: list(
    'muss, müssen, soll, sollen, ist zu, sind zu, hat zu, haben zu, fällig, verpflichtet, pflicht, ' +
      'zuständig, nicht vergessen, spätestens, frist, einzureichen, denken an, daran denken',
  ),
  first: ['ich', 'wir'],
  second: { word: 'du', ending: 'st' },
  yours: list('dein, deine, deinen, deinem, deiner, euer, eure, euren'),
  firstEndings: [],
  passive: ['wird', 'werden', 'gehört'],
  participles: list(
    'ge…t, ge…en, …ert, …iert, be…t, ver…t, er…t, über…t, be…en, ver…en, er…en, ein…t, ein…en, ab…t, ' +
      'ab…en, aus…t, aus…en, an…en, an…t, auf…t, vor…t, nach…t, durch…t, hoch…en, zu…t',
  ),
  irregularParticiples: ['getan'],
  reflexivePassive: false,
  mustInfinitives: ['zu…en'],
  instructionFirst: [],
  instructionLast: ['en', 'ern', 'eln'],
  finiteEndings: ['t'],
  states: list(
    'ist, sind, hat, haben, beginnt, endet, läuft, gilt, gelten, heißt, bedeutet, kostet, beträgt, ' +
      'liegt, steht, gibt es, kommt, öffnet, schließt, erscheint, dauert, findet, stattet, gehört, ' +
      'enthält, ruht, erfolgt, bekommt, erhält, liefert, arbeitet',
  ),
  particles: list(
    'mit, seit, nicht, dort, fort, jetzt, erst, sonst, meist, selbst, damit, somit, insgesamt, ' +
      'mindestens',
  ),
  moves: ['geht', 'gehen', 'geht an', 'gehen an', 'raus'],
  pastEndings: ['te', 'ten'],
  papers: list('richtlinie, dokument, handbuch, seite, leitfaden, unterlage, anweisung'),
  estimates: list('etwa, ungefähr, rund, circa, ca, knapp, gut'),
  aims: list('ziel, ziele, vorhaben, absicht, vision'),
  past: list(
    'war, waren, wurde, wurden, hatte, hatten, früher, damals, letztes jahr, vor jahren, gestern, ' +
      'bisher, haben wir, habe ich, ehemals',
  ),
  may: list('darf, dürfen, kann, können, berechtigt, anspruch, freiwillig, möglich, zulässig'),
  would: list('würde, würden, könnte, könnten, vielleicht, sollte, sollten, vorschlag, geplant, möchte'),
  conditions: list('wenn, falls, sofern, sobald, bei, soweit'),
  negations: list('nicht, kein, keine, keinen, nie, niemand, nichts, ohne'),
  others: list(
    'kunde, kunden, auftraggeber, auftragnehmer, lieferant, lieferanten, verkäufer, käufer, vermieter, ' +
      'besteller, bauherr, verwender, versicherer, versicherungsnehmer, mandant, patient, patienten, ' +
      'gast, gäste, bank, behörde, finanzamt, hersteller, betreiber, nutzer, teilnehmer, bewerber, ' +
      'kanzlei, steuerberater, mieter, dienstleister',
  ),
  nounLast: true,
  opening: list(
    'geöffnet, öffnungszeiten, arbeitszeit, arbeitszeiten, sprechzeiten, bürozeiten, geschlossen, ' +
      'erreichbar, kernzeit, ruhetag, kurs, kurse, anmeldung, dienstzeit',
  ),
  means: list('bedeutet, heißt, steht für, ist der name, nennen wir, bezeichnet, meint, ist die abkürzung'),
  please: ['bitte'],
  standing: list('ab sofort, ab jetzt, künftig, in zukunft, ab heute, von nun an, immer, jeweils, zukünftig'),
  weekend: ['wochenende', 'samstag', 'sonntag', 'feiertag', 'sonnabend'],
  dutyTitles: list(
    'monat für monat, meine arbeit, aufgaben, pflichten, checkliste, kalender, fristen, termine, ' +
      'übergabe, ablauf, abläufe, verfahren, anleitung, arbeitsanweisung, routine, monatsabschluss, ' +
      'jahresabschluss, wartung, prüfungen, wiederkehrend, zuständigkeiten, was ich mache, prozess, ' +
      'zahlungslauf, mahnwesen, lohn',
  ),
  glossaryTitles: ['glossar', 'wörter', 'begriffe', 'abkürzungen', 'wörterbuch'],
  manualTitles: list(
    'betriebsanleitung, bedienungsanleitung, gebrauchsanweisung, gebrauchsanleitung, herstellerhandbuch, datenblatt',
  ),
  contractTitles: list(
    'vertrag, verträge, vereinbarung, vereinbarungen, rahmenvertrag, mietvertrag, bedingungen, agb, lieferbedingungen, police',
  ),
  taskColumns: list(
    'was, aufgabe, aufgaben, pflicht, tätigkeit, meldung, vorgang, prüfung, arbeit, thema, abgabe',
  ),
  whenColumns: list(
    'wann, fällig, fälligkeit, frist, termin, turnus, rhythmus, häufigkeit, intervall, wie oft, ' +
      'stichtag, zyklus',
  ),
  whoColumns: list('wer, zuständig, verantwortlich, durch, person, erledigt von, rolle'),
  dueColumns: list(
    'fällig, fällig am, fällig bis, fälligkeit, frist, nächste fälligkeit, nächster termin, bis, zu erledigen bis, verlängern bis, nächste prüfung',
  ),
  lastColumns: list(
    'zuletzt, zuletzt erledigt, letzte prüfung, letzter termin, erledigt am, gemeldet am, bezahlt am, abgegeben am, letztmals',
  ),
  closedCells: list('erledigt, abgeschlossen, geschlossen, fertig, bezahlt, abgegeben, entfällt, ja'),
  paperDates: list(
    'stand, letzte änderung, aktualisiert, geprüft, version, gültig ab, gültig bis, erstellt, fassung, ' +
      'unterschrieben, nächste prüfung des dokuments, geschrieben',
  ),
};
