import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'factur*, tarif*, prix, honoraires, encaissement*, relance*, impayé*, avoir*, ' + 'grille tarifaire',
  ),
  subjects: {
    invoicing: list('factur*, facturation, établir les factures, factures clients'),
    prices: list('tarif*, prix, grille tarifaire, remise*, honoraires'),
    terms: list('conditions de paiement, conditions de règlement, échéance*, acompte*, délai de paiement'),
    overdue: list('impayé*, relance*, retard de paiement, recouvrement, créances, mise en demeure'),
    refunds: list('remboursement*, avoir*, note de crédit'),
  },
};
