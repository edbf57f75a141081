import { defineSource } from '../../contracts/source.ts';
import { FILE_READERS } from '../folder/version.ts';
import { googleSignIns } from '../google/sign-in.ts';
import { MAIL_READER } from '../mail/version.ts';
import { check } from './check.ts';
import { SCOPES } from './mailbox.ts';
import { optionsSchema } from './options.ts';
import { pull } from './pull.ts';

/**
 * Mailboxes through Gmail's API, read-only: every message once, then what changed. A message is read as the mail
 * source reads it; its key is `<mailbox>/<Gmail's id>`.
 */
export const source = defineSource({
  name: 'gmail',
  version: 1,
  readers: [MAIL_READER, FILE_READERS],
  // The item of a message is named like its record; attachments hang below it.
  itemsOf: (key) => [key.split('/').slice(0, 2).join('/')],
  summary: 'Gmail through its API: messages with labels, and the settings of each mailbox, read-only.',
  options: optionsSchema,
  incremental: true,
  pull,
  signIns: (context) =>
    googleSignIns(
      context,
      context.options.mailboxes.map(({ address }) => address),
      SCOPES.map(({ scope }) => scope),
    ),
  check,
});
