import type { PaperWords } from '../paper-words.ts';
import { list } from '../section-words.ts';

export const words: PaperWords = {
  updated: list(
    'mis à jour, mise à jour, mis à jour le, mise à jour le, mise à jour du, dernière mise à jour, dernière mise à jour le, date de mise à jour, modifié le, modifiée le, ' +
      'dernière modification, révisé le, révisée le, dernière révision, date de révision',
  ),
  issued: list(
    'date, en date du, daté du, datée du, fait le, établi le, établie le, émis le, publié le, signé, signé le, signée le, date de signature, approuvé le, approuvé par, ' +
      'adopté le, rédigé par, rédigé le, écrit par, créé le, version, version du, auteur, autrice, du, par',
  ),
  effective: list(
    'en vigueur depuis, en vigueur depuis le, en vigueur à partir du, en vigueur à compter du, applicable à partir du, applicable depuis le, valable depuis le, valable à partir du, à compter du',
  ),
  notItsOwn: list(
    "naissance, né, née, embauche, entrée, début, expiration, expire, échéance, délai, jusqu'au, renouvellement, prochaine, prochain, décès, avant, fin, prend fin",
  ),
  beside: list('le, du, er, de, la, au'),
  untitled: list(
    'sans titre, document sans titre, document, classeur, présentation, présentation powerpoint, feuille, diapositive, nouveau document, titre, accueil, anonyme, inconnu, aucun',
  ),
  openings: list('table des matières, sommaire, contenu, aperçu, introduction, résumé, page'),
};
