import { list, type SecretWords } from './words.ts';

export const italian: SecretWords = {
  language: 'it',
  password: list(
    "password, parola d’ordine, parola d'ordine, parola chiave di accesso, chiave wifi, chiave wi-fi, chiave di rete, codice di accesso, codice d’accesso, codice di sblocco",
  ),
  loose: list('pass, chiave'),
  phrase: list('frase segreta, passphrase, frase di recupero, frase seed, parola segreta'),
  pin: list(
    'codice monouso, codice di verifica, pin, codice pin, puk, codice puk, cvv, cvc, codice di sicurezza della carta, codice segreto',
  ),
  code: list('codice, codici, combinazione'),
  guarded: list(
    'allarme, antifurto, porta, portone, cancello, cassaforte, serratura, lucchetto, cassetta delle chiavi, ingresso, accesso, garage, sbarra, parcheggio, magazzino, cella, cantina, ufficio, edificio, ascensore, armadietto, cassa, segreteria, host, conferenza, sicurezza, recupero, backup, verifica, autenticazione, conferma, sblocco, disattivare, attivazione, emergenza, sim, telefono, tablet, carta, citofono, router, wifi',
  ),
  lock: list('cassaforte, lucchetto, allarme, antifurto, serratura, cassetta delle chiavi'),
  open: list(
    'postale, fiscale, articolo, prodotto, sconto, promozionale, promo, errore, stato, paese, cliente, fornitore, qr, barre, riferimento, prenotazione, lotto, colore, valuta, swift, bic, ateco, sorgente, aeroporto, reparto, ordine, spedizione, progetto, civile, penale, condotta, etico, stradale, commercio, doganale, tributo, iva, banca, abi, cab, univoco, destinatario, lingua, iso, taglia, modello, identificativo',
  ),
  type: list('digitare, digita, digitate, premere, premi, premete, inserire, inserisci, comporre'),
  about: list('cambiata, modificata, scade, scadenza, politica, data, dal, dove, luogo, chi, richiesta'),
  goods: list(
    'prezzo, quantità, importo, articolo, descrizione, prodotto, unità, giacenza, iva, paese, valuta, colore, taglia, dare, avere, saldo, indirizzo, città, telefono, filiale, iban',
  ),
  key: list('chiave api, chiave segreta, chiave privata, token, token di accesso'),
  list: list('codici di recupero, codici di backup, codici di emergenza'),
  question: list('domanda di sicurezza, domanda segreta'),
  answer: list('risposta, risposte'),
  is: list('è, sono, era, erano, rimane, resta, restano, diventa, sarà'),
  still: list(
    'il, la, lo, ora, adesso, ancora, sempre, per ora, il seguente, la seguente, la parola, la frase, di nuovo',
  ),
  change: list(
    'cambiata, cambiato, modificata, modificato, reimpostata, reimpostato, aggiornata, impostata, impostato',
  ),
  to: list('a, in, con, su, da'),
  of: list('di, del, della, dello, per, al, alla, a, dell’, dei, delle, sul'),
  and: list('e, o, poi'),
  name: list(
    'conto, numero di conto, utente, nome utente, login, cliente, fattura, ordine, riferimento, telefono, tel, iban, data, nome, e-mail, email, indirizzo, partita iva',
  ),
  login: list('utente, nome utente, accesso, credenziali, login'),
  plain: list(
    'obbligatoria, obbligatorio, necessaria, richiesta, errata, sbagliata, corretta, valida, scaduta, cambiata, salvata, nota, segreta, sicura, debole, forte, lunga, corta, nuova, vecchia, dimenticata, persa, importante, vedi, vedere, chiedere, in, nel, nella, il, la, lo, un, una, al, del, di, no, sì, non, la stessa, stessa, stesso, uguale, senza, con, per, che, come, nessuna, nulla, vuota, sotto, allegata, qui, tua, sua, mia, nostra, mai, sempre, personale, privata, unica, temporanea, diversa, complessa, semplice, inviata, bloccata',
  ),
  digits: list('zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove'),
  called: list('parola, frase'),
  door: list('porta, portone, cancello'),
  by: list('con'),
};
