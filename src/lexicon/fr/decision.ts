import type { DecisionWords } from '../decision-words.ts';
import { list } from '../section-words.ts';

export const words: DecisionWords = {
  decided: list(
    'avons|ai|a|ont .. décidé|convenu|approuvé|validé|choisi|voté|accepté|nommé|retenu, a|ont été décidé|décidée|approuvé|approuvée|validé|validée|adopté|adoptée|nommé|nommée|élu|élue, est|sont décidé|décidée|approuvé|approuvée|adopté|adoptée, ^ décidé|approuvé|adopté|validé|décision _, approuvé|approuvée|validé|validée|accepté|acceptée par _, conseil|assemblée|bureau approuve|décide|adopte|accepte, a dit oui',
  ),
  agrees: list(
    "^^ oui|accord|entendu|validé|confirmé|approuvé, ^^ d' accord, ^^ c' est bon|d'|ok|validé, ^^ ça me va, ^^ pas de problème, me|nous va|convient",
  ),
  sets: list(
    "désormais, dorénavant, dès maintenant|aujourd'hui|demain, à partir de|du|d', à compter de|du|d', à l' avenir, jusqu' à nouvel, avec effet, passe|passent à|de, reprend le|la|l'",
  ),
  chooses: list(
    '^ nous|on reste|restons|garde|gardons|prend|prenons|change|changeons|passe|passons|ferme|fermons|renouvelle|renouvelons|arrête|arrêtons|continue|continuons _, ^ nous|on ne .. pas|plus, reste|restent comme|inchangé|inchangée|inchangés|inchangées|tel|tels|telles, ^ je garde|prends|retiens|choisis|valide|refuse _',
  ),
  picks: list(
    "le|la|l' premier|première|deuxième|second|seconde|troisième|autre $, le|la|l' premier|première|deuxième|second|seconde|troisième|autre option|offre|devis|proposition|solution, option|offre|devis|proposition|solution 1|2|3|a|b|c",
  ),
  permits: list(
    "pouvez|peux|peuvent|peut ... sans moi|mon|nous|demander, plus besoin de, n' avez|as plus besoin|à, passe|passent par moi, avec mon accord, mon accord au",
  ),
  revokes: list(
    "oubliez|oublie le|la|les|ce, ne vaut|s'applique|compte plus, n' est plus valable, je reviens sur, je lève, retour à|au la",
  ),
  directs: list(
    "attendent jusqu'|jusque, ^^ toujours|jamais _, rien ne doit|sera, ne doit|doivent plus|pas|être, est|sont interdit|interdite|interdits, laissez|laisse|gardez|garde ... jusqu'|jusqu",
  ),
  proposes: list(
    'pas encore, aucune décision, serait|seraient|pourrait|pourrions|pourraient|devrait|devrions|voudrais|voudrions|voudrait|aimerais|aimerait|souhaite _, propose|proposons|suggère|pense|crois|espère _, à décider',
  ),
  undecided: list(
    "^ si|quand|lorsque|dès|une, avez|as|a|ont demandé si|combien|ce|quand, depuis _, en attente, sous réserve, merci de|d'|pour, veuillez, je suis|serai absent|absente|en, comme prévu au",
  ),
  news: list(
    'tribunal|cour|gouvernement|ministère|parlement|sénat|assemblée nationale|commission|préfecture|mairie|marché|syndicat|urssaf .. _',
  ),
  authority: list(
    'gérant|gérante|propriétaire|directeur|directrice|associé|associée|associés|président|présidente|patron|patronne|dirigeant|dirigeante|trésorier|trésorière, décide|valide|approuve|signe, validé|approuvé|signé par, accord|validation|signature de, bon pour accord',
  ),
  minutes: list('compte rendu, comptes rendus, procès verbal, réunion, réunions, pv, assemblée, décisions'),
};
