import type { PeopleWords } from '../people-words.ts';
import { list } from '../section-words.ts';

export const words: PeopleWords = {
  name: list('nom, personne, salarié, salariée, prénom'),
  role: list('fonction, poste, rôle, emploi'),
  beside: list(
    'courriel, e-mail, téléphone, poste téléphonique, responsable, entrée, embauche, horaire, arrivée',
  ),
};
