import { list } from '../section-words.ts';
import type { SystemsWords } from '../systems-words.ts';

export const words: SystemsWords = {
  name: list('logiciel, système, application, outil, programme, portail, plateforme, appli'),
  purpose: list('pour quoi, usage, utilité, à quoi ça sert, description, objet'),
  owner: list("responsable, propriétaire, administrateur, titulaire, qui l'a"),
  grants: list(
    "accès donné par, qui donne l'accès, accès par, accès auprès de, accès, droits donnés par, ouvre les accès",
  ),
  secondFactor: list('second facteur, double authentification, 2fa, deuxième facteur'),
  renewal: list("renouvellement, expire, licence jusqu'au, échéance"),
  self: list('moi, je, nous'),
};
