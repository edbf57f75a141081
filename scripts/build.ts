import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { pageBases } from '../src/engine/page-store.ts';
import { BatonError, messageOf } from '../src/errors/error.ts';
import { type Admission, admitPages } from '../src/publish/door.ts';
import { Bases } from '../src/publish/store.ts';
import { openDatabase } from '../src/records/database.ts';
import { lockWorkspace } from '../src/records/lock.ts';
import { openEvidence } from '../src/records/open.ts';
import { writeCopies } from '../src/site/copies/write-copies.ts';
import { searchDocuments } from '../src/site/search/documents.ts';
import { writeSearch } from '../src/site/search/write-index.ts';
import { sectionTitle } from '../src/site/section-titles.ts';
import { parseCommand } from './support/arguments.ts';
import { buildPages, requirePages, writeRecordPages } from './support/astro-build.ts';
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
      'Builds the site from what generate wrote: its pages, a page for every record, and the search. The old site stays until the new one is whole.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover to build (default: baton.config.ts).' },
    },
  });
  const loaded = await openHandover(values.config, { say: true });
  requirePages(loaded);
  await refuseForeignSite(loaded.paths.dist);
  const progress = consoleProgress();
  const { evidence, close } = await openEvidence(loaded.paths.state, loaded.handover);
  let release: (() => void) | undefined;
  try {
    release = lockWorkspace(loaded.paths.state);
    const store = await openDatabase(loaded.paths.state);
    const bases = pageBases(store);

    progress.stage('Check the pages');
    const admission = await admitPages({ evidence, directory: loaded.paths.content, store: bases });
    const left = admission.refused.length;
    progress.done(`${count(admission.pages.length)} pages${left > 0 ? `, ${count(left)} refused` : ''}`);

    // Before the pages are rendered: afterwards the memory that Astro took would come on top.
    progress.stage('Index for search');
    const index = `${loaded.paths.dist}.index`;
    await rm(index, { recursive: true, force: true });
    const about = { asOf: evidence.asOf, ask: loaded.handover.leaving.name };
    const documents = searchDocuments(loaded, admission.pages, evidence);
    const indexed = await writeSearch(index, documents, about, (done) => progress.step(done, null));
    progress.done(`${count(indexed)} pages and records`);

    progress.stage('Render pages');
    const { folder, pages } = await buildPages(loaded, admission.pages, (done) => progress.step(done, null));
    progress.done(`${count(pages)} pages`);
    progress.stage('Write record pages');
    const records = await writeRecordPages(folder, (done) => progress.step(done, null));
    progress.done(`${count(records)} pages`);
    await writeCopies(folder, loaded, admission.pages, evidence, sectionTitle);

    await writeSiteEdition(folder, loaded.paths.content);
    await swapSite(folder, index, loaded.paths.dist);
    await new Bases(bases).passed(admission.passed);
    await store.destroy();
    const preview = `npm run preview${values.config === undefined ? '' : ` -- --config ${values.config}`}`;
    process.stdout.write(
      `The site is in ${path.relative(process.cwd(), loaded.paths.dist) || '.'}. Look at it with ${preview}.\n`,
    );
    tell(admission, loaded.paths.content);
  } catch (error) {
    if (error instanceof BatonError) throw error;
    throw new BatonError('BUILD_FAILED', messageOf(error), { cause: error });
  } finally {
    await close();
    release?.();
  }
  // Astro may leave handles open; everything is written by now.
  process.exit();
});

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
