import { list, type SecretWords } from './words.ts';

export const french: SecretWords = {
  language: 'fr',
  password: list(
    "mot de passe, mots de passe, mot-de-passe, mdp, mots-de-passe, code d’accès, code d'accès, codes d’accès, code wifi, code du wifi, clé wifi, clé wi-fi, clé de sécurité, clé réseau, code de déverrouillage",
  ),
  loose: list('comment entrer, comment se connecter, pass, passe'),
  phrase: list(
    'mot de sécurité, mot de passe vocal, phrase secrète, phrase de passe, phrase de récupération, phrase mnémonique, avec la phrase, avec les mots, longue phrase, quatre mots, trois mots, cinq mots, six mots, demande le mot, demandent le mot, demandera le mot, mot secret',
  ),
  pin: list(
    'code à usage unique, code de vérification, pin, code pin, code confidentiel, code secret, puk, code puk, cvv, cvc, cryptogramme, cryptogramme visuel, code de vérification de la carte',
  ),
  code: list('code, codes, combinaison, digicode'),
  guarded: list(
    'boîte aux lettres, tiroir-caisse, alarme, porte, portail, portillon, coffre, coffre-fort, serrure, cadenas, boîte à clés, boite à clés, entrée, accès, garage, barrière, parking, entrepôt, réserve, chambre froide, cave, bureau, immeuble, ascenseur, casier, armoire, caisse, messagerie, répondeur, animateur, hôte, conférence, sécurité, récupération, secours, vérification, authentification, confirmation, déverrouillage, désactiver, activation, urgence, maître, sim, téléphone, tablette, carte, interphone, routeur, wifi',
  ),
  lock: list(
    'cadenas à code, verrouillage de l’écran, panneau d’alarme, coffret à clés, boîte à clé, antivol, coffre-fort, coffre, cadenas, digicode, alarme, boîte à clés, serrure',
  ),
  open: list(
    'postal, article, produit, promo, promotion, remise, réduction, erreur, statut, pays, client, fournisseur, qr, barres, référence, réservation, lot, couleur, devise, swift, bic, iban, naf, ape, source, aéroport, service, commande, suivi, projet, civil, pénal, travail, déontologie, conduite, commerce, tva, douanier, guichet, banque, vestimentaire, langue, iso, taille, modèle, route',
  ),
  type: list(
    'tape, taper, compose, tapant, composant, saisis, tapez, taper, composez, composer, appuyez, saisissez, saisir, entrez',
  ),
  about: list(
    'modifié, changé, changement, expire, expiration, politique, date, depuis, indice, où, lieu, rangé, qui, requis',
  ),
  goods: list(
    'prix, quantité, montant, article, désignation, description, produit, unité, stock, tva, pays, devise, couleur, taille, débit, crédit, solde, adresse, ville, téléphone, agence, iban',
  ),
  key: list(
    'clé de configuration, clé d’authentification, clé totp, graine totp, clé api, clé d’api, clé secrète, clé privée, jeton, jeton d’accès, secret client',
  ),
  list: list(
    'codes à usage unique, codes de sauvegarde, codes d’urgence, liste de tan, codes de récupération, codes de secours, codes de sauvegarde',
  ),
  question: list('questions de sécurité, questions secrètes, question de sécurité, question secrète'),
  answer: list('réponse, réponses'),
  is: list('est, sont, était, étaient, reste, restent, devient, sera'),
  still: list(
    'le, la, maintenant, désormais, toujours, encore, pour l’instant, le suivant, suivant, le mot, la phrase, à nouveau',
  ),
  change: list(
    'changé, changée, modifié, modifiée, réinitialisé, réinitialisée, remplacé, mis à jour, passé, changer',
  ),
  to: list('à, en, par, pour, de'),
  of: list('de, du, des, pour, à, au, aux, de la, sur, d’'),
  and: list('et, ou, puis'),
  name: list(
    'empreinte, utilisateurs, noms, ssid, nom du réseau, compte, numéro de compte, utilisateur, nom d’utilisateur, identifiant, client, numéro client, facture, commande, référence, téléphone, tél, iban, date, nom, courriel, e-mail, adresse, siret',
  ),
  login: list(
    'connecte, connectez, connectez-vous, se connecter, mot de passe oublié, identifiant, identifiants, connexion, utilisateur, accès, login',
  ),
  plain: list(
    'obligatoire, requis, nécessaire, incorrect, incorrecte, correct, erroné, invalide, valide, expiré, changé, enregistré, connu, inconnu, secret, confidentiel, sûr, faible, fort, long, court, nouveau, ancien, oublié, perdu, important, voir, demander, dans, le, la, les, un, une, au, du, de, non, oui, pas, le même, même, identique, sans, avec, par, pour, que, comme, aucun, aucune, rien, vide, ci-dessous, ci-joint, ici, là, ton, votre, mon, notre, jamais, toujours, personnel, privé, unique, temporaire, différent, complexe, simple, envoyé, bientôt, bloqué',
  ),
  digits: list('zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf'),
  called: list('mot, phrase'),
  door: list('portillon, porte d’entrée, porte arrière, garage, barrière, entrée, porte, portail, digicode'),
  by: list('avec'),
  such: list('en tant que, comme, p. ex'),
  numbered: list('numéro, n°, nº'),
  without: list('sans, aucun, aucune'),
  wireless: list('wifi, wi-fi, réseau invité, réseau invités, point d’accès'),
  access: list(
    'connexion, accès, ftp, vpn, intranet, portail client, routeur, compte, identifiants, espace client',
  ),
  asks: list('demande, demandé, demandent'),
  keys: list('dièse, étoile, touche étoile, touche dièse, ok, valider'),
  turns: list('gauche, droite'),
  opens: list('s’ouvre avec, ouvre avec, se connecte avec, entre avec'),
  topic: list(
    'mère, jeune fille, concert, emploi, maîtresse, animal, école, professeur, rue, naissance, voiture, surnom, meilleur ami, préféré, grand-mère, grand-père',
  ),
  asked: list(
    'premier animal, premier concert, premier emploi, première maîtresse, premier professeur, première voiture, première école, professeur préféré, meilleur ami d’enfance',
  ),
  takes: list('demande, accepte, veut, prend, utilise, essaie'),
  spelled: list(
    'en un mot, tout attaché, sans espace, sans espaces, en minuscules, en majuscules, majuscule, minuscules, avec accent',
  ),
  kept: list(
    'choisit, chacun, demander, demande, demandez, sait, connaît, a, ont, garde, gardé, rangé, noté, écrit, imprimé, tiroir, enveloppe, armoire, carnet, coffre, dossier, étiquette, expire, change, changé, envoyé, arrive',
  ),
  demand: list(
    'minimum, moins, caractères, lettres, lettre, majuscule, majuscules, minuscules, chiffres, chiffre, symboles, long',
  ),
  anaphor: list(
    "c'est, c’est, le nôtre, la nôtre, le mien, le mot, la phrase, le code, le nouveau, l'actuel, le mot de passe, la réponse, il, elle, notre mot",
  ),
  these: list('ce sont, ces, tous, toutes, les deux'),
  article: list('le, la, les, un, une, mon, notre, nos, ton, votre, vos, son'),
  user: list(
    'utilisateur, identifiant, réseau, nom du réseau, ssid, id, salle, compte, courriel, e-mail, login, nom',
  ),
  greeting: list(
    'bonjour, bonsoir, salut, cher, chère, merci, cordialement, bien, s’il, ok, oui, non, parfait, fait',
  ),
  paper: list(
    'hauteur, largeur, profondeur, série, commande, facture, devis, certificat, modèle, dossier, permis, lot, reçu, poste, page, chapitre, article, salle, chambre, immatriculation, référence, réf, police, contrat, formulaire, bon, inventaire',
  ),
  opener: list('clé, code, passe, secret, mot'),
  age: list('ancien, ancienne, nouveau, nouvelle, actuel, actuelle, précédent, bon, dernier, provisoire'),
  namely: list("c’est-à-dire, c'est-à-dire, à savoir, autrement dit, soit"),
  answered: list('on répond, je réponds, réponds toujours, j’ai mis, je mets, nous mettons'),
  second: list(
    '2fa, mfa, totp, otp, double facteur, deux facteurs, double authentification, authentificateur, authenticator',
  ),
  unlocks: list('ouvre, déverrouille, on entre, vous entrez, tu entres, permet d’entrer'),
  print: list('empreinte, somme de contrôle, numéro de série'),
  say: list('dire, dites, dis, donner, donnez, donne, indiquer, indiquez, annoncez, utilisez'),
  hour: list('à, dès, jusqu’à, vers, avant, après, depuis'),
};
