import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/processes/index.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

const kinds = ['step', 'branch', 'exception', 'handoff'] as const;

/** One procedure told in each language: three steps, a branch, an exception and a handoff. */
const papers = {
  en: '# Returning a bike\n\n1. The mechanic checks the bike and writes the damage on the card.\n2. If the brakes are worn, the mechanic orders new pads.\n3. The mechanic hands the card to the office.\n4. The office prints the receipt.\n\nUsually the deposit is paid back in cash, but members get it on the card.\n',
  de: '# Ablauf der Rückgabe\n\n1. Der Monteur prüft das Rad und schreibt den Schaden auf die Karte.\n2. Fehlt der Schlüssel, ruft das Büro den Kunden an.\n3. Der Monteur gibt die Karte ins Büro.\n4. Quittung drucken und ablegen.\n\nNormalerweise zahlen wir die Kaution bar aus, aber Mitglieder bekommen sie auf die Karte.\n',
  es: '# Proceso: devolver la bici\n\n1. El mecánico revisa la bici y anota los daños en la ficha.\n2. Si faltan las llaves, la oficina llama al cliente.\n3. El mecánico entrega la ficha a la oficina.\n4. La oficina imprime el recibo.\n\nNormalmente la fianza se devuelve en efectivo, pero a los socios se les abona en la tarjeta.\n',
  fr: '# Procédure de retour du vélo\n\n1. Le mécanicien contrôle le vélo et note les dégâts sur la fiche.\n2. Si la clé manque, le bureau appelle le client.\n3. Le mécanicien remet la fiche au bureau.\n4. Le bureau imprime le reçu.\n\nNormalement la caution est rendue en espèces, mais les adhérents la reçoivent sur la carte.\n',
};

const NOT = [
  '# Price list\n\n1. Small bike: EUR 20.00\n2. Large bike: EUR 30.00\n3. Trailer: EUR 12.00\n',
  '# Minutes of the meeting\n\n1. Bikes. Ana asked for new bikes.\n2. Shop. The shop stays open.\n3. Next meeting in May.\n',
  '# Hire agreement\n\nBetween Wheel Ltd and River School, signed 2 May 2025.\n\n1. Term: one year.\n2. Payment: 30 days.\n3. Either side may end the agreement in writing.\n',
];

describeAgent(agent, () => ({
  records: Object.entries(papers).map(([language, text]) => recordOf({ key: `${language}.md`, text })),
}));

describe('pages of procedures', () => {
  it.each(Object.entries(papers))(
    'tells steps, branches, exceptions and handoffs (%s)',
    async (language, text) => {
      const [page] = await pagesOf(
        agent,
        await memoryEvidence({ records: [recordOf({ key: `${language}.md`, text })] }),
      );
      const counts = kinds.map((kind) => page?.entries.filter(({ type }) => type === kind).length);
      expect(counts).toEqual([3, 1, 1, 1]);
      const steps = page?.blocks.find((block) => block.type === 'list' && block.ordered);
      expect(steps?.type === 'list' && steps.items.length).toBe(4);
    },
  );

  it.each([
    [
      'If the flat lies outside zone 9, zone 10 and zone 11, the office calls the depot.',
      'If the flat lies outside zone 9, zone 10 and zone 11',
    ],
    [
      'If the brakes are worn, the mechanic orders pads and tells the office, then waits.',
      'If the brakes are worn',
    ],
  ])('keeps a case whole, lists in it too: %s', async (line, expected) => {
    const text = papers.en.replace('If the brakes are worn, the mechanic orders new pads.', line);
    const [page] = await pagesOf(agent, await memoryEvidence({ records: [recordOf({ key: 'a.md', text })] }));
    expect(
      page &&
        wordsOf(page)
          .split('\n')
          .map((row) => row.split(' | ')[0]),
    ).toContain(expected);
  });

  it('takes no price list, minutes or contract for a procedure', async () => {
    const records = NOT.map((text, index) => recordOf({ key: `${index}.md`, text }));
    expect(await pagesOf(agent, await memoryEvidence({ records }))).toEqual([]);
  });

  it.each([
    ['No | Step | Responsible | Next', 'Take photos | Yard foreman', 'Claims handler', 'Write the claim'],
    ['N° | Étape | Qui | Ensuite à', 'Prendre les photos | Chef du quai', 'Bureau', 'Écrire la lettre'],
    [
      'Nr | Schritt | Wer | Weiter an',
      'Fotos von der Ware machen | Meister',
      'Büro',
      'Den Brief mit der Post schicken',
    ],
    ['N.º | Paso | Quién | Pasa a', 'Hacer las fotos | Encargado', 'Oficina', 'Escribir la carta'],
  ])('reads a table of steps: %s', async (head, first, next, second) => {
    const text = `# Claims\n\n| ${head} |\n| --- | --- | --- | --- |\n| 1 | ${first} | ${next} |\n| 2 | ${second} | ${next} | |\n| 3 | ${second} | ${next} | |\n`;
    const [page] = await pagesOf(agent, await memoryEvidence({ records: [recordOf({ key: 'a.md', text })] }));
    expect(page?.entries.filter(({ type }) => type === 'step')).toHaveLength(3);
    const handoffs = page?.entries.filter(({ type }) => type === 'handoff');
    expect(handoffs).toMatchObject([{ who: next }]);
  });

  it('takes no guide for customers for a procedure of the business', async () => {
    const guide = (whose: string) =>
      `# How to open the hood\n\n1. Park ${whose} car and switch it off.\n2. Pull the lever under ${whose} wheel.\n3. Lift the hood.\n4. Check ${whose} oil.\n`;
    const pages = async (text: string) =>
      pagesOf(agent, await memoryEvidence({ records: [recordOf({ key: 'a.md', text })] }));
    expect(await pages(guide('your'))).toEqual([]);
  });

  it('gives roles their whole name, and nothing to a manual', async () => {
    const text =
      '# How we clear goods\n\n1. The import clerk opens the file.\n2. The import clerk passes the file to the customs agent.\n3. The customs agent tells the duty manager the code.\n4. The import clerk passes it on as your Acme user manual says.\n';
    const [page] = await pagesOf(agent, await memoryEvidence({ records: [recordOf({ key: 'a.md', text })] }));
    const to = page?.entries
      .filter(({ type }) => type === 'handoff')
      .map((entry) => 'who' in entry && entry.who);
    expect(to).toEqual(['customs agent', 'duty manager']);
  });

  it('asks what follows where somebody decides and no case is told', async () => {
    const text =
      '# How we take orders\n\n1. The clerk writes the order in the book.\n2. The manager decides whether we take it.\n3. The clerk calls the shop.\n';
    const [page] = await pagesOf(agent, await memoryEvidence({ records: [recordOf({ key: 'a.md', text })] }));
    expect(page && wordsOf(page)).toContain('Step 2: what follows');
  });

  const listed = async (text: string, kind: (typeof kinds)[number], path = 'procedures/a.md') => {
    const evidence = await memoryEvidence({ records: [recordOf({ key: path, path, text })] });
    return (await pagesOf(agent, evidence)).flatMap(({ entries = [] }) =>
      entries
        .filter(({ type }) => type === kind)
        .flatMap(({ cites }) => cites.map(({ start, end }) => text.slice(start, end))),
    );
  };

  it.each([
    [
      'en',
      '# How we pay bills\n\n1. The clerk enters the bill.\n2. The clerk hands the bill to the director.\n3. The director releases it.\n',
      ['2. The clerk hands the bill to the director.'],
    ],
    [
      'de',
      '# Ablauf der Rechnung\n\n1. Die Büroleitung prüft die Rechnung.\n2. Montags übergibt die Büroleitung den Stapel als Datei an die Kanzlei Voss.\n3. Die Büroleitung legt den Beleg ab.\n',
      ['2. Montags übergibt die Büroleitung den Stapel als Datei an die Kanzlei Voss.'],
    ],
    [
      'es',
      '# Proceso de pagos\n\n1. La oficina prepara la remesa.\n2. La oficina entrega al gerente la remesa.\n3. El gerente firma la remesa.\n',
      ['2. La oficina entrega al gerente la remesa.'],
    ],
    [
      'en',
      '# How we file\n\n1. The clerk opens the portal and clicks `Next`.\n2. The clerk uploads the form in Acmeway.\n3. The clerk makes sure that the receipts are forwarded to Acmeway.\n4. Go to the office.\n',
      [],
    ],
  ])('tells who takes over from whom, and nobody from a program (%s)', async (_, text, expected) => {
    expect(await listed(text, 'handoff')).toEqual(expected);
  });

  it.each([
    ['Short stock is refused at the door.', true],
    ['Mileage is not billed inside ten miles.', true],
    ['A new account is only entered after the manager has rung the supplier.', true],
    ['Everything is done in the ledger unless it says otherwise.', false],
    ['Notes are signed no later than two days after the visit.', false],
    ['Keys are kept without limit of time.', false],
  ])('takes what is left undone for an exception, and no mere word: %s', async (line, expected) => {
    const found = await listed(`${papers.en}\n${line}\n`, 'exception');
    expect(found.includes(line)).toBe(expected);
  });

  it.each([
    ['Without a receipt nothing is paid back.', true],
    ['Over 50 pallets the driver fetches them, below that the office sets them off.', true],
    ['The office prints the list without a date.', false],
  ])('finds a case by what is missing and by both sides of a limit: %s', async (line, expected) => {
    const found = await listed(`${papers.en}\n${line}\n`, 'branch');
    expect(found.includes(line)).toBe(expected);
  });

  it('takes no contract, law or list of questions for a procedure, whatever its list', async () => {
    const steps =
      '1. The buyer pays the seller.\n2. The office sends the goods.\n3. The driver signs the note.\n';
    expect(await listed(`# Supply\n\n${steps}`, 'step', 'contracts/supply.md')).toEqual([]);
    expect(await listed(`# § 12 Supply\n\n${steps}`, 'step')).toEqual([]);
    expect(await listed(`# How we talk\n\n${steps.replaceAll('.\n', '?\n')}`, 'step')).toEqual([]);
    expect(await listed(`# How we supply\n\n${steps}`, 'step')).toHaveLength(3);
  });
});
