import type { ContractWords } from '../contract-words.ts';
import { list } from '../section-words.ts';

export const words: ContractWords = {
  term: list(
    "durée du contrat, durée du bail, durée de la convention, pour une durée de, jusqu'au, prend fin, expire, échéance, à compter du, conclu pour",
  ),
  renewal: list('renouvel*, reconduction, prolong*, tacite'),
  notice: list('préavis, résili*, dénonc*, congé'),
  price: list('prix, loyer, tarif*, remise*, redevance, mensuel*, facture*, paiement*, payable*'),
};
