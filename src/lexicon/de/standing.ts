import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  oldFolders: ['archiv', 'alt', 'veraltet', 'überholt', 'abgelöst', 'ungültig', 'abgelaufen'],
  draftFolders: ['entwurf', 'entwürfe', 'in arbeit'],
  templateFolders: ['vorlage', 'vorlagen', 'muster', 'formulare leer'],
  exampleFolders: ['beispiel', 'beispiele'],
  otherFolders: [
    'dritte',
    'fremde unterlagen',
    'extern',
    'bedienungsanleitungen',
    'handbücher',
    'lieferantenunterlagen',
  ],
};
