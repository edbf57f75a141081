import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'procédure*, processus, mode opératoire, tâches, mois par mois, glossaire, commandes, ' +
      'fournisseur*, atelier, livraison*, réparation*, ouverture, fermeture, stock*, sécurité, ' +
      'location*, passation',
  ),
  subjects: {
    account: list(
      'mois par mois, mon année, mon travail, mes tâches, passation, notes de passation, ' +
        'pour mon successeur, pour la personne qui prend la suite, ce que fait le bureau',
    ),
    glossary: list('glossaire, mots de la maison, nos mots, abréviations, vocabulaire, lexique'),
    suppliers: list('fournisseur*, commandes fournisseurs, achats, stock*, approvisionnement'),
    safety: list(
      'sécurité, hygiène, accident*, urgence*, incendie, premiers secours, rappel de produits, ' +
        'traçabilité',
    ),
    orders: list(
      'commandes, réservations, livraison*, prise de commande, accueil des clients, ' + 'devis et commandes',
    ),
    complaints: list('réclamation*, garantie*, retours, sav, service après-vente'),
    premises: list('clés, ouverture, fermeture, entretien, machines, véhicules, locaux et matériel'),
    errors: list('erreurs connues, problèmes connus, pannes, dépannage, si ça ne marche pas'),
    scripts: list('script*, automatisation*, macro*, sauvegarde*'),
    meetings: list('réunion*, point hebdomadaire'),
    'scripts/failure': list('échou*, erreur*, alerte*, journal'),
  },
};
