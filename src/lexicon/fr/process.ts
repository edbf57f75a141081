import type { ProcessWords } from '../process-words.ts';
import { list } from '../section-words.ts';

export const words: ProcessWords = {
  common: list('le, les, des, et, du, est, une, dans, pour, avec, au, aux, ne, pas, sont, il, par'),
  conditions: list(
    'si, la ou, s il, faute de, faute d, en l absence de, en l absence d, s ils, en cas de, en cas d, au cas ou, a condition que, tant que, dans le cas ou',
  ),
  places: ['la ou'],
  moments: list('quand, lorsque, lorsqu, des que, des qu, une fois, apres, avant de, avant, jusqu'),
  only: ['seulement', 'uniquement', 'que', 'ne'],
  otherwise: ['sinon', 'dans le cas contraire', 'autrement', 'a defaut'],
  holds: list(
    'tant que, tant qu, seulement quand, seulement si, seulement apres, seulement avec, uniquement si, uniquement avec, uniquement sur',
  ),
  exceptions: list(
    'sauf, excepte, a l exception, hormis, a moins que, a moins qu, a moins de, hors, par exception, ' +
      'exempt*',
  ),
  exceptionHeadings: ['exception*'],
  usually: list(
    'normalement, d habitude, en general, generalement, habituellement, en principe, ' +
      'en regle generale, le plus souvent, d ordinaire, la plupart du temps, par defaut',
  ),
  sometimes: ['parfois', 'de temps en temps', 'quelquefois', 'il arrive que', 'il arrive qu'],
  cases: list('pour, chez, avec'),
  but: list('mais, cependant, toutefois, en revanche, par contre, pourtant, alors que'),
  negations: list('ne, n, pas, jamais, aucun, aucune, personne, rien, sans'),
  nothing: ['rien', 'personne'],
  without: ['sans'],
  limits: list(
    'plus de, moins de, au dela de, au dela d, a partir de, jusqu a, au dessus de, en dessous de, ' +
      'superieur a, superieure a, superieurs a, superieures a, inferieur a, inferieure a, depasse, ' +
      'depassent, au moins, des',
  ),
  decides: list(
    'approuv*, valid*, decid*, signe, signent, signature*, autoris*, accord, necessit*, exig*, ' +
      'demande l accord, faut, accept*, rembours*, paye, paie, regle, passe a, passent a, va a, vont a, ' +
      'passe par',
  ),
  whether: ['si'],
  hands: list(
    'remet, remettent, remets, remettre, transmet, transmettent, transmets, transmettre, donne, ' +
      'donnent, donner, passe, passent, passer, confie, confient, confier, transfere, transferer, ' +
      'soumet, soumettre, attribue, attribuer, remis, remise, transmis, transmise',
  ),
  sends: list(
    'envoie, envoient, envoyer, apporte, apportent, apporter, depose, deposent, deposer, adresse, ' +
      'adressent, adresser, porte, porter, laisse, laisser, communique, rend, rendent, rendre, renvoie, ' +
      'renvoyer, retourne',
  ),
  tells: list('previent, previennent, informe, informent, avertit, avise'),
  goes: list('va, vont, part, partent, arrive, revient'),
  takes: list('prend le relais, prennent le relais, prend la suite, reprend'),
  inside: list('dans, via, sur'),
  to: list('a, au, aux, chez, a l, a la, pour'),
  roleOf: list('de, d, du, des'),
  articles: list(
    'le, la, les, l, un, une, notre, nos, son, sa, ses, leur, ce, cette, chaque, mon, ma, du, de la, propre',
  ),
  own: ['je', 'j', 'nous', 'on'],
  ownObject: ['me', 'moi', 'nous', 'm'],
  persons: list('eux, elles, lui'),
  prepositions: [],
  pronouns: list('le, la, l, les'),
  roles: list(
    'responsable, bureau, secretariat, secretaire, accueil, receptionniste, reception, comptable, ' +
      'comptabilite, expert-comptable, gerant, gerante, direction, directeur, directrice, patron, ' +
      'patronne, chef, cheffe, chef de cuisine, gestionnaire, administration, assistant, assistante, ' +
      'avocat, avocate, notaire, clerc, juriste, associe, associee, associes, coordinateur, ' +
      'coordinatrice, tresorier, tresoriere, president, presidente, conseil, bureau d etudes, equipe, ' +
      'cuisine, cuisinier, cuisiniere, salle, serveur, serveuse, atelier, magasin, magasinier, entrepot, ' +
      'livreur, chauffeur, technicien, technicienne, mecanicien, ouvrier, apprenti, commercial, ' +
      'commerciale, ventes, achats, acheteur, paie, ressources humaines, rh, medecin, infirmier, ' +
      'infirmiere, aide-soignante, veterinaire, dentiste, pharmacien, pharmacienne, preparateur, ' +
      'preparatrice, professeur, formateur, formatrice, animateur, animatrice, gardien, concierge, ' +
      'menage, gouvernante, superviseur, operateur, collegue, caissier, caissiere, caisse, inspecteur, ' +
      'informatique, laboratoire, auxiliaire, auxiliaires, praticien, praticienne, labo, logistique, maintenance, chef d equipe, conducteur, maitre, ' +
      'vendeur, vendeuse, boulanger, service, planning, redaction, cabinet, quiconque, celui, personnel',
  ),
  whoever: ['quiconque', 'celui'],
  customers: list(
    'client, clients, cliente, clientes, patient, patients, patiente, locataire, locataires, ' +
      'fournisseur, fournisseurs, eleve, eleves, parents, famille, familles, adherent, adherents, ' +
      'salarie, salaries, candidat, candidats, voyageur, proprietaire, proprietaires, convive, convives, ' +
      'tous, membre, membres, maitre d ouvrage, beneficiaire',
  ),
  narrows: list('avec, sans, de, du, des, sous, en, dont'),
  receives: list('recoit, recoivent, paie, paient, veut, veulent'),
  titles: list('m, mme, mlle, dr, maitre, me'),
  acts: {
    stems: list(
      'not, envo, demand, remplac, pass, verifi, control, control, sign, laiss, compar, compt, rang, ' +
        'prepar, pay, factur, appel, appell, preven, gard, archiv, class, enregistr, imprim, scann, charg, ' +
        'telecharg, ouvr, ferm, nettoi, nettoy, mesur, pes, etiquet, etiquett, jet, jett, relanc, rappel, ' +
        'rappell, parl, cherch, achet, reserv, confirm, annul, bloqu, visit, accept, refus, decid, ' +
        'autoris, approuv, calcul, redig, complet, saisiss, cre, supprim, affect, planifi, organis, ' +
        'ramass, recuper, entr, plac, pos, tri, separ, stock, cuisin, lav, desinfect, livr, apport, ' +
        'communiqu, inform, signal, present, sollicit, trait, regl, encaiss, depos, retir, valid, ' +
        'comptabilis, rapproch, publi, expliqu, montr, commenc, termin, ajust, regard, consult, joign, ' +
        'copi, coch, tamponn, accompagn, accueill, command, exig, formalis, convoqu, propos, negoci, ' +
        'install, mont, repar, demont, coup, vid, renouvell, deduis, chang, utilis, remont, remerci, ' +
        'emball, expedi, transfer, adress, donn, report, document, rassembl, collect, actualis, modifi, ' +
        'edit, etabl, etabliss, discut, test, debranch, branch, allum, etein, rinc, cherch, interrog, ' +
        'attribu, arret, lanc, repond, attend, rend, vend, prend, inscri, inscriv, transcri',
    ),
    endings: list(
      'e, es, ent, er, ez, ons, ee, ees, es, is, it, ir, re, , s, u, us, ue, ie, ient, ier, ant, issent, ' +
        'i, t, vent, vez',
    ),
    forms: list(
      'envoie, envoient, envoyer, envoyez, envoye, fait, font, faire, faites, met, mettent, mettre, ' +
        'mettez, mis, mise, remet, remettre, transmet, transmettre, ecrit, ecrire, lit, lire, dit, dire, ' +
        'voit, voir, recoit, recoivent, recevoir, prend, prennent, prendre, prenez, saisit, saisir, ' +
        'saisie, remplit, remplir, remplissez, etablit, etablir, choisit, choisir, sort, sortir, tient, ' +
        'tenir, ouvre, ouvrir, offre, previent, prevenir, prevenez, emet, emettre, fournit, fournir, ' +
        'avertit, avertir, joint, joindre, suit, suivre, conduit, inscrit, inscrire, doit, doivent, ' +
        'il faut, remis, pris, recu, rendu, paie, paye, regle, cree, creer',
    ),
    commands: list('e, er, ez, ir, re, is, ier, ie'),
    notCommands: ['ent', 'nt'],
    particles: [],
  },
  modals: list(
    'doit, doivent, peut, peuvent, se, s, le, la, les, l, lui, leur, puis, ensuite, alors, aussi, ' +
      'toujours, ne, n, et, d abord, y, en',
  ),
  passives: ['est', 'sont', 'se', 's'],
  joins: list('et, qui, puis, pendant que, lequel, laquelle'),
  headings: list(
    'procedure*, processus, etapes, pas a pas, comment, mode operatoire, marche a suivre, deroulement, ' +
      'deroule, protocole, liste de controle, check-list, checklist, instructions, guide, ouverture, ' +
      'fermeture, accueil, que faire, de la * a, du * au, gestion, avant, apres, traitement, relance*, ' +
      'commande*, cloture, facturation, encaissement',
  ),
  generic: list(
    'etapes, les etapes, procedure, la procedure, processus, deroulement, deroule, instructions, ' +
      'marche a suivre, mode operatoire, pas a pas, comment faire, apercu, taches, que faire, ordre, ' +
      'le chemin, le parcours',
  ),
  departures: list(
    'exception*, cas particulier*, cas particuliers, decision*, selon le cas, si ca, si cela, ' +
      'si quelque, quand ca, en cas de, particularite*, incidents, problemes, que se passe, variantes, ' +
      'aiguillage*, dans le doute, ecarts, sinon, litige*',
  ),
  others: list(
    'principes, charte, table des matieres, sommaire, contrat, convention, accord, proces-verbal, ' +
      'proces verbal, compte rendu, compte-rendu, reunion, ordre du jour, conditions, bail, tarif, ' +
      'tarifs, prix, carte, menu, manuel, notice, mode d emploi, bulletin, lettre d information, ' +
      'licence, offre d emploi, glossaire, mots, loi, reglement, brochure, devis, statuts, garantie, ' +
      'police, lexique',
  ),
  versions: list('depuis, a partir du, des le, version, en vigueur, revise, edition'),
  parties: ['entre', 'le present contrat'],
  cadences: list(
    'chaque, tous les, toutes les, quotidien*, hebdomadaire*, mensuel*, trimestriel*, annuel*, ' +
      'une fois par, deux fois par, par mois, par semaine, le lundi, le mardi, le mercredi, le jeudi, ' +
      'le vendredi',
  ),
  done: list(
    'termine quand, termine lorsque, cloture quand, cloture lorsque, est termine, est considere comme',
  ),
  failed: list(
    'en cas d echec, si cela echoue, si ca echoue, si cela ne marche pas, ne fonctionne pas, echoue',
  ),
  stepNames: list('etape, etapes'),
  stepColumns: list('etape, etapes, quoi, tache, action, activite'),
  actorColumns: ['qui', 'responsable', 'role', 'par qui', 'personne'],
  nextColumns: list(
    'ensuite, ensuite a, puis, vers, a qui, transmis a, passe a, suivant, destinataire, remis a',
  ),
  systemColumns: list('systeme, logiciel, outil, application, programme, plateforme'),
  verbFirst: null,
};
