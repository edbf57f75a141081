/** What every kind of error means to its reader. Names are permanent: docs and logs refer to them. */
export const CATALOGUE = {
  CONFIG_MISSING: {
    retryable: false,
    hint: 'Name the config with --config FILE, or run in the folder that holds baton.config.ts.',
  },
  CONFIG_INVALID: {
    retryable: false,
    hint: 'Mend the named field; docs/config.md lists every field with an example.',
  },
  DEFINITION_INVALID: {
    retryable: false,
    hint: 'Mend the named definition; docs/add-a-source.md and docs/add-an-agent.md show complete ones.',
  },
  SOURCE_MISSING: {
    retryable: false,
    hint: 'Check the path of the source in the config; paths are relative to the config file.',
  },
  SOURCE_UNREADABLE: {
    retryable: false,
    hint: 'Open the file by hand; if it is damaged or locked, export it again.',
  },
  WORKSPACE_LOCKED: {
    retryable: true,
    hint: 'Wait for the other run to end. If it was killed, its lock ends with it: run again.',
  },
  WORKSPACE_NEWER: {
    retryable: false,
    hint: 'Update Baton, or delete the state folder to read everything again.',
  },
  RECORD_UNKNOWN: {
    retryable: false,
    hint: 'Copy the id from a record page, or give the ending of one, such as a file name.',
  },
  RECORD_AMBIGUOUS: { retryable: false, hint: 'Give a longer ending of the id, or the whole id.' },
  CITATION_UNRESOLVED: {
    retryable: false,
    hint: 'Run generate again; if it stays, the named agent quotes what is not in the record.',
  },
  PAGE_REFUSED: {
    retryable: false,
    hint: 'Mend the named page: prose, lists, tables and the listed components only.',
  },
  PAGE_EDIT_CONFLICT: {
    retryable: false,
    hint: 'Settle the marked passage in the page, then run generate again.',
  },
  AGENT_FAILED: {
    retryable: true,
    hint: 'The other sections were written. Read the cause, mend it and run generate again.',
  },
  BUILD_FAILED: {
    retryable: false,
    hint: 'Read the lines above; if a page is named, run generate again first.',
  },
  SITE_MISSING: {
    retryable: false,
    hint: 'Run npm run generate and npm run build first, with the same --config.',
  },
  BROWSER_MISSING: {
    retryable: false,
    hint: 'Install Chrome or Chromium, or run npm ci again: one comes with the development packages.',
  },
  QUESTIONS_INVALID: { retryable: false, hint: 'docs/measurements.md shows the shape of a questions file.' },
  USAGE: { retryable: false, hint: 'Run the command with --help.' },
} as const satisfies Record<string, { retryable: boolean; hint: string }>;

export type ErrorName = keyof typeof CATALOGUE;
