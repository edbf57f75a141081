import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHandover } from '../../../src/config/define-handover.ts';
import { interview } from '../../../src/engine/setup/interview.ts';
import { addressesOf, domainsOf } from '../../../src/engine/setup/proposals.ts';

const known = (address: string, name: string, sent = 1) => ({ address, names: new Map([[name, 1]]), sent });

describe('what is proposed', () => {
  it('is every address that somebody of the name wrote from, whatever its accents and its short form', () => {
    const mail = [
      known('zoe@old-mill.example', 'Zoë Ångström'),
      known('z.angstrom@gmail.com', 'Zoe Maria Angstrom'),
      known('zo@home.example', 'Zo Ångström'),
      known('nils@old-mill.example', 'Nils Ångström'),
      known('zoe@other.example', 'Zoe'),
      known('never@wrote.example', 'Zoe Angstrom', 0),
    ];
    expect(addressesOf('Zoe Angstrom', mail)).toEqual([
      'zoe@old-mill.example',
      'z.angstrom@gmail.com',
      'zo@home.example',
    ]);
    expect(addressesOf('Zoe', mail)).toEqual([]);
    expect(addressesOf('', mail)).toEqual([]);
  });

  it('is no domain at which anybody may have an address', () => {
    expect(domainsOf(['zoe@old-mill.example', 'z.angstrom@gmail.com', 'x@old-mill.example'])).toEqual([
      'old-mill.example',
    ]);
  });
});

describe('the seven questions', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'baton-init-'));
    await mkdir(path.join(folder, 'records/mail'), { recursive: true });
    await mkdir(path.join(folder, 'records/documents'), { recursive: true });
    await writeFile(
      path.join(folder, 'records/mail/1.eml'),
      'From: Zo Angstrom <zo@old-mill.example>\nTo: Kim Park <kim@old-mill.example>\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nMessage-ID: <1@x>\nSubject: Flour\n\nTwo sacks came.\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const talk = async (...answers: string[]) => {
    const said: string[] = [];
    const asked: string[] = [];
    const config = await interview({
      ask: async (question) => {
        asked.push(question);
        return answers.shift() ?? null;
      },
      say: (line) => said.push(line),
      folder,
      timeZone: 'Europe/Paris',
      signal: new AbortController().signal,
    });
    return { config, said, asked };
  };

  it('make a config that fits, with what the mail shows proposed', async () => {
    const { config, said, asked } = await talk(
      'Old Mill',
      '',
      'Zoë Ångström',
      '',
      'Baker',
      'Kim Park',
      'kim@old-mill.example',
      '',
      'Kyiv',
      'Europe/Kyiv',
    );
    expect(asked.join('\n')).toContain('[zo@old-mill.example]');
    expect(config).toMatchObject({
      company: 'Old Mill',
      leaving: { name: 'Zoë Ångström', addresses: ['zo@old-mill.example'], role: 'Baker' },
      successor: { name: 'Kim Park', addresses: ['kim@old-mill.example'] },
      domains: ['old-mill.example'],
      timeZone: 'Europe/Kyiv',
      sources: [
        { use: 'folder', name: 'documents', path: 'records/documents' },
        { use: 'mail', name: 'mail', path: 'records/mail' },
      ],
    });
    expect(said.join('\n')).toContain('"Kyiv" is no time zone');
    expect(() => checkHandover(config, path.join(folder, 'baton.json'))).not.toThrow();
  });

  it('ask again for a name, say what stands in no mail, and leave out what is not known', async () => {
    const { config, said } = await talk(
      '',
      'Old Mill',
      'records',
      'Ann Lee',
      'ann@oldmill.example',
      '',
      '',
      '',
      '',
    );
    expect(said.join('\n')).toContain('ann@oldmill.example stands in no mail');
    expect(config).not.toHaveProperty('successor');
    expect(config).toMatchObject({ leaving: { name: 'Ann Lee' }, timeZone: 'Europe/Paris' });
  });

  it('write nothing where the folder is missing or the answers end', async () => {
    await expect(talk('Old Mill', 'nowhere')).rejects.toMatchObject({ name: 'SOURCE_MISSING' });
    await expect(talk('Old Mill')).rejects.toMatchObject({ name: 'USAGE' });
  });
});
