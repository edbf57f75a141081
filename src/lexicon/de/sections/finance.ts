import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'steuer*, umsatzsteuer*, lohnabrechnung*, bank*, buchhaltung*, monatsabschluss, ' +
      'jahresabschluss, budget, kasse*, kassenbuch, finanzamt, steuerberater*, liquidität, ' +
      '',
  ),
  subjects: {
    tax: list(
      'steuer*, umsatzsteuer*, ustva, voranmeldung*, finanzamt, steuererklärung*, lohnsteuer*, ' +
        'gewerbesteuer*',
    ),
    payroll: list(
      'lohnabrechnung*, lohnbuchhaltung, lohnlauf, gehaltsabrechnung*, sozialversicherung*, ' +
        'lohnmeldung*',
    ),
    banking: list(
      'bank*, bankkonto, bankkonten, kontovollmacht, zeichnungsberechtig*, onlinebanking, kasse, ' +
        'barkasse, kassenbuch, tresor',
    ),
    paying: list(
      'eingangsrechnung*, rechnungseingang, zahlungslauf, lieferantenrechnung*, ' +
        'rechnungsprüfung, bestellung*, zahlungsfreigabe, kreditoren',
    ),
    close: list('monatsabschluss, jahresabschluss, quartalsabschluss, abschluss, abstimmung, inventur'),
    budget: list('budget*, rücklage*, liquidität*, förder*, zuschuss, zuschüsse, finanzplan*'),
    authority: list(
      'freigabe*, vollmacht*, zeichnungsbefugnis, unterschriftenregelung, wer darf, ' +
        'entscheidungsbefugnis*, kompetenzen',
    ),
    'paying/account': list('neue bankverbindung, bankverbindung, kontoänderung'),
    'tax/deadline': list('bis zum, fällig, vierteljährlich, monatlich'),
    'payroll/deadline': list('bis zum, bis, monatlich, frist'),
    'banking/signing': list('unterschr*, vollmacht*, zeichnungs*, berechtigt'),
  },
};
