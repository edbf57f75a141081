import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/systems/index.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { claimsOf, describeAgent, pagesOf, wordsOf } from './contract.ts';

const records = [
  recordOf({
    key: 'tools.md',
    text: '# Tools\n\n| Tool | Used for | Owner | Access via |\n| --- | --- | --- | --- |\n| TillMaster | the till | Ana | ask Ana |\n| OvenCloud (Pro) | the ovens | | Bob invites |\n',
  }),
  recordOf({
    key: 'guide.md',
    text: '# Guide\n\nLog in to TillMaster with your badge. OvenCloud shows the heat.\n',
  }),
  recordOf({ key: 'menu.md', text: '# Menu\n\n| Bread | Price |\n| --- | --- |\n| Rye | EUR 4.00 |\n' }),
];

describeAgent(agent, () => ({ records }));

describe('the register of systems', () => {
  it('reads systems from tables that list them, and from no other table', async () => {
    const pages = await pagesOf(agent, await memoryEvidence({ records }));
    expect(pages.map(({ path }) => path)).toEqual([
      'systems/register',
      'systems/ovencloud-pro',
      'systems/tillmaster',
    ]);
    const register = pages[0];
    expect(register && wordsOf(register)).toContain('ask Ana');
    expect(register && wordsOf(register)).not.toContain('Rye');
  });

  it.each([
    ['Programas', '| Programa | Para qué | Quién da el acceso |', '| CajaSol | la caja | Ana Ruiz |'],
    ['Programme', '| Programm | Wofür | Zugang gibt |', '| Kassenblitz | die Kasse | Ana Reh |'],
    ['Logiciels', "| Logiciel | Usage | Qui donne l'accès |", '| Caissio | la caisse | Ana Roy |'],
  ])('reads tables of other languages: %s', async (title, head, row) => {
    const text = `# ${title}\n\n${head}\n| --- | --- | --- |\n${row}\n`;
    const pages = await pagesOf(
      agent,
      await memoryEvidence({ records: [recordOf({ key: 'a.md', title, text })] }),
    );
    const [entry] = pages[0]?.entries ?? [];
    const cells = row.split('|').map((cell) => cell.trim());
    expect([entry?.name, entry?.grantedBy]).toEqual([cells[1], cells[3]]);
  });

  it('takes no table of services, prices or machines for one of systems', async () => {
    const text =
      '# Our services\n\n| Service | Description | Price |\n| --- | --- | --- |\n| Wheel alignment | both axles | EUR 80 |\n';
    const pages = await pagesOf(agent, await memoryEvidence({ records: [recordOf({ key: 's.md', text })] }));
    expect(pages).toEqual([]);
  });

  it('takes a common word in small letters for no system of that name', async () => {
    const named = [
      recordOf({
        key: 'tools.md',
        text: '# Tools\n\n| Tool | Used for | Owner |\n| --- | --- | --- |\n| Helm | rotas | Ana |\n',
      }),
      recordOf({
        key: 'guide.md',
        text: '# Guide\n\nThe club brings its own boat and helm. Rotas are made in Helm.\n',
      }),
    ];
    const pages = await pagesOf(agent, await memoryEvidence({ records: named }));
    const helm = pages.find(({ path }) => path === 'systems/helm');
    const words = helm && claimsOf(helm).map(({ text }) => text);
    expect(words).toContain('Rotas are made in Helm.');
    expect(words?.join(' ')).not.toContain('boat');
  });

  it('gathers what documents say of a system, and asks for nothing that a table says', async () => {
    const pages = await pagesOf(agent, await memoryEvidence({ records }));
    const till = pages.find(({ path }) => path === 'systems/tillmaster');
    expect(till && claimsOf(till).map(({ text }) => text)).toContain('Log in to TillMaster with your badge.');
    const oven = pages.find(({ path }) => path === 'systems/ovencloud-pro');
    expect(oven?.slots.every(({ filled }) => filled)).toBe(true);
  });

  it('shows every answer that two lists give, and "me" only where nobody is named', async () => {
    const list = (key: string, till: string, oven: string) =>
      recordOf({
        key,
        text: `# Tools\n\n| Tool | Used for | Access via |\n| --- | --- | --- |\n| TillMaster | the till | ${till} |\n| OvenCloud | the ovens | ${oven} |\n`,
      });
    const pages = await pagesOf(
      agent,
      await memoryEvidence({
        records: [list('a.md', 'me', 'me'), list('b.md', 'ask Ana', 'me'), list('c.md', 'Bob invites', 'me')],
      }),
    );
    const table = pages[0]?.blocks.find((block) => block.type === 'table');
    const cells = (table?.type === 'table' ? table.rows : []).map((row) =>
      (row[2] ?? []).map((inline) => ('text' in inline ? inline.text : '')).join(''),
    );
    expect(cells).toEqual(['me', 'ask Ana; Bob invites']);
  });
});

describe('secrets to change', () => {
  it('names record, kind and place, and nothing of what stood around the secret', async () => {
    const held = recordOf({
      key: 'doors.md',
      title: 'Doors',
      text: '# Doors\n\nThe yard code is [removed: code].\nThe gate code is [removed: code].\n\nPIN: [removed: PIN]\n',
    });
    const evidence = await memoryEvidence({ records: [held] });
    const positions = [...held.text.matchAll(/\[removed/g)].map(({ index }) => index);
    const sighting = (place: string, kind: string, position: number) => ({
      record: held.id,
      place,
      kind,
      position,
    });
    evidence.register = async () => ({
      secrets: [
        sighting('name', 'PIN', 0),
        ...positions.map((position, index) => sighting('text', index < 2 ? 'code' : 'PIN', position)),
        { ...sighting('text', 'password', 3), record: 'elsewhere/private' },
      ],
      unreadable: [],
      outcomes: [],
      withdrawn: 0,
    });
    const page = (await pagesOf(agent, evidence)).find(({ path }) => path === 'systems/secrets-to-change');
    const table = page?.blocks.find((block) => block.type === 'table');
    const cells = (table?.type === 'table' ? table.rows : []).map((row) =>
      row.map((cell) => cell.map((inline) => ('text' in inline ? inline.text : '')).join('')),
    );
    expect(cells).toEqual([['PIN, code', 'Doors', 'lines 3–4, 6; file name']]);
    expect(page && wordsOf(page)).not.toContain('yard');
    expect(page && wordsOf(page)).toContain('1 more');
  });
});
