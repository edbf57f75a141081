import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'mitarbeiter*, personal, personalabteilung, arbeitsvertrag, arbeitsverträge, ' +
      'beschäftigte*, urlaub*, krank*, arbeitszeit*, ausbildung*, azubi*, probezeit, dienstplan, ' +
      'homeoffice',
  ),
  subjects: {
    leave: list(
      'urlaub*, *urlaub, krank*, fehlzeit*, abwesenheit*, elternzeit, mutterschutz, ' +
        'freistellung, sonderurlaub, resturlaub, feiertag*',
    ),
    hours: list(
      'arbeitszeit*, überstunden, pausen, pausenregelung, schicht*, dienstplan, zeiterfassung, ' +
        'stundenzettel, homeoffice, gleitzeit, kernzeit, arbeitsbeginn',
    ),
    pay: list(
      'lohn, löhne, gehalt, gehälter, vergütung, bonus, prämie*, trinkgeld, altersvorsorge, ' +
        'weihnachtsgeld, urlaubsgeld, zuschläge',
    ),
    joining: list(
      'einarbeitung, eintritt, neue mitarbeiter*, neueinstellung*, erster tag, einstellung, ' +
        'onboarding, probezeit, begrüßung',
    ),
    leaving: list(
      'austritt, kündigung, kündigungsfrist*, ausscheiden, offboarding, letzter arbeitstag, ' + 'zeugnis',
    ),
    expenses: list('spesen, auslagen, reisekosten, fahrtkosten, kilometergeld, bewirtung'),
    conduct: list('verhalten, abmahnung*, disziplin*, beschwerde*, arbeitskleidung, ordnung im betrieb'),
    appraisal: list('mitarbeitergespräch*, beurteilung*, schulung*, fortbildung*, unterweisung*, feedback'),
    'joining/access': list('zugang, zugänge, schlüssel, konto, laptop, ausrüstung, werkzeug'),
    'joining/papers': list('vertrag, unterlagen, unterschr*, nachweis*, ausweis, bescheinigung*'),
    'leave/approval': list('genehmig*, beantrag*, antrag, bewillig*, urlaubswünsche'),
    'leave/sick': list('krank*'),
    'pay/day': list('ausgezahlt, auszahlung, monatsende, zum ersten, letzten werktag'),
    'expenses/approval': list('genehmig*, freigabe, beleg*, bis zu'),
    'leaving/notice': list('kündigungsfrist*, frist'),
    'leaving/access': list('zugang, zugänge, schlüssel, konto'),
  },
};
