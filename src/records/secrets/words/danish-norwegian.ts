import { list, type SecretWords } from './words.ts';

export const danishNorwegian: SecretWords = {
  language: 'da',
  password: list(
    'adgangskode, adgangskoden, adgangskoder, kodeord, kodeordet, passord, passordet, løsen, løsenord, netværksnøgle, wifi-kode, wi-fi-kode',
  ),
  phrase: list('adgangssætning, passordfrase, gendannelsesfrase, gjenopprettingsfrase'),
  pin: list('pin, pinkode, pin-kode, pinkoden, pin-koden, puk, cvv, cvc, kontrolcifre'),
  code: list('kode, koden, koder, kombination, kombinasjon, kombinationen, kombinasjonen'),
  guarded: list(
    'alarm*, dør*, port*, låge*, pengeskab*, safe*, lås*, hængelås*, hengelås*, nøgleboks*, nøkkelboks*, indgang*, inngang*, garage*, garasje*, bom*, lager*, kølerum*, kjølerom*, kælder*, kjeller*, kontor*, elevator*, heis*, skab*, skap*, kasse*, telefonsvarer*, sikkerheds*, sikkerhets*, gendannelses*, gjenopprettings*, backup, verifikations*, bekræftelses*, bekreftelses*, godkendelses*, oplåsnings*, opplåsings*, aktiverings*, sim, telefon*, kort*, dørtelefon*, router*, ruter*, wifi',
  ),
  lock: list('pengeskab*, kodelås*, hængelås*, hengelås*, alarm*, nøgleboks*, nøkkelboks*'),
  open: list(
    'post, vare, produkt, rabat, rabatt, kampagne, kampanje, fejl, feil, lande, lands, kunde, leverandør, qr, streg, strek, reference, referanse, booking, farve, farge, valuta, swift, bic, kilde, klæde, dress',
  ),
  type: list('tryk, trykk, tast, indtast, slå'),
  key: list(
    'api-nøgle, api-nøkkel, hemmelig nøgle, hemmelig nøkkel, privat nøgle, privat nøkkel, adgangstoken, tilgangstoken',
  ),
  list: list(
    'gendannelseskoder, gjenopprettingskoder, sikkerhedskoder, sikkerhetskoder, reservekoder, backupkoder',
  ),
  question: list('sikkerhedsspørgsmål, sikkerhetsspørsmål'),
  answer: list('svar'),
  is: list('er, var, forbliver, forblir, lyder, bliver, blir'),
  still: list('nu, nå, stadig, fortsat, fortsatt, ordet, foreløbig'),
  change: list(
    'ændret, endret, nulstillet, nullstilt, tilbakestilt, sat, satt, skiftet, opdateret, oppdatert',
  ),
  to: list('til, fra'),
  of: list('for, til, på, i, af, av'),
  and: list('og, eller, så'),
  name: list(
    'konto, kontonummer, bruger, bruker, brugernavn, brukernavn, login, kunde, kundenummer, faktura, ordre, reference, referanse, telefon, tlf, iban, dato, navn, e-mail, e-post, adresse',
  ),
  login: list('log ind, login, logg inn, bruger, bruker, innlogging'),
  plain: list(
    'påkrævet, påkrevd, forkert, feil, rigtig, riktig, gyldig, ændret, endret, gemt, lagret, kendt, hemmelig, sikkert, nyt, ny, gammel, glemt, vigtig, viktig, se, spørg, spør, i, på, det, den, et, en, ikke, nej, nei, ja, samme, den samme, tom, nedenfor, her, din, min, altid, aldrig, aldri',
  ),
  called: list('ordet'),
  by: list('med'),
};
