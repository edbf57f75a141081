import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'ablauf, abläufe, verfahren, anleitung, checkliste*, auftrag, aufträge, lieferant*, ' +
      'bestellung*, glossar, mein jahr, übergabe, lager, werkstatt, reklamation*, ' +
      'reparatur*, montage, termine, sicherheit, fahrzeuge',
  ),
  subjects: {
    account: list(
      'mein jahr, mein jahr im büro, monat für monat, meine aufgaben, meine arbeit, übergabe, uebergabe, ' +
        'übergabenotizen, für meine nachfolge, wer nach mir kommt, was das büro macht',
    ),
    glossary: list('glossar*, *wörter, begriffe, abkürzungen, wie wir es nennen'),
    suppliers: list('lieferant*, bestellung*, bestellen, einkauf, lager*, material*'),
    safety: list(
      'sicherheit*, arbeitsschutz, unfall, unfälle, notfall*, brandschutz, hygiene*, ' +
        'erste hilfe, gefährdungsbeurteilung*',
    ),
    orders: list(
      'aufträge, auftragsannahme, auftragsablauf, anfrage*, terminvergabe, lieferung*, ' +
        'angebot bis, ablauf*',
    ),
    complaints: list('reklamation*, gewährleistung*, beschwerde*, mängel*'),
    premises: list(
      'schlüssel, gebäude, fahrzeuge, wartung*, maschinen*, werkstatt, aufschließen, ' + 'abschließen',
    ),
    errors: list(
      'bekannte fehler, bekannte probleme, fehlerbehebung, störung*, wenn etwas nicht geht, ' +
        'stolperfallen',
    ),
    scripts: list('skript*, automatisierung*, makro*, datensicherung*, sicherung, nächtlich*'),
    meetings: list('besprechung*, jour fixe, montagsrunde, teamrunde'),
    'scripts/failure': list('fehl*, fehler*, meldung*, protokoll, abbruch'),
  },
};
