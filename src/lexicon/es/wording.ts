import { list } from '../section-words.ts';
import type { WordingWords } from '../wording-words.ts';

export const words: WordingWords = {
  free: list('el, la, los, las, un, una, unos, unas'),
  is: list('es, son'),
  same: [
    list('a más tardar, como muy tarde'),
    list('al menos, por lo menos, como mínimo'),
    list('como máximo, a lo sumo'),
    list('si, en caso de que'),
    list('correo electrónico, email, e-mail'),
    list('por adelantado, de antemano'),
    list('quizá, quizás, tal vez'),
    list('solo, sólo, solamente, únicamente'),
    list('y, e, &'),
    list('por ejemplo, p.ej'),
    list('fin de mes, final de mes, final del mes'),
    list('salvo, excepto'),
    list('por escrito, en forma escrita'),
  ],
  short: { del: 'de', al: 'a' },
  asides: list('por favor, gracias, muchas gracias, por cierto, claro'),
  openers: list(
    'tenga en cuenta que, ten en cuenta que, le recuerdo que, te recuerdo que, recordatorio, nota, como hablamos, como acordamos, para tu información, y, pues, bueno, sí, vale',
  ),
  joins: list('y, e'),
  reasons: list('porque, ya que, para que'),
  choices: list('o, u, ni'),
  limits: list(
    'solo, sólo, solamente, únicamente, incluso, al menos, por lo menos, como mínimo, como máximo, hasta, desde, antes, después, tras, dentro, más de, menos de, aproximadamente, casi, todo, toda, todos, todas, cada, algunos, algunas, muchos, pocos, ambos, salvo, excepto, menos, normalmente, a menudo, siempre, quizá, quizás, probablemente, mientras, primero, último, pero, aunque, sino, entonces, también, tampoco, no, sin, ya',
  ),
  finite: list(
    'es, son, era, eran, está, están, fue, fueron, ha, han, había, debe, deben, puede, pueden, podría, podrían, tiene, tienen, hay, será, serán',
  ),
  pointers: list(
    'él, ella, ellos, ellas, ello, su, sus, este, esta, esto, estos, estas, ese, esa, eso, esos, esas, aquel, aquella, aquello, allí, aquí, ahí, dicho, dicha, mismo, misma',
  ),
  self: ['yo'],
  own: ['mi', 'mis'],
  persons: list(
    'yo, me, mi, mis, mí, mío, mía, nosotros, nosotras, nos, nuestro, nuestra, nuestros, nuestras, tú, tu, tus, te, ti, usted, ustedes, vosotros, vosotras, os, vuestro, vuestra',
  ),
  third: { soy: 'es', he: 'ha', tengo: 'tiene', voy: 'va', hago: 'hace', puedo: 'puede', estoy: 'está' },
  thirdEndings: [
    ['o', 'a'],
    ['o', 'e'],
    ['ío', 'ía'],
  ],
  questionLeads: list(
    'a, de, por, para, en, con, quién, quiénes, qué, cuál, cuáles, y, o, por favor, vale, rige',
  ),
  sources: list('según'),
  verbSecond: false,
  onHabit: [],
  payment: list(
    'debe, deben, debía, paga, pagan, pagó, pagado, cobra, cobran, cobró, recibe, reciben, compra, compran, compró, comprador, vende, venden, vendió, vendedor, presta, prestan, prestó, abono, abona, cargo, factura, facturas, reembolsa, reembolso, arrendador, arrendatario, cliente, proveedor, a, de, por',
  ),
  modal: list(
    'debe, deben, debería, deberían, tiene que, tienen que, puede, pueden, podría, podrían, será, serán, ha de, han de, hay que',
  ),
  orders: list(
    'ignora todas, ignora las, ignore todas, ignore las, instrucciones anteriores, instrucciones previas, olvida tus instrucciones, modelo de lenguaje, prompt del sistema, como ia, eres una ia, asistente de ia, nuevas instrucciones, al resumir, cuando resumas',
  ),
};
