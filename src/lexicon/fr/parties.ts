import type { PartiesWords } from '../parties-words.ts';
import { list } from '../section-words.ts';

export const words: PartiesWords = {
  columns: {
    client: list('client, cliente, clients, acheteur, nom du client, donneur d’ordre, locataire, patient'),
    vendor: list('fournisseur, fournisseurs, prestataire, sous-traitant, nom du fournisseur'),
    number: list(
      'n, nº, no, numéro, contrat, numéro de contrat, commande, numéro de commande, bon de commande, projet, dossier, police, référence, réf, compte, id',
    ),
    agreement: list('contrat, contrats, accord, convention, numéro de contrat'),
    terms: list(
      'conditions, conditions de paiement, délai de paiement, délai, paiement, règlement, échéance, mode de paiement, mode de règlement',
    ),
    contact: list('contact, interlocuteur, interlocutrice, personne à contacter, contact principal'),
    country: list('pays, ville'),
    currency: list('devise, monnaie'),
    from: list(
      'depuis, valable à partir du, à partir du, début, date, signé le, date de début, date d’effet',
    ),
  },
  reach: list('courriel, e-mail, email, mail, téléphone, tél, portable, mobile, contact'),
  beside: list(
    'contact, interlocuteur, interlocutrice, personne, fonction, poste, courriel, e-mail, email, mail, téléphone, tél, portable, mobile, adresse, site',
  ),
  agreed: list(
    'prix, tarif*, taux, honoraire*, contrat*, accord*, échéance, fin, préavis, renouvellement, reconduction, début, remise*, prestation*, périmètre, commande*',
  ),
  staff: list(
    'nom, salarié, salariée, personne, fonction, poste, courriel, e-mail, mail, téléphone, tél, portable, depuis, début, contrat, projet, équipe, remarque',
  ),
  roles: {
    client: list('client, cliente, acheteur, donneur d’ordre, preneur, locataire'),
    vendor: list('fournisseur, prestataire, vendeur, bailleur, bailleresse, entrepreneur'),
  },
  agreement: list('contrat, accord, convention, bail, lettre de mission'),
  between: list('entre'),
  signing: list('signature*, signé*'),
  core: list(
    'prix, tarif*, taux, honoraire*, durée, renouvel*, reconduct*, préavis, résili*, début, commence*, fin, expire*, paiement*, règlement*, remise*, lieu, fourni*, livr*, périmètre',
  ),
  payment: list(
    'à 15 jours, à 30 jours, à 45 jours, à 60 jours, jours fin de mois, fin de mois, date de facture, échéance, payable, d’avance, acompte, comptant, prélèvement, virement, règlement, délai de paiement, à réception',
  ),
  special: list(
    'exception*, sauf, au lieu de, remise*, spécial*, uniquement pour, seulement pour, bon de commande, jamais, toujours, doit, doivent, ne pas, attention, insiste, préfère, habitude, faveur, dérogation*',
  ),
  granted: list(
    'remise*, rabais, ristourne, exception*, exceptionnellement, au lieu de, échelonnement, délai de paiement, pénalité*, gratuit, sans frais, réduit*, geste commercial, uniquement pour vous, bon de commande',
  ),
  agreedInMail: list('convenu, convenue, d’accord, entendu, accepté, acceptons, comme discuté'),
  trouble: list(
    'plaint*, réclam*, désolé*, excus*, erreur*, mécontent*, déçu*, litige*, double, manqu*, pas reçu, pas arrivé, impayé*, retard*, rembours*, avoir, annul*, pénalité*',
  ),
  ended: list(
    'a pris fin, ont pris fin, a été résilié, est résilié, résiliée, n’est plus client, n’est plus cliente, ne sont plus clients, n’est plus fournisseur, ne livre plus, ne commande plus, nous ne livrons plus, a fermé, a cessé, en liquidation, en faillite, non renouvelé, ancien client, ancienne cliente, ancien fournisseur, a donné congé',
  ),
  suspended: list(
    'est suspendu, est suspendue, suspendus, en pause, en suspens, bloqué, bloquée, plus de livraisons, plus de commandes',
  ),
  resumed: list('a repris, reprise des livraisons, réactivé, réactivée, de nouveau client, de nouveau actif'),
  nobody: list(
    'oui, non, tous, toutes, aucun, aucune, total, sous-total, interne, divers, autre, autres, à préciser, exemple, nom, client, fournisseur, nouveau, inconnu',
  ),
};
