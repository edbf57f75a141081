import { list, type SecretWords } from './words.ts';

export const finnish: SecretWords = {
  language: 'fi',
  password: list('salasana*, tunnussana*, verkkoavain, pääsykoodi*'),
  phrase: list('salalause*, palautuslause*'),
  pin: list('pin, pin-koodi*, pinkoodi*, tunnusluku, tunnusluvun, puk, puk-koodi*, cvv, cvc'),
  code: list('koodi*, yhdistelmä*, numerosarja'),
  guarded: list(
    'häly*, hälytys*, hälytin*, ov*, portti*, portin, kassakaap*, lukko, lukon, lukit*, avainlaatik*, sisäänkäyn*, autotalli*, puomi*, varasto*, kylmiö*, kellari*, toimisto*, hissi*, kaap*, kassa*, vastaaj*, turva*, palautus*, vara*, vahvistus*, todennus*, avaus*, aktivointi*, sim, puhelin*, kort*, ovipuhelin*, reititin*, wifi',
  ),
  lock: list('kassakaap*, hälytin*, numerolukko, riippulukko'),
  open: list(
    'posti, tuote, alennus, kampanja, virhe, maa, asiakas, toimittaja, qr, viiva, viite, varaus, väri, valuutta, swift, bic, lähde',
  ),
  type: list('paina, näppäile, syötä'),
  key: list('api-avain, api-avaimen, salainen avain, yksityinen avain'),
  list: list('palautuskoodit, varakoodit'),
  question: list('turvakysymys'),
  answer: list('vastaus'),
  is: list('on, ovat, oli, pysyy'),
  still: list('nyt, edelleen, yhä, vielä, sana'),
  change: list('vaihdettu, muutettu, nollattu, asetettu, päivitetty'),
  to: list('uudeksi, muotoon'),
  and: list('ja, tai'),
  name: list(
    'tili, tilinumero, käyttäjä, käyttäjätunnus, tunnus, asiakas, asiakasnumero, lasku, tilaus, viite, puhelin, puh, päivä, nimi, sähköposti, osoite',
  ),
  login: list('kirjautuminen, käyttäjä, käyttäjätunnus'),
  plain: list(
    'pakollinen, vaaditaan, väärä, virheellinen, oikea, vaihdettu, tallennettu, salainen, uusi, vanha, unohtunut, tärkeä, katso, kysy, ei, kyllä, sama, tyhjä, alla, tässä, aina, hukassa',
  ),
};
