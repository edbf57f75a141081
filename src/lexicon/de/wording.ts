import { list } from '../section-words.ts';
import type { WordingWords } from '../wording-words.ts';

export const words: WordingWords = {
  free: list('der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines'),
  is: list('ist, sind, bin'),
  same: [
    list('bis spätestens, spätestens bis, spätestens'),
    list('mindestens, wenigstens'),
    list('höchstens, maximal'),
    list('etwa, ungefähr, ca, circa'),
    list('falls, sofern'),
    list('jede, jeden, jeder, jedes, jedem'),
    list('e-mail, email, mail'),
    list('im voraus, vorab'),
    list('monatsende, ende des monats'),
    list('vielleicht, eventuell, ggf, gegebenenfalls'),
    list('und, &'),
    list('zum beispiel, z.b, beispielsweise'),
    list('nur, ausschließlich'),
    list('telefonisch, per telefon'),
    list('außer, mit ausnahme von'),
  ],
  short: {
    zum: 'zu',
    zur: 'zu',
    beim: 'bei',
    vom: 'von',
    im: 'in',
    am: 'an',
    ins: 'in',
    ans: 'an',
  },
  asides: list('bitte, danke, vielen dank, übrigens, natürlich, hiermit, gern, gerne'),
  openers: list(
    'beachten, beachten sie, bitte beachten, bitte beachten sie, hinweis, wie besprochen, wie vereinbart, zur info, zur information, zur erinnerung, und, also, ok, okay, ja',
  ),
  joins: list('und'),
  reasons: list('weil'),
  choices: list('oder, entweder, noch, weder'),
  limits: list(
    'nur, ausschließlich, lediglich, sogar, mindestens, wenigstens, höchstens, maximal, bis, ab, seit, vor, nach, binnen, innerhalb, über, unter, mehr als, weniger als, etwa, ungefähr, ca, circa, rund, fast, alle, allen, aller, jede, jeden, jeder, jedes, einige, manche, viele, wenige, beide, außer, ausgenommen, inklusive, meist, meistens, normalerweise, oft, manchmal, immer, vielleicht, eventuell, wahrscheinlich, solange, zuerst, zuletzt, aber, jedoch, obwohl, während, sondern, stattdessen, sonst, dann, auch, nicht, kein, keine, erst, spätestens',
  ),
  finite: list(
    'ist, sind, war, waren, hat, haben, hatte, hatten, wird, werden, wurde, wurden, muss, müssen, soll, sollen, sollte, sollten, darf, dürfen, kann, können, könnte, könnten, will, wollen, würde, würden, gilt, gelten',
  ),
  pointers: list(
    'er, sie, es, ihn, ihm, ihr, ihre, ihren, ihrem, ihrer, sein, seine, seinen, seinem, seiner, dies, diese, dieser, dieses, diesen, diesem, jene, jener, jenes, dort, hier, da, damit, dafür, davon, dazu, daran, darauf, darüber, deren, dessen, solche, solcher, derselbe, dieselbe, dasselbe, solches',
  ),
  self: ['ich'],
  own: ['mein', 'meine', 'meinen', 'meinem', 'meiner'],
  persons: list(
    'ich, mich, mir, mein, meine, meinen, meinem, meiner, wir, uns, unser, unsere, unseren, unserem, unserer, du, dich, dir, dein, deine, deinen, deinem, deiner, euch, euer, eure, ihnen',
  ),
  third: {
    bin: 'ist',
    habe: 'hat',
    muss: 'muss',
    kann: 'kann',
    darf: 'darf',
    soll: 'soll',
    will: 'will',
    werde: 'wird',
    gebe: 'gibt',
    nehme: 'nimmt',
    lese: 'liest',
    sehe: 'sieht',
    spreche: 'spricht',
  },
  thirdEndings: [
    ['e', 't'],
    ['e', 'et'],
    ['', ''],
  ],
  questionLeads: list(
    'an, von, für, in, bei, mit, bis, zu, wem, wen, wer, was, welche, welcher, welches, welchen, welchem, und, oder, bitte, gilt, gelten, sie, du',
  ),
  sources: list('laut, gemäß, nach'),
  verbSecond: true,
  onHabit: [],
  payment: list(
    'schulde, schuldet, schulden, schuldete, zahle, zahlt, zahlen, bezahlt, zahlbar, erhält, erhalten, kauft, kaufen, käufer, verkauft, verkaufen, verkäufer, leiht, leihen, verleiht, gutschrift, lastschrift, soll, haben, rechnung, erstattet, berechnet, vermieter, mieter, kunde, lieferant, von, an, durch, gläubiger, schuldner',
  ),
  modal: list(
    'muss, müssen, musst, soll, sollen, sollte, sollten, darf, dürfen, kann, können, könnte, könnten, wird, werden, würde, würden, mag, möchte, möchten, will, wollen',
  ),
  orders: list(
    'ignoriere alle, ignoriere die, ignorieren sie alle, vorherigen anweisungen, bisherigen anweisungen, obigen anweisungen, vergiss deine anweisungen, sprachmodell, systemprompt, system-prompt, als ki, du bist eine ki, ki-assistent, der assistent soll, neue anweisungen, beim zusammenfassen, wenn du zusammenfasst',
  ),
};
