import { groups, type SearchWords, wordList } from '../search-words.ts';

export const words: SearchWords = {
  common: wordList(`
    a à afin ai ainsi alors après as au aucun aucune aussi autre autres aux avant avec avez avoir avons c ça ce ceci cela
    celle celles celui cependant ces cet cette ceux chaque chez combien comme comment d dans de depuis des donc dont du
    durant elle elles en encore entre es est et étaient était été être eu eux fait font furent fut ici il ils j je jusqu
    jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais me même mêmes mes moi
    mon n ne ni nos notre nous on ont or ou où par parce parmi pas pendant peu plus pour pourquoi puis qu quand que quel
    quelle quelles quels qui quoi s sa sans se selon sera seront ses si soi soit son sont sous sur t ta tandis te tes toi
    ton tous tout toute toutes très trop tu un une vers vos votre vous y`),
  asking: wordList(`
    actuellement appelle besoin chose choses connaît dire dit dois doit doivent donne donner exactement existe expliquer
    faire faut genre information informations laquelle manière montre peut peuvent peux prend prendre quelque quelqu'un
    rien sait savoir sert sorte trouve trouver type utilise utiliser va veut vient voir vont personne mettre met`),
  same: groups(`
    démission | départ | préavis | licenciement | fin de contrat
    embauche | recrutement | arrivée | intégration
    remboursement | avoir | note de crédit
    facture | facturation
    salaire | paie | paye | rémunération
    congé | congés | vacances | absence
    malade | maladie | arrêt maladie | arrêt de travail
    impayé | retard | échu | dû
    propriétaire | gérant | dirigeant | patron | directeur
    client | acheteur
    fournisseur | prestataire
    employé | salarié | personnel | collaborateur | équipe
    mot de passe | identifiant | accès | connexion
    prix | tarif | frais | coût
    remise | rabais | réduction | ristourne
    acompte | arrhes | dépôt | avance
    contrat | accord | convention
    annuler | annulation | résilier | résiliation
    délai | échéance | date limite
    approuver | valider | validation | autorisation | accord
    réclamation | plainte | litige
    impôt | taxe | tva
    essai | période d'essai
    heures supplémentaires | heures sup
    frais | dépenses | note de frais
    ordinateur | portable | matériel
    téléphone | portable | poste
    réunion | rendez-vous
    loi | règlement | décret
    règle | politique | consigne
    garantie | caution
    commande | bon de commande
    livraison | expédition | envoi
    stock | inventaire
    assurance | police
    accident | sinistre
    sauvegarde | copie
    planning | horaire | emploi du temps
    remplaçant | suppléant | relève
    augmentation | hausse
    relance | rappel
    loyer | bail
    justificatif | reçu | quittance
    formation | stage
    modèle | formulaire | gabarit`),
};
