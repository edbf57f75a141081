import { list } from '../section-words.ts';
import type { SpeechWords } from '../speech-words.ts';

export const words: SpeechWords = {
  classes: { vous: 'vous|tu|on', me: 'me|nous|moi', je: 'je|nous|on', a: 'vous|te|lui|leur' },
  elides: true,
  joins: list('et, mais, ou, donc, puis, alors, car'),
  greetings: list(
    'bonjour, bonsoir, salut, cher, chère, chers, chères, madame, monsieur, mme, m, mesdames, messieurs, mademoiselle, coucou',
  ),
  notNames: list(
    'merci, oui, non, bien, alors, donc, ensuite, enfin, sinon, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, ' +
      'attention, urgent, rappel, demain, aussi, désolé, désolée, pardon, pour, si, quand, comme, voici, cordialement, approuvé, décidé, validé, adopté, accepté, accord, fait, noté, entendu, ok, parfait, décision',
  ),
  crowds: list(
    'tous, toutes, clients, client, cliente, membres, adhérents, adhérent, collègues, équipe, amis',
  ),
  thisWeek: list('cette semaine'),
  nextWeek: list('semaine prochaine, semaine qui vient'),
  weekNumber: list('semaine'),
  days: { demain: 1, "aujourd'hui": 0, hui: 0 },
  asks: list(
    "pouvez|pourriez|pourrez|voulez|voudriez|peux|pourrais|veux|voudrais|auriez|aurais|accepteriez @vous|tu, merci de|d' bien? vouloir? _, merci de|d' _, veuillez _, prière de _, " +
      'je|nous vous|te prie|prions|demande|demandons|saurais|saurions|serais|serions|invite|invitons .. _, ^ *ez moi|nous|lui|leur|le|la|les, ' +
      "^ envoie|envoies|dis|donne|rappelle|fais|passe|confirme|apporte|transmets|préviens|renvoie|tiens moi|nous, est ce que vous|tu pouvez|pourriez|peux|pourrais, serait il possible, s' il vous|te plaît, s'il vous|te plaît, svp, stp, " +
      "il me|nous faut|faudrait .. que vous, j' ai|aurais besoin que, je|nous souhaiterais|souhaiterions|aimerais|aimerions que|savoir|recevoir|avoir, pensez à, pense à, n' oubliez|oublie pas",
  ),
  needs: list(
    "doit|doivent|devra|devront .. parvenir|être _, est|sont à .. remettre|retourner|envoyer|payer|déposer|transmettre, j' ai|aurais besoin _, nous avons|aurions besoin _, il me|nous faut|faudrait _, il me|nous manque _, j' attends _, nous attendons _, je|nous souhaite|souhaitons|voudrais|voudrions _",
  ),
  instructs: list("^^ *ez les|la|le|l'|votre|vos|ce|cette|une|un|des|au|à"),
  owes: list('_ doit|doivent encore'),
  permits: list(
    "puis je, pouvons|pourrions nous, peut|pourrait on, est ce que je|nous|on peux|pouvons|peut, cela|ça vous|te convient|va, est ce possible|bon, d' accord $, on *e|*s _",
  ),
  courtesies: list(
    "n' hésitez|hésite pas, si vous|tu avez|as .. besoin|question|questions, pour toute|tout question|renseignement|information, veuillez agréer|recevoir|croire|excuser|noter|trouver|ne|ignorer|supprimer, je vous|te prie d' agréer|excuser, je vous prie de croire|recevoir|agréer, " +
      "tenez|tiens moi|nous .. courant|informé|informée|informés, prenez|prends un instant|moment, visitez|consultez notre|le site, si je|nous peux|pouvons|puis .. aider|faire, puis je .. aider, excusez|excuse moi|nous, merci d' avance, comment allez|vas, merci de ne, merci de votre|ta, en cas d' urgence, en cas de, dans l' attente, cordialement, bien à vous|toi, embrasse|embrassez",
  ),
  standing: list(
    "arrêter|arrête|arrêtez|cesser|cessez de|d', ne|n' .. pas|plus|jamais|rien, toujours, jamais, chaque mois|semaine|jour|année|fois|trimestre, tous|toutes les mois|semaines|jours|ans|lundis|vendredis, désormais, dorénavant, à l' avenir, jusqu' à nouvel, à chaque, dès maintenant|aujourd'hui, à partir de|du|d', à compter de|du, d' ici là, mensuellement",
  ),
  promises: list(
    "je|j' .. *rai _, je|j' *rai, nous .. *rons _, je|nous vous|te|lui|leur|le|la|les|l' envoie|envoyons|transmets|transmettons|fais|faisons|tiens|tenons|rappelle|rappelons|reviens|revenons|apporte|apportons|règle|réglons|dis|disons|donne|donnons|passe|passons|rends|rendons|prépare|préparons|rembourse|remboursons|livre|livrons|paie|payons, " +
      "je|nous m'|nous en occupe|occupons|charge|chargeons, je reviens vers, nous revenons vers, je vais *er|*ir|*re, nous allons *er|*ir|*re, vous|tu aurez|auras|recevrez|recevras _, laissez|laisse moi vérifier|regarder|demander|voir, je m' engage, c' est promis, comptez|compte sur moi|nous, je le|la|les *e|*s|*ds",
  ),
  dated: list(
    "je|j' .. *e|*s|*ds|*ts _, nous .. *ons _, sera|seront *é|*ée|*és|*ées|fait|envoyé|payé|remis, arrive|arrivent|suit|part|suivra _, on *e|*a|*ra _",
  ),
  events: list('dès que, dès réception, une fois, aussitôt que, quand, lorsque'),
  stances: list(
    "vous|tu .. manquer|manquerez|manqueras, je|j'|nous .. prie|prions|remercie|remercions|souhaite|souhaitons|espère|espérons|pense|pensons|crois|sais|suis|sommes|ai|avons|informe|informons|confirme|confirmons|joins|joignons|transfère|transférons|transmets|transmettons|copie|résume|écris|écrivons|rappelle|signale|demande|demandons|attends|attendons|dois|devons|peux|pouvons|veux|voulons|propose|proposons|regrette, " +
      "^^ si|s' _, ne|n' .. pas|plus|rien, tiendrai|tiendrons|tiens|tenons au courant, tiendrai|tiendrons|tiens|tenons .. informé|informés|informée, je|nous continuerai|continuerons|resterai|resterons|quitterai|quitterons _, par la présente, je vous rappelle que, qui|que|dont|où je|nous",
  ),
  hedges: list(
    'essaie, essayer, prévois, prévoyons, envisage, envisageons, compte|comptons *er, essayerai, essaierai, peut être, sans doute, probablement, espère, si possible, éventuellement',
  ),
  bare: list(
    "je m' en occupe, je m' en charge, ^^ c' est noté, ce sera fait, je regarde $, je regarde ça|cela, je vous|te dis $, je vous|te tiens au courant, comptez|compte sur moi|nous",
  ),
  conditions: list("^^ si|s'|en|au, si vous|tu|nécessaire|besoin, à condition, au cas où, sauf si"),
  done: list(
    "^^ fait|c' est fait|ci|voici|voilà|envoyé|payé|réglé|*é|*ée|*és|*ées, ci joint|jointe|jointes, en pièce|pj, voici, voilà, je|nous vous|te joins|joignons|adresse|adressons, je vous envoie|transmets .. ci|la|le|les, " +
      "j' ai|avons .. *é|*is|*it|*u|fait|mis, nous avons .. *é|*is|*it|*u|fait|mis, a|ont été *é|*ée|*és|*ées|fait|mis, est|sont .. *é|*ée|*és|*ées|fait|faite|parti|partie|prêt|prête, c' est fait|réglé|envoyé, comme convenu|promis|demandé",
  ),
  undone: list(
    "ne|n' .. pas|plus|rien|jamais, pas encore, dès que, quand, une fois, manque|manquent, sera|seront|aura, reste|restent, devrait|pourrait|faudrait",
  ),
  received: list(
    "merci pour _, merci de votre|ton|ta envoi|retour|réponse, bien reçu|reçue|reçus, est|sont bien? arrivé|arrivée|arrivés|là, j' ai bien reçu, nous avons bien reçu, c' est parfait, parfait",
  ),
  withdrawn: list(
    "laisse|laissez tomber, ce n' est plus, n' est plus nécessaire, plus besoin, plus la peine, oublie|oubliez _, inutile de",
  ),
  yes: list(
    "^^ oui|entendu|accord|bien|validé|approuvé|confirmé|parfait|volontiers, d' accord, c' est bon|ok|validé, bien sûr, pas de problème|souci, nous acceptons, j' accepte, je valide, ça me|nous va|convient",
  ),
  no: list("^^ non|pas|malheureusement|impossible, ce n' est pas, ne peut|peux|pouvons, n' est pas possible"),
  noted: list(
    "^^ ok|noté|entendu|compris, c' est noté, bien noté, je m' en occupe|charge, je regarde, je vous|te tiens|dis, nous revenons vers, je reviens vers, ce sera fait",
  ),
  each: list('tous|toutes les deux, chacun|chacune d|de|de vous, vous deux'),
  reader: list("vous|tu|te|t'|toi|votre|vos|ton|ta|tes"),
};
