import { list, type SecretWords } from './words.ts';

export const dutch: SecretWords = {
  language: 'nl',
  password: list(
    'wachtwoord, wachtwoorden, paswoord, paswoorden, toegangscode, toegangscodes, wifi-sleutel, netwerksleutel, ontgrendelcode',
  ),
  loose: list('pass'),
  phrase: list('wachtwoordzin, wachtzin, herstelzin, geheime zin'),
  pin: list('eenmalige code, verificatiecode, pin, pincode, pin-code, puk, pukcode, cvv, cvc, pasnummer'),
  code: list('code, codes, combinatie, cijfercombinatie, cijfercode'),
  guarded: list(
    'alarm, deur, voordeur, poort, hek, kluis, slot, sleutelkastje, sleutelkluis, ingang, toegang, garage, slagboom, parkeergarage, magazijn, koelcel, kelder, kantoor, gebouw, lift, locker, kast, kassa, voicemail, host, conferentie, beveiliging, beveiligings, herstel, back-up, verificatie, bevestigings, authenticatie, ontgrendel, uitschakelen, activatie, activerings, nood, sim, telefoon, tablet, kaart, intercom, router, wifi',
  ),
  lock: list('kluis, cijferslot, hangslot, sleutelkluis, sleutelkastje, alarm'),
  open: list(
    'post, artikel, product, korting, kortings, actie, promo, fout, status, land, klant, leverancier, qr, streep, referentie, boeking, partij, kleur, valuta, swift, bic, sbi, bron, luchthaven, afdeling, bestel, track, project, gedrags, kleding, btw, belasting, douane, bank, taal, iso, maat, model, kosten',
  ),
  type: list('toets, toetsen, druk, intoetsen, voer'),
  about: list('gewijzigd, verloopt, beleid, datum, sinds, waar, locatie, wie, nodig'),
  goods: list(
    'prijs, aantal, bedrag, artikel, omschrijving, product, eenheid, voorraad, btw, land, valuta, kleur, maat, adres, plaats, stad, telefoon, filiaal, iban',
  ),
  key: list('api-sleutel, geheime sleutel, toegangstoken, privésleutel'),
  list: list('herstelcodes, back-upcodes, backupcodes, noodcodes'),
  question: list('beveiligingsvraag, geheime vraag'),
  answer: list('antwoord, antwoorden'),
  is: list('is, zijn, was, waren, blijft, luidt, wordt'),
  still: list('de, het, nu, nog, nog steeds, voorlopig, het woord, weer, gewoon, als volgt'),
  change: list('gewijzigd, veranderd, gereset, ingesteld, aangepast, gezet, bijgewerkt'),
  to: list('naar, in, op, van'),
  of: list('voor, van, op, de, het, in, aan, bij'),
  and: list('en, of, dan'),
  name: list(
    'rekening, rekeningnummer, gebruiker, gebruikersnaam, login, klantnummer, klant, factuur, factuurnummer, bestelling, referentie, telefoon, tel, iban, datum, naam, e-mail, adres',
  ),
  login: list('inloggen, inloggegevens, gebruiker, gebruikersnaam, login, aanmelden'),
  plain: list(
    'verplicht, nodig, onjuist, verkeerd, juist, geldig, verlopen, gewijzigd, opgeslagen, bekend, onbekend, geheim, veilig, zwak, sterk, lang, kort, nieuw, oud, vergeten, kwijt, belangrijk, zie, vraag, vragen, in, de, het, een, geen, niet, nog, ook, dezelfde, hetzelfde, zonder, met, bij, van, voor, als, leeg, hieronder, bijgevoegd, hier, jouw, uw, mijn, onze, nooit, altijd, persoonlijk, uniek, tijdelijk, anders, ja, nee, volgt, ligt, staat',
  ),
  digits: list('nul, een, twee, drie, vier, vijf, zes, zeven, acht, negen'),
  called: list('woord, zin'),
  door: list('deur, voordeur, hek'),
  by: list('met'),
};
