import type { RetiredWords } from '../retired-words.ts';
import { list } from '../section-words.ts';

export const words: RetiredWords = {
  old: list(
    'ancien, ancienne, anciens, anciennes, précédent, précédente, clôturé, fermé, périmé, périmée, obsolète',
  ),
  things: list(
    'compte, comptes, banque, banques, rib, iban, bic, numéro, numéros, téléphone, portable, ligne, fax, code, codes, carte, coordonnées, référence',
  ),
  stop: list(
    "ne plus utiliser, ne pas utiliser, n'utilisez plus, ne jamais utiliser, hors service, hors d'usage, plus valable, plus utilisé",
  ),
  ended: list(
    "est fermé, est clôturé, est résilié, a été fermé, a été clôturé, a été résilié, est désactivé, a été remplacé, a expiré, est périmé, n'est plus valable, n'est plus utilisé, n'est plus en service, n'existe plus, ne fonctionne plus",
  ),
  instead: list(
    "nouveau, nouvelle, nouvel, nouveaux, nouvelles, désormais, maintenant, dès aujourd'hui, actuel, actuelle, à la place, correct",
  ),
};
