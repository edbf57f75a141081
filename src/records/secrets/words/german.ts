import { list, type SecretWords } from './words.ts';

export const german: SecretWords = {
  language: 'de',
  password: list(
    'paßwort, passwrot, paswort, kenntwort, passwd, zugangswort, schlüsselwort für, passwort, pw, passwörter, passworts, passwortes, passwörtern, passwoerter, kennwort, kennwörter, kennworts, kennwortes, kennwoerter, losungswort, geheimwort, zugangspasswort, wlan-code, wlan-schlüssel, wlan-schluessel, wlan schlüssel, netzwerkschlüssel, netzwerkschluessel, sicherheitsschlüssel, wpa-schlüssel, zugangscode, zugangscodes, zugangskennung, einmalpasswort, entsperrcode',
  ),
  loose: list(
    'wie man reinkommt, wie man hineinkommt, so kommt man rein, geschützt mit, verschlüsselt mit, gesichert mit, öffnet mit, geschützt, verschlüsselt, gesichert, pass, entsperren, entsperrung',
  ),
  phrase: list(
    'sicherheitswort, kennsatz, kennsatz, schlüsselsatz, passphrase, passphrasen, passwortsatz, seed-phrase, seedphrase, wiederherstellungsphrase, wiederherstellungssatz, merkwort, losungswort, mit dem satz, mit den worten, mit den wörtern, langer satz, langen satz, geheimer satz, vier wörter, drei wörter, fünf wörter, sechs wörter, sie nach dem wort, fragt nach dem wort, fragen nach dem wort, nach dem wort gefragt, nach einem satz, merksatz, wiederherstellungswörter',
  ),
  pin: list(
    'prüfziffer, dreistellige, rückseite, einmalcode, einmal-code, bestätigungscode, sicherheitscode der karte, online-banking-pin, pin, pins, pin-code, pin-nummer, geheimzahl, geheimnummer, puk, tan, kartenprüfnummer, kartenpruefnummer, prüfnummer der karte, sicherheitsnummer, kontrollnummer der karte',
  ),
  code: list(
    'zahlenschloss, zahlenschloß, ziffern, code, codes, kombination, zahlenkombination, zahlencode, ziffernfolge, prüfziffer, pruefziffer, schlüsselcode',
  ),
  guarded: list(
    'seitentor, hintertor, werkstor, einfahrtstor, rampe, nebeneingang, seiteneingang, briefkasten, rolltor, hoftor, gartentor, tasten*, müllraum, kühlzelle, tiefgarage, medikamentenschrank, schlüsselsafe, hintertür, stahlschrank, geldkassette, tastenfeld, drehkreuz, gegensprechanlage, entsperr, alarm, alarmanlage, tür, tuer, türe, haustür, haustuer, tor, tresor, safe, schloss, schlüsselbox, schlüsselkasten, schlüsseltresor, eingang, einfahrt, garage, schranke, parkhaus, lager, kühlraum, kuehlraum, kühlhaus, keller, radkeller, serverraum, büro, gebäude, aufzug, spind, schrank, anrufbeantworter, mailbox, moderator, konferenz, einwahl, zugang, zugangs, zutritt, zutritts, sicherheit, sicherheits, wiederherstellung, wiederherstellungs, backup, bestätigung, bestätigungs, bestaetigungs, verifizierung, verifizierungs, authentifizierung, freischalt, freischaltung, aktivierung, aktivierungs, entsperr, entsperren, entschärfen, scharfschalten, einmal, notfall, master, sim, handy, tablet, ipad, iphone, laptop, router, wlan, karte, kreditkarte, girokarte, kartenlesegerät, terminal, sprechanlage, rollladen, host',
  ),
  lock: list(
    'bildschirmsperre, displaysperre, geldkassette, schlüsselschrank, zahlenschloss, zahlenschloß, briefkastenschloss, schlüsselkasten, codeschloss, codeschloß, schlüsselsafe, tresorschloss, tresor, safe, vorhängeschloss, vorhaengeschloss, schlüsselbox, schluesselbox, schlüsseltresor, alarmanlage, alarm, fahrradschloss, spind, kombinationsschloss, tastenfeld',
  ),
  open: list(
    'ware, post, postleit, plz, vorwahl, länder, laender, artikel, produkt, rabatt, gutschein, aktions, promo, fehler, status, kosten, steuer, zoll, waren, dress, verhaltens, kunden, lieferanten, bank, qr, strich, bar, referenz, buchungs, chargen, farb, währungs, swift, bic, wz, nace, icd, quell, programm, flughafen, abteilungs, auftrags, sendungs, einheiten, kurs, projekt, tarif, sprach, iso, größen, teile, modell, branchen, konto, beleg, verwendungs, bestell, morse, straf, gesetz, flugsteig',
  ),
  type: list(
    'verdrehen, tippst, gibst, eingetippt, eingegeben, einstellen, drehen, tippe, drücke, eintasten, wähle, drücken, drückt, eingeben, eintippen, tippen, tippt, wählen, wählt, gebt, geben, eingebt, drück, gib',
  ),
  about: list(
    'geändert, ändern, ablauf, läuft, richtlinie, zuletzt, datum, seit, hinweis, wo, ort, hinterlegt, liegt, wer, nötig, pflicht, länge, regel',
  ),
  goods: list(
    'kosten, gebühr, preis, menge, betrag, artikel, bezeichnung, beschreibung, einheit, bestand, produkt, plz, steuer, land, währung, farbe, größe, soll, haben, saldo, adresse, ort, stadt, telefon, filiale, iban, bic',
  ),
  key: list(
    'einrichtungsschlüssel, authenticator-schlüssel, geheimschlüssel, einrichtungscode, 2fa-schlüssel, totp-schlüssel, api-schlüssel, api-schluessel, api schlüssel, api-key, geheimer schlüssel, zugriffsschlüssel, zugriffstoken, zugangstoken, privater schlüssel',
  ),
  list: list(
    'einmalpasswörter, tan-block, zwei-faktor-backup, tans, restliche tans, tan-bogen, einmalkennwörter, rettungscodes, wiederherstellungscodes, wiederherstellungs-codes, backup-codes, backupcodes, ersatzcodes, notfallcodes, einmalcodes, sicherungscodes, sicherheitscodes, tan-liste',
  ),
  question: list('sicherheitsantworten, geheimfragen, sicherheitsfrage, geheimfrage, sicherheitsfragen'),
  answer: list('mädchenname der mutter, geburtsname der mutter, antwort, antworten'),
  is: list(
    'isch, is, wär, ist, sind, war, waren, lautet, lauten, lautete, bleibt, bleiben, heißt, heisst, heissen, wird',
  ),
  still: list(
    'am, ende, alle, beide, die, der, das, jetzt, nun, noch, weiterhin, nach wie vor, aktuell, derzeit, ab sofort, wieder, einfach, nur, am ende, immer noch, wie folgt, folgendes, das wort, der satz, vorläufig, also, bis auf weiteres, ab heute, ab morgen',
  ),
  change: list(
    'wechselte, gestellt, umgeändert, abgeändert, gewechselt, geändert, geaendert, gesetzt, zurückgesetzt, zurueckgesetzt, umgestellt, aktualisiert, neu gesetzt, ändern, setzen, setze, ändere, festgelegt',
  ),
  to: list('auf, in, von, zu, als'),
  of: list(
    'für, fürs, fuer, vom, von, des, der, zum, zur, im, am, auf, beim, bei, an, aus, in, dem, den, das, die',
  ),
  and: list('plus, und, oder, bzw., dann'),
  name: list(
    'fingerabdruck, prüfsumme, netzname, ssid, benutzernamen, namen, nutzernamen, konto, kontonummer, benutzer, benutzername, nutzer, nutzername, user, anmeldename, login, kundennummer, kunde, rechnung, rechnungsnummer, bestellung, bestellnummer, referenz, vorgang, telefon, tel, iban, datum, name, e-mail, mail, adresse, mitgliedsnummer, vertragsnummer, kennung, endet auf',
  ),
  login: list(
    'melde, meldest, meldet, loggst, logge, einloggst, angemeldet, anmelden, anmeldung, einloggen, zugangsdaten, logindaten, benutzer, login, zugang, anmeldedaten, nutzer',
  ),
  plain: list(
    'erforderlich, nötig, noetig, notwendig, falsch, richtig, korrekt, ungültig, gültig, abgelaufen, geändert, gespeichert, hinterlegt, bekannt, unbekannt, geheim, vertraulich, sicher, unsicher, stark, schwach, lang, kurz, neu, alt, vergessen, verloren, wichtig, siehe, frag, fragen, erfragen, beim, bei, im, in, der, die, das, den, dem, ein, eine, einem, kein, keine, nicht, noch, nur, auch, dasselbe, derselbe, dieselbe, dieselben, gleich, unverändert, kommt, folgt, steht, liegt, liegen, stehen, ja, nein, leer, unten, oben, anbei, wie, zu, zum, zur, mit, von, vom, auf, aus, an, am, und, oder, per, wird, wurde, ist, sind, war, hier, dort, später, separat, getrennt, persönlich, privat, verschlüsselt, optional, deaktiviert, aktiviert, aktiv, inaktiv, keins, keines, ändern, zurücksetzen, eingeben, sein, werden, haben, muss, soll, sollte, kann, darf, bitte, niemandem, allen, jedem, anders, unterschiedlich, verschieden, einzigartig, weg, gesperrt, sehr, dir, ihnen, uns, mir, schon, wieder, vergeben, abgefragt, verlangt, benötigt, notiert, ausgedruckt, weggeworfen, zugesandt, zugeschickt, verschickt, überall',
  ),
  digits: list('null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun'),
  called: list('wort, satz'),
  door: list(
    'seitentor, hintertor, werkstor, nebeneingang, seiteneingang, türöffner, hintertür, kellertür, seitentür, rolltor, gartentor, schiebetor, garagentor, einfahrt, schranke, hauseingang, tür, haustür, tor, hoftor, eingang, garage',
  ),
  by: list('mit, unter'),
  keys: list('raute, rautetaste, stern, sterntaste, enter, eingabe, haken, grüne taste, bestätigen, ok'),
  turns: list('links, rechts, zurück, vorbei'),
  wireless: list('wlan, w-lan, wifi, wi-fi, gäste-wlan, gästenetz, hotspot, funknetz'),
  access: list(
    'zugang, zugänge, zugangsdaten, ftp, vpn, intranet, portal, angemeldet, anmeldung, anmelden, einloggen, erstanmeldung, konto, login, logindaten, router, admin, fernwartung',
  ),
  opens: list(
    'öffnet mit, geht mit, läuft mit, rein mit, kommt mit, einloggen mit, anmelden mit, angemeldet mit',
  ),
  topic: list(
    'mutter, mädchenname, konzert, arbeitgeber, hochzeitsreise, geburtsname, haustier, schule, lehrer, lehrerin, straße, geburtsort, geboren, oma, opa, großmutter, spitzname, erstes auto, beste freundin, bester freund, lieblings*',
  ),
  asks: list('fragt, verlangt, gefragt, will'),
  such: list('als, wie, z.b, etwa, beispielsweise'),
  numbered: list('nummer, nr, kennung'),
  without: list('kein*, ohne'),
  asked: list(
    'erstes haustier, ersten haustiers, erster lehrer, erste lehrerin, ersten lehrerin, ersten lehrers, erstes konzert, ersten konzert, erster arbeitgeber, ersten arbeitgebers, ersten schule, ersten autos, erstes auto, erste schule, lieblingslehrer, lieblingslehrerin, spitzname als kind',
  ),
  takes: list('nimmt, will, braucht, verlangt, akzeptiert, probier'),
  spelled: list(
    'zusammengeschrieben, ohne leerzeichen, kleingeschrieben, großgeschrieben, klein geschrieben, groß geschrieben, alles klein, in kleinbuchstaben, großes, großbuchstabe, mit null, ein wort, ausrufezeichen',
  ),
  kept: list(
    'fragen, frag, frage, fragt, weiß, weiss, kennt, hat, haben, behält, liegt, steht, hängt, notiert, aufgeschrieben, gedruckt, schublade, umschlag, schrank, notizbuch, manager, tresor, safe, ordner, aufkleber, zurückgesetzt, läuft, ändert, geändert, vergibt, vergeben, wählt, selbst, jeder, jede, bekommt, kommt, schickt, geschickt, verwahrt, verwaltet, hinterlegt',
  ),
  demand: list(
    'mindestens, mindestlänge, zeichen, buchstaben, buchstabe, großbuchstabe, großbuchstaben, kleinbuchstaben, ziffern, ziffer, zahl, zahlen, sonderzeichen, stellen, lang',
  ),
  anaphor: list(
    'es, er, sie, unseres, unserer, meins, das wort, der satz, der code, das neue, das alte, das aktuelle, das passwort, das kennwort, das lösungswort, die antwort, unser wort',
  ),
  these: list('das sind, diese, alle, alles, beide, oben'),
  article: list(
    'der, die, das, den, dem, ein, eine, mein, meine, unser, unsere, dein, deine, ihr, ihre, sein, seine',
  ),
  user: list(
    'benutzer, benutzername, nutzer, user, login, netz, netzwerk, netzname, ssid, id, meeting-id, raum, e-mail, mail, konto, kennung, name',
  ),
  greeting: list(
    'hallo, hi, hey, liebe, lieber, sehr, guten, danke, vielen, gruß, grüße, viele, mit, mfg, lg, vg, servus, moin, grüezi, bitte, ok, gut, passt, ja, nein, super, alles, perfekt, erledigt',
  ),
  paper: list(
    'höhe, breite, tiefe, länge, seriennummer, seriennummern, bestellung, bestellnummer, auftrag, auftragsnummer, prüfnummer, zertifikat, modell, rechnung, rechnungsnummer, angebot, beleg, ticket, durchwahl, seite, kapitel, artikel, zimmer, raum, kennzeichen, charge, los, gutschein, formular, postfach, plz, vertrag, vertragsnummer, lieferschein, inventar, inventarnummer, aktenzeichen, wohnung',
  ),
  opener: list('schlüssel, netzwerkschlüssel, code, pass, geheimnis, wort, pw, kennung'),
  age: list(
    'alte, alten, altes, neue, neuen, neues, aktuelle, aktuellen, bisherige, bisherigen, richtige, richtigen, letzte, vorläufige',
  ),
  namely: list('d.h., d. h., nämlich, sprich, mit anderen worten, also, und zwar'),
  answered: list(
    'ich antworte, antworte immer, habe ich, ich habe, immer mit, wir nehmen, ich nahm, ich schreibe',
  ),
  second: list(
    '2fa, mfa, totp, otp, zwei-faktor, zweifaktor, zweiter faktor, authenticator, authentifikator',
  ),
  unlocks: list('öffnet, entsperrt, kommst du, kommt man, kommen sie, kommt ihr, macht auf, geht auf'),
  print: list('fingerabdruck, prüfsumme, seriennummer'),
  say: list(
    'nennen, nennst, nennt, nenne, sagen, sagst, sagt, sag, angeben, gibst, durchgeben, verlangen, verlangt',
  ),
  hour: list('um, ab, bis, von, gegen, vor, nach, seit'),
};
