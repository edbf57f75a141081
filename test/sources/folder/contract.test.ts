import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { source } from '../../../src/sources/folder/index.ts';
import { describeSource } from '../contract.ts';

describeSource('folder', async (directory) => {
  const folder = join(directory, 'documents');
  await mkdir(join(folder, 'billing'), { recursive: true });
  await writeFile(join(folder, 'handbook.md'), '# Handbook\r\n\r\nWe bill on the 1st.\r\n');
  await writeFile(join(folder, 'billing', 'steps.txt'), 'Billing steps\n\n1) Export hours\n2) Approve\n');
  await writeFile(join(folder, 'billing', 'run.ts'), 'export const days = 21;\n');
  await writeFile(join(folder, 'logo.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  return {
    source,
    options: { path: 'documents' },
    missing: { path: 'nowhere' },
    async change() {
      await writeFile(join(folder, 'handbook.md'), '# Handbook\n\nWe bill on the 26th of the month.\n');
      return { key: 'handbook.md' };
    },
    async remove() {
      await rm(join(folder, 'billing', 'run.ts'));
      return { key: 'billing/run.ts' };
    },
    async spoil() {
      await writeFile(join(folder, 'cut.pdf'), '%PDF-1.7\n1 0 obj\n<<');
      return { key: 'cut.pdf' };
    },
    async addHostile() {
      const names = [
        'línea 中文 🚀 ‮evil.md',
        'new\nline.md',
        'a..b...md',
        '__proto__',
        `quo'te"s.md`,
        `${'x'.repeat(240)}.md`,
        '__proto__.md',
        '<script>.md',
        '`$(x)`.md',
        ' leading.md',
        'a?b*c[d].md',
        'back\\slash.md',
        '--flag.md',
      ];
      for (const name of names) await writeFile(join(folder, name), `# Title\n\nText of a file.\n`);
      return { records: names.length };
    },
  };
});
