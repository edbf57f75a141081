import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deploySite, placeOf, rollBack } from '../../src/deploy/deploy.ts';
import { SITE_EDITION, type SiteEdition } from '../../src/deploy/release.ts';
import { atMost, exactly, type Measurement } from './measurement.ts';

/** Files of a site: about those of a mailbox of 4,000 mails. */
const FILES = 8000;
const TIMES = 5;
const KEPT = { keep: 5, withdrawnAt: 0 };

/** How soon the site before is shown again. */
export const rollback: Measurement = {
  name: 'rollback',
  summary: `A deployed site of ${FILES} files is taken back to the release before, ${TIMES} times.`,
  needs: [],
  async run(say) {
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-rollback-'));
    try {
      const place = placeOf({ kind: 'folder', folder: path.join(folder, 'served') });
      const took: number[] = [];
      let wrong = 0;
      const first = await siteOf(folder, 1);
      await deploySite(place, first, KEPT);
      const second = await siteOf(folder, 2);
      for (let time = 0; time < TIMES; time++) {
        say(`deploy and roll back, ${time + 1} of ${TIMES}`);
        await deploySite(place, second, KEPT);
        await deploySite(place, first, KEPT);
        const began = performance.now();
        await rollBack(place, 0);
        took.push((performance.now() - began) / 1000);
        const shown = await readFile(path.join(folder, 'served/current', SITE_EDITION), 'utf8');
        if (JSON.parse(shown).number !== 2) wrong += 1;
      }
      return {
        figures: [
          atMost('slowest rollback', Math.max(...took), 1, 's'),
          exactly('rollbacks after which another site was shown', wrong, 0),
        ],
        notes: [],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function siteOf(folder: string, number: number): Promise<{ folder: string; edition: SiteEdition }> {
  const site = path.join(folder, `site-${number}`);
  const edition = { number, asOf: '2026-01-31', digest: String(number).repeat(64), log: null };
  for (let file = 0; file < FILES; file++) {
    const place = path.join(site, `records/${file % 100}`);
    if (file < 100) await mkdir(place, { recursive: true });
    await writeFile(path.join(place, `${file}.html`), `<p>Edition ${number}, file ${file}.</p>`);
  }
  await writeFile(path.join(site, SITE_EDITION), JSON.stringify(edition));
  return { folder: site, edition };
}
