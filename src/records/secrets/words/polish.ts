import { list, type SecretWords } from './words.ts';

export const polish: SecretWords = {
  language: 'pl',
  password: list('hasło, hasła, hasłem, haslo, hasla, hasłami, kod dostępu, klucz wifi, klucz sieciowy'),
  loose: list('klucz'),
  phrase: list('fraza odzyskiwania, fraza seed, fraza hasłowa'),
  pin: list('pin, pinu, kod pin, numer pin, puk, kod puk, cvv, cvc'),
  code: list('kod, kodu, kody, szyfr, kombinacja'),
  guarded: list(
    'alarm*, drzwi, brama, bramy, furtka, furtki, sejf*, zamek, zamka, kłódka, kłódki, skrytka, skrytki, wejści*, dostęp*, garaż*, szlaban*, magazyn*, chłodni*, piwnic*, biur*, budynk*, szafk*, kasa, kasy, poczty głosowej, bezpieczeństwa, odzyskiwania, zapasow*, weryfikacyjn*, weryfikacji, uwierzytelni*, potwierdz*, odblokow*, aktywacyjn*, sim, telefon*, kart*, domofon*, router*, wifi',
  ),
  lock: list('sejf*, kłódka, kłódki, alarm*, zamek szyfrowy'),
  open: list(
    'pocztowy, pocztowego, produktu, towaru, rabatowy, promocyjny, błędu, kraju, klienta, dostawcy, qr, kreskowy, referencyjny, rezerwacji, koloru, waluty, swift, bic, pkd, źródłowy, cywilny, karny, pracy, drogowy, celny',
  ),
  type: list('wpisz, wciśnij, naciśnij, wybierz'),
  key: list('klucz api, klucz prywatny, tajny klucz, token, token dostępu'),
  list: list('kody odzyskiwania, kody zapasowe'),
  question: list('pytanie bezpieczeństwa, pytanie zabezpieczające'),
  answer: list('odpowiedź'),
  is: list('to, jest, brzmi, było, pozostaje, był, są'),
  still: list('teraz, nadal, wciąż, obecnie, słowo, ponownie'),
  change: list('zmienione, zmieniono, zmieniony, zresetowano, zresetowane, ustawione, ustawiono, zmienia'),
  to: list('na, z'),
  of: list('do, dla, od, z, na, w'),
  and: list('i, oraz, lub'),
  name: list(
    'konto, konta, użytkownik, użytkownika, nazwa użytkownika, login, klient, numer klienta, faktura, faktury, zamówienie, telefon, tel, iban, data, serwer, nazwa, e-mail, adres, nip',
  ),
  login: list('login, logowanie, dane logowania, użytkownik'),
  plain: list(
    'wymagane, wymagany, nieprawidłowe, błędne, poprawne, ważne, zmienione, zapisane, znane, tajne, bezpieczne, słabe, silne, nowe, stare, zapomniane, ważny, zobacz, zapytaj, w, na, do, nie, tak, brak, to samo, takie samo, inne, puste, poniżej, tutaj, twoje, moje, zawsze, nigdy, tymczasowe, jednorazowe',
  ),
  called: list('słowo'),
  by: list('z hasłem'),
};
