import type { DutyWords } from '../duty-words.ts';
import { list } from '../section-words.ts';

export const words: DutyWords = {
  must: list(
    'doit, doivent, devra, devront, il faut, faut, est à, sont à, est dû, est due, sont dus, ' +
      'sont dues, obligatoire, à faire, au plus tard, ne pas oublier, échéance, penser à, veiller à, ' +
      'est tenu de, dois, devons',
  ),
  first: ['je', "j'", 'nous', 'on'],
  second: { word: 'tu', ending: 's' },
  yours: list('votre, vos, ton, tes'),
  firstEndings: [],
  passive: ['est', 'sont', 'se', "s'"],
  participles: list('…é, …ée, …és, …ées, …ie, …ies, …is, …ise, …ises, …ue, …us, …ues'),
  irregularParticiples: list('fait, faite, faits, faites, écrit, ouvert, offert'),
  reflexivePassive: true,
  mustInfinitives: [],
  instructionFirst: ['er', 'ir', 're', 'ez'],
  instructionLast: [],
  finiteEndings: ['e', 't', 'ent'],
  states: list(
    'est, sont, a, ont, commence, finit, dure, coûte, signifie, comprend, ouvre, ferme, peut, peuvent, ' +
      'vaut, vient, tient, arrive, existe, reste, contient, concerne, reçoit, livre, expire',
  ),
  particles: list(
    'le, la, de, ce, que, cette, une, comme, chaque, entre, contre, sauf, avant, et, tout, pendant, ' +
      'avec, suivant, être, quatre, notre, votre, leur, moment, paiement',
  ),
  moves: ['part', 'partent', 'va', 'vont'],
  pastEndings: ['ais', 'ions', 'ait'],
  papers: list('politique, document, manuel, page, guide, règlement'),
  estimates: list('environ, presque, quelque, près'),
  aims: list('objectif, objectifs, but, ambition, intention'),
  past: list(
    "était, étaient, fut, avait, avaient, autrefois, l'an dernier, hier, faisait, faisaient, " +
      "jusqu'à récemment, dernièrement, avons été",
  ),
  may: list('peut, peuvent, droit, facultatif, autorisé, pouvez, pourra, pourront'),
  would: list(
    'pourrait, pourraient, peut-être, devrait, devraient, serait, proposition, aurait, voudrait, ' +
      'enverrait',
  ),
  conditions: list("si, s', lorsque, lorsqu', quand, en cas de, sauf si"),
  negations: list("ne, n', pas, jamais, rien, personne, aucun, aucune, sans"),
  others: list(
    'client, clients, cliente, fournisseur, fournisseurs, vendeur, acheteur, bailleur, propriétaire, ' +
      'prestataire, sous-traitant, assureur, assuré, banque, mairie, comptable externe, patient, ' +
      'patients, hôte, utilisateur, utilisateurs, fabricant, élève, élèves, stagiaires, participants, ' +
      'candidats, adhérents, exploitant, concessionnaire, distributeur, abonné, maître, ' +
      'expert-comptable',
  ),
  nounLast: false,
  opening: list(
    "ouvert, ouverte, horaires, heures d'ouverture, fermé, fermée, horaire, cours, séances, " +
      'inscription, inscriptions, temps de travail',
  ),
  means: list("signifie, veut dire, s'appelle, désigne, on appelle, correspond à"),
  please: ["s'il vous plaît", 'merci de', 'veuillez', 'prière de', "s'il te plaît"],
  standing: list("désormais, à partir de maintenant, dorénavant, à l'avenir, dès aujourd'hui, toujours"),
  weekend: list('week-end, samedi, dimanche, jour férié, férié, weekend'),
  dutyTitles: list(
    'mois par mois, mon année, tâches, obligations, liste de contrôle, calendrier, échéances, ' +
      'échéancier, passation, procédure, procédures, processus, ce que je fais, routine, clôture, ' +
      'entretien, contrôles, responsabilités, mode opératoire, consignes, paie, déclarations',
  ),
  glossaryTitles: list('glossaire, mots, définitions, abréviations, vocabulaire, lexique'),
  manualTitles: list(
    'mode d’emploi, notice d’utilisation, notice d’emploi, manuel d’utilisation, fiche technique',
  ),
  contractTitles: list(
    'contrat, convention, accord, bail, conditions générales, police, contrats, conventions',
  ),
  taskColumns: list(
    'quoi, tâche, tâches, obligation, démarche, action, activité, contrôle, déclaration, opération, ' +
      'objet, vérification',
  ),
  whenColumns: list(
    'quand, échéance, délai, fréquence, périodicité, date limite, rythme, date, renouvellement',
  ),
  whoColumns: ['qui', 'responsable', 'personne', 'en charge', 'fait par'],
  dueColumns: list(
    'échéance, date limite, à faire avant, au plus tard, prochaine échéance, prochaine date, avant le, à renouveler avant, renouvellement',
  ),
  lastColumns: list(
    'dernier, dernière fois, fait le, effectué le, déposé le, payé le, dernière date, dernière',
  ),
  closedCells: list('fait, faite, terminé, terminée, clos, clôturé, payé, déposé, annulé, oui'),
  paperDates: list(
    'mis à jour, mise à jour, dernière mise à jour, révisé, version, valable, signé, rédigé, ' +
      'prochaine révision, en vigueur, publié, à jour',
  ),
};
