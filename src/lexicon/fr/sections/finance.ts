import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'impôt*, tva, paie, banque*, comptabilité, clôture, caisse, expert-comptable, trésorerie, ' +
      'fournisseurs et paiements, budget',
  ),
  subjects: {
    tax: list('impôt*, tva, déclaration*, urssaf, taxe*, liasse fiscale, prélèvement à la source'),
    payroll: list('paie, bulletin de paie, bulletins de paie, charges sociales, urssaf'),
    banking: list('banque*, compte bancaire, comptes bancaires, caisse, fonds de caisse, espèces, coffre'),
    paying: list(
      'factures fournisseurs, paiement des fournisseurs, règlement des fournisseurs, achats, ' +
        'bons de commande, virement*',
    ),
    close: list("clôture*, fin de mois, fin d'année, rapprochement*, inventaire"),
    budget: list('budget*, trésorerie, prévision*, subvention*'),
    authority: list('délégation*, autorisation*, qui signe, signature*, plafond*, pouvoirs'),
    'paying/account': list('changement de compte, nouveau rib, coordonnées bancaires'),
    'tax/deadline': list('avant le, échéance, trimestriel, mensuel'),
    'payroll/deadline': list('avant le, chaque mois, échéance'),
    'banking/signing': list('sign*, procuration, habilité*'),
  },
};
