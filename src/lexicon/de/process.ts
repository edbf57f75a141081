import type { ProcessWords } from '../process-words.ts';
import { list } from '../section-words.ts';

export const words: ProcessWords = {
  common: list(
    'der, die, das, und, ist, nicht, mit, den, dem, ein, eine, im, auf, wird, bei, wenn, von, zu, wir',
  ),
  conditions: list('wenn, falls, sofern, im falle, fur den fall, solange, bei, wo'),
  places: ['wo'],
  moments: list('sobald, nachdem, nach, bevor, bis'),
  only: ['erst', 'nur'],
  otherwise: list('sonst, ansonsten, andernfalls, anderenfalls, wenn nicht, falls nicht'),
  holds: [
    'solange',
    'erst nach',
    'erst wenn',
    'erst nachdem',
    'nur wenn',
    'nur nach',
    'nur mit',
    'nur gegen',
  ],
  exceptions: list('ausser, ausgenommen, ausnahme, ausnahmsweise, es sei denn, mit ausnahme, abgesehen von'),
  exceptionHeadings: ['ausnahme*', 'abweichung*'],
  usually: list(
    'normalerweise, in der regel, ublicherweise, meistens, meist, gewohnlich, grundsatzlich, ' +
      'im allgemeinen, generell, im normalfall, standardmassig, sonst immer',
  ),
  sometimes: ['manchmal', 'gelegentlich', 'ab und zu', 'hin und wieder', 'vereinzelt'],
  cases: list('bei, beim, fur'),
  but: list('aber, jedoch, allerdings, doch, sondern, dagegen, hingegen'),
  negations: list('nicht, kein, keine, keinen, keinem, nie, niemals, niemand, nichts, ohne'),
  nothing: list('nichts, niemand, keiner'),
  without: ['ohne'],
  limits: list(
    'uber, bis, ab, unter, mehr als, weniger als, hochstens, mindestens, oberhalb, daruber, darunter, ' +
      'ubersteigt, hoher als',
  ),
  decides: list(
    'freigabe, frei, freigeb*, freigegeb*, genehmig*, entscheid*, bestatig*, unterschreib*, unterschrift*, ' +
      'zeichnet, zustimm*, stimmt, braucht, brauchen, benotig*, bezahlt, rucksprache, ruckfrage, ' +
      'erstatt*, geht an, gehen an',
  ),
  whether: ['ob'],
  hands: list(
    'gibt, geben, gebe, gib, ubergibt, ubergeben, ubergebe, reicht, reichen, leitet, leiten, ' +
      'weiterleiten, weitergeben, vorlegen, ubermittelt, ubermitteln, ubertragt, uberlasst, abgeben, ' +
      'zuweisen, uberreicht',
  ),
  sends: list(
    'schickt, schicken, schicke, sendet, senden, bringt, bringen, legt, mailt, meldet, teilt, ' +
      'einreichen',
  ),
  tells: list('informiert, informieren, verstandigt, verstandigen, benachrichtigt, benachrichtigen, sagt'),
  goes: list('geht, gehen, kommt, kommen, wandert, lauft'),
  takes: list('ubernimmt, ubernehmen, springt ein'),
  inside: list('in, im, ins, via'),
  to: list('an, ans, ins, im, zu, zum, zur, dem, der, den, in die, in das, beim, ihm, ihr'),
  roleOf: [],
  articles: list(
    'der, die, das, dem, den, des, ein, eine, einen, einem, einer, unser, unsere, unserem, unseren, ' +
      'ihr, sein, jeder, jede, diese, dieser, eigene, eigenen',
  ),
  own: ['ich', 'wir'],
  ownObject: ['mir', 'mich', 'uns', 'ihm', 'ihnen'],
  persons: list('ihm, ihnen'),
  prepositions: list(
    'mit, von, vom, bei, aus, nach, in, auf, unter, uber, durch, fur, gegen, ohne, um, zwischen, vor, hinter, neben, wegen, seit',
  ),
  pronouns: list('ihn, sie, es, diese, diesen, dieses'),
  roles: list(
    'buro, leitung, geschaftsleitung, geschaftsfuhrung, geschaftsfuhrer, geschaftsfuhrerin, chef, ' +
      'chefin, inhaber, inhaberin, leiter, leiterin, meister, meisterin, geselle, gesellen, azubi, ' +
      'auszubildende, sekretariat, empfang, anmeldung, verwaltung, buchhaltung, buchhalter, ' +
      'buchhalterin, lohnburo, personalabteilung, personal, steuerberater, steuerberaterin, steuerburo, ' +
      'kanzlei, anwalt, anwaltin, sachbearbeiter, sachbearbeiterin, assistenz, assistentin, assistent, ' +
      'team, teamleiter, teamleiterin, teamleitung, schichtleiter, schichtleitung, bauleiter, ' +
      'bauleitung, projektleiter, projektleitung, werkstatt, lager, versand, einkauf, verkauf, vertrieb, ' +
      'disposition, disponent, fahrer, fahrerin, monteur, monteure, techniker, hausmeister, kuche, ' +
      'kuchenchef, koch, service, theke, kasse, kassierer, kassiererin, arzt, arztin, arzte, pflege, ' +
      'pflegekraft, schwester, mfa, helferin, helfer, praxis, praxismanagerin, apotheker, apothekerin, ' +
      'pta, labor, lehrer, lehrerin, trainer, trainerin, vorstand, vorsitzende, vorsitzender, ' +
      'kassenwart, schatzmeister, prufer, kollege, kollegin, kollegen, mitarbeiter, mitarbeiterin, ' +
      'verantwortliche, verantwortlicher, zustandige, betriebsleiter, abteilung, rezeption, hausdame, ' +
      'ordinationshilfe, redaktion, technik',
  ),
  whoever: ['wer'],
  customers: list(
    'kunde, kunden, kundin, mieter, mieterin, mietern, patient, patienten, patientin, gast, gaste, ' +
      'gasten, mandant, mandanten, mandantin, eltern, mitglied, mitglieder, lieferant, lieferanten, ' +
      'bewerber, auftraggeber, besteller, versicherte, teilnehmer, schuler, tierhalter, halter, ' +
      'eigentumer, bauherr, bauherrn',
  ),
  narrows: list('mit, ohne, aus, auf, von, unter, uber, in, ab'),
  receives: list('bekommt, bekommen, erhalt, erhalten, zahlt, zahlen, will, wollen'),
  titles: list('herr, herrn, frau, dr, prof, rechtsanwaltin, rechtsanwalt'),
  acts: {
    stems: list(
      'abgleich, ablieg, anleg, leg, schick, send, stell, schreib, vergleich, pruf, zahl, buch, druck, ' +
        'scann, kontrollier, trag, fotografier, bestell, hol, bring, ruf, frag, vereinbar, kalkulier, ' +
        'rechn, mahn, meld, informier, unterschreib, bestatig, erstell, erfass, notier, mach, offn, ' +
        'schliess, sortier, pack, lad, lager, mess, wieg, reinig, putz, spul, plan, besprech, ubergeb, ' +
        'nehm, les, such, setz, sperr, sammel, verschieb, archivier, hefte, heft, kennzeichn, markier, ' +
        'verschick, uberweis, uberprüf, uberpruf, ziehn, stempel, tausch, start, beginn, beend, warte, ' +
        'wart, bereinig, begrüß, begruss, dokumentier, beantrag, bearbeit, beantwort, antwort, erledig, ' +
        'ergänz, erganz, aktualisier, lösch, losch, speicher, benachrichtig, verteil, verpack, liefer, ' +
        'montier, repariert, reparier, rechnen, berechn, verbuch, storniert, stornier, entscheid, ' +
        'genehmig, erklar, zeig, fuhr, verlang, forder, beauftrag, beschrift, etikettier, desinfizier, ' +
        'sterilisier, ermittel, reservier, kassier, koch, kuhl, back, schneid, tu, stimm, gleich, leit, ' +
        'reich, teil, zähl, zahl, nutz, wähl, wahl, klick, drück, hang, häng, entnehm, entfern, ' +
        'verabschied, einig, klar, warn, hinterleg, sicher, schalt, stell, richt, mail, notier, bezahl, ' +
        'erinner, räum, raum, fass, übertrag, ubertrag, ubernehm, ubermittel, verschliess, freigeb, ' +
        'gegenzeichn, zeichn, quittier, anmeld, storn, verbind, test, untersuch, beraet, berat, begleit, ' +
        'empfang, beschreib, verrechn, kopier, weis, kommissionier',
    ),
    endings: list('en, n, t, et, e, st'),
    forms: list(
      'gibt, geben, gebe, nimmt, lasst, lassen, sieht, sehen, durchsehen, liest, spricht, tut, tun, ' +
        'ubernimmt, ubergibt, tragt, ladt, halt, halten, wirft, werfen, zieht, ziehen, misst, wiegt, geht, ' +
        'gehen, fahrt, fahren, trifft, treffen, hilft, entnimmt, vergleicht, schreibt, empfangt, bekommt, ' +
        'bespricht, teilt, bleibt, gegeben, genommen, geschrieben, unterschrieben, geschlossen, gezogen, ' +
        'geworfen, gegossen, hochgeladen, geladen, eingetragen, abgelegt, ausgetragen, gelesen, ' +
        'besprochen, ubergeben, uberwiesen, verschoben, gewogen, gemessen, gesendet, versendet, gebracht, ' +
        'angerufen, gerufen, getan, entschieden, abgerufen, erledigt, einholen, macht, gemacht, bestellt, ' +
        'gestellt, gebucht, gezahlt, bezahlt, gepruft, gedruckt, gescannt, gesperrt, reklamiert, gemahnt, ' +
        'reklamieren, abstimmen, anfordern, anlegen, nachholen, gesetzt, geholt, gesammelt, geschickt, ' +
        'gelegt, gemeldet, informiert, gereinigt, geputzt, gelagert, gefragt, gestartet, gezahlt, ' +
        'angelegt',
    ),
    commands: ['en', 'n'],
    notCommands: ['t', 'e'],
    particles: list(
      'ab, an, auf, aus, bei, durch, ein, fest, frei, her, heraus, herunter, hin, hoch, los, mit, nach, ' +
        'um, unter, vor, weg, weiter, zu, zuruck, zusammen, gegen, be, ver, fertig, bereit, nieder, raus, ' +
        'rein, dazu, wieder, ge, abge, ange, aufge, ausge, einge, nachge, vorge, weiterge, zuge, hochge, ' +
        'freige, mitge, durchge, heraus, hinein, uber',
    ),
  },
  modals: list(
    'muss, mussen, kann, konnen, darf, durfen, soll, sollen, dann, danach, zuerst, auch, immer, nur, ' +
      'selbst, anschliessend, jetzt',
  ),
  passives: ['wird', 'werden', 'sind', 'ist'],
  joins: list('und, der, die, das, welche, dann, wahrend'),
  headings: list(
    'ablauf, ablaufe, prozesse, checklisten, anleitungen, arbeitsanweisungen, vorgehen, vorgehensweise, schritte, schritt fur schritt, prozess, verfahren, ' +
      'anleitung, arbeitsanweisung, checkliste, so geht, so machen wir, wie wir, wie man, der weg, ' +
      'von der * bis, vom * bis, vom * zum, abwicklung, *abwicklung, *ablauf, *abschluss, *lauf, ' +
      'bearbeitung, eroffnung, schliessen, aufnahme, einarbeitung, mahnwesen, rechnungseingang, vor dem, ' +
      'nach dem, am tag, krankmeldung, reklamation*',
  ),
  generic: list(
    'schritte, die schritte, ablauf, der ablauf, vorgehen, vorgehensweise, verfahren, checkliste, ' +
      'so geht es, so geht s, anleitung, prozess, arbeitsschritte, arbeitsanweisung, uberblick, der weg, ' +
      'schritt fur schritt, reihenfolge, aufgaben, der weg eines auftrags',
  ),
  departures: list(
    'abweichung*, ausnahme*, sonderfall, sonderfalle, besonderheit*, wenn es, wenn etwas, wenn was, ' +
      'falls, entscheidung*, je nach, was wenn, im zweifel, probleme, wenn nicht, anders, ' +
      'fallunterscheidung*, grenzfalle, wenn * nicht, storungen, weichen',
  ),
  others: list(
    'statuten, grundsatze, leitbild, inhaltsverzeichnis, vertrag, *vertrag, vereinbarung, ' +
      '*vereinbarung, protokoll, *protokoll, besprechung, sitzung, tagesordnung, agb, ' +
      'geschaftsbedingungen, bedingungen, preise, preisliste, *preise, speisekarte, betriebsanleitung, ' +
      'bedienungsanleitung, handbuch, rundbrief, newsletter, *brief, lizenz, stellenanzeige, ' +
      'stellenausschreibung, kooperation, glossar, worter, *worter, gesetz, verordnung, satzung, ' +
      'angebot, textbausteine, mietvertrag',
  ),
  versions: list('stand, ab, seit, gultig, fassung, version, ausgabe'),
  parties: ['zwischen', 'dieser vertrag'],
  cadences: list(
    'jeden, jede, jedes, taglich, wochentlich, monatlich, jahrlich, vierteljahrlich, zum quartalsende, ' +
      'alle, einmal im, zweimal im',
  ),
  done: list(
    'fertig wenn, erledigt wenn, abgeschlossen wenn, abgeschlossen sobald, gilt als erledigt, ' +
      'ist erledigt, ist abgeschlossen',
  ),
  failed: list(
    'wenn das nicht klappt, klappt das nicht, schlagt fehl, fehlschlag*, geht etwas schief, ' +
      'schiefgeht, funktioniert nicht',
  ),
  stepNames: list('schritt, schritte, arbeitsschritt'),
  stepColumns: list('schritt, schritte, was, aufgabe, tatigkeit, arbeitsschritt'),
  actorColumns: list('wer, verantwortlich, zustandig, rolle, durch wen, person, verantwortliche'),
  nextColumns: list(
    'danach, weiter an, weiter zu, geht an, an, ubergabe an, nachster, nachste stelle, empfanger, dann',
  ),
  systemColumns: list('system, programm, software, anwendung, werkzeug, plattform'),
  verbFirst: {
    endings: ['t'],
    forms: list(
      'ist, sind, hat, haben, kommen, fehlen, wird, werden, soll, will, kann, liegen, gehen, stimmen, ' +
        'bleiben, muss, passen, melden, sagen, wollen',
    ),
    followers: list(
      'der, die, das, ein, eine, einer, es, er, sie, jemand, niemand, kein, keine, etwas, nichts, man, ' +
        'unser, unsere, dem, den, dieser, diese, dieses, alles, gefahr, sich, beim, auch, einem, ihm, ihr',
    ),
  },
};
