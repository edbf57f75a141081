import type { StandingWords } from '../standing-words.ts';

export const words: StandingWords = {
  oldFolders: ['archive', 'archived', 'archives', 'old', 'superseded', 'obsolete', 'deprecated', 'expired'],
  draftFolders: ['draft', 'drafts', 'work in progress', 'wip'],
  templateFolders: ['template', 'templates', 'blank forms', 'boilerplate'],
  exampleFolders: ['example', 'examples', 'sample', 'samples'],
  otherFolders: [
    'third party',
    'third parties',
    'external',
    'manuals',
    'vendor documents',
    'supplier documents',
  ],
};
