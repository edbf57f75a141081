import type { AccountWords } from './role.ts';

/** Banks of France, Belgium, Switzerland and Canada; Pennylane, Sage and the like. */
export const french: AccountWords = {
  columns: {
    date:
      'date, date opération, date de l opération, date d opération, date comptable, date comptabilisation, date de comptabilisation, ' +
      'date écriture, date facture, date de facture, date d émission, date de transaction, date de la facture, dateop, date opé, date valeur, date de valeur',
    valueDate: 'date valeur, date de valeur, valeur, dateval',
    paidOn:
      'date de paiement, date paiement, payée le, payé le, réglée le, réglé le, date de règlement, encaissée le',
    due: 'échéance, date échéance, date d échéance, date limite de paiement',
    amount:
      'montant, montant eur, montant de l opération, montant opération, montant de la transaction, somme, montant en euros',
    debit: 'débit, débits, montant débit, sortie, dépense, retrait, débit euros, débit eur, retraits',
    credit: 'crédit, crédits, montant crédit, entrée, recette, dépôt, crédit euros, crédit eur, dépôts',
    side: 'sens, d c, débit crédit, sens de l opération',
    balance: 'solde, solde après opération, nouveau solde, solde comptable, solde du compte',
    currency: 'devise, monnaie, code devise',
    description:
      'libellé, libellé opération, libellé simplifié, description, libellé complet, détail, communication, communications, informations complémentaires, mémo, intitulé, libellé de l opération, texte de notification',
    party:
      'bénéficiaire, nom, contrepartie, nom contrepartie, tiers, contact, donneur d ordre, nom de la contrepartie, raison sociale, émetteur, société',
    customer: 'client, nom client, nom du client, débiteur',
    supplier: 'fournisseur, nom fournisseur, nom du fournisseur, créancier',
    reference: 'référence, réf, référence opération, numéro de pièce, n pièce, pièce, référence client',
    account: 'compte, numéro de compte, n compte, iban, n de compte',
    type: 'type, type opération, type de document, type d opération, nature, type de pièce',
    number:
      'numéro, numéro facture, numéro de facture, n facture, n de facture, facture, n, no, numéro de document, numéro de pièce, référence facture',
    net: 'montant ht, total ht, ht, hors taxes, sous total',
    tax: 'tva, montant tva, total tva, taxes, taxe',
    total: 'montant ttc, total ttc, ttc, total, montant total, montant, montant facture',
    paid: 'payé, montant payé, réglé, montant réglé, déjà payé, encaissé',
    open: 'reste à payer, restant dû, montant dû, solde, solde dû, reste dû, impayé, à payer, reste à encaisser',
    status: 'statut, état, statut de paiement',
    email: 'e mail, email, courriel, adresse e mail, adresse email',
    phone: 'téléphone, tél, numéro de téléphone',
    mobile: 'portable, mobile, téléphone portable',
    website: 'site web, site internet, site',
    taxNumber:
      'numéro tva, n tva, tva intracommunautaire, numéro de tva, siret, siren, n tva intracommunautaire',
    address: 'adresse, rue, adresse de facturation, adresse 1',
    city: 'ville, localité',
    postcode: 'code postal, cp, npa',
    country: 'pays',
    contactNumber: 'code client, numéro client, code tiers, numéro de client, code fournisseur',
    firstName: 'prénom',
    lastName: 'nom de famille',
  },
  types: {
    invoice: 'facture, facture client, facture de vente, vente',
    bill: 'facture fournisseur, facture d achat, achat',
    'sales-credit-note': 'avoir client, avoir de vente',
    'bill-credit-note': 'avoir fournisseur, avoir d achat',
    'credit-note': 'avoir, note de crédit',
    payment: 'paiement, règlement',
    'payment-in': 'encaissement, paiement client, règlement client',
    'payment-out': 'décaissement, paiement fournisseur, règlement fournisseur',
    movement: 'écriture, virement, prélèvement, dépôt, salaire, paie, remboursement, dépense',
    other: 'devis, bon de commande, bon de livraison, facture proforma',
  },
  statuses: {
    DRAFT: 'brouillon',
    AUTHORISED:
      'en attente, envoyée, en retard, impayée, à payer, partiellement payée, non payée, émise, validée, finalisée, échue, relancée, relance, relance envoyée, bloquée, en litige',
    PAID: 'payée, payé, réglée, réglé, encaissée, soldée',
    VOIDED: 'annulée, annulé, abandonnée',
    DELETED: 'supprimée',
  },
  sides: {
    sales: 'vente, ventes, facture, factures, client, clients',
    purchases: 'achat, achats, fournisseur, fournisseurs, dépense, dépenses',
  },
  totals: 'total, totaux, sous total, total général',
  carried: 'solde, solde initial, solde final, ancien solde, nouveau solde, report, solde précédent',
  part: 'partiellement payée, partiellement réglée, acompte',
  unpaid: 'impayée, non payée, à payer, en retard, échue',
  unbooked:
    'en attente, refusé, refusée, annulé, annulée, échoué, échouée, rejeté, rejetée, en cours, à venir',
  thanks: 'merci',
};
