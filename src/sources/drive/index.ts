import { defineSource } from '../../contracts/source.ts';
import { FILE_READERS } from '../folder/version.ts';
import { googleSignIns } from '../google/sign-in.ts';
import { check } from './check.ts';
import { DRIVE_SCOPE, optionsSchema } from './options.ts';
import { pull } from './pull.ts';

/**
 * Files in Google Drive, of people and of shared drives, read-only: one record a file, its key the drive and the
 * file's id. Files of Google's own are exported; all are read by the readers of folders.
 */
export const source = defineSource({
  name: 'drive',
  version: 1,
  readers: [FILE_READERS],
  itemsOf: (key) => [key.replace(/^([^/]+\/[^/]+)\/([^/]+).*$/, '$1/file/$2')],
  summary:
    'Google Drive: documents, sheets, slides and code of people and shared drives, and what is shared outside.',
  options: optionsSchema,
  incremental: true,
  pull,
  signIns: (context) => googleSignIns(context, context.options.accounts, [DRIVE_SCOPE]),
  check,
});
