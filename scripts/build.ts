import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { LoadedHandover } from '../src/config/load.ts';
import { pageBases } from '../src/engine/page-store.ts';
import { siteInputs } from '../src/engine/site-inputs.ts';
import { BatonError, messageOf } from '../src/errors/error.ts';
import { type Admission, admitPages } from '../src/publish/door.ts';
import { Bases } from '../src/publish/store.ts';
import { openDatabase } from '../src/records/database.ts';
import { lockWorkspace } from '../src/records/lock.ts';
import { openEvidence } from '../src/records/open.ts';
import { writeCopies } from '../src/site/copies/write-copies.ts';
import { forgetNote } from '../src/site/last-build/note.ts';
import { searchDocuments } from '../src/site/search/documents.ts';
import { writeSearch } from '../src/site/search/write-index.ts';
import { sectionTitle } from '../src/site/section-titles.ts';
import { parseCommand } from './support/arguments.ts';
import { buildPages, nameHandover, requirePages, writeRecordPages } from './support/astro-build.ts';
import { LastBuild } from './support/last-build.ts';
import { openHandover } from './support/open-handover.ts';
import { consoleProgress, printable } from './support/progress.ts';
import { tellRefused } from './support/refused-pages.ts';
import { runCommand } from './support/run-command.ts';
import { refuseForeignSite, swapSite, writeSiteEdition } from './support/site-folder.ts';

// The heap is collected sooner: a site of some thousand pages is built in 1.1 GB instead of 1.3 GB, and as fast.
setFlagsFromString('--heap-growing-percent=30');

await runCommand(async () => {
  const { values } = parseCommand({
    name: 'npm run build --',
    summary:
      'Builds the site from what generate wrote: its pages, a page for every record, and the search. What is as it was is taken over from the site before; the old site stays until the new one is whole.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover to build (default: baton.config.ts).' },
      whole: { type: 'boolean', summary: 'Take nothing over from the site before.' },
    },
  });
  const loaded = await openHandover(values.config, { say: true });
  requirePages(loaded);
  await refuseForeignSite(loaded.paths.dist);
  const release = lockWorkspace(loaded.paths.state);
  try {
    const told = await build(loaded, { whole: values.whole ?? false });
    if (told === 'again') {
      // In a process of its own: Astro builds once in each.
      release();
      const { status } = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'inherit' });
      process.exit(status ?? 1);
    }
    const preview = `npm run preview${values.config === undefined ? '' : ` -- --config ${values.config}`}`;
    const dist = path.relative(process.cwd(), loaded.paths.dist) || '.';
    const as = told === null ? ', as it was: nothing had changed' : '';
    process.stdout.write(`The site is in ${dist}${as}. Look at it with ${preview}.\n`);
    if (told !== null) tell(told, loaded.paths.content);
  } catch (error) {
    if (error instanceof BatonError) throw error;
    throw new BatonError('BUILD_FAILED', messageOf(error), { cause: error });
  } finally {
    release();
  }
  // Astro may leave handles open; everything is written by now.
  process.exit();
});

/** What was found while the pages were checked; null where the site is as it was, `again` where it must be built as a whole. */
async function build(
  loaded: LoadedHandover,
  { whole }: { whole: boolean },
): Promise<Admission | 'again' | null> {
  const { paths } = loaded;
  const progress = consoleProgress();
  nameHandover(loaded);
  const { evidence, database, close } = await openEvidence(paths.state, loaded.handover);
  const store = await openDatabase(paths.state);
  try {
    const last = await LastBuild.open(loaded, await siteInputs(database, evidence), { whole });
    if (last.isSame) return null;
    const bases = pageBases(store);

    progress.stage('Check the pages');
    const admission = await admitPages({ evidence, directory: paths.content, store: bases });
    const left = admission.refused.length;
    progress.done(`${count(admission.pages.length)} pages${left > 0 ? `, ${count(left)} refused` : ''}`);
    await last.compare(admission.pages);

    // Before the pages are rendered: afterwards the memory that Astro took would come on top.
    progress.stage('Index for search');
    const index = `${paths.dist}.index`;
    await rm(index, { recursive: true, force: true });
    const about = { asOf: evidence.asOf, ask: loaded.handover.leaving.name };
    const documents = await writeSearch(
      index,
      searchDocuments(loaded, admission.pages, evidence),
      about,
      (done) => progress.step(done, null),
      last.search(),
    );
    progress.done(`${count(documents.length)} pages and records`);

    progress.stage('Render pages');
    const rendered = await buildPages(loaded, admission.pages, last.taken, (done) =>
      progress.step(done, null),
    );
    const { folder, pages, assets } = rendered;
    if (!last.fits(assets)) {
      await forgetNote(paths.state);
      return 'again';
    }
    await last.putTaken(folder);
    progress.done(
      `${count(pages)} pages${last.taken.size > 0 ? `, ${count(last.taken.size)} taken over` : ''}`,
    );
    progress.stage('Write record pages');
    const records = await writeRecordPages(folder, (done) => progress.step(done, null));
    progress.done(`${count(records)} pages`);
    await writeCopies(folder, loaded, admission.pages, evidence, sectionTitle);

    await writeSiteEdition(folder, paths.content);
    await swapSite(folder, index, paths.dist);
    await new Bases(bases).passed(admission.passed);
    await last.note({ admission, assets, documents });
    return admission;
  } finally {
    await store.destroy();
    await close();
  }
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}

/** Names every file that is not on the site as it lies on disk. A page that is refused sets the exit code. */
function tell({ refused, ignored, deadLinks }: Admission, directory: string): void {
  const content = path.relative(process.cwd(), directory) || '.';
  const say = (line: string) => process.stderr.write(`${printable(line)}\n`);
  tellRefused(refused, directory);
  if (refused.length > 0) process.exitCode = 1;
  for (const { name, url } of deadLinks)
    say(`${content}/${name}: there is no page ${url}; its words are kept.`);
  if (ignored.length > 0) {
    const named = ignored.slice(0, 10).map((name) => `${content}/${name}`);
    const more = ignored.length > named.length ? ` and ${ignored.length - named.length} more` : '';
    say(`Not read, as they are no pages: ${named.join(', ')}${more}.`);
  }
}
