import type { PartiesWords } from '../parties-words.ts';
import { list } from '../section-words.ts';

export const words: PartiesWords = {
  columns: {
    client: list(
      'kunde, kundin, kunden, auftraggeber, auftraggeberin, bauherr, besteller, mandant, mandantin, mieter, patient, kundenname, debitor, käufer',
    ),
    vendor: list(
      'lieferant, lieferanten, lieferantin, kreditor, dienstleister, subunternehmer, nachunternehmer, verkäufer',
    ),
    number: list(
      'nr, nummer, vertrag, vertragsnummer, vertragsnr, auftrag, auftragsnummer, auftragsnr, bestellnummer, bestellnr, projekt, projektnummer, akte, aktenzeichen, kundennummer, kundennr, az, referenz',
    ),
    agreement: list('vertrag, verträge, rahmenvertrag, vertragsnummer, vertragsnr'),
    terms: list(
      'zahlungsziel, zahlungsbedingungen, zahlungsweise, zahlung, zahlt, frist, fällig, konditionen, zahlungsart',
    ),
    contact: list('ansprechpartner, ansprechpartnerin, kontakt, kontaktperson, ansprechperson'),
    country: list('land, ort'),
    currency: list('währung'),
    from: list('ab, gültig ab, seit, beginn, datum, unterschrieben, unterzeichnet, vertragsbeginn'),
  },
  reach: list('e-mail, email, mail, telefon, tel, mobil, handy, kontakt, ansprechpartner*'),
  beside: list(
    'ansprechpartner*, kontakt*, person, funktion, rolle, e-mail, email, mail, telefon, tel, mobil, handy, anschrift, adresse, webseite',
  ),
  agreed: list(
    'preis*, satz, stundensatz, gebühr*, pauschale, vertrag*, laufzeit, ende, kündigung*, frist, verlängerung, beginn, ab, rabatt, skonto, leistung*, auftrag*, umfang',
  ),
  staff: list(
    'name, mitarbeiter, mitarbeiterin, person, funktion, rolle, e-mail, mail, telefon, tel, mobil, handy, seit, eintritt, vertrag, projekt, team, bemerkung',
  ),
  roles: {
    client: list(
      'auftraggeber, auftraggeberin, kunde, kundin, käufer, besteller, mieter, mieterin, mandant, mandantin',
    ),
    vendor: list(
      'auftragnehmer, auftragnehmerin, lieferant, lieferantin, dienstleister, verkäufer, vermieter, vermieterin',
    ),
  },
  agreement: list(
    '*vertrag, vertrag*, vereinbarung, *vereinbarung, auftragsbestätigung, mandatsvereinbarung',
  ),
  between: list('zwischen'),
  signing: list('unterschrift*, unterzeichn*'),
  core: list(
    'preis*, satz, gebühr*, laufzeit, verlänger*, kündig*, frist, beginn*, ende*, zahlung*, rabatt*, skonto, leist*, liefer*, umfang',
  ),
  payment: list(
    'zahlung*, tage netto, tagen netto, skonto, fällig, zahlbar, anzahlung, vorkasse, im voraus, rechnungsdatum, rechnungseingang, rechnungserhalt, nach abnahme, abschlag*, lastschrift, dauerauftrag',
  ),
  special: list(
    'ausnahme*, außer, statt, anstatt, rabatt*, sonder*, nur für, bestellnummer, nie, niemals, immer, muss, müssen, nicht, vorsicht, achtung, besteht auf, kulanz, kulanzhalber, absprache',
  ),
  granted: list(
    'rabatt*, nachlass, skonto, kulanz*, ausnahme*, statt, anstatt, ratenzahlung, zahlungsaufschub, zahlungsziel, mahngebühr*, kostenlos, kostenfrei, nur für sie, entgegen, entgegenkommen, ermäßig*, bestellnummer',
  ),
  agreedInMail: list(
    'vereinbart, abgemacht, einverstanden, abgesprochen, wie besprochen, zugesagt, ist uns recht',
  ),
  trouble: list(
    'beschwer*, reklam*, leider, entschuldig*, falsch*, fehler*, unzufrieden, enttäusch*, streit*, doppelt, fehlt, fehlen, nicht erhalten, nicht angekommen, nicht bezahlt, verspät*, verzug, mangel, mängel, erstatt*, gutschrift, storn*, mahnung*',
  ),
  ended: list(
    'ist beendet, wurde beendet, wurde gekündigt, hat gekündigt, ist gekündigt, haben gekündigt, gekündigt zum, aufgelöst, insolvent, kein kunde mehr, kein lieferant mehr, nicht mehr kunde, beliefern wir nicht mehr, liefert nicht mehr, liefern nicht mehr, kaufen nicht mehr, nicht verlängert, ehemaliger kunde, früherer kunde, früherer lieferant, geschäft aufgegeben, kundenkonto geschlossen, zusammenarbeit beendet',
  ),
  suspended: list(
    'ist gesperrt, sind gesperrt, wurde gesperrt, ausgesetzt, ruht, liefersperre, liefern bis auf weiteres nicht, keine weiteren aufträge, keine neuen aufträge, pausiert',
  ),
  resumed: list('wieder aktiv, wieder aufgenommen, wieder freigegeben, beliefern wieder, sperre aufgehoben'),
  nobody: list(
    'ja, nein, alle, keine, keiner, summe, gesamt, intern, verschiedene, sonstige, andere, offen, unbekannt, name, kunde, lieferant, neu, muster',
  ),
};
