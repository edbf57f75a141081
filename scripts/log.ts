import { newestEntries } from '../src/engine/log/read.ts';
import { recordInLog, tracePage, traceRecords } from '../src/engine/log/trace.ts';
import { verifyLog } from '../src/engine/log/verify.ts';
import { BatonError } from '../src/errors/error.ts';
import { readEdition } from '../src/publish/edition.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { pageNamed } from './support/page-named.ts';
import { runCommand } from './support/run-command.ts';
import { wordedEntries, wordedPage, wordedRecords } from './support/worded-log.ts';

/** Without a question, so many of the newest entries are shown. */
const NEWEST = 20;

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run -s log --',
    summary:
      'Prints the decision log: who decided what, on which records, with which program. Ids and digests only. Without a question, the newest entries.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      page: {
        type: 'string',
        value: 'PAGE',
        summary:
          'Every decision behind a page, by its path or address; with #c3, or the address of a source on it, behind that citation alone.',
      },
      record: {
        type: 'string',
        value: 'ID',
        summary: 'Every decision on a record, by its id or an ending of one.',
      },
      verify: {
        type: 'boolean',
        summary:
          'Hold the log against itself and against the editions that were made with it; exits with 1 where a byte, the order or the end is not as it was written.',
      },
      json: { type: 'boolean', summary: 'Print JSON instead of lines.' },
    },
  });
  const { page, record, verify, json } = values;
  if ([page, record, verify || undefined].filter((one) => one !== undefined).length > 1)
    throw new BatonError('USAGE', 'npm run -s log --: ask for one of --page, --record and --verify.');
  const { handover, paths } = await openHandover(values.config);
  const { database, close } = await openEvidence(paths.state, handover);
  const print = <Answer>(answer: Answer, worded: (answer: Answer) => string) =>
    process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : worded(answer));
  try {
    if (verify) {
      const found = await verifyLog(database, await readEdition(paths.content));
      const { entries, head, witnesses, broken } = found;
      print(found, () =>
        broken.length > 0
          ? ''
          : `The log holds: ${entries} entries, and ${witnesses} places outside of it agree. Head: ${head}\n`,
      );
      const [first] = broken;
      if (first) throw new BatonError('LOG_BROKEN', `Entry ${first.seq} of the log: ${first.reason}.`);
    } else if (page !== undefined) {
      const { path, citation } = pageNamed(page, handover.base);
      print(await tracePage(database, path, citation), wordedPage);
    } else if (record !== undefined) {
      print(await traceRecords(database, [await recordInLog(database, record)]), wordedRecords);
    } else print(await newestEntries(database, NEWEST), wordedEntries);
  } finally {
    await close();
  }
});
