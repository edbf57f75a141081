import { list, type SecretWords } from './words.ts';

export const hungarian: SecretWords = {
  language: 'hu',
  password: list('jelszó, jelszav*, jelszó*, jelszo, belépési kód, hálózati kulcs'),
  phrase: list('jelmondat*, helyreállítási kifejezés'),
  pin: list('pin, pin-kód*, pin kód*, pinkód*, puk, puk-kód*, cvv, cvc'),
  code: list('kód, kódja, kódot, kódok, kódszám, kombináció*'),
  guarded: list(
    'riasztó*, ajtó*, kapu*, széf*, zár*, lakat*, kulcsszéf*, kulcsdoboz*, bejárat*, garázs*, sorompó*, raktár*, hűtőkamra*, pince*, pincé*, iroda*, irodá*, lift*, szekrény*, pénztár*, hangposta*, biztonsági, helyreállítási, tartalék, ellenőrző, megerősítő, hitelesítő, feloldó, aktiváló, sim, telefon*, kártya*, kártyá*, kaputelefon*, router*, wifi',
  ),
  lock: list('széf*, lakat*, riasztó*, számzár*'),
  open: list(
    'irányító, termék, cikk, kedvezmény, kupon, hiba, ország, ügyfél, szállító, qr, vonal, hivatkozási, foglalási, szín, pénznem, swift, bic, forrás, teáor, polgári',
  ),
  type: list('üsse, nyomja, írja'),
  key: list('api-kulcs, api kulcs, titkos kulcs, privát kulcs'),
  list: list('helyreállítási kódok, tartalék kódok, biztonsági kódok'),
  question: list('biztonsági kérdés'),
  answer: list('válasz'),
  is: list('marad, maradt, volt, lett, lesz'),
  still: list('most, mostantól, továbbra is, még mindig, az új, ez'),
  change: list('módosult, megváltozott, visszaállítva, beállítva, módosítva, változott'),
  to: list('erre'),
  of: list('a, az'),
  and: list('és, vagy'),
  name: list(
    'számla, számlaszám, felhasználó, felhasználónév, ügyfél, ügyfélszám, rendelés, hivatkozás, telefon, tel, dátum, név, e-mail, cím',
  ),
  login: list('belépés, bejelentkezés, felhasználó, felhasználónév'),
  plain: list(
    'kötelező, szükséges, hibás, helytelen, helyes, érvényes, módosult, mentve, titkos, biztonságos, új, régi, elfelejtett, fontos, lásd, kérdezd, nem, igen, nincs, ugyanaz, üres, lent, itt, soha, mindig',
  ),
};
