import type { DecisionWords } from '../decision-words.ts';
import { list } from '../section-words.ts';

export const words: DecisionWords = {
  decided: list(
    'habe|haben|hat .. beschlossen|entschieden|vereinbart|genehmigt|gewählt|festgelegt|bewilligt|zugestimmt, habe|haben|hat ... beschlossen|entschieden|genehmigt|gewählt|bewilligt|zugestimmt, wurde|wurden|ist|sind ... beschlossen|genehmigt|bestellt|gewählt|bewilligt, ' +
      '^ beschlossen|beschluss|genehmigt|vereinbart _, beschließt|beschließen|bewilligt|genehmigt|wählt _, wir nehmen ... an, nehmen wir an, nehme ich an, ist einverstanden, sagt ja',
  ),
  agrees: list(
    '^^ ja|einverstanden|genehmigt|passt|ok|okay, ^^ ist? in ordnung, ^^ geht in ordnung, ist|sind|passt|passen für uns|mich, ist|sind .. in ordnung $',
  ),
  sets: list(
    'ab sofort, ab heute|morgen, künftig, in zukunft, zukünftig, von jetzt|nun an, bis auf weiteres, mit sofortiger wirkung, steigt|steigen|sinkt|sinken zum|auf|um|ab, steigt|sinkt ... zum, übernimmt das|die|den',
  ),
  chooses: list(
    'lassen|lasse wir|ich die|den|das|es|alles, bleiben|bleibe wir|ich bei, wir bleiben bei, ich bleibe bei, nehmen|nehme wir|ich die|den|das|es, machen wir !mal, wechseln wir, kündigen wir, verlängern wir, bleibt|bleiben wie sie|es|er, ^ es|das bleibt bei|beim, ^ wir berechnen|verlangen|nehmen|geben|liefern|verkaufen kein|keine|keinen|nicht, wir nehmen|kündigen|verlängern|wechseln|schließen|behalten _',
  ),
  picks: list(
    'die|das|den|der erste|ersten|zweite|zweiten|dritte|dritten|andere|anderen|günstigere|günstigeren|letztere|erstere $, die|das|den|der erste|ersten|zweite|zweiten|dritte|dritten|günstigere variante|angebot|option|lösung|möglichkeit, variante|option|angebot|version 1|2|3|a|b|c',
  ),
  permits: list(
    'kannst|könnt|können|darfst|dürft|dürfen ... ohne mich|uns|rücksprache|freigabe, über meinen|unseren tisch, geht|gehen über mich, brauchst|braucht|brauchen ... nicht mehr, nur noch mit|über|ab',
  ),
  revokes: list(
    'nehme ich .. zurück, nehmen wir .. zurück, gilt nicht mehr, gelten nicht mehr, gilt|gelten wieder, ist|sind aufgehoben, vergiss|vergesst das|die|den',
  ),
  directs: list(
    'wird|werden nicht|nichts ... solange|bis|mehr, darf|dürfen nicht|nichts|niemand, ist|sind nicht zu, wartet|warten bis, ^^ immer|niemals|nie _',
  ),
  proposes: list(
    'noch nicht, keine entscheidung, würde|würden|könnte|könnten|möchte|möchten|sollte|sollten _, schlage|schlagen|schlägt ... vor, denke|denken|glaube|hoffe|wünsche|überlege|überlegen _, hätte|hätten .. gern|gerne, nichts entschieden, nochmal|später|herbst darüber',
  ),
  undecided: list(
    '^ wenn|falls|sofern|sobald|ob|sollte, sie|du|er|ihr fragten|fragst|fragte|wollten|wollte .. wissen|nach|ob, müsste|müssen|muss _, ' +
      'seit _, vorbehaltlich, warte|warten, bitte _, ich bin|bin ich, nicht im haus, danke|dank _',
  ),
  news: list(
    'gericht|kommission|regierung|ministerium|bundestag|bundesrat|gesetzgeber|behörde|amt|stadtrat|gemeinde|markt|gewerkschaft .. _',
  ),
  authority: list(
    'inhaber|inhaberin|geschäftsführer|geschäftsführerin|geschäftsführung|chef|chefin|meister|gesellschafter|gesellschafterin|vorstand|vorsitzende|vorsitzender|leiter|leiterin|prokurist|prokuristin, entscheidet|genehmigt|unterschreibt, freigabe durch|von, gibt .. frei, freigegeben von|durch, muss .. freigeben|zustimmen|unterschreiben',
  ),
  minutes: list(
    'protokoll*, protokoll, besprechung*, besprechung, sitzung*, versammlung*, *runde, jour, sitzung, niederschrift, versammlung, beschlüsse',
  ),
};
