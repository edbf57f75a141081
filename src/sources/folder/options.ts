import { z } from 'zod';
import { ocrOption } from '../kit/ocr-option.ts';

/**
 * What is left out without a word unless the config says otherwise: what tools and systems write beside the documents.
 * Other hidden files and folders are left out, too, but named.
 */
export const DEFAULT_EXCLUDE = [
  '**/node_modules/**',
  '**/.{git,svn,hg,idea,vscode}/**',
  '**/.git{ignore,attributes,keep,modules}',
  '**/.{Spotlight-V100,Trashes,TemporaryItems,fseventsd,dropbox.cache}/**',
  '**/.{DS_Store,localized,directory,dropbox}',
  '**/._*',
  '**/.~lock.*',
  '**/~$*',
  '**/Thumbs.db',
  '**/desktop.ini',
  '**/__MACOSX/**',
];

export const optionsSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe('Folder with the documents, relative to the config file. Example: "records/documents".'),
  include: z
    .array(z.string())
    .default(['**/*'])
    .describe(
      'Globs (`*`, `**`, `?`) on paths in the folder; at least one must match. Example: ["policies/**"].',
    ),
  exclude: z
    .array(z.string())
    .default(DEFAULT_EXCLUDE)
    .describe('Globs of paths to leave out; your list replaces the built-in one. Example: ["drafts/**"].'),
  modifiedFromFileTime: z
    .boolean()
    .default(false)
    .describe(
      'Take the file time as `modified` where a document does not carry its own. Off, because copying or cloning ' +
        'a folder resets file times.',
    ),
  ocr: ocrOption,
});

export type FolderOptions = z.infer<typeof optionsSchema>;
