import { statSync } from 'node:fs';
import { chmod, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type CommandOptions,
  type Ended,
  mboxMail,
  PROJECT,
  runScript,
  Workspace,
} from '../support/workspace.ts';

/** Whether somebody without rights may go into a folder: every folder above it lets them. */
function isOpenToAll(folder: string): boolean {
  const above = path.dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isOpenToAll(above));
}

let workspace: Workspace;
let config: string;

beforeAll(async () => {
  workspace = await Workspace.make({
    'files/ovens.md': '# Ovens\n\nPreheat the ovens at 04:00 every day.\n',
    'mail/all.mbox': [1, 2, 3]
      .map((id) => mboxMail({ id, from: 'ann@bakery.example', to: 'mill@flour.example' }))
      .join(''),
  });
  config = await workspace.config({});
});
afterAll(() => workspace.remove());

/** No stack, and no line of the program, reaches a person. */
function expectPlain({ stdout, stderr }: Ended): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at |node:internal|\.ts:\d+|Error: /m);
}

async function run(script: string, args: string[] = [], options: CommandOptions = {}): Promise<Ended> {
  const ended = await runScript(script, ['--config', config, ...args], options);
  expectPlain(ended);
  return ended;
}

describe('a state folder that cannot be used', () => {
  const file = () => workspace.at('state/evidence.sqlite');
  const readers: [string, string[]][] = [
    ['ledger.ts', []],
    ['record.ts', ['ovens.md']],
    ['doctor.ts', []],
  ];

  beforeEach(async () => {
    await workspace.write('state/evidence.sqlite', '');
    for (const name of ['', '-wal', '-shm']) await truncate(`${file()}${name}`, 0).catch(() => undefined);
    expect((await run('generate.ts')).code).toBe(0);
  });

  it('is named as damaged when it was cut in half or overwritten, and made anew when it is deleted', async () => {
    const whole = await readFile(file());
    for (const damaged of [
      whole.subarray(0, whole.length / 2),
      Buffer.from('not a database at all '.repeat(50)),
    ]) {
      await writeFile(file(), damaged);
      for (const [script, args] of [['generate.ts', []] as [string, string[]], ...readers]) {
        const { code, stdout, stderr } = await run(script, args);
        expect(code, script).toBe(1);
        expect(`${stdout}${stderr}`, script).toMatch(
          /WORKSPACE_DAMAGED|database in the state folder cannot|is no database/,
        );
        expect(`${stdout}${stderr}`, script).toContain('Delete the state folder');
      }
    }
  });

  it('is named as one of a later Baton, by readers too', async () => {
    const database = new DatabaseSync(file());
    database.exec('PRAGMA user_version = 9999');
    database.close();
    for (const [script, args] of [['generate.ts', []] as [string, string[]], ...readers])
      expect(JSON.stringify(await run(script, args)), script).toMatch(/WORKSPACE_NEWER|later Baton/);
  });

  it('is named as missing before the first run', async () => {
    const other = await workspace.config({ state: 'none' }, 'none.json');
    const ended = await runScript('ledger.ts', ['--config', other]);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^SITE_MISSING: /) });
  });
});

describe('a disk that does not take what is written', () => {
  /** Root may write everywhere, so a person without rights stands in for it. */
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot ? { uid: 65534 } : {};

  it.skipIf(isRoot && !isOpenToAll(PROJECT))('read-only folders are named, each at its time', async () => {
    for (const name of ['state', 'content']) {
      const other = await Workspace.make({
        'files/a.md': '# A\n\nText of a.\n',
        'locked/.keep': '',
        'mail/.keep': '',
      });
      await chmod(other.folder, 0o777);
      await chmod(other.at('locked'), 0o555);
      const file = await other.config({ [name]: 'locked/below' });
      const ended = await runScript('generate.ts', ['--config', file], nobody);
      expectPlain(ended);
      expect(ended.code, ended.stderr).toBe(1);
      expect(ended.stderr).toMatch(/^PERMISSION_MISSING: .*locked\/below/m);
      await chmod(other.at('locked'), 0o755);
      await other.remove();
    }
  });

  it.skipIf(process.platform === 'win32')('no room for the database, and none for a page', async () => {
    const other = await Workspace.make({
      'files/a.md': `# A\n\n${'The oven is heated at four.\n\n'.repeat(20_000)}`,
    });
    const file = await other.config({ sources: [{ use: 'folder', name: 'files', path: 'files' }] });
    // A limit on the size of files stands in for a full disk: writing beyond it fails in the same way.
    const full = await runScript('generate.ts', ['--config', file], {
      shell: 'trap "" XFSZ; ulimit -f 300; exec "$0" "$@"',
    });
    expectPlain(full);
    expect(full.code).toBe(1);
    expect(full.stderr).toMatch(/^DISK_F(?:ULL|AILED): /m);
    expect(full.stderr).toContain('run the command again');
    expect((await runScript('generate.ts', ['--config', file])).code).toBe(0);
    await other.remove();
  });
});

describe('what is printed', () => {
  it('may end in a pipe that nobody reads on', async () => {
    for (const command of ['generate.ts', 'ledger.ts --list', 'record.ts ovens.md', 'doctor.ts']) {
      const [script = '', ...args] = command.split(' ');
      const ended = await run(script, args, {
        shell: 'set -o pipefail; "$0" "$@" 2>&1 | head -c 1 >/dev/null',
      });
      expect(ended, command).toMatchObject({ code: 0, stderr: '' });
    }
  });

  it('is steered by no name of a file', async () => {
    await workspace.write('files/plan\u001b[2J.docx', 'not a zip');
    const { code, stderr } = await run('generate.ts');
    expect(code).toBe(3);
    expect(stderr).toContain('Could not read');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('an error that nobody foresaw', () => {
  it('is told as a fault of the program; details go where they are asked for', async () => {
    const file = workspace.at('throws.mjs');
    await writeFile(
      file,
      `const config = ${await readFile(config, 'utf8')};\nexport default new Proxy(config, { ownKeys() { throw new TypeError('broken inside'); } });\n`,
    );
    const plain = await runScript('doctor.ts', ['--config', file]);
    expect(plain).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^INTERNAL: .*broken inside\n.*BATON_DEBUG=1/),
    });
    expectPlain(plain);
    const asked = await runScript('doctor.ts', ['--config', file], { environment: { BATON_DEBUG: '1' } });
    expect(asked.stderr).toMatch(/TypeError: broken inside\n\s+at /);
  });
});

describe('a wrong command line', () => {
  const npm = { npm_command: 'run', npm_lifecycle_event: 'generate' };

  it.each([
    [
      'generate.ts',
      [],
      { npm_config_config: '../acme/baton.json' },
      'npm run generate -- --config ../acme/baton.json',
    ],
    [
      'generate.ts',
      ['../acme/baton.json'],
      { npm_config_config: 'true' },
      'npm run generate -- --config ../acme/baton.json',
    ],
    ['build.ts', [], { npm_config_confg: 'x.json' }, 'npm run build -- --config x.json'],
    ['preview.ts', [], { npm_config_port: '80' }, 'npm run preview -- --port 80'],
    ['record.ts', ['ID', 'x.json'], { npm_config_config: 'true' }, 'npm run -s record -- --config x.json'],
    ['ledger.ts', ['private'], { npm_config_list: 'true' }, 'npm run -s ledger -- --list'],
    ['doctor.ts', [], { npm_config_config: 'x.json' }, 'npm run doctor -- --config x.json'],
    ['connect.ts', [], { npm_config_again: 'true' }, 'npm run connect -- --again'],
    ['eval.ts', [], { npm_config_questions: 'q.json' }, 'npm run -s eval -- --questions q.json'],
  ])('%s: an option that npm kept for itself (%j)', async (script, args, environment, remedy) => {
    const ended = await runScript(script, args, { environment: { ...npm, ...environment } });
    expect(ended.code).toBe(2);
    expect(ended.stderr).toMatch(/^USAGE: npm kept --/);
    expect(ended.stderr).toContain(remedy);
  });

  it.each([
    ['generate.ts', ['--confg', 'x.json'], 'there is no option --confg. Did you mean --config?'],
    [
      'generate.ts',
      ['acme/baton.json'],
      '"acme/baton.json" stands alone. A config is named with --config FILE.',
    ],
    ['generate.ts', ['--config'], 'argument missing'],
    ['ledger.ts', ['a', 'b'], '"b" is one argument too many'],
  ])('%s %j', async (script, args, words) => {
    const ended = await runScript(script, args);
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(words) });
    expectPlain(ended);
  });

  it('is told, like all else, through the starter; and that packages are missing', async () => {
    expect((await runScript('run.mjs', ['generate', '--confg'])).stderr).toContain('Did you mean --config?');
    const bare = await Workspace.make({
      'scripts/run.mjs': await readFile(new URL('../../scripts/run.mjs', import.meta.url)),
    });
    const ended = await runScript(path.relative(path.join(PROJECT, 'scripts'), bare.at('scripts/run.mjs')), [
      'generate',
    ]);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^SETUP_MISSING: .*\nRun npm ci/) });
    await bare.remove();
  });

  it('what npm sets for itself is no mistake', async () => {
    const environment = { ...npm, npm_config_cafile: 'x', npm_config_yes: '', npm_config_loglevel: 'silent' };
    expect((await run('ledger.ts', [], { environment })).code).toBe(0);
  });

  it('a module that is no program is named with its line', async () => {
    await writeFile(workspace.at('broken.mjs'), 'export default {\n  company: "x",\n  leaving: {{\n};\n');
    const ended = await runScript('generate.ts', ['--config', workspace.at('broken.mjs')]);
    expectPlain(ended);
    expect(ended.stderr).toMatch(/^CONFIG_INVALID: .*broken\.mjs, line 3 \(leaving: \{\{\): /);
  });

  it('a path that leads nowhere is told with the one that was meant', async () => {
    const sources = [
      { use: 'folder', name: 'files', path: 'Flies/../fils' },
      { use: 'mail', name: 'mail', path: 'mial/all.mbx' },
      { use: 'folder', name: 'file', path: 'files/ovens.md' },
      { use: 'folder', name: 'windows', path: 'mail\\..\\files' },
    ];
    const file = await workspace.config({ sources, state: 'state-near' }, 'near.json');
    const ended = await runScript('generate.ts', ['--config', file]);
    expectPlain(ended);
    expect(ended.stderr).toMatch(/^SOURCE_MISSING: .*Did you mean .*\/files\?$/m);
    expect(ended.stderr).toMatch(/Did you mean .*\/mail\/all\.mbox\?$/m);
    expect(ended.stderr).toMatch(/ovens\.md\. Did you mean .*\/files\?$/m);
    expect(ended.stderr).toMatch(/mail\\\.\.\\files\. Did you mean .*\/files\?$/m);
  });

  it('a folder that no build wrote is not built over: the records in it stay', async () => {
    const file = await workspace.config({ dist: 'files' }, 'over.json');
    await run('generate.ts');
    const ended = await runScript('build.ts', ['--config', file]);
    expectPlain(ended);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toMatch(/CONFIG_INVALID: The folder "dist" .* holds what no build wrote \(/);
    expect(await readFile(workspace.at('files/ovens.md'), 'utf8')).toContain('Preheat');
  });

  it('says at the start what is handed over, and from which config', async () => {
    expect((await run('generate.ts')).stderr).toMatch(
      /^Handover of Ann, Bright Bakery\. Config: .*baton\.json\.\n/,
    );
  });
});
