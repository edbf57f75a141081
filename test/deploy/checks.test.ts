import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadHandover } from '../../src/config/load.ts';
import { checkSite } from '../../src/deploy/checks.ts';
import { secretsOnSite } from '../../src/deploy/secrets.ts';
import { mboxMail, runScript, Workspace } from '../support/workspace.ts';

let workspace: Workspace;
let config: string;
const check = async () => checkSite(await loadHandover(config));
const command = (...args: string[]) => runScript('deploy.ts', ['--config', config, ...args]);

beforeAll(async () => {
  workspace = await Workspace.make({
    'files/ovens.md':
      '# Ovens\n\nPreheat the ovens at 04:00 every day.\n\nThe alarm password is Rosinen-77!\n',
    'mail/inbox.mbox': mboxMail({
      id: 1,
      from: 'Ann <ann@bakery.example>',
      to: 'Mill <mill@flour.example>',
    }),
  });
  config = await workspace.config({});
  for (const script of ['generate.ts', 'build.ts']) {
    const ended = await runScript(script, ['--config', config]);
    expect(ended.code, ended.stderr).toBe(0);
  }
});
afterAll(() => workspace.remove());

describe('a site that is to be deployed', () => {
  it('passes as generate and build left it, and says its edition', async () => {
    expect(await check()).toMatchObject({ number: 1, asOf: '2026-03-02' });
    const ended = await command('--target', workspace.at('srv'));
    expect(ended.code, ended.stderr).toBe(0);
    expect(await readFile(workspace.at('srv/current/index.html'), 'utf8')).toContain('Edition 1');
  });

  it('is refused where a secret is seen on it, by the page and never by the secret', async () => {
    const file = workspace.at('dist/index.html');
    const html = await readFile(file, 'utf8');
    await writeFile(
      file,
      html.replace('</main>', '<p>The password of the till is <b>Kasse-4711</b>.</p></main>'),
    );
    await expect(check()).rejects.toMatchObject({
      name: 'DEPLOY_REFUSED',
      message: expect.stringMatching(/index\.html shows what reads like a password/),
    });
    await expect(check()).rejects.not.toMatchObject({ message: expect.stringContaining('Kasse') });
    await writeFile(file, html);
    expect(await secretsOnSite(workspace.at('dist'))).toEqual([]);
  });

  it('is refused where it is not the site of the last generate', async () => {
    const file = workspace.at('dist/edition.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"digest": "..../, '"digest": "0000'));
    await expect(check()).rejects.toMatchObject({ message: expect.stringContaining('was not built since') });
    await writeFile(file, 'nonsense');
    await expect(check()).rejects.toMatchObject({ name: 'SITE_MISSING' });
    await writeFile(file, text);
  });

  it('is refused where a page is refused', async () => {
    await workspace.write('content/notes/own.mdx', '---\ntitle: Own\n---\n\n<script>alert(1)</script>\n');
    await expect(check()).rejects.toMatchObject({
      message: expect.stringContaining('notes/own.mdx is refused'),
    });
    await workspace.write('content/notes/own.mdx', '---\ntitle: Own\n---\n\nA note.\n');
  });

  it.each([
    [['--target', 'rsync:nowhere.invalid:/srv'], 'DEPLOY_REFUSED', '--access'],
    [['--target', 'rsync:nowhere.invalid:/srv', '--access', 'everybody'], 'USAGE', 'protected or public'],
    [['--target', 's3://bucket', '--access', 'public'], 'USAGE', 'bucket'],
    [[], 'USAGE', '--target is missing'],
    [['--target', 'DIST/srv'], 'DEPLOY_REFUSED', 'lie in each other'],
    [['--target', 'elsewhere', '--keep', '0'], 'USAGE', '--keep'],
  ])('%j ends with %s', async (args, name, words) => {
    const ended = await command(...args.map((word) => word.replace('DIST', workspace.at('dist'))));
    expect(ended.code).toBe(name === 'USAGE' ? 2 : 1);
    expect(ended.stderr).toContain(`${name}: `);
    expect(ended.stderr).toContain(words);
  });

  it('is refused after a withdrawal until generate and build ran', async () => {
    const taken = await runScript('withdraw.ts', ['mail/1@mail.example', '--yes', '--config', config]);
    expect(taken.code, taken.stderr).toBe(0);
    await expect(check()).rejects.toMatchObject({
      message: expect.stringMatching(/was not built since[\s\S]*generate did not run since/),
    });
    await runScript('generate.ts', ['--config', config]);
    await expect(check()).rejects.toMatchObject({ message: expect.stringContaining('was not built since') });
    await runScript('build.ts', ['--config', config]);
    expect(await check()).toMatchObject({ number: 2 });
    // What was deployed before still holds the mail: it goes with the next deploy.
    const ended = await command('--target', workspace.at('srv'));
    expect(ended.stderr).toContain('1 older removed');
  });
});
