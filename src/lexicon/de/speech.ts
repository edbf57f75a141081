import { list } from '../section-words.ts';
import type { SpeechWords } from '../speech-words.ts';

export const words: SpeechWords = {
  classes: { sie: 'sie|ihr|du', mir: 'mir|uns', ich: 'ich|wir' },
  elides: false,
  joins: list('und, aber, oder, also, dann, denn'),
  greetings: list(
    'hallo, guten, tag, morgen, abend, moin, liebe, lieber, hi, servus, sehr, geehrte, geehrter, werte, werter, herr, frau, dr',
  ),
  notNames: list(
    'bitte, danke, ja, nein, gut, heute, morgen, leider, außerdem, dann, also, montag, dienstag, mittwoch, donnerstag, ' +
      'freitag, samstag, sonntag, übrigens, dringend, achtung, hinweis, ab, für, wie, wenn, falls, sobald, beschlossen, beschluss, genehmigt, einverstanden, vereinbart, erledigt, anbei, ok, okay, klar, stimmt, verstanden, genau',
  ),
  crowds: list(
    'alle, kunden, kunde, kundin, mitglieder, mitglied, kolleginnen, kollegen, team, zusammen, nachbarn, eltern',
  ),
  thisWeek: list('diese woche, dieser woche'),
  nextWeek: list(
    'nächste woche, nächster woche, kommende woche, kommender woche, der nächsten woche, der kommenden woche',
  ),
  weekNumber: list('kw, kalenderwoche'),
  days: { heute: 0, morgen: 1, übermorgen: 2 },
  asks: list(
    'bitte _, könnten|könnt|könntest|können|kannst|würden|würdet|würdest|wollen|magst|werden @sie, dürfte|dürften|darf|dürfen @ich sie|dich|euch .. bitten, ' +
      'ich|wir bitte|bitten .. um|sie|dich|euch, bitte|bitten ich|wir .. um, wären|wärst|seien @sie so|bitte, wäre|wären .. dankbar|nett|schön|hilfreich|froh, ' +
      '^^ *en sie, ^ teilen|schicken|senden|geben|sagen|nennen|melden|rufen|lassen|reichen|überweisen|bestätigen|prüfen|übermitteln|legen|bringen|stellen|schreiben|unterschreiben|erstellen|ergänzen|korrigieren|ändern|klären|informieren|leiten|kommen|machen sie, ' +
      '^ schick|schicke|sag|sage|gib|bring|bringe|ruf|rufe|meld|melde|nenn|nenne|stell|stelle|mach|mache|schreib|schreibe|leg|lege|prüf|prüfe|kläre|klär|frag|frage|denk|denke|such|hol|lass|trag|überweis|überweise @mir|dich|das|die|den|ihm|ihr|ihnen|es|an|dem|der, ' +
      'wird|werden .. gebeten, um rückmeldung|antwort|bescheid|zusendung|bestätigung, brauche|brauchen|benötige|benötigen @ich .. von ihnen|dir|euch, ' +
      'gern|gerne wissen, bitten wir sie|euch|um',
  ),
  needs: list(
    'ist|sind|muss|müssen ... einzureichen|vorzulegen|abzugeben|einzusenden|nachzuweisen|zurückzusenden|zu|eingehen|vorliegen|eingereicht|vorgelegt|zugehen, @ich .. brauche|brauchen|bräuchte|bräuchten|benötige|benötigen|erwarte|erwarten _, brauche|brauchen|bräuchte|bräuchten|benötige|benötigen @ich _, fehlt|fehlen @mir noch, ' +
      '@ich hätte|hätten|möchte|möchten gern|gerne _',
  ),
  instructs: [],
  owes: list('_ muss|müssen noch, _ muss|müssen .. noch _'),
  permits: list(
    'darf|dürfen|kann|können|könnte|könnten|soll|sollen @ich, ist|wäre das|es .. okay|recht|möglich|in, passt das, einverstanden $',
  ),
  courtesies: list(
    '^^ haben|wissen|seien|sehen|finden|entnehmen|erhalten|bekommen|können|dürfen|müssen|sollten|hätten|werden|wollen|möchten|freuen|kennen sie, bitte entschuldigen|entschuldige|verzeihen|beachten|beachte|löschen|ignorieren|haben|verstehen|um verständnis|sie um, bitte .. zu entschuldigen|beachten|löschen, ' +
      'falls|wenn|bei .. fragen|rückfragen|interesse, stehe|stehen @ich .. zur verfügung, zögern sie nicht, melden sie|dich|du .. jederzeit|gern|gerne, ' +
      'wenn|falls ich|wir .. helfen|behilflich|tun, kann|können ich|wir .. behilflich|helfen, auf dem laufenden, nehmen sie sich .. zeit|moment, nimm dir .. zeit|moment, bitte besuchen|lesen sie|unsere, grüßen sie|grüß|grüße, wie geht es|dir|ihnen, grüßen|grüß|grüße sie|bitte|mir|uns|schön, vielen dank, danke im voraus, alles gute, in dringenden fällen, wenden sie sich',
  ),
  standing: list(
    'aufhören, hör|hört|hören .. auf, bitte .. nicht|nie|kein|keine|keinen, nicht|nie .. mehr?, bitte .. immer|stets|künftig, jeweils, immer, jeden|jede|jedes _, künftig, in zukunft, ab sofort, ab dem|heute|jetzt, ' +
      'bis auf weiteres, jährlich, monatlich, wöchentlich, täglich, keine|kein|keinen _, nichts _',
  ),
  promises: list(
    'sorge|sorgen @ich dafür, @ich sorge|sorgen dafür, *e|bring|schick|mach|geb|hol|reich|meld|sag|frag|klär|prüf|schreib @ich ... dann|nach|vorbei|rein|neu|zurück|weiter, *en wir ... nach|vorbei|zurück|weiter, und|dann *e sie|es|ihn|das|die|den nach|weiter|zurück, ich werde _, werde ich, wir werden _, werden wir _, @ich .. kümmere|kümmern mich|uns, kümmere|kümmern @ich, @ich verspreche|versprechen|sage|sagen .. zu, ' +
      'melde|melden ich|wir|mich|uns .. bei|bis|am|wieder|morgen|sobald, ich|wir .. melde|melden mich|uns, gebe|geben @ich .. bescheid, ich|wir gebe|geben .. bescheid, ' +
      'mache|machen|erledige|erledigen|schicke|schicken|sende|senden|bringe|bringen|reiche|reichen|liefere|liefern @ich .. noch|ihnen|dir|euch|nach|sie|es, ' +
      'ich|wir schicke|schicken|sende|senden|bringe|bringen|liefere|liefern|reiche|reichen ihnen|dir|euch|sie|es|ihm|ihr|den|die|das, ' +
      '*e ich noch _, *en wir noch _, *e ich wenn|sobald, *en wir wenn|sobald, *e ich mir an, machen wir, mach ich, mache ich, wird erledigt|gemacht, du|sie|ihr kriegst|bekommst|bekommen|erhältst|bekommt .. von mir|uns',
  ),
  dated: list(
    'hast|haben|habt du|sie|ihr bis _, ich *e _, wir *en _, *e ich _, *en wir _, geht|gehen .. raus|ab|zu, folgt|folgen _, wird|werden ... überwiesen|bezahlt|gezahlt|erstellt|geliefert|nachgereicht|gesendet|geschickt|gebucht|erstattet|gutgeschrieben, bekommst|bekommen|erhalten|erhältst|bekommt|kriegst du|sie|ihr _, du|sie|ihr bekommst|bekommen|erhalten|erhältst|bekommt|kriegst _',
  ),
  events: list('sobald, wenn'),
  stances: list(
    'werde|werden .. vermissen, ^^ wenn|falls|sofern, hiermit, seit _, ich|wir bitte|bitten|hoffe|hoffen|denke|denken|glaube|glauben|weiß|wissen|freue|freuen|wünsche|wünschen|danke|danken|habe|haben|hatte|hatten|wurde|wurden|bedaure|finde|finden|meine|erwarte|erwarten|brauche|brauchen|benötige|benötigen|möchte|möchten|würde|würden|möchten|verstehe|sehe|sehen|lasse, ' +
      'hoffe|hoffen|denke|denken|freue|freuen|danke|danken|wünsche|wünschen|habe|haben|hatte|hatten|brauche|brauchen|bitte|bitten|möchte|möchten|gelte|würde|würden @ich, ich|wir .. nicht|kein|keine, *e|*en @ich .. nicht|kein|keine, werden|würden sie, freue mich|uns, schreibe ich, ich schreibe vom|von|aus, ich bin|wir sind, bin ich, sind wir, heute ist|war, auf dem laufenden, halte|halten ich|wir sie|dich|euch .. informiert, ich|wir .. bleibe|bleiben|verlasse|verlassen, bleibe|bleiben ich|wir, ich|wir werde|werden .. weiterhin|bleiben|verlassen, machen wir wie|den|die|das, lassen wir, nehmen wir, nehme ich, halten wir, warten wir, wir warten',
  ),
  hedges: list(
    'versuche, versuchen, plane, planen, beabsichtige, beabsichtigen, vielleicht, hoffentlich, eventuell, vermutlich, wahrscheinlich, wohl, womöglich, möglichst',
  ),
  bare: list(
    '^^ machen wir $, machen wir mal? $, ^^ mach|mache ich $, ^^ wird erledigt|gemacht, ^^ geht klar, schau|schaue|sehe|seh ich mir an, ich schau|schaue|sehe mir das|es an, kümmere mich $, ich|wir kümmere|kümmern mich|uns .. $, geht klar',
  ),
  conditions: list('^^ wenn|falls|sofern|sollte|sollten, falls|sofern _, nur wenn, wenn sie|du|ihr'),
  done: list(
    '^^ erledigt|gemacht|anbei|angehängt|beigefügt|bezahlt|überwiesen|ge*t|ein*en|ab*t|über*t, anbei, im anhang, liegt|liegen .. bei, beigefügt, hier ist|sind|kommt|kommen|das|die|der, wie besprochen|gewünscht|versprochen|vereinbart, ' +
      'habe|haben|hat|hab .. *t|*en, ist|sind|war|wurde|wurden .. raus|da|fertig|erledigt|ge*t|ge*en|*iert|*ändert|überwiesen|bezahlt|unterwegs|hinterlegt, ist|sind heute|schon|jetzt|gestern|bereits .. raus|fertig|da',
  ),
  undone: list(
    'nicht|noch nie|nicht|kein, nicht, noch nicht, wird|werden _, sobald, wenn, sollte|könnte|müsste|würde, noch offen|keine|kein, fehlt|fehlen, warte|warten, mache ich noch, habe .. frage|bitte',
  ),
  received: list(
    'danke|dank .. für _, ist|sind da|angekommen|eingegangen|hier, erhalten, bekommen, eingetroffen, angekommen, passt so, alles bestens|gut',
  ),
  withdrawn: list(
    'hat|haben sich erledigt, nicht mehr nötig|notwendig|erforderlich|gebraucht, vergiss|vergessen sie|das|es|die|den, brauche|brauchen .. nicht mehr, lass gut',
  ),
  yes: list(
    '^^ ja|gern|gerne|einverstanden|genehmigt|bestätigt|freigegeben|natürlich|selbstverständlich|stimmt|passt, in ordnung, geht in, nehmen wir an, sagt ja, ist einverstanden, alles klar',
  ),
  no: list(
    '^^ nein|nicht|leider|nichts, kann|können ich|wir .. nicht, geht nicht, unmöglich, abgelehnt, lehnen .. ab',
  ),
  noted: list(
    '^^ ok|okay|alles, ^^ verstanden|notiert, machen wir, mach|mache ich, wird erledigt|gemacht, geht klar, ich|wir kümmere|kümmern, schau|schaue|sehe ich, melde|melden mich|uns, zur kenntnis',
  ),
  each: list('ihr|euch|sie|ihnen beide|beiden, jeder|jede|jedem von euch|ihnen'),
  reader: list(
    'sie|ihnen|du|dir|dich|ihr|ihre|ihren|ihrem|ihrer|euch|eure|euer|eurem|euren|dein|deine|deinen|deinem|deiner',
  ),
};
