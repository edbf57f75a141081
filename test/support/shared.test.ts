import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** `.ci/run` knows what needs the material beside the repository by its import of support/shared.ts. */
it('only one file of the tests says where the shared material lies', () => {
  const root = path.join(import.meta.dirname, '..');
  const files = globSync('**/*.ts', { cwd: root }).filter((file) =>
    /(?:\.\.\/){2,}shared(?!\.ts)/.test(readFileSync(path.join(root, file), 'utf8')),
  );
  expect(files, 'take sharedPath() and isShared() of support/shared.ts').toEqual([
    path.join('support', 'shared.ts'),
  ]);
});
