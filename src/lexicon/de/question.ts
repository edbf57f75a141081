import { phrases, type QuestionWords } from '../question-words.ts';

export const words: QuestionWords = {
  asks: {
    person: phrases(
      'wer, wen, wem, wessen, wer ist, von wem, an wen, mit wem, welche person, welcher kollege, welche kollegin',
    ),
    when: phrases(`wann, bis wann, seit wann, ab wann, von wann, zu wann, welches datum, an welchem datum, zu welchem datum, an welchem tag,
      an welchen tagen, bis zu welchem tag, bis zu welchem datum, welcher tag, welche frist, in welchem monat, wie oft`),
    time: phrases(
      'um wie viel uhr, bis wie viel uhr, ab wie viel uhr, um wieviel uhr, bis wieviel uhr, zu welcher uhrzeit, welche uhrzeit',
    ),
    weekday: phrases('an welchem wochentag, welcher wochentag, an welchen wochentagen'),
    duration:
      phrases(`wie lange, wie früh, wie schnell, wie bald, wie viel zeit, wieviel zeit, wie viele tage, wie viele stunden,
      wie viele wochen, wie viele monate, wie viele jahre, wie viele minuten, wie viele arbeitstage, wie viele werktage, wie alt,
      welche kündigungsfrist, welches zahlungsziel, innerhalb welcher frist, in welcher frist, wie weit im voraus`),
    money:
      phrases(`wie viel, wieviel, was kostet, was kosten, wie hoch, wie teuer, welcher betrag, welchen betrag, bis zu welchem betrag,
      ab welchem betrag, bis zu welcher summe, welche summe, welcher preis, welchen preis, was berechnen, was zahlen, was zahlt, was bezahlen,
      was verdient, wie viel geld, was schuldet`),
    count: phrases('wie viele, wieviele, welche anzahl'),
    percentage: phrases(
      'welches skonto, welchen rabatt, welcher rabatt, wie viel prozent, wieviel prozent, welcher prozentsatz, welcher anteil, welchen anteil, welcher steuersatz',
    ),
    account: phrases(
      'welches konto, auf welches konto, von welchem konto, welche iban, welche bankverbindung, bankverbindung, kontonummer',
    ),
    phone: phrases('welche telefonnummer, telefonnummer, unter welcher nummer'),
    email: phrases('welche mailadresse, welche e-mail-adresse, mailadresse, e-mail-adresse'),
    meaning: phrases('was ist, was sind, was war'),
    definition: phrases('was bedeutet, was heißt, was bedeuten, was versteht man, was ist mit'),
    reason: phrases('warum, weshalb, wieso, wozu, aus welchem grund'),
    manner: phrases('wie, auf welche weise'),
    place: phrases('wo, wohin, woher, an welchem ort, wo ist'),
    whether: phrases(
      'ist, sind, war, waren, darf, dürfen, kann, können, muss, müssen, soll, sollen, hat, haben, wird, werden, gibt es',
    ),
    which: phrases('welche, welcher, welches, welchen, welchem, was'),
  },
  tells: {
    balance: phrases('schuldet, schulden, schuldig, offen, unbezahlt, noch zahlen, noch zu zahlen'),
    account: phrases('konto, iban, bankverbindung'),
    percentage: phrases('rabatt, skonto, prozent, nachlass'),
    phone: phrases('telefon, telefonnummer'),
    email: phrases('e-mail, mailadresse'),
    money: phrases(
      'kostet, kosten, preis, gebühr, miete, gehalt, lohn, zahlen, zahlt, berechnen, verdient, betrag',
    ),
  },
  compounds: true,
  quantity: phrases('wie viel, wieviel'),
  unwritten: phrases(
    'nirgends aufgeschrieben, nicht aufgeschrieben, nirgendwo aufgeschrieben, steht nirgends, nicht dokumentiert, nicht festgehalten, verschlossener umschlag, verschlossenen umschlag, nur in meinem kopf',
  ),
  names: {
    balance: phrases('schuldet, schulden, schuldig, offen, unbezahlt, noch, zahlen, viel'),
    money: phrases(
      'kostet, kosten, preis, preise, betrag, summe, zahlen, zahlt, bezahlen, bezahlt, berechnen, gebühr, geld, hoch, schuldet, schulden, teuer',
    ),
    duration: phrases('lange, zeit, tage, stunden, wochen, monate, jahre, frist'),
    when: phrases('tag, datum, frist, termin, monat'),
    time: phrases('uhr, uhrzeit'),
    weekday: phrases('wochentag, tag'),
    count: phrases('viele, anzahl'),
    percentage: phrases('prozent, anteil'),
    account: phrases('konto, bezahlt, zahlen, überwiesen, bankverbindung, iban'),
    phone: phrases('telefon, telefonnummer, nummer'),
    email: phrases('mail, e-mail, adresse'),
    person: phrases('person, kollege, kollegin'),
  },
};
