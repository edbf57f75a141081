import { list } from '../section-words.ts';
import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  folders: {
    superseded: list('archive, archives, ancien, anciens, obsolète, obsolètes, périmé, remplacé'),
    draft: list('brouillon, brouillons, en cours'),
    template: list('modèle, modèles, gabarits, formulaires vierges'),
    example: list('exemple, exemples'),
    others: list('tiers, externes, notices, documents des fournisseurs'),
  },
  marks: {
    superseded: list(
      'obsolète, ancien, ancienne, périmé, périmée, abrogé, abrogée, caduc, caduque, ne plus utiliser, remplacé, remplacée, annulé',
    ),
    draft: list('brouillon, non validé, à valider'),
    template: list('modèle, lettre type, formulaire vierge, gabarit'),
    example: list('exemple, spécimen'),
  },
  labels: list('statut, état'),
  noLonger: list(
    "n'est plus en vigueur, n'est plus valable, ne s'applique plus, n'est plus utilisé, est obsolète, est abrogé, ne plus utiliser, est périmé",
  ),
  replacedBy: list('remplacé par, remplacée par'),
  replaces: list('remplace la, remplace le, remplace les, annule et remplace, se substitue à'),
  occasions: list(
    'facture, reçu, bulletin de paie, relevé, compte rendu, procès-verbal, ordre du jour, rapport, devis, commande, lettre, certificat, bulletin, journal, réunion, questionnaire, demande, chiffres, résultats, registre, cv',
  ),
  othersPapers: list(
    "conditions générales, conditions générales de vente, cgv, notice, notice d'utilisation, mode d'emploi, manuel d'utilisation, manuel, guide rapide, lettre d'information, bulletin, brochure, dépliant, catalogue, fiche technique",
  ),
  laws: list('loi, code du travail, code, décret, ordonnance, convention collective, arrêté, règlement'),
  notLaws: list(
    'contrat, accord, politique, notes, résumé, guide, lettre, règlement intérieur, code de conduite, code postal',
  ),
  provisions: list('article, art, section'),
};
