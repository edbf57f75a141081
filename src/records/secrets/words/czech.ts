import { list, type SecretWords } from './words.ts';

export const czech: SecretWords = {
  language: 'cs',
  password: list('heslo, hesla, heslem, heslu, hesel, přístupový kód, síťový klíč'),
  phrase: list('přístupová fráze, obnovovací fráze, bezpečnostní fráze'),
  pin: list('pin, pin kód, pin-kód, pinu, puk, cvv, cvc'),
  code: list('kód, kódu, kódy, kombinace, kombinaci'),
  guarded: list(
    'alarm*, dveř*, bran*, vrát*, trezor*, zámek, zámk*, zámku, visací, schránk*, vchod*, vstup*, garáž*, závor*, sklad*, chladírn*, sklep*, kancelář*, budov*, výtah*, skřín*, pokladn*, hlasov*, bezpečnostní, obnovovací, obnovení, záložní, ověřovací, ověření, potvrzovací, odblokov*, odemyk*, aktivační, přístup*, sim, telefon*, mobil*, kart*, zvonk*, router*, wifi',
  ),
  lock: list('trezor*, visací zámek, alarm*, kódový zámek'),
  open: list(
    'poštovní, produktu, zboží, slevový, slevy, chyby, země, zákazníka, dodavatele, qr, čárový, referenční, rezervace, barvy, měny, swift, bic, zdrojový, nace, občanský, trestní',
  ),
  type: list('stiskněte, zadejte, zmáčkněte, vytočte'),
  key: list('klíč api, api klíč, tajný klíč, soukromý klíč, token'),
  list: list('záložní kódy, obnovovací kódy'),
  question: list('bezpečnostní otázka, kontrolní otázka'),
  answer: list('odpověď'),
  is: list('je, jsou, bylo, byl, zůstává, zní, bude'),
  still: list('teď, nyní, stále, pořád, zatím, slovo, opět'),
  change: list('změněno, změněn, resetováno, nastaveno, změnilo, obnoveno, aktualizováno'),
  to: list('na, z'),
  of: list('k, ke, do, od, pro, na, z, ze, u'),
  and: list('a, nebo'),
  name: list(
    'účet, číslo účtu, uživatel, uživatelské jméno, jméno, zákazník, faktura, objednávka, telefon, tel, datum, e-mail, adresa, ičo',
  ),
  login: list('přihlášení, přihlašovací údaje, uživatel, uživatelské jméno'),
  plain: list(
    'povinné, nutné, špatné, nesprávné, správné, platné, změněno, uloženo, známé, tajné, bezpečné, nové, staré, zapomenuté, důležité, viz, zeptej, v, ve, na, u, ne, ano, není, stejné, totéž, prázdné, níže, zde, tvoje, moje, vždy, nikdy',
  ),
};
