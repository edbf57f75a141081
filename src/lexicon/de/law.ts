import type { LawWords } from '../law-words.ts';
import { list } from '../section-words.ts';

export const words: LawWords = {
  nameEnds: list('*gesetz, *gesetzbuch, *verordnung, *ordnungsgesetz'),
  yearly: [],
  codes: list('Bürgerliches Gesetzbuch, Bürgerlichen Gesetzbuchs, Handelsgesetzbuch, BGB, HGB'),
  series: [],
  places: {
    article: list('artikel, art.'),
    section: list('§, §§, paragraph'),
    clause: list('ziffer, ziff.'),
    rule: list('regel'),
    regulation: [],
  },
  papers: list(
    '*vertrag, *vereinbarung, *ordnung, *richtlinie, *handbuch, agb, *bedingungen, satzung, *mappe, rundbrief, newsletter, *brief, mitteilung*, protokoll, merkblatt, notiz*, ablauf, checkliste, vorlage, angebot',
  ),
  digests: list(
    'in eigenen worten, in einfachen worten, einfach erklärt, zusammenfassung, überblick, übersicht, nicht der gesetzestext, ersetzt nicht, kurz gefasst, leitfaden, was das gesetz',
  ),
  own: list('wir, unser*, uns, ich, mein*'),
  employees: list('arbeitnehmer*, arbeitgeber*, beschäftigte*, auszubildende*, arbeitsverhältnis*'),
  staff: list(
    'mitarbeiter*, arbeitnehmer*, beschäftigte*, angestellte*, belegschaft, personal*, arbeitsvertrag*, arbeitsordnung, arbeitsverhältnis*, auszubildende*, azubi*, gesell*, arbeitszeit*, anstellungsvertrag*',
  ),
  ofTheLaw: list(
    'gesetz, gesetze, gesetzlich*, laut gesetz, von gesetzes wegen, *gesetzes, *gesetz, tarifvertrag*, tariflich*',
  ),
  grants: list('anspruch, beträgt'),
  duty: list(
    'muss, müssen, darf nicht, dürfen nicht, hat anspruch, haben anspruch, ist verpflichtet, sind verpflichtet, hat zu, sind zu, ist zu, beträgt, mindestens, höchstens, überschreiten, darf, dürfen',
  ),
  dues: list(
    'sozialversicherung*, krankenkasse*, beitragsnachweis*, lohnsteuer*, umsatzsteuer*, voranmeldung*, finanzamt, gewerbesteuer*, körperschaftsteuer*, einkommensteuer*, berufsgenossenschaft*, jahresmeldung*, künstlersozialabgabe*, *steuererklärung, lohnnachweis*',
  ),
  deadline: list('innerhalb, binnen, spätestens, bis zum, bis spätestens, vor dem, mindestens einmal'),
  penalty: list(
    'säumniszuschlag*, säumniszuschläge, bußgeld*, geldbuße*, verspätungszuschlag*, ordnungswidrig*',
  ),
  columns: {
    rule: list('regel, wann, frist, fällig, termin'),
    who: list('wer, zuständig, verantwortlich, vertretung'),
    note: list('bemerkung, notiz, hinweis'),
  },
  least: list(
    'mindestens, wenigstens, nicht weniger als, minimum, nicht unterschreiten, nicht unterschritten, nicht kürzer als, zumindest',
  ),
  most: list(
    'höchstens, maximal, nicht mehr als, nicht überschreiten, nicht überschritten, nicht länger als, bis zu, längstens, spätestens, innerhalb von, binnen, maximum, bis zur dauer von, auf bis zu',
  ),
  elsewhere: {
    before: list(
      'darauf, hierauf, auf diese, davon, mehr als, weniger als, über, unter, nach, vor, ab, seit, erste, ersten, letzte, letzten, nächsten, alle, jede, jeden, von mehr als, länger als, außer, binnen der ersten, von den, der letzten',
    ),
    after: list(
      'vorher, im voraus, vor, alt, am stück, lang bestanden, bestanden, betriebszugehörigkeit, im betrieb, hintereinander, nach',
    ),
  },
  added: list('erhöht sich um, verlängert sich um, zusätzlich, zuzüglich'),
  units: {
    minute: list('minute, minuten, min'),
    hour: list('stunde, stunden, std, zeitstunden'),
    day: list('tag, tage, tagen'),
    'calendar-day': list('kalendertag, kalendertage, kalendertagen'),
    'business-day': list('arbeitstag, arbeitstage, arbeitstagen, bankarbeitstage, urlaubstage, urlaubstagen'),
    weekday: list('werktag, werktage, werktagen'),
    week: list('woche, wochen, kalenderwochen'),
    month: list('monat, monate, monaten, monats, kalendermonate, kalendermonaten'),
    year: list('jahr, jahre, jahren, kalenderjahre, kalenderjahren'),
  },
  between: list(
    'volle, vollen, zusammenhängende, zusammenhängenden, aufeinanderfolgende, aufeinanderfolgenden, ununterbrochene, bezahlte, bezahlten',
  ),
  percent: list('prozent, v.h., vom hundert'),
  per: {
    hour: list('je stunde, pro stunde, die stunde, je zeitstunde, in der stunde, stündlich, stundenlohn*'),
    day: list(
      'am tag, pro tag, je tag, täglich*, werktäglich*, arbeitstäglich*, je arbeitstag, pro arbeitstag, arbeitstag hat, arbeitstag dauert',
    ),
    week: list(
      'in der woche, pro woche, je woche, wöchentlich*, die woche, wochenarbeitszeit, wochenstunden, woche hat',
    ),
    month: list('im monat, pro monat, je monat, monatlich*'),
    year: list(
      'im jahr, pro jahr, je jahr, jährlich*, im kalenderjahr, je kalenderjahr, pro kalenderjahr, jahresurlaub, in jedem kalenderjahr',
    ),
  },
  numbers: {
    ones: list(
      'ein|eine|einer|einem|einen|eines, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn',
    ),
    tens: list('zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig'),
    pattern: '{one}und{ten}',
    half: list('einhalb'),
  },
  matters: {
    'working-time': list(
      'arbeitszeit*, *arbeitszeit, wochenstunden, wochenarbeitszeit, höchstarbeitszeit, regelarbeitszeit',
    ),
    break: list('pause*, ruhepause*, mittagspause*, frühstückspause*, *pausen'),
    'daily-rest': list('ruhezeit*, tägliche ruhezeit'),
    'weekly-rest': list('wöchentliche ruhezeit, ersatzruhetag*, ruhetag*'),
    overtime: list('überstunde*, mehrarbeit*'),
    'night-work': list('nachtarbeit*, nachtzuschlag*, nachtschicht*'),
    'holiday-work': list('feiertag*, sonntag*, sonn- und feiertag*, *feiertagszuschlag'),
    'annual-leave': list('urlaub*, *urlaub, jahresurlaub*, erholungsurlaub*, mindesturlaub*, *urlaubstage'),
    'sick-leave': list(
      'krankheit*, krankmeldung*, entgeltfortzahlung*, lohnfortzahlung*, arbeitsunfähig*, krank, krankheitsfall',
    ),
    maternity: list('mutterschutz*, mutterschutzfrist*, schwanger*'),
    paternity: list('vaterschaft*, vaterschaftsurlaub'),
    'other-leave': list(
      'übertragen*, verfällt, verfallen, elternzeit, sonderurlaub*, bildungsurlaub*, unbezahlter urlaub, freistellung, urlaubsantrag*, resturlaub*, zusatzurlaub*',
    ),
    notice: list('kündigungsfrist*, kündigung*, kündigen, gekündigt'),
    resignation: list(
      'eigenkündigung*, kündigung durch den arbeitnehmer, kündigung des arbeitnehmers, kündigt der arbeitnehmer',
    ),
    probation: list('probezeit*, probearbeitsverhältnis*'),
    'fixed-term': list('befrist*, *befristung'),
    'minimum-wage': list('mindestlohn*, mindestentgelt*, stundenlohn*, bruttostundenlohn*'),
    bonus: list('weihnachtsgeld*, 13. monatsgehalt, jahressonderzahlung*'),
    severance: list('abfindung*'),
    retention: list('aufbewahr*, aufzubewahren'),
    'payment-term': list('zahlungsfrist*, zahlungsziel*, zahlbar, zahlungsverzug, verzug'),
  },
};
