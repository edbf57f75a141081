import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/config/json-fault.ts';
import { loadHandover } from '../../src/config/load.ts';

const GOOD = {
  company: 'Bright Bakery',
  leaving: { name: 'Ann', addresses: ['ann@bakery.example'] },
  sources: [{ use: 'folder', name: 'files', path: 'files' }],
  state: 'state',
  content: 'content',
  dist: 'dist',
};
let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-config-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A config file of its own each time: modules are cached by their path. */
async function written(text: string | Uint8Array, ending = '.json'): Promise<string> {
  count += 1;
  const file = path.join(folder, `config-${count}${ending}`);
  await writeFile(file, text);
  return file;
}

/** What loading it says. */
async function fault(text: string | Uint8Array, ending?: string) {
  const file = await written(text, ending);
  const error = await loadHandover(file).then(
    () => null,
    (thrown) => thrown,
  );
  expect(error, `${text}`).toMatchObject({ name: 'CONFIG_INVALID' });
  expect(error.message).toContain(file);
  expect(error.message).not.toMatch(/Invalid|expected |received|at position|Unexpected token|Unrecognized/);
  return String(error.message);
}

const changed = (change: object) => JSON.stringify({ ...GOOD, ...change });

describe('a config that is not JSON', () => {
  it.each([
    ['{\n  "a": 1,\n}', 'line 2, column 9: there is a comma too many'],
    ['{"a": [1, 2,]}', 'line 1, column 12: there is a comma too many'],
    ['{"a": 1,, "b": 2}', 'column 8: there is a comma too many'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 2, column 9: a comma is missing'],
    ['{\n “company”: "x"}', 'line 2, column 2: “ is a typographic quotation mark'],
    ['{"company": „x“}', '„ is a typographic quotation mark'],
    ["{'company': 'x'}", 'single quotation marks'],
    ['{"company": \'x\'}', 'single quotation marks'],
    ['{company: "x"}', 'company stands without quotation marks'],
    ['{"a": True}', 'write true instead of True'],
    ['{"path": "C:\\Users\\ann"}', 'a single backslash'],
    ['{\n// mine\n"a": 1}', 'line 2, column 1: a comment'],
    ['{"a": 1 /* one */}', 'a comment'],
    ['{"a": {"b": [1, 2]', 'the file ends before the "{" of line 1 is closed'],
    ['{"a": [1, 2}', '"]" is missing before "}"'],
    ['{"a": 1}}', 'a "}" too many'],
    ['{"a": 1} {"b": 2}', 'something after the end'],
    ['{"a": "x\n}', 'the closing quotation mark'],
    ['{"a"= 1}', 'a colon is expected, and "=" stands here'],
    ['{"a": {"b": 1},\n "c": 2, "a": 3}', 'line 2, column 10: the field "a" stands twice in this object'],
    ['{"company":\u00a0"x"}', 'a character that is not seen stands here (U+00A0)'],
    ['{"company": "x",\u200b "a": 1}', 'a character that is not seen stands here (U+200B)'],
    ['', 'the file is empty'],
    ['  \n', 'the file is empty'],
    ['{"a": 01}', 'a value is expected'],
  ])('%j: says what and where', async (text, words) => {
    expect(await fault(text)).toContain(words);
  });

  it('finds a fault exactly where JSON.parse does', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '1', '-', 'true', 'nul', ' ', '\n', '“', "'", '/'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let refused = false;
        try {
          JSON.parse(text);
        } catch {
          refused = true;
        }
        expect(jsonFault(text) !== null, text).toBe(refused);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads what editors of Windows write', async () => {
    const text = JSON.stringify(GOOD);
    for (const bytes of [`\uFEFF${text}`, Buffer.from(`\uFEFF${text}`, 'utf16le')])
      expect((await loadHandover(await written(bytes))).handover.company).toBe('Bright Bakery');
    const french = Buffer.from(changed({ company: 'Café' }), 'latin1');
    expect(await fault(french)).toContain('not written in UTF-8');
  });

  it('says what a module lacks, and what is no config by its name', async () => {
    expect(await fault('export const config = {};\n', '.mjs')).toContain('no default export');
    expect(await fault('company: x\n', '.yaml')).toContain('neither a .json file');
  });

  it('tells a missing file from a folder', async () => {
    await expect(loadHandover(folder)).rejects.toMatchObject({ name: 'CONFIG_MISSING' });
    await expect(loadHandover(folder)).rejects.toThrow('is a folder');
    await expect(loadHandover(path.join(folder, 'none.json'))).rejects.toMatchObject({
      name: 'CONFIG_MISSING',
    });
  });
});

describe('a field that does not fit', () => {
  it.each([
    [{ compny: 'x' }, 'The config has no field "compny" (did you mean "company"?)'],
    [
      { leaving: { name: 'Ann', adresses: [] } },
      'leaving has no field "adresses" (did you mean "addresses"?)',
    ],
    [{ company: '   ' }, 'company is empty'],
    [{ leaving: { name: '\u00a0' } }, 'leaving.name is empty'],
    [{ leaving: undefined }, 'leaving is missing: it wants an object in braces'],
    [{ leaving: { addresses: [] } }, 'leaving.name is missing: it wants a text in quotation marks'],
    [{ domains: 'bakery.example' }, 'domains wants a list: write ["bakery.example"]'],
    [{ leaving: { name: 'Ann', addresses: ['ann'] } }, 'leaving.addresses[0] is not a mail address: "ann"'],
    [{ asOf: '20.11.2026' }, 'asOf is not a day in the form 2026-11-20: "20.11.2026"'],
    [{ sources: [] }, 'sources is empty'],
    [
      { sources: [{ use: 'folder', name: 'My Files' }] },
      'sources[0].name is "My Files": it takes small letters',
    ],
    [
      { triage: [{ match: { path: 'x' }, outcome: 'privat', reason: 'y' }] },
      'triage[0].outcome is "privat"; it can be "business", "duplicate", "bulk", "private", "outOfScope". Did you mean "private"?',
    ],
    [
      { triage: [{ match: { pattern: '(dentist' }, outcome: 'private', reason: 'y' }] },
      'triage[0].match.pattern is no regular expression: Unterminated group.',
    ],
    [
      { triage: [{ match: {}, outcome: 'private', reason: 'y' }] },
      'triage[0].match is empty: name at least one',
    ],
    [{ authority: [{ match: { path: 'x' }, rank: 99 }] }, 'authority[0].rank is 99; the most is 10'],
    [{ authority: [{ match: { path: 'x' }, rank: 1.5 }] }, 'authority[0].rank wants a whole number, not 1.5'],
    [
      { timeZone: 'Europe/Londn' },
      'timeZone is wrong: "Europe/Londn" is no IANA time zone; did you mean "Europe/London"?',
    ],
    [{ timeZone: 'Manila' }, 'did you mean "Asia/Manila"?'],
    [{ timeZone: '+08:00' }, 'timeZone is wrong'],
    [{ state: 'C:\temp' }, 'state holds a tab or another control character. In a path of Windows'],
    [{ sources: [{ use: 'folder', name: 'files', path: 'C:\new' }] }, 'sources[0].path holds a tab'],
  ])('%j: in words', async (change, words) => {
    expect(await fault(changed(change))).toContain(words);
  });

  it('names all of them at once', async () => {
    const message = await fault(changed({ compny: 'x', asOf: 5, leaving: {} }));
    expect(message.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(3);
  });

  it('takes every name of a zone', async () => {
    const zones = {
      'Asia/Kolkata': 'Asia/Kolkata',
      'Europe/Kyiv': 'Europe/Kyiv',
      'Etc/UTC': 'Etc/UTC',
      UTC: 'UTC',
      'asia/manila': 'Asia/Manila',
      'asia/kolkata': 'Asia/Kolkata',
      'america/port-au-prince': 'America/Port-au-Prince',
      'US/Pacific': 'US/Pacific',
      'America/Argentina/Buenos_Aires': 'America/Argentina/Buenos_Aires',
    };
    for (const [timeZone, name] of Object.entries(zones)) {
      const { handover } = await loadHandover(await written(changed({ timeZone })));
      expect(handover.timeZone).toBe(name);
      expect(new Date(0).toLocaleString('en', { timeZone: handover.timeZone })).toMatch(/19(?:69|70)/);
    }
  });
});
