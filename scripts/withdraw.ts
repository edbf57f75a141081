import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { restoreRecord, withdrawRecord } from '../src/engine/withdraw/index.ts';
import { BatonError } from '../src/errors/error.ts';
import { databaseFile } from '../src/records/database.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runCommand } from './support/run-command.ts';
import { wordedPlan } from './support/worded-plan.ts';

await runCommand(async () => {
  const { values, positionals } = parseCommand({
    name: 'npm run withdraw --',
    summary:
      'Takes a record out, with its copies and what came with it: out of the store at once, out of pages, search and site with the next generate and build. It stays out, also where its source delivers it again. Shows first what falls, and asks.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      why: {
        type: 'string',
        value: 'TEXT',
        summary: 'Why, for whoever asks later; kept in the store alone.',
      },
      undo: { type: 'boolean', summary: 'Let a record in again that was taken out, with the next generate.' },
      yes: { type: 'boolean', summary: 'Do it without asking.' },
    },
    positionals: {
      name: 'RECORD',
      summary: 'Id of a record, or an ending of one that fits only it, such as a file name.',
      minimum: 1,
      maximum: 1,
    },
  });
  const [record = ''] = positionals;
  const loaded = await openHandover(values.config, { say: true });
  if (!existsSync(databaseFile(loaded.paths.state)))
    throw new BatonError('SITE_MISSING', `There is no finished run in ${loaded.paths.state}.`);
  const config = values.config === undefined ? '' : ` -- --config ${values.config}`;
  const next = `npm run generate${config} && npm run build${config}`;
  const say = (line: string) => process.stdout.write(`${printable(line)}\n`);
  const { username: who } = userInfo();

  if (values.undo) {
    const ids = await restoreRecord(loaded, { record, who });
    for (const id of ids) say(`  ${id}`);
    say(
      `${ids.length === 1 ? 'It comes' : 'They come'} in again, where the source still has it, with ${next}`,
    );
    return;
  }
  const done = await withdrawRecord(loaded, { record, why: values.why ?? '', who }, async (plan) => {
    process.stdout.write(wordedPlan(plan));
    if (values.yes) return true;
    if (process.stdin.isTTY) return asked('Take it out? [y/N] ');
    say('Nothing was changed. With --yes it is taken out.');
    return false;
  });
  if (done === null) {
    process.exitCode = 1;
    return;
  }
  say('It is out of the store. Pages, search and site still have it until you run');
  say(`  ${next}`);
  say('and deploy. What was copied elsewhere before (releases, commits, backups) it cannot reach.');
});

async function asked(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
