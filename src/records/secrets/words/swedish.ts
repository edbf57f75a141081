import { list, type SecretWords } from './words.ts';

export const swedish: SecretWords = {
  language: 'sv',
  password: list(
    'lösenord, lösenordet, losenord, lösenorden, lösen, åtkomstkod, nätverksnyckel, wifi-nyckel',
  ),
  phrase: list('lösenfras, återställningsfras, lösenmening'),
  pin: list('pin, pinkod, pin-kod, pinkoden, pin-koden, puk, puk-kod, cvv, cvc'),
  code: list('kod, koden, koder, kombination, kombinationen'),
  guarded: list(
    'larm*, dörr*, port*, grind*, kassaskåp*, skåp*, lås*, hänglås*, nyckelskåp*, entré*, ingång*, garage*, bom*, lager*, kylrum*, källar*, kontor*, hiss*, kassa*, röstbrevlåda*, säkerhets*, återställnings*, reserv*, verifierings*, bekräftelse*, autentiserings*, upplåsnings*, aktiverings*, sim, telefon*, kort*, porttelefon*, router*, wifi',
  ),
  lock: list('kassaskåp*, kodlås*, hänglås*, larm*, nyckelskåp*'),
  open: list(
    'post, artikel, produkt, rabatt, kampanj, fel, lands, kund, leverantörs, qr, streck, referens, boknings, färg, valuta, swift, bic, sni, käll, klädkod, uppförande',
  ),
  type: list('tryck, slå, knappa, ange'),
  key: list('api-nyckel, api-nyckeln, hemlig nyckel, privat nyckel, åtkomsttoken'),
  list: list('återställningskoder, reservkoder, säkerhetskoder'),
  question: list('säkerhetsfråga, säkerhetsfrågan'),
  answer: list('svar'),
  is: list('är, var, förblir, lyder, blir'),
  still: list('nu, fortfarande, ännu, ordet, tills vidare'),
  change: list('ändrat, ändrats, ändrad, bytt, återställt, återställts, satt, uppdaterat'),
  to: list('till, från'),
  of: list('för, till, på, i, av'),
  and: list('och, eller, sedan'),
  name: list(
    'konto, kontonummer, användare, användarnamn, inloggning, kund, kundnummer, faktura, order, referens, telefon, tel, iban, datum, namn, e-post, adress',
  ),
  login: list('inloggning, logga in, användare, inloggningsuppgifter'),
  plain: list(
    'obligatoriskt, krävs, fel, felaktigt, rätt, giltigt, ändrat, sparat, känt, hemligt, säkert, nytt, gammalt, glömt, viktigt, se, fråga, i, på, det, den, ett, en, inte, nej, ja, samma, detsamma, tomt, nedan, här, ditt, mitt, alltid, aldrig, tillfälligt',
  ),
  called: list('ordet'),
  by: list('med'),
};
