import { afterAll, beforeAll } from 'vitest';
import { source } from '../../../src/sources/drive/index.ts';
import { GOOGLE_TYPE } from '../../support/google/drive.ts';
import { describeSource } from '../contract.ts';
import { docx, paragraph } from '../folder/office.ts';
import { type DriveWorld, openDrive, openDriveWorld, SAM } from './drive-world.ts';

let world: DriveWorld;
beforeAll(async () => {
  world = await openDriveWorld();
});
afterAll(() => world.close());

describeSource('drive', async (directory) => {
  const { drive, options } = await openDrive(world, directory);
  drive.pageSize = 100;
  const folder = drive.folder('Policies');
  const handbook = drive.text('Handbook.md', '# Handbook\n\nWork starts at 9.\n', { parent: folder });
  drive.doc('Onboarding', docx(paragraph('Ask Ana for the keys.')), { parent: folder });
  const finance = drive.addDrive('Finance', [SAM]);
  const rates = drive.text('rates.csv', 'Code,Rate\nA,5\n', { driveId: finance });
  return {
    source,
    options,
    missing: { ...options, sharedDrives: ['Nowhere'] },
    state: async () => structuredClone([...drive.files]),
    async change() {
      drive.write(handbook, '# Handbook\n\nWork starts at 10.\n');
      return { key: `my-drive/${SAM}/${handbook}` };
    },
    async remove() {
      drive.remove(rates);
      return { key: `shared-drives/${finance}/${rates}` };
    },
    async spoil() {
      const id = drive.add('Survey', { mimeType: `${GOOGLE_TYPE}form` });
      return { key: `my-drive/${SAM}/${id}` };
    },
    async addHostile() {
      const names = [
        'x/../../etc/passwd',
        'a\nb.txt',
        `"it's"`,
        '__proto__',
        'x'.repeat(5000),
        'línea 中文 \u202E🚀',
        '',
        '..',
      ];
      for (const name of names) drive.text(name, 'Some text of its own.\n', { parent: folder });
      return { records: names.length };
    },
  };
});
