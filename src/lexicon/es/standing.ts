import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  oldFolders: [
    'archivo',
    'archivado',
    'archivados',
    'antiguo',
    'antiguos',
    'obsoleto',
    'obsoletos',
    'caducado',
  ],
  draftFolders: ['borrador', 'borradores', 'en curso'],
  templateFolders: ['plantilla', 'plantillas', 'modelos'],
  exampleFolders: ['ejemplo', 'ejemplos'],
  otherFolders: ['terceros', 'externos', 'manuales', 'documentos de proveedores'],
};
