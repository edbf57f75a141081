import { list } from '../section-words.ts';
import type { SpeechWords } from '../speech-words.ts';

export const words: SpeechWords = {
  classes: {
    you: 'you|someone|somebody|anyone|anybody|everyone|everybody|people|folks',
    i: 'i|we',
    ill: "i'll|we'll",
    me: 'me|us',
  },
  elides: false,
  joins: list('and, but, so, or, then, also'),
  greetings: list('hi, hello, hey, dear, good morning, good afternoon, good evening, morning, afternoon'),
  notNames: list(
    'also, so, then, well, however, please, thanks, yes, no, ok, okay, if, when, but, and, first, second, third, next, ' +
      'finally, now, today, tomorrow, anyway, otherwise, sure, meanwhile, question, sorry, actually, unfortunately, ' +
      'regarding, therefore, thus, again, perhaps, maybe, note, still, further, furthermore, moreover, lastly, right, ' +
      'great, perfect, monday, tuesday, wednesday, thursday, friday, saturday, sunday, thank you, in addition, sincerely, regards, agreed, approved, accepted, confirmed, resolved, decided, noted, done, sorted, attached, fine, good, understood, certainly, absolutely, nope, none',
  ),
  crowds: list(
    'all, everyone, everybody, team, customers, customer, members, member, colleagues, friends, folks, residents, parents, subscribers, tenants, guests',
  ),
  thisWeek: list('this week, later this week'),
  nextWeek: list('next week, the coming week'),
  weekNumber: list('calendar week'),
  days: { today: 0, tonight: 0, eod: 0, cob: 0, tomorrow: 1 },
  asks: list(
    'can|could|would|will @you, please _, kindly _, please $, let @me know, ' +
      'get back to @me, ^ call|ring|phone|email|mail|text|send|give|tell|show|bring|forward|fax|copy|drop @me, ' +
      'would you mind, do you mind, is it possible, would it be possible, any chance, are you able, ' +
      "would be|it's|is great|good|nice|helpful|lovely if you, i'd|we'd|would .. appreciate _, " +
      "would be grateful|glad|obliged if|for, ^ grateful|glad|obliged if you, i|we ask|request|urge|encourage .. to|that, asking|requesting|looking|seeking|soliciting for|your|any|some|volunteers, i|we am|are asking|looking|seeking for|your, i'm|we're asking|looking|seeking for|your, " +
      'am|are|was|were just? wondering if|whether|when|what|how|who, comments|feedback|suggestions|thoughts|offers|volunteers ... welcome|appreciated|requested|needed|wanted|accepted, ' +
      'take|get @me off, leave that|this|it to you, glad|happy if you, @i need|want you|everyone|everybody|your|all, ' +
      "@i would|i'd|we'd like|love|want to know|hear|see|have|receive|get, ^^ any? comments|thoughts|suggestions|ideas|questions $",
  ),
  needs: list(
    "@i .. need|require|expect _, i'd|we'd like|love|prefer _, must|should|has|have to? reach|arrive|be|come ... us|with|in|received|submitted|returned|paid|sent|filed, is|are due|required|to be _, @i would like|love|prefer _, @i am|are still? missing|waiting|awaiting for? _",
  ),
  instructs: [],
  owes: list('_ still has|needs to _'),
  permits: list(
    'may|can|could|shall|should|might @i, is it|that ok|okay|possible|fine|all right, would it be ok|okay|acceptable|possible',
  ),
  courtesies: list(
    '^^ yes|no|ok|okay please $, ^ forget _, please forget|cancel|find|see|note|accept|excuse|forgive|disregard|ignore|delete|feel|consider|remember|thank|refer|join|enjoy, please be advised|aware|informed|inform|assured|patient|safe|well|prudent|careful|respectful, of help|assistance, let @me know if ... help, let @me know if|what|how|whether|where .. i|we can|could|may, anything .. i|we can|could do|help, keep @me .. posted|informed|updated|abreast|up|in, please welcome|allow|know|say _, any way we|i can, ' +
      'please take this|it as, let @me know if|should you have|need|want|are|would|require|there|any|anything, ' +
      'let @me know if|in ... questions|comments|concerns|problems, ' +
      "please .. hesitate, don't|not hesitate, feel free, if|should you|there have|are|is|need any|further|other|more|questions, call|contact|ring|email @me if|with|in|should|anytime, " +
      'please ... if|should you ... questions|concerns|help, can you believe|imagine, would you believe, who knows, guess what, how are|is you|things|everything, ' +
      'thank|thanks you? in advance, thanks for asking, i would like|love to thank|congratulate|welcome|apologise|apologize|say|add|mention|point, ' +
      "i'd like|love to thank|congratulate|welcome|apologise|apologize|say|add|mention|point, i|we need to|not|never|say, i|we do|did not need|want|expect, don't need|want, ring|call|phone if, give .. my|our best|love|regards, let's .. think|see, let us think|see|hope, if in doubt, save the date, stay tuned",
  ),
  standing: list(
    "stop *ing, please .. do|don't not|never|_, please .. keep it|this|that|them|these, for everything|each|every|all, please|kindly never, always _, every|each time|month|week|day|quarter|year|morning|friday|monday, from now on, ^^ until then, until further notice, on|of the last|first working|business? day of, " +
      'going forward, in future, in the future, at all times, when they|someone|people|patients|customers|guests, when you first, whenever _, on the day before, the day before, ^ no !later|problem|doubt|worries|need, every|each time|employee|member',
  ),
  promises: list(
    "@ill _, @i also|both? will|shall _, ^ will cancel|send|post|call|email|bring|pay|return|reply, i'm|we're going|planning|happy|glad|willing to _, @i am|are|would|'d be? .. going|planning|happy|glad|willing to _, you'll|will have|get ... from me|us, " +
      '@i am|are willing|able|happy to _, i|we promise|undertake|commit|guarantee|volunteer|agree to? _, i|we have agreed to _, leave it|this|that with|to @me, ^^ will _, will be sent|paid|refunded|credited|returned|posted|issued|made|done ... as|once soon?, @i do? hope ... to have|write|send|finish|do|get, ' +
      'i|we still? plan|intend to _, ^ let me|us check|look|ask|find|confirm, _ follow|follows by|on|tomorrow|shortly|next|this',
  ),
  dated: list(
    "@i should be able to _, will follow|come|arrive|go, you'll|will have|get _, will be sent|paid|made|done|posted|refunded|credited|returned|delivered|issued|repaired|fixed|replaced|submitted|forwarded|shipped, ^ @i can _, i'm|am|we're|are sending|bringing|paying|calling|posting|delivering _",
  ),
  events: list('as soon as, once'),
  stances: list(
    "which|what|how|way|where|whatever|everything|that @i will|shall|'ll|going, which|what|how|way|where|whatever|that @ill, options .. going, @ill|will|shall not|never, @ill|will have to|been|had|no|the, @ill see|miss|need|admit|say|bet|assume|know|think|love|like|hear|want|understand|remember|wait|stay|always|still|only|find|feel|notice|become|learn|enjoy|live|die|lose|win, @i will|shall see|miss|need|admit|say|bet|assume|know|think|love|like|hear|want|understand|remember|wait|stay|always|find|feel|become|learn|enjoy|encounter|experience|face, i|we can't, next _ years, won't _, will not _, will you _, will i|we|it|he|she|they|there|the|that|this _, going to be|have|need, tell you what, be honest, @ill|will|shall .. continue|remain|forever|retire|resign|pray|await, hereby, keep you|in .. posted|informed|updated|abreast|touch|up, send you an update, @ill let you know how, @ill be leaving|praying|thinking|riding|moving|travelling|traveling|retiring|attending|heading|staying|living, i|we agree|agreed with|that, i|we expect you|your|the|that, @ill be !*ing|there|in|back, @i will|shall be !*ing|there|in|back, be in !touch, i|we take any|it, " +
      'i|we hope|expect|plan|intend you|this|that|all|everything|it|to see|hear|meet|be',
  ),
  hedges: list(
    'try, hope, happy, glad, plan, planning, intend, willing, hopefully, probably, maybe, perhaps, might, possibly, likely, attempt, should be able, if possible',
  ),
  bare: list(
    "will do, will sort, consider it done, leave it|this|that with|to @me, i'm|am|we're|are on it, i'll|we'll|will sort|look|see|check|do into? it|this|that, i'll|we'll let you know $, will let you know $, @ill|will get|be back|in|touch to? you? $, sort it out",
  ),
  conditions: list(
    'whenever _, ^^ if|unless|in|should|were|provided|assuming case|you|i|we|it|the|that|there|this|_, if|unless you|anyone|someone|anybody|your, only if, provided that',
  ),
  done: list(
    "^^ *ed|done|sent|paid|sorted|here|see|gone|made|put|found|told, attached|enclosed|attaching, here is|are|it|they|you, here's, please find, as promised|requested|agreed|discussed, " +
      "have|has|i've|we've|he's|she's|it's .. *ed|sent|done|made|put|paid|given|written|gone|told|spoken|found|set|got|had|taken, " +
      'i|we .. *ed|sent|did|made|put|paid|gave|wrote|told|spoke|found|set|got|took|rang|went|brought|left, ' +
      'is|are|was|were|been now|already|all? *ed|done|sent|paid|made|set|sold|booked|sorted|gone|up|ready|complete, went|gone out|to|in|into|off|up, is in|up|out|ready|yours|attached|enclosed, now say|says|show|shows|has|have',
  ),
  undone: list(
    "not|n't|never|yet .. done|sent|paid|*ed, haven't|hasn't|isn't|wasn't|didn't|aren't|don't|can't|cannot|won't _, is|are still _, still open|waiting|missing|need|needs|outstanding, to be *ed|done|sent|paid, will be|have|send|_, when it|they is|are, as soon as, once, need|needs|needed|want|wanted|hope|hoped|would|could|should|if _",
  ),
  received: list(
    "thanks|thank you? .. for _, got it|them|this|that|your, received, have|has arrived|come, arrived, is|are here|in|through, came through|in, all set, looks|look good|great|fine, that works, this|that is|that's great|perfect|what|fine, much appreciated, in ink",
  ),
  withdrawn: list(
    'never mind, nevermind, no longer need|needed|necessary, forget _, leave it, no need, not needed|necessary, have changed my mind, ignore my|that|the, scrap that',
  ),
  yes: list(
    "^^ yes|yep|yeah|sure|agreed|approved|confirmed|accepted|granted|absolutely|certainly|definitely, of course, go ahead, no problem|objection, by all means, says|said yes, is|are|it's|that's|that fine|ok|okay|good|right|correct, ^^ fine|good|perfect|great, you are|you're right, it is $, have agreed, works for",
  ),
  no: list(
    "^^ no|nope|not|none|nothing|unfortunately|sorry, cannot|can't|won't|unable _, not possible|us|from|ours|me",
  ),
  noted: list(
    "^^ ok|okay|noted|understood|happy|glad|gladly, i'm|am|we're|are on it|this, will do, looking into, look into, sort it out, let you know, get back to you, has|have your letter|mail|message|note|request, will send|do|call|reply|answer|write it|this|that|you, takes|take over from, working on",
  ),
  each: list('you both|each, each of you, both of you, all of you'),
  reader: list("you|your|yours|yourself|you're|you'll|you've|you'd|ya"),
};
