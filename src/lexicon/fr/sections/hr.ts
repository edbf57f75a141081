import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'salarié*, personnel, ressources humaines, contrat de travail, congés, arrêt maladie, ' +
      "planning, règlement intérieur, télétravail, période d'essai",
  ),
  subjects: {
    leave: list(
      'congé*, absence*, maladie, arrêt maladie, vacances, rtt, maternité, paternité, ' + 'jours fériés',
    ),
    hours: list(
      'horaire*, temps de travail, pause*, heures supplémentaires, planning, pointage, ' + 'télétravail',
    ),
    pay: list('salaire*, paie, rémunération, prime*, pourboires, treizième mois, indemnité*'),
    joining: list(
      'arrivée, embauche, intégration, nouvel arrivant, nouveau salarié, premier jour, ' +
        "accueil d'un salarié, période d'essai",
    ),
    leaving: list('départ, démission, licenciement, préavis, solde de tout compte, rupture conventionnelle'),
    expenses: list('notes de frais, frais de déplacement, frais kilométriques, remboursement des frais'),
    conduct: list('conduite, discipline, sanction*, harcèlement, tenue de travail'),
    appraisal: list('entretien annuel, formation*, évaluation*'),
    'joining/access': list('accès, clé*, compte, ordinateur, matériel'),
    'joining/papers': list('contrat, signe*, document*, justificatif*, attestation*'),
    'leave/approval': list('valid*, accord*, demande*, approuv*'),
    'leave/sick': list('malad*, arrêt'),
    'pay/day': list('versé, jour de paie, fin du mois, mensuel'),
    'expenses/approval': list('valid*, approuv*, justificatif*, plafond'),
    'leaving/notice': list('préavis'),
    'leaving/access': list('accès, clé*, compte'),
  },
};
