import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'rechnung*, *rechnung, preis*, *preise, stundensätze, honorar*, gebühren, abrechnung*, ' +
      'mahn*, debitoren, zahlungslauf, skonto',
  ),
  subjects: {
    invoicing: list(
      'rechnung*, rechnungsstellung, rechnungen schreiben, fakturierung, abrechnung*, ' +
        'ausgangsrechnung*, abschlagsrechnung*, schlussrechnung*',
    ),
    prices: list(
      'preis*, preisliste, stundensätze, stundensatz, honorar*, gebühren*, tarif*, rabatt*, ' + 'aufschläge',
    ),
    terms: list('zahlungsbedingungen, zahlungsziel*, fälligkeit, skonto, anzahlung*, vorkasse'),
    overdue: list(
      'mahnwesen, mahnung*, mahnstufe*, offene posten, überfällig*, zahlungsverzug, inkasso, ' +
        'zahlungserinnerung*, säumige*',
    ),
    refunds: list('erstattung*, gutschrift*, storno, rückzahlung*, preisnachlass'),
  },
};
