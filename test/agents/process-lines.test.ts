import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/processes/index.ts';
import { memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { pagesOf } from './contract.ts';

type Kind = 'step' | 'branch' | 'exception' | 'handoff';

/** A procedure in each language that has two who act, for lines to stand in or beside. */
const papers = {
  en: '# How we close a file\n\n1. The clerk opens the file and checks the list.\n2. The office prints the letter.\n3. The clerk stamps the letter.\n',
  de: '# Ablauf Aktenschluss\n\n1. Das Büro öffnet die Akte und prüft die Liste.\n2. Der Meister druckt den Brief.\n3. Das Büro stempelt den Brief.\n',
  es: '# Proceso: cerrar el expediente\n\n1. La oficina abre el expediente y revisa la lista.\n2. El encargado imprime la carta.\n3. La oficina sella la carta.\n',
  fr: '# Procédure de clôture\n\n1. Le bureau ouvre le dossier et contrôle la liste.\n2. Le responsable imprime la lettre.\n3. Le bureau tamponne la lettre.\n',
};
type Language = keyof typeof papers;

/** The entries of a kind over all pages of a text, with whom they name. */
async function listed(text: string, kind: Kind, title = 'a.md') {
  const records = [recordOf({ key: 'a.md', title, text })];
  const evidence = await memoryEvidence({ records, handover: { successor: { name: 'Nora Falk' } } });
  return (await pagesOf(agent, evidence)).flatMap(({ entries = [] }) =>
    entries
      .filter(({ type }) => type === kind)
      .map((entry) => ({
        said: entry.cites.map(({ start, end }) => text.slice(start, end)).join(' '),
        who: 'who' in entry ? entry.who : undefined,
      })),
  );
}

const receivers = async (language: Language, step: string) =>
  (await listed(`${papers[language]}4. ${step}\n`, 'handoff')).map(({ who }) => who);

describe('handoffs', () => {
  it.each<[Language, string, string]>([
    ['en', 'What is left after 30 days goes to Nora, with a note of who was asked.', 'Nora'],
    ['en', 'The file goes to the underwriter, who checks it within a week.', 'underwriter'],
    ['en', 'Nora takes over every night job from their log.', 'Nora'],
    ['en', 'The rest belongs to the managing agent and is passed to them.', 'managing agent'],
    ['en', 'From day 21 the file goes to Nora.', 'Nora'],
    ['de', 'Die gelben Fälle gehen an die Tourenplanung, die einen Platz prüft.', 'Tourenplanung'],
    ['de', 'Das Büro meldet den Schaden dem Kontor Lund, das ihn an die Kasse weitergibt.', 'Kontor Lund'],
    ['de', 'Die Einarbeitung auf der Tour übernimmt Jörg Wernicke.', 'Jörg Wernicke'],
    ['de', 'Nach 14 Tagen geht der Rest an Nora.', 'Nora'],
    ['es', 'El expediente va a la aseguradora, que revisa los daños.', 'aseguradora'],
    ['es', 'Nora se hace cargo de los avisos de la noche.', 'Nora'],
    ['es', 'La oficina pasa el expediente a Nora.', 'Nora'],
    ['fr', 'Le dossier va au courtier, qui vérifie les dégâts.', 'courtier'],
    ['fr', 'Nora prend le relais pour les appels de nuit.', 'Nora'],
    ['fr', 'Le bureau transmet le dossier à Nora.', 'Nora'],
  ])('are seen by who goes on (%s): %s', async (language, step, who) => {
    expect(await receivers(language, step)).toEqual([who]);
  });

  it.each<[Language, string]>([
    ['en', 'The clerks do the talking, the office does the letters.'],
    ['en', 'The clerk puts it in the tray, which the office empties.'],
    ['en', 'The clerk signs the sheet; when she is away, the office does.'],
    ['de', 'Der Auftrag kommt per Mail und wird in der Disposition im Programm erfasst.'],
    ['de', 'Das Büro legt den Brief in die Mappe, die im Schrank steht.'],
    ['es', 'La oficina deja la carta en la carpeta, que está en el armario.'],
    ['fr', 'Le bureau range la lettre dans le classeur, qui est dans le placard.'],
  ])('are none where work is shared, or a thing is put away (%s): %s', async (language, step) => {
    expect(await receivers(language, step)).toEqual([]);
  });

  it('learn who acts from sentences with the verb first', async () => {
    const text = `${papers.de}\nFehlt die Unterschrift, fährt die Tour sie am nächsten Tag an.\n`;
    const step = '4. Zum Schluss meldet das Büro der Tour den Termin.\n';
    const found = await listed(text.replace('\n\nFehlt', `\n${step}\nFehlt`), 'handoff');
    expect(found.map(({ who }) => who)).toEqual(['Tour']);
  });

  it('are of the procedure above where a short heading tells them', async () => {
    const text = `${papers.en}\n## Handing on\n\nThe clerk moves the file to Nora's tray. Nora passes the file to the office.\n`;
    expect((await listed(text, 'handoff')).map(({ who }) => who)).toEqual(['Nora', 'office']);
    expect(await listed(text, 'step')).toHaveLength(3);
  });
});

describe('exceptions', () => {
  it.each<[Language, string, boolean]>([
    ['en', 'Nothing goes out against a cheque until it has cleared.', true],
    ['en', 'Clients of ten years’ standing get a call first.', true],
    ['en', 'Mr Greaves is paid gross of repairs.', true],
    ['en', 'We take late orders only with a deposit.', true],
    ['en', 'Clients ring the office.', false],
    ['en', 'Coffee is made at ten.', false],
    ['de', 'In den ersten Wochen nach einem Todesfall wird nicht gemahnt.', true],
    ['de', 'Eilaufträge nehmen wir nur mit vollständigem Plan.', true],
    ['de', 'Kunden mit Vertrag bekommen den Brief später.', true],
    ['de', 'Kunden rufen im Büro an.', false],
    ['es', 'Los pedidos tardíos se aceptan solo con señal.', true],
    ['es', 'Los clientes con contrato reciben la carta más tarde.', true],
    ['es', 'Los clientes llaman a la oficina.', false],
    ['fr', 'Les clients sous contrat reçoivent la lettre plus tard.', true],
    ['fr', 'Les clients appellent le bureau.', false],
  ])('are rules for one party or kind beside the list (%s): %s', async (language, line, expected) => {
    const found = await listed(`${papers[language]}\n${line}\n`, 'exception');
    expect(found.some(({ said }) => said === line)).toBe(expected);
  });

  it.each<[Language, string, string]>([
    ['en', 'Exceptions', 'Oakley always gets a copy on paper.'],
    ['de', 'Ausnahmen', 'Bei Verstorbenen wird sofort und nicht erst zum Monatsende abgerechnet.'],
    ['es', 'Excepciones', 'En Fallas la oficina sella la carta el mismo día.'],
    ['fr', 'Exceptions', 'Chez Lemaire le bureau envoie la lettre par fax.'],
  ])('are what stands under their heading (%s)', async (language, heading, line) => {
    const text = `${papers[language]}\n## ${heading}\n\n- ${line}\n`;
    expect((await listed(text, 'exception')).map(({ said }) => said)).toEqual([`- ${line}`]);
    expect(await listed(text, 'branch')).toEqual([]);
  });
});

describe('procedures', () => {
  const agenda =
    '1. Bank. Nora takes the bank card from Monday.\n2. Keys. The clerk counts the keys and gives the list to the office.\n3. Letters. The office prints the letters.\n';

  it.each<[string, boolean]>([
    ['Handover, 24 September 2026', false],
    ['Team call 2026-09-24', false],
    ['Handover', true],
    ['Handover (24 September 2026)', true],
    ['Handover, as of 24 September 2026', true],
  ])('are no record of one day: %s', async (title, expected) => {
    const text = `# ${title}\n\n${agenda}`;
    expect((await listed(text, 'step', title)).length > 0).toBe(expected);
  });

  it('end where their bullets end', async () => {
    const text =
      '# How we take on a client\n\n- The clerk opens the file.\n- The clerk hands the contract to the office.\n- The office files the contract.\n\nThe clerk checks the consents once a year.\n';
    expect(await listed(text, 'step')).toHaveLength(3);
  });

  it('take the dot of an ordinal for no end of a clause', async () => {
    const text = papers.de.replace('stempelt den Brief', 'stempelt den Brief bis zum 10. ab');
    expect(await listed(text, 'branch')).toEqual([]);
  });
});
