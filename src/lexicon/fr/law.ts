import type { LawWords } from '../law-words.ts';
import { list } from '../section-words.ts';

export const words: LawWords = {
  nameEnds: [],
  yearly: [],
  codes: list(
    'Code du travail, Code civil, Code de commerce, Code pénal, Code de la sécurité sociale, Code général des impôts',
  ),
  series: list(
    'Loi, Loi n°, Décret, Décret n°, Ordonnance, Ordonnance n°, Règlement (UE), Directive, Arrêté',
  ),
  places: {
    article: list('article, art.'),
    section: list('section'),
    clause: list('alinéa'),
    rule: list('règle'),
    regulation: [],
  },
  papers: list(
    'contrat*, accord, convention de, politique, manuel, conditions, statuts, bulletin, lettre, actualités, procès-verbal, procédure, notes, livret, offre, modèle, règlement intérieur, code de conduite, bail, charte',
  ),
  digests: list(
    'résumé du, résumé de la, en termes simples, en bref, en clair, expliqué, guide, ne remplace pas, synthèse, ce que dit la loi, aide-mémoire',
  ),
  own: list('nous, notre, nos'),
  employees: list('salarié*, employeur*, travailleur*, apprenti*'),
  staff: list(
    'salarié*, employé*, personnel, contrat de travail, équipe, embauche, apprenti*, travailleur*, temps de travail, ressources humaines, livret d accueil',
  ),
  ofTheLaw: list(
    'loi, lois, légal, légale, légaux, légales, légalement, code du travail, réglementaire*, convention collective',
  ),
  grants: list('droit, bénéficie*'),
  duty: list(
    'doit, doivent, ne peut, ne peuvent, a droit, ont droit, est tenu, sont tenus, obligatoire, au moins, au plus, bénéficie, est fixée, est de, obligation',
  ),
  dues: list(
    'urssaf, cotisation*, sécurité sociale, dsn, déclaration de tva, déclarations de tva, impôt*, cfe, cvae, prélèvement à la source, déclaration sociale, déclaration fiscale, médecine du travail',
  ),
  deadline: list('dans un délai de, dans les, au plus tard, avant le, jusqu au, au moins une fois'),
  penalty: list('pénalité*, majoration*, amende*, sanction*'),
  columns: {
    rule: list('règle, quand, échéance, délai, date limite'),
    who: list('qui, responsable, suppléant'),
    note: list('note, notes, remarque, remarques'),
  },
  least: list(
    'au moins, au minimum, un minimum de, minimum de, minimale de, ne peut être inférieure à, ne peut être inférieur à, pas inférieure à, minimum, pas moins de, d une durée minimale de',
  ),
  most: list(
    'au plus, durée maximale, au maximum, un maximum de, maximum de, maximale de, ne peut excéder, ne peut pas excéder, ne peuvent excéder, ne peut dépasser, pas plus de, jusqu à, maximum, dans un délai de, dans les, ne doit pas dépasser, ne peut être supérieure à',
  ),
  elsewhere: {
    before: list(
      'sur ces, sur cela, dessus, plus de, moins de, après, avant, depuis, premier, premiers, premières, derniers, tous les, toutes les, chaque, à partir de, au-delà de, dès que, dès, atteint, sur, par',
    ),
    after: list('avant, à l avance, d ancienneté, de suite, d âge, de service, plus tard, après'),
  },
  added: list('augmenté de, augmentée de, majoré de, majorée de, prolongé de, prolongée de, en plus'),
  units: {
    minute: list('minute, minutes'),
    hour: list('heure, heures'),
    day: list('jour, jours'),
    'calendar-day': list('jour calendaire, jours calendaires'),
    'business-day': list('jour ouvré, jours ouvrés'),
    weekday: list('jour ouvrable, jours ouvrables'),
    week: list('semaine, semaines'),
    month: list('mois'),
    year: list('ans, année, années'),
  },
  between: list('consécutives, consécutifs'),
  percent: list('pour cent, p. 100'),
  per: {
    hour: list('par heure, de l heure, l heure, horaire'),
    day: list(
      'par jour, quotidienne, quotidien, journalier, journalière, chaque jour, journée de travail est, journée est',
    ),
    week: list('par semaine, hebdomadaire, hebdomadaires, chaque semaine, au cours d une même semaine'),
    month: list('par mois, mensuel, mensuelle, chaque mois'),
    year: list('par an, annuel, annuelle, annuels, chaque année, par année'),
  },
  numbers: {
    ones: list(
      'un|une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf',
    ),
    tens: list('vingt, trente, quarante, cinquante, soixante'),
    pattern: '{ten}-{one}',
    half: list('et demi, et demie'),
  },
  matters: {
    'working-time': list(
      'durée du travail, durée de travail, temps de travail, horaire de travail, durée légale, durée hebdomadaire, durée quotidienne, horaire hebdomadaire',
    ),
    break: list('pause*, temps de pause, pause déjeuner'),
    'daily-rest': list('repos quotidien, entre deux journées, entre deux postes, entre deux services'),
    'weekly-rest': list('repos hebdomadaire'),
    overtime: list('heures supplémentaires, heure supplémentaire'),
    'night-work': list('travail de nuit, heures de nuit'),
    'holiday-work': list('jours fériés, jour férié, dimanche*'),
    'annual-leave': list('congés payés, congé payé, congés annuels, congés, vacances, congé annuel'),
    'sick-leave': list('maladie, arrêt maladie, arrêt de travail'),
    maternity: list('maternité, congé de maternité, congé maternité, grossesse, enceinte*'),
    paternity: list('paternité, congé de paternité, congé paternité'),
    'other-leave': list(
      'reportés, report des congés, congé parental, congé sans solde, congé sabbatique, jours de congé exceptionnel*, congé pour événement*',
    ),
    notice: list('préavis, délai de prévenance'),
    resignation: list('démission*'),
    probation: list('période d essai, période d’essai, essai'),
    'fixed-term': list('durée déterminée, cdd'),
    'minimum-wage': list('smic, salaire minimum, salaire horaire'),
    bonus: list('treizième mois, 13e mois, prime de fin d année'),
    severance: list('indemnité*'),
    retention: list('conserv*'),
    'payment-term': list(
      'délai de paiement, délais de paiement, payable*, conditions de paiement, retard de paiement',
    ),
  },
};
