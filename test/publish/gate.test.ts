import { describe, expect, test } from 'vitest';
import { pageDraftSchema } from '../../src/contracts/draft.ts';
import { BatonError } from '../../src/errors/error.ts';
import { composePage, gatePage, readPageFile } from '../../src/publish/index.ts';
import { fakeEvidence, rangeOf } from './fake-evidence.ts';

const RECORD = { id: 'documents/a.md', text: 'Pay on the 15th. Old rate is 22.' };
const flag = { ...rangeOf(RECORD, 'Old rate is 22.'), status: 'retired' as const, note: 'Gone.', by: null };
const evidence = fakeEvidence([RECORD, { id: 'mailbox/private', text: 'x', outcome: 'private' }], [flag]);
const pages = new Set(['hr/pay', 'hr']);
const draft = pageDraftSchema.parse({
  path: 'hr/pay',
  section: 'hr',
  kind: 'rule',
  title: 'Pay',
  summary: '',
  blocks: [
    {
      type: 'paragraph',
      inlines: [{ type: 'claim', text: 'Pay on the 15th.', cites: [rangeOf(RECORD, 'Pay on the 15th.')] }],
    },
    {
      type: 'paragraph',
      inlines: [{ type: 'claim', text: 'It was 22.', cites: [rangeOf(RECORD, 'Old rate is 22.')] }],
    },
  ],
});
const { file } = await composePage(draft, {
  evidence,
  agent: { name: 'hr', version: 1 },
  writer: { name: 'extractive', model: null },
});
const gate = (text: string) => gatePage('hr/pay', text, { evidence, pages });
const refusal = (text: string): Promise<BatonError> =>
  gate(text).then(
    () => expect.fail('it passed'),
    (error) => error,
  );

describe('the gate', () => {
  test('passes what was composed, and a plain edit by a person', async () => {
    await gate(file);
    await gate(
      `${file}\n> At 9:30 see [pay](/hr/) or [law](https://law.example/x), *please*.\n\n- [x] done\n\n\`\`\`ts\nconst x = { a: 1 };\n\`\`\`\n`,
    );
    await gate(file.replaceAll('\n', '\r\n'));
  });

  test.each([
    ['import x from "y"', 'import and export'],
    ['export const x = 1', 'import and export'],
    ['{1 + 1}', 'expression'],
    ['Words {x} here', 'expression'],
    ['{/* a comment */}', 'expression'],
    ['<script>alert(1)</script>', '<script>'],
    ['<b>x</b>', '<b>'],
    ['<></>', '<>'],
    ['<Cite.x id="c1" />', '<Cite.x>'],
    ['<constructor />', '<constructor>'],
    ['x <Cite id={process.env} />', 'not plain JSON'],
    ['x <Cite {...{}} />', 'braces'],
    ['x <Cite id />', 'no value'],
    ['x <Cite id="c1" id="c2" />', 'twice'],
    ['x <Cite id="c1" onclick="x" />', 'onclick'],
    ['x <Cite id="c9" />', '"c9"'],
    ['x <Cite id="c2" />', 'outside <Flagged>'],
    ['x <Cite id="c1">y</Cite>', 'no content'],
    ['<Quotation cite="c2" />', 'outside <Flagged>'],
    ['<Side value="x" standing="conflict" cites="c1" />', 'in <Conflict> only'],
    ['<Conflict subject="x" state="resolved" resolution="y">\n\nwords\n\n</Conflict>', 'holds <Side>'],
    ['<Diagram title="x" nodes={[]} edges={[]} />', '<Diagram>'],
    ['[x](javascript:alert(1))', 'refused'],
    ['[x](//evil.example)', 'refused'],
    ['[x]\n\n[x]: data:text/html,x', 'refused'],
    ['[x](/none/)', 'no page'],
    ['![x](https://a.example/b.png)', 'picture'],
    [':::note\nx\n:::', ':::'],
    ['<RecordLink id="mailbox/private">x</RecordLink>', 'no page of the record'],
    ['<Notice tone="note" title="x">', 'does not parse'],
  ])('refuses %s', async (addition, reason) => {
    const error = await refusal(`${file}\n${addition}\n`);
    expect(error).toBeInstanceOf(BatonError);
    expect(error.name).toBe('PAGE_REFUSED');
    expect(error.message).toContain(reason);
  });

  test('a page of a person needs a title and no more; what it leaves out is filled in', async () => {
    const page = await gatePage('notes/Bank', '---\ntitle: 2026\n---\n\nCall first.\n', { evidence });
    expect(page).toMatchObject({ title: '2026', section: 'notes', kind: 'document', generatedBy: null });
  });

  test('refuses what is nested deeper than a page needs', async () => {
    expect((await refusal(`${file}\n${'>'.repeat(120)} x\n`)).message).toContain('deep');
  });

  test('names the line of the file', async () => {
    const line = `${file}\n`.split('\n').length;
    expect((await refusal(`${file}\n{x}\n`)).message).toContain(`"hr/pay", line ${line}: `);
  });

  test('refuses a quote that is not in its record', async () => {
    expect(
      (await refusal(file.replace('quote: "Pay on the 15th."', 'quote: "Pay on the 16th."'))).message,
    ).toContain('the quote of c1');
    const changed = fakeEvidence([{ ...RECORD, text: `${RECORD.text} More.` }]);
    await expect(gatePage('hr/pay', file, { evidence: changed, pages })).rejects.toThrow('the quote of c1');
  });

  test.each([
    ['---js\nmodule.exports = globalThis.pwned = 1\n---\n', 'line 1'],
    ['---javascript\n({})\n---\n', 'line 1'],
    ['---coffee\n1\n---\n', 'line 1'],
    [' ---\ntitle: x\n---\n', 'line 1'],
    ['+++\ntitle = 1\n+++\n', 'line 1'],
    ['---\ntitle: x\n+++\n---\n', 'not closed'],
    ['---\ntitle: x\n---x\n---\n', 'not closed'],
    ['---\ntitle: x', 'not closed'],
    ['---\ntitle: !!js/function "function () {}"\n---\n', 'does not parse'],
    ['---\ntitle: " "\n---\n', 'line 2: its frontmatter does not fit: title'],
    [
      '---\nsummary: x\n---\n',
      'does not fit: title is missing: it can be a text in quotation marks or a number',
    ],
    ['---\ntitle: 2026-11-20\n---\n', 'does not fit: title is "2026-11-20'],
    ['---\ntitle: x\norder: .inf\n---\n', 'order wants a number, not Infinity'],
    ['---\ntitle: x\nkind: rules\n---\n', 'Did you mean "rule"?'],
    ['---\ntitle: Bank: the rules\n---\n', 'line 2: its frontmatter does not parse'],
    ['---\ntitle: Bank: the rules\norder: 3\n---\n', 'write the text behind "title:" in quotation marks'],
    ['---\ntitle: [draft] Bank\n---\n', 'write the text behind "title:" in quotation marks'],
    ['---\ntitle: @kim knows\n---\n', 'write the text behind "title:" in quotation marks'],
    ['---\ntitle: x\nsection: "../up"\n---\n', 'line 3: its frontmatter does not fit: section'],
    ['---\ntitle: x\nscript: y\n---\n', 'line 3: its frontmatter does not fit: script'],
    ['---\ntitle: x\na: [\n---\n', 'line 4: its frontmatter does not parse'],
    ['---\ntitle: x\nkind: rule\ngeneratedBy: null\n---\n', 'does not fit'],
    ['', 'line 1'],
  ])('refuses the frontmatter %j', async (text, reason) => {
    expect((await refusal(text)).message).toContain(reason);
    expect(Reflect.get(globalThis, 'pwned')).toBeUndefined();
  });

  test('a quote of a megabyte comes back as it was', async () => {
    const text = `start ${'x "y"\n\\ \u2028\u0001'.repeat(100_000)}end`;
    const long = fakeEvidence([{ id: 'a/b', text }]);
    const composed = await composePage(
      pageDraftSchema.parse({
        ...draft,
        blocks: [{ type: 'quotation', cite: { record: 'a/b', start: 0, end: text.length } }],
      }),
      { evidence: long, agent: { name: 'hr', version: 1 }, writer: { name: 'extractive', model: null } },
    );
    expect(readPageFile(composed.file, 'x').page.citations[0]?.quote).toBe(text);
    await gatePage('hr/pay', composed.file, { evidence: long, pages });
  });
});
