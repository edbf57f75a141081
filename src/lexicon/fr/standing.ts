import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  oldFolders: ['archive', 'archives', 'ancien', 'anciens', 'obsolète', 'obsolètes', 'périmé', 'remplacé'],
  draftFolders: ['brouillon', 'brouillons', 'en cours'],
  templateFolders: ['modèle', 'modèles', 'gabarits'],
  exampleFolders: ['exemple', 'exemples'],
  otherFolders: ['tiers', 'externes', 'notices', 'documents des fournisseurs'],
};
