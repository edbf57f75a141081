import path from 'node:path';
import type { LoadedHandover } from '../src/config/load.ts';
import { checkSite, lastWithdrawal } from '../src/deploy/checks.ts';
import { deploySite, placeOf, rollBack } from '../src/deploy/deploy.ts';
import { parseTarget, type Target } from '../src/deploy/target.ts';
import { BatonError } from '../src/errors/error.ts';
import { lockWorkspace } from '../src/records/lock.ts';
import { openEvidence } from '../src/records/open.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { consoleProgress, printable } from './support/progress.ts';
import { runCommand } from './support/run-command.ts';

/** So many releases stay. */
const KEEP = 5;

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run deploy --',
    summary:
      'Checks the built site and copies it to where it is served from: a folder, or one of another machine by rsync and ssh. Visitors see the old site until the new one is whole.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      target: {
        type: 'string',
        value: 'TARGET',
        summary: 'DIR, or rsync:HOST:PATH. A web server shows the folder "current" in it.',
      },
      access: {
        type: 'string',
        value: 'protected|public',
        summary:
          'Who can read what is there: needed for another machine. protected: a login stands in front.',
      },
      rollback: {
        type: 'boolean',
        summary: 'Show the release before the one that is shown; nothing is copied.',
      },
      keep: {
        type: 'string',
        value: 'N',
        summary: `How many releases stay, the new one among them (default: ${KEEP}).`,
      },
    },
  });
  if (values.target === undefined) throw new BatonError('USAGE', 'npm run deploy --: --target is missing.');
  const target = parseTarget(values.target);
  const keep = Number(values.keep ?? KEEP);
  if (!Number.isInteger(keep) || keep < 1)
    throw new BatonError('USAGE', `npm run deploy --: --keep wants a number from 1, not "${values.keep}".`);
  const loaded = await openHandover(values.config, { say: true });
  refuseUnprotected(target, values.access);
  refuseOwnFolders(target, loaded);
  const progress = consoleProgress();
  const release = lockWorkspace(loaded.paths.state);
  try {
    const withdrawnAt = await withStore(loaded);
    const place = placeOf(target);
    if (values.rollback) {
      const { shown, before } = await rollBack(place, withdrawnAt);
      process.stdout.write(printable(`${place.name} shows ${shown} again, and no longer ${before}.`));
    } else {
      progress.stage('Check the site');
      const edition = await checkSite(loaded);
      progress.done(`edition ${edition.number}, records up to ${edition.asOf}`);
      progress.stage('Copy the site');
      const site = { folder: loaded.paths.dist, edition };
      const { shown, removed } = await deploySite(place, site, { keep, withdrawnAt });
      progress.done(`release ${shown}${removed.length > 0 ? `, ${removed.length} older removed` : ''}`);
      process.stdout.write(printable(`${place.name} shows ${shown}.`));
    }
    process.stdout.write('\n');
  } finally {
    release();
  }
});

/** What leaves this machine leaves with a word about who can read it. */
function refuseUnprotected(target: Target, access: string | undefined): void {
  if (access !== undefined && access !== 'protected' && access !== 'public')
    throw new BatonError('USAGE', `npm run deploy --: --access is protected or public, not "${access}".`);
  if (target.kind === 'folder') return;
  if (access === undefined)
    throw new BatonError(
      'DEPLOY_REFUSED',
      'The site holds mail, pay and contracts: say with --access who can read what lies there.',
      {
        hint: 'Put a login in front of it, then add --access protected; docs/deploy.md lists ways that work.',
      },
    );
  if (access === 'public')
    process.stderr.write('With --access public everybody who has the address reads the whole site.\n');
}

/** The folders of the handover are made anew by other commands. */
function refuseOwnFolders(target: Target, { paths }: LoadedHandover): void {
  if (target.kind !== 'folder') return;
  for (const own of [paths.state, paths.content, paths.dist]) {
    const inside = (one: string, other: string) => `${one}${path.sep}`.startsWith(`${other}${path.sep}`);
    if (inside(target.folder, own) || inside(own, target.folder))
      throw new BatonError('DEPLOY_REFUSED', `${target.folder} and ${own} lie in each other.`, {
        hint: 'Name a folder of its own in --target.',
      });
  }
}

async function withStore({ paths, handover }: LoadedHandover): Promise<number> {
  const { database, close } = await openEvidence(paths.state, handover);
  try {
    return await lastWithdrawal(database);
  } finally {
    await close();
  }
}
