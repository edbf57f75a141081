import type { AccountWords } from './role.ts';

/** Banks of Germany, Austria and Switzerland; Lexware, sevDesk and the like. */
export const german: AccountWords = {
  columns: {
    date:
      'buchungstag, buchungsdatum, buchung, datum, transaktionsdatum, valuta datum, umsatzdatum, belegdatum, rechnungsdatum, ' +
      'abschlussdatum, wertstellung, wertstellungsdatum, valutadatum, valuta, belegdat, datum der rechnung',
    valueDate: 'wertstellung, wertstellungsdatum, valutadatum, valuta, valuta datum, wert',
    paidOn:
      'bezahlt am, gezahlt am, beglichen am, zahlungsdatum, zahldatum, zahlung am, zahltag, zahlungseingang am, ausgeglichen am',
    due: 'fälligkeit, fälligkeitsdatum, fällig am, fällig, zahlungsziel, zahlbar bis, faelligkeit, faelligkeitsdatum',
    amount:
      'betrag, umsatz, betrag eur, umsatz in eur, buchungsbetrag, betrag in kontowährung, transaktionsbetrag, umsatzbetrag, wert, brutto',
    debit:
      'soll, belastung, belastungen, ausgang, ausgaben, lastschrift, abbuchung, auszahlung, ausgänge, ausgabe',
    credit: 'haben, gutschrift, gutschriften, eingang, einnahmen, einzahlung, eingänge, einnahme',
    side: 'soll haben, soll haben kennzeichen, s h, sh, umsatzart, kennzeichen, soll haben kz, vorzeichen, shkz, s h kennzeichen',
    balance:
      'saldo, kontostand, saldo nach buchung, neuer saldo, buchungssaldo, endsaldo, laufender saldo, kontosaldo, guthaben',
    currency: 'währung, waehrung, wkz, kontowährung, whg, währungskennzeichen, wkz umsatz',
    description:
      'verwendungszweck, buchungstext, beschreibung, text, umsatztext, buchungsdetails, zahlungsgrund, notiz, mitteilung, details, vorgang verwendungszweck, bemerkung, zweck, avisierungstext',
    party:
      'name zahlungsbeteiligter, beguenstigter zahlungspflichtiger, begünstigter zahlungspflichtiger, auftraggeber empfänger, auftraggeber empfaenger, ' +
      'empfänger, empfänger zahlungspflichtiger, auftraggeber begünstigter, zahlungsempfänger, name, partner, partnername, gegenpartei, begünstigter, geschäftspartner, firma, kontakt, zahlungspflichtiger',
    customer: 'kunde, kundenname, rechnungsempfänger, debitor, mandant, auftraggeber, debitorname',
    supplier: 'lieferant, lieferantenname, kreditor, rechnungssteller, kreditorname',
    reference:
      'referenz, kundenreferenz, kundenreferenz end to end, end to end referenz, belegnummer, mandatsreferenz, zahlungsreferenz, beleg, belegfeld 1, ihre referenz',
    account:
      'konto, kontonummer, iban, auftragskonto, kontoname, iban auftragskonto, bezeichnung auftragskonto',
    type: 'art, typ, belegart, belegtyp, dokumenttyp, vorgang, umsatztyp, rechnungsart, dokumentart, buchungsart',
    number:
      'rechnungsnummer, rechnungs nr, rechnungsnr, rechnung nr, rechnung, belegnummer, beleg nr, nummer, nr, dokumentnummer, re nr, belegnr',
    net: 'netto, nettobetrag, betrag netto, summe netto, zwischensumme, netto betrag',
    tax: 'mwst, ust, umsatzsteuer, steuer, mehrwertsteuer, steuerbetrag, mwst betrag, ust betrag, vorsteuer',
    total:
      'brutto, bruttobetrag, gesamtbetrag, rechnungsbetrag, betrag brutto, summe brutto, gesamt, gesamtsumme, summe, betrag, endbetrag',
    paid: 'bezahlt, gezahlt, bezahlter betrag, zahlbetrag, bereits bezahlt, zahlungen, zahlungseingang',
    open: 'offen, offener betrag, restbetrag, noch offen, offener posten, ausstehend, saldo, zahlbetrag offen, offen betrag, zu zahlen',
    card: 'karteninhaber, kartennummer, karte, karten nr',
    status: 'status, zahlungsstatus, rechnungsstatus, zustand, bearbeitungsstatus',
    email: 'e mail, email, e mail adresse, mail, emailadresse',
    phone: 'telefon, telefonnummer, tel, telefon 1, festnetz',
    mobile: 'mobil, handy, mobiltelefon, mobilnummer',
    website: 'webseite, website, homepage, internet, url',
    taxNumber:
      'ust id, ust idnr, ustid, umsatzsteuer id, steuernummer, uid, uid nummer, ust identifikationsnummer, eu ust idnr, mwst nummer',
    address: 'straße, strasse, anschrift, adresse, straße und hausnummer, postfach',
    city: 'ort, stadt, wohnort',
    postcode: 'plz, postleitzahl',
    country: 'land, länderkennzeichen, eu land',
    contactNumber:
      'kundennummer, lieferantennummer, kunden nr, kundennr, lieferanten nr, debitorennummer, kreditorennummer, adressnummer',
    firstName: 'vorname',
    lastName: 'nachname, familienname',
  },
  types: {
    invoice:
      'rechnung, ausgangsrechnung, verkaufsrechnung, kundenrechnung, schlussrechnung, abschlagsrechnung, teilrechnung, re, ar',
    bill: 'eingangsrechnung, lieferantenrechnung, einkaufsrechnung, er, beleg eingang, ausgabe',
    'sales-credit-note':
      'rechnungskorrektur, stornorechnung, ausgangsgutschrift, verkaufsgutschrift, korrekturrechnung',
    'bill-credit-note': 'eingangsgutschrift, lieferantengutschrift, einkaufsgutschrift',
    'credit-note': 'gutschrift, gs',
    payment: 'zahlung',
    'payment-in': 'zahlungseingang, eingangszahlung',
    'payment-out': 'zahlungsausgang, ausgangszahlung',
    movement: 'buchung, umbuchung, überweisung, lastschrift, lohn, gehalt, einzahlung, auszahlung',
    other: 'angebot, auftragsbestätigung, lieferschein, mahnung, proforma rechnung',
  },
  statuses: {
    DRAFT: 'entwurf',
    SUBMITTED: 'zur freigabe, in prüfung',
    AUTHORISED:
      'offen, versendet, überfällig, fällig, teilbezahlt, teilweise bezahlt, teilzahlung, unbezahlt, gesendet, freigegeben, gemahnt, gebucht, nicht bezahlt, erinnert, angemahnt, mahnung, erinnerung, zahlungserinnerung, gesperrt, in klärung, strittig, reklamiert',
    PAID: 'bezahlt, beglichen, ausgeglichen, abgeschlossen, erledigt',
    VOIDED: 'storniert, storno, abgeschrieben, annulliert',
    DELETED: 'gelöscht',
  },
  part: 'teilbezahlt, teilweise bezahlt, teilzahlung, anzahlung',
  unpaid: 'offen, unbezahlt, nicht bezahlt, überfällig, fällig',
  sides: {
    sales:
      'rechnung, rechnungen, ausgangsrechnung, ausgangsrechnungen, kunde, kunden, kundenrechnungen, debitor, debitoren, verkauf, verkäufe, erlöse',
    purchases:
      'eingangsrechnung, eingangsrechnungen, lieferant, lieferanten, lieferantenrechnungen, kreditor, kreditoren, einkauf, einkäufe, belege',
  },
  totals: 'summe, gesamt, gesamtsumme, zwischensumme',
  carried:
    'saldo, anfangssaldo, endsaldo, kontostand, alter kontostand, neuer kontostand, alter saldo, neuer saldo, übertrag, saldovortrag, anfangsbestand, endbestand',
  unbooked:
    'vorgemerkt, umsatz vorgemerkt, ausstehend, abgelehnt, storniert, fehlgeschlagen, offen, in bearbeitung, nicht gebucht',
  thanks: 'dank, danke',
};
