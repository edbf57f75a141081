import { list } from '../section-words.ts';
import type { WordingWords } from '../wording-words.ts';

export const words: WordingWords = {
  free: list("le, la, les, l', un, une"),
  is: list('est, sont'),
  same: [
    list('au plus tard, pas plus tard que'),
    list('au moins, au minimum'),
    list('au maximum, au plus, tout au plus'),
    list('environ, à peu près, approximativement'),
    list('e-mail, email, courriel, mail'),
    list("à l'avance, d'avance"),
    list('peut-être, éventuellement'),
    list('seulement, uniquement'),
    list('et, &'),
    list('par exemple, p.ex'),
    list('fin de mois, fin du mois, la fin du mois'),
    list('sauf, excepté, hormis'),
    list('par écrit, sous forme écrite'),
  ],
  short: {
    du: 'de',
    des: 'de',
    au: 'à',
    aux: 'à',
    "d'": 'de',
    "qu'": 'que',
    "n'": 'ne',
    "j'": 'je',
    "s'": 'se',
  },
  asides: list("s'il vous plaît, s'il te plaît, svp, merci, merci beaucoup, bien sûr, au fait"),
  openers: list(
    'veuillez noter que, notez que, je vous rappelle que, je te rappelle que, rappel, note, pour rappel, comme convenu, pour information, et, donc, bon, oui',
  ),
  joins: list('et'),
  reasons: list('parce que, puisque, afin de, pour que, afin que'),
  choices: list('ou, soit, ni'),
  limits: list(
    'seulement, uniquement, même, au moins, au minimum, au maximum, au plus, plus de, moins de, environ, presque, tout, toute, tous, toutes, chaque, certains, certaines, plusieurs, peu, sauf, excepté, hormis, habituellement, souvent, toujours, parfois, peut-être, probablement, jusque, depuis, dès, avant, après, tant que, premier, dernier, mais, cependant, bien que, tandis que, sinon, alors, aussi, ne, pas, plus, jamais, aucun, aucune, sans, non, déjà',
  ),
  finite: list(
    'est, sont, était, étaient, a, ont, avait, avaient, doit, doivent, peut, peuvent, pourrait, pourraient, devrait, devraient, faut, sera, seront, va, vont',
  ),
  pointers: list(
    'il, elle, ils, elles, lui, leur, leurs, son, sa, ses, ce, cet, cette, ces, ceci, cela, ça, celui, celle, ceux, celles, ici, là, dont, ledit, ladite',
  ),
  self: ['je'],
  own: ['mon', 'ma', 'mes'],
  persons: list('je, me, moi, mon, ma, mes, nous, notre, nos, vous, votre, vos, tu, te, toi, ton, ta, tes'),
  third: { suis: 'est', ai: 'a', vais: 'va', fais: 'fait', dois: 'doit', peux: 'peut', veux: 'veut' },
  thirdEndings: [
    ['e', 'e'],
    ['is', 'it'],
    ['ds', 'd'],
    ['s', 't'],
  ],
  questionLeads: list(
    'à, de, pour, en, avec, par, qui, que, quel, quelle, quels, quelles, et, ou, vaut, lequel',
  ),
  sources: list("selon, d'après"),
  verbSecond: false,
  onHabit: [],
  payment: list(
    'doit, doivent, devait, paie, paye, paient, payent, payé, reçoit, reçoivent, achète, achètent, acheteur, vend, vendent, vendeur, prête, prêtent, emprunte, empruntent, crédit, débit, facture, factures, rembourse, remboursement, bailleur, locataire, client, fournisseur, à, de, par',
  ),
  modal: list(
    'doit, doivent, devrait, devraient, peut, peuvent, pourrait, pourraient, faut, sera, seront, va, vont',
  ),
  orders: list(
    'ignore toutes, ignorez toutes, ignore les, ignorez les, instructions précédentes, instructions ci-dessus, oublie tes instructions, modèle de langage, prompt système, en tant que ia, tu es une ia, assistant ia, nouvelles instructions, en résumant, quand tu résumes',
  ),
};
