import type { DecisionWords } from '../decision-words.ts';
import { list } from '../section-words.ts';

export const words: DecisionWords = {
  decided: list(
    "have|has|had|i've|we've|they've .. decided|agreed|approved|chosen|resolved|voted|appointed|authorised|authorized, _ decided|resolved|agreed|voted|chose to|that|on|against|not, " +
      'i|we|board|trustees|partners|directors|committee|owners|_ approved|authorised|authorized the|this|that|it|your|a|an|our, was|were|been|is|are .. appointed|elected|adopted, was|were|been .. approved|agreed|decided|resolved|authorised|authorized, ' +
      '^ agreed|approved|accepted|resolved|decided _, accepted|approved|authorised|authorized by _, signed off by|on, board|trustees|governors|committee|directors|partners|owners|members accept|accepts|approve|approves|agree|agrees, ^ _ says yes, board|trustees|governors|committee|directors|partners|owners|members said yes',
  ),
  agrees: list(
    "^^ yes|agreed|approved|fine|accepted|confirmed|okay|ok, ^^ go ahead, ^^ that is|was fine|ok|okay|agreed|approved, ^^ that's fine|ok|okay|agreed, is|are|works|suits fine|ok|okay|good|acceptable? with|by|for us|me",
  ),
  sets: list(
    'from now on, as of now|today, from today|tomorrow, with immediate effect, effective immediately, until further notice, going forward, takes over the, starting with|from, with effect from',
  ),
  chooses: list(
    "^ we|i stay|stick|go|remain|move|switch|continue with|to|at|in, ^ we|i keep|take|drop|choose _, ^ we|i will not|won't renew|extend|sign|take|pay|go|do|move, ^ we do not|don't move|renew|change|extend|charge|offer|accept|give|sell|allow|deliver|lend|refund|discount, stay|stays|remain|remains as they|it is|are, ^ it|that|this stays|remains _",
  ),
  picks: list(
    'the first|second|third|fourth|other|latter|former|cheaper|bigger|smaller one|option|quote|offer|proposal|variant|choice, option|variant|version|offer|quote 1|2|3|4|a|b|c, go with|for the|that|this|option',
  ),
  permits: list(
    'no longer need|needs|have|has to, do|does not need to .. any more, you|he|she|they|staff may|can ... without me|my|asking|calling|checking|ringing|consulting|telling, need|needs|require|requires my approval|ok|signature|consent, come|comes|go|goes to|through me, is|are released|signed|approved by',
  ),
  revokes: list(
    'forget the|what|about|my, no longer counts|applies|valid, back to the|normal|usual, i take back|withdraw|lift',
  ),
  directs: list(
    'nothing|nobody|none is|are to be, is|are not to be, ^ give|keep|leave|put|treat|charge|let|allow ... from|until, wait|waits until|till, ^^ always|never _, always $, costs|is|are|needs|need|goes|closes|opens|stays|moves ... from now|today',
  ),
  proposes: list(
    'would !like _, could|might _, propose|proposes|suggest|suggests|recommend|think|hope|wonder|wondering|believe|wants|want|wish|would _, let us|me think|sleep, no decision, left open|for, not decided|settled',
  ),
  undecided: list(
    "he|she|you has|have|had|'ve .. decided|agreed|chosen|approved, you decided|agreed|chose, decided|chosen to leave|return|resign|retire|pursue, has|he|she decided|chosen to stay, you|he|she|they asked|wrote|said|told|mentioned|want|wants to? know|what|whether, ^ nothing|none has|have|was|is been? decided|agreed|approved|settled, ^ if|when|once|unless|until|whether|should, not|n't|never yet? decided|agreed|approved, be decided|agreed|approved|discussed|accepted|authorised|authorized, to|must|should|could|would|might|may|can|cannot|will|can't|please decide|agree|approve|confirm|accept, " +
      "since _, subject to, pending, waiting for, i am|i'm|we are|we're|is|are away|out|on|back|off|leaving, as|has|have .. agreed with, until .. decided, please _, out of the office, as soon as, as the agreement|contract|lease|law says, thank|thanks _",
  ),
  news: list(
    'court|courts|judge|commission|regulator|regulators|government|ministry|parliament|senate|congress|legislature|analysts|market|markets|council|ferc|sec|fed|puc|nyse|opec|union|unions|minister|governor|president .. _',
  ),
  authority: list(
    'owner|owners|proprietor|director|directors|chair|chairman|chairwoman|chairperson|trustee|trustees|partner|partners|founder|founders|principal|ceo|cfo|president|managing|treasurer|boss, approves|decides|authorises|authorizes|signs, approved|released|authorised|authorized|signed by, approval|consent of|from, must approve|agree|sign, says yes|no',
  ),
  minutes: list('minutes, meeting*, meeting, mtg, agm, board, resolutions, decisions'),
};
