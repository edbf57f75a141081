import { phrases, type QuestionWords } from '../question-words.ts';

export const words: QuestionWords = {
  asks: {
    person: phrases('qui, à qui, de qui, avec qui, par qui, qui est, quelle personne, quel collègue'),
    when: phrases(`quand, pour quand, jusqu'à quand, depuis quand, à partir de quand, quelle date, à quelle date, quel jour, quels jours,
      à quel jour, avant quelle date, quel mois, en quel mois, à quelle fréquence, quelle échéance`),
    time: phrases("quelle heure, à quelle heure, jusqu'à quelle heure, dès quelle heure"),
    weekday: phrases('quel jour de la semaine, quels jours de la semaine'),
    duration:
      phrases(`combien de temps, combien de jours, combien d'heures, combien de semaines, combien de mois, combien d'années,
      combien de minutes, quel délai, dans quel délai, sous quel délai, quel préavis, en combien de temps`),
    money:
      phrases(`combien, combien coûte, à combien, quel montant, jusqu'à quel montant, à partir de quel montant, quel prix, à quel prix,
      quel coût, quel tarif, quel loyer, quelle somme, combien paie, combien payons`),
    count: phrases('combien de, combien d, quel nombre'),
    percentage: phrases('quel pourcentage, quelle remise, quelle part, quel taux, combien de pour cent'),
    account: phrases(
      'quel compte, sur quel compte, de quel compte, quel iban, numéro de compte, coordonnées bancaires',
    ),
    phone: phrases('quel numéro de téléphone, numéro de téléphone, quel téléphone'),
    email: phrases('quelle adresse mail, quelle adresse e-mail, quel courriel, adresse mail'),
    meaning: phrases("qu'est-ce que, qu'est-ce qu, c'est quoi"),
    definition: phrases('que signifie, que veut dire, que signifient'),
    reason: phrases('pourquoi, pour quelle raison, pour quoi'),
    manner: phrases('comment, de quelle manière'),
    place: phrases('où, à quel endroit, dans quel lieu'),
    whether: phrases('est-ce que, est-ce qu, peut-on, puis-je, faut-il, doit-on, y a-t-il, a-t-on'),
    which: phrases('quel, quelle, quels, quelles, que, lequel, laquelle'),
  },
  tells: {
    balance: phrases('doit, doivent, dû, reste à payer, impayé, impayée'),
    account: phrases('compte, iban, coordonnées bancaires'),
    percentage: phrases('remise, pourcentage, pour cent'),
    phone: phrases('téléphone'),
    email: phrases('courriel, adresse mail'),
    money: phrases('coûte, coûtent, prix, tarif, coût, loyer, salaire, payons, paie, facturons, montant'),
  },
  compounds: false,
  quantity: phrases('combien'),
  unwritten: phrases(
    "n'est pas écrit, n'est pas écrite, n'est écrit nulle part, n'est écrite nulle part, n'est noté nulle part, pas documenté, enveloppe scellée, de mémoire",
  ),
  names: {
    balance: phrases('doit, doivent, reste, payer, combien'),
    money: phrases('coûte, coûtent, coût, prix, payer, paie, payons, montant, somme, tarif, facture, argent'),
    duration: phrases('temps, jours, heures, semaines, mois, années, délai'),
    when: phrases('jour, jours, date, délai, échéance'),
    time: phrases('heure'),
    weekday: phrases('jour, semaine'),
    count: phrases('combien, nombre'),
    percentage: phrases('pourcentage, part'),
    account: phrases('compte, numéro, payer, bancaires, coordonnées, iban'),
    phone: phrases('téléphone, numéro, appeler'),
    email: phrases('mail, adresse, courriel'),
    person: phrases('personne, collègue'),
  },
};
