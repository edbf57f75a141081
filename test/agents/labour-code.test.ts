import { describe, expect, it } from 'vitest';
import { agent } from '../../src/agents/labour-code/index.ts';
import { labourPh } from '../measure/labour-ph.ts';
import { type MemoryEvidenceInput, memoryEvidence, recordOf } from '../support/memory-evidence.ts';
import { describeAgent, pagesOf, wordsOf } from './contract.ts';

const LAW = `# Bakery Workers Act 1988

## Part 1 — Hours

### Section 4 — Normal hours

The normal hours of work of any baker shall not exceed nine (9) hours a day.

### Section 5 — Overtime

For overtime work every employee shall be paid an additional compensation of at least thirty percent (30%) of the regular wage.

### Section 6 — Annual leave

Every employee shall be entitled to annual leave of not less than fifteen days a year.

### Section 7 — Oven inspection

Every employer shall have each oven inspected within ten days of its installation.

### Section 8 — Definitions

"Baker" means a person who bakes.
`;

const handbook = (overtime: string, leave: string) =>
  recordOf({
    key: 'hr/staff-handbook.md',
    title: 'Staff handbook',
    at: '2025-03-01',
    text: `# Staff handbook\n\nFor all employees: pay, leave and overtime.\n\n## Overtime\n\n${overtime}\n\n## Leave\n\n${leave}\n`,
  });

const bakery = (overtime: string, leave: string): MemoryEvidenceInput => ({
  records: [
    recordOf({ key: 'law/bakery-workers-act.md', title: 'Bakery Workers Act 1988', text: LAW }),
    handbook(overtime, leave),
  ],
});

describeAgent(agent, () =>
  bakery('Overtime is paid at ×1.5 of the hourly wage.', 'You have 18 days of paid leave a year.'),
);

async function pagesAbout(input: MemoryEvidenceInput) {
  const evidence = await memoryEvidence(input);
  const pages = await pagesOf(agent, evidence);
  const law = pages.filter(({ kind }) => kind === 'law');
  return { evidence, pages, law, words: law.map((page) => wordsOf(page)).join('\n') };
}

const quotationsOf = (pages: Awaited<ReturnType<typeof pagesOf>>) =>
  pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'quotation' ? [block.cite] : [])));

const written = (key: string, text: string) =>
  recordOf({ key, title: /^# (.*)/.exec(text)?.[1] ?? key, text });

describe('a provision of law', () => {
  it('is quoted to the letter', async () => {
    const { evidence, law } = await pagesAbout(bakery('', ''));
    const quotes = await Promise.all(
      quotationsOf(law).map(async ({ record, start, end }) =>
        (await evidence.record(record))?.text.slice(start, end),
      ),
    );
    expect(quotes).toContain(
      'For overtime work every employee shall be paid an additional compensation of at least thirty percent (30%) of the regular wage.',
    );
  });

  it('is met where a paper states more of the same quantity', async () => {
    const { words } = await pagesAbout(
      bakery('Overtime is paid at ×1.5 of the hourly wage.', 'You have 18 days of paid leave a year.'),
    );
    expect(words).toContain('at least “thirty percent (30%)”, this paper says “×1.5”');
    expect(words).toContain('at least “fifteen days”, this paper says “18 days”');
    expect(words).not.toContain('Falls short');
  });

  it('falls short where a paper states less, and the register says it first', async () => {
    const { words, pages } = await pagesAbout(
      bakery('Overtime is paid with 20% on top.', 'You have 12 days of paid leave a year.'),
    );
    expect(words.match(/Falls short: /g)?.length).toBeGreaterThanOrEqual(2);
    expect(words).not.toContain('Meets');
    const register = pages.find(({ path }) => path === 'labour-code/register');
    expect(register?.blocks[0]).toMatchObject({ type: 'heading', text: 'What falls short' });
  });

  it.each([
    ['a limit of something else', 'The team lead approves leave of up to 3 days a year without asking.'],
    ['a limit under the heading alone', 'The team lead approves to 3 days, the manager above.'],
    ['what a paper tells of the law', 'By law there are 15 days of annual leave a year.'],
    ['another unit', 'You have 2 weeks of paid leave a year.'],
    ['a span that is no entitlement', 'Ask for leave 5 working days before.'],
    ['what is left over', 'Unused leave of 5 days a year lapses.'],
  ])('has no verdict from %s', async (_, leave) => {
    expect((await pagesAbout(bakery('', leave))).words).not.toMatch(/Meets this figure|Falls short/);
  });

  it('names each paper that was weighed', async () => {
    const contract = (name: string) =>
      written(
        `contracts/${name}.md`,
        `# Contract of employment: ${name}\n\n## Hours\n\nThe working time is 18 hours a day.\n`,
      );
    const names = ['Amy', 'Ben', 'Cal', 'Dot', 'Eve'];
    const { words } = await pagesAbout({ records: [...bakery('', '').records, ...names.map(contract)] });
    expect(
      words.match(/at most “nine \(9\) hours”, this paper says “18 hours”/g)?.length,
    ).toBeGreaterThanOrEqual(5);
  });

  it('asks only about provisions that set a duty', async () => {
    const { words } = await pagesAbout(bakery('', ''));
    expect(words).toContain('Section 7 – Oven inspection');
    expect(words).not.toMatch(/meets[^?]*Section 8/);
  });

  it('does not take what a client is charged for what people are paid', async () => {
    const rates = written(
      'clients/service-agreement.md',
      '# Service agreement with Grand Hotel\n\n## Overtime\n\nOvertime is charged to the client with 40% on top.\n',
    );
    const { words } = await pagesAbout({ records: [...bakery('', '').records, rates] });
    expect(words).not.toContain('40%');
  });

  it('is not compared with a lease', async () => {
    const lease = written(
      'legal/lease.md',
      '# Lease\n\n## Leave\n\nThe tenant has 3 days of paid leave a year.\n',
    );
    const { words } = await pagesAbout({ records: [...bakery('', '').records, lease] });
    expect(words).not.toContain('3 days');
  });
});

describe('in other languages', () => {
  const german = (days: string, hours: string): MemoryEvidenceInput => ({
    records: [
      written(
        'Recht/BUrlG.md',
        '# Bundesurlaubsgesetz – Auszug\n\n## § 3 Dauer des Urlaubs\n\nDer Urlaub beträgt jährlich mindestens 24 Werktage. Arbeitnehmer sind auch Auszubildende.\n',
      ),
      written(
        'Recht/ArbZG.md',
        '# Arbeitszeitgesetz – Auszug\n\n## § 3 Arbeitszeit\n\nDie werktägliche Arbeitszeit der Arbeitnehmer darf acht Stunden nicht überschreiten. Sie kann auf bis zu zehn Stunden verlängert werden.\n',
      ),
      written(
        'Personal/Arbeitsvertrag.md',
        `# Arbeitsvertrag Mia Kern\n\n§ 1 Arbeitszeit. Die Arbeitszeit beträgt ${hours} täglich.\n\n§ 2 Urlaub. Der Jahresurlaub beträgt ${days}.\n`,
      ),
    ],
  });
  it('holds the notice of who resigns against the law on resigning alone, under the label of its clause', async () => {
    const { words } = await pagesAbout({
      records: [
        written(
          'law/code.md',
          '# Labor Code (extract)\n\n## Art. 298 Closure\n\nThe employer shall serve a written notice on the employees at least three (3) months before the closure.\n\n## Art. 300 Termination by employee\n\nAn employee may terminate the employment by serving a written notice on the employer at least one (1) month in advance.\n',
        ),
        written(
          'hr/contract.md',
          '# Employment contract of Mia Kern\n\n1. Hours. Eight hours a day.\n2. Resignation. Two weeks of written notice by the employee.\n',
        ),
      ],
    });
    expect(words).toContain(
      'Falls short: the law sets at least “one (1) month”, this paper says “Two weeks”',
    );
    expect(words).not.toContain('three (3) months”, this paper');
  });
  it.each([
    [
      '20 Werktage',
      '7 Stunden',
      [
        'Falls short: the law sets at least “24 Werktage”',
        'Meets this figure: the law sets at most “acht Stunden”',
      ],
    ],
    [
      '30 Werktage',
      '11 Stunden',
      [
        'Meets this figure: the law sets at least “24 Werktage”',
        'Falls short: the law sets at most “acht Stunden”',
      ],
    ],
  ])('weighs a minimum and a maximum in German: %s, %s', async (days, hours, expected) => {
    const { words } = await pagesAbout(german(days, hours));
    for (const verdict of expected) expect(words).toContain(verdict);
  });

  it('leaves what lies between graded figures, and other kinds of days, to a person', async () => {
    const { words } = await pagesAbout(german('25 Arbeitstage', '9 Stunden'));
    expect(words).toContain('compare by hand');
    expect(words).not.toMatch(/Meets this figure|Falls short/);
  });

  it('weighs in Spanish', async () => {
    const { words } = await pagesAbout({
      records: [
        written(
          'ley/et.md',
          '# Estatuto de los Trabajadores – extracto\n\n## Artículo 38. Vacaciones anuales\n\nEn ningún caso la duración de las vacaciones anuales de los trabajadores será inferior a treinta días naturales.\n\n## Artículo 14. Periodo de prueba\n\nEl periodo de prueba no podrá exceder de seis meses.\n',
        ),
        written(
          'personal/contrato.md',
          '# Contrato de trabajo de Luis Gil\n\n## Vacaciones\n\nEl trabajador tiene 22 días naturales de vacaciones al año.\n\n## Periodo de prueba\n\nEl periodo de prueba es de dos meses.\n',
        ),
      ],
    });
    expect(words).toContain('at least “treinta días naturales”, this paper says “22 días naturales”');
    expect(words).toContain('Meets this figure: the law sets at most “seis meses”');
  });

  it('weighs in French', async () => {
    const { words } = await pagesAbout({
      records: [
        written(
          'loi/code.md',
          '# Code du travail – extrait\n\n## Article L3121-16 – Pause\n\nLe salarié bénéficie d’un temps de pause d’une durée minimale de vingt minutes consécutives.\n\n## Article L1221-19 – Période d’essai\n\nLa période d’essai ne peut excéder deux mois.\n',
        ),
        written(
          'personnel/contrat.md',
          '# Contrat de travail de Léa Martin\n\n## Pause\n\nUne pause de 15 minutes est prévue.\n\n## Période d’essai\n\nLa période d’essai est de un mois.\n',
        ),
      ],
    });
    expect(words).toContain('Falls short: the law sets at least “vingt minutes');
    expect(words).toContain('Meets this figure: the law sets at most “deux mois”');
  });
});

describe('a digest of the law', () => {
  const digest = written(
    'law/digest.md',
    '# Bakery Workers Act 1988 in plain words\n\nA digest in my own words; it is not the text of the law.\n\n## Section 4 — Hours\n\nNo more than 9 hours a day.\n\n## Section 5 — Overtime\n\nNot less than 30% more for overtime.\n\n## Section 6 — Annual leave\n\nFifteen days.\n',
  );

  it('is named as the document that it is', async () => {
    const { words } = await pagesAbout({ records: [digest] });
    expect(words).toContain('What a digest of the law says');
    expect(words).toContain('Not the law itself');
    expect(words).not.toContain('What the law says');
  });

  it('stands after the law on the same page', async () => {
    const { words, law } = await pagesAbout({ records: [...bakery('', '').records, digest] });
    expect(law).toHaveLength(1);
    expect(words.indexOf('What the law says')).toBeGreaterThanOrEqual(0);
    expect(words.indexOf('What the law says')).toBeLessThan(words.indexOf('What a digest of the law says'));
  });
});

it.each([
  [
    'bylaws of a club',
    '# Bylaws\n\n## Article 1 — Name\n\nThe club is called Oak.\n\n## Article 2 — Members\n\nMembers shall pay dues.\n',
  ],
  [
    'an agreement',
    '# Lease agreement\n\n## Section 1\n\nThe tenant shall pay rent.\n\n## Section 2\n\nThe laws of Ohio apply.\n',
  ],
  [
    'a contract under a law',
    '# Contract under the Bakery Workers Act 1988\n\n## Section 1\n\nThe baker bakes.\n\n## Section 2\n\nThe baker is paid.\n',
  ],
  [
    'a newsletter',
    '# Guild newsletter: Bakery Workers Act 1988\n\n## Section 6 — Leave\n\nEverybody should have 25 days.\n',
  ],
  [
    'ein Arbeitsvertrag',
    '# Arbeitsvertrag nach dem Arbeitszeitgesetz\n\n§ 1 Beginn. Am 1. Mai.\n\n§ 2 Urlaub. 24 Werktage.\n',
  ],
  [
    'un contrato',
    '# Contrato de trabajo, Estatuto de los Trabajadores\n\nArtículo 1. Objeto. Camarero.\n\nArtículo 2. Jornada. 40 horas.\n',
  ],
])('takes %s for no law, and makes no deadlines of it', async (_, text) => {
  const { pages, law } = await pagesAbout({ records: [written('a.md', text)] });
  expect(law).toEqual([]);
  expect(pages.filter(({ path }) => path.endsWith('/deadlines') || path.endsWith('/register'))).toEqual([]);
});

it('lists laws that are cited and not in the records, and no codes of a program', async () => {
  const { pages } = await pagesAbout({
    records: [
      written(
        'notes.md',
        '# Notes\n\nThe tenant is protected by the Landlord and Tenant Act 1954. Es gilt § 622 BGB. Enter the Commercial Code in the till.\n',
      ),
    ],
  });
  const cited = pages.find(({ path }) => path === 'labour-code/cited-laws');
  expect(cited?.aliases).toEqual(['BGB', 'Landlord and Tenant Act 1954']);
});

it('holds very many provisions on few pages', async () => {
  const sections = Array.from(
    { length: 260 },
    (_, index) =>
      `### Section ${index + 1} — Rule ${index + 1}\n\nEvery employer shall keep rule ${index + 1}.\n`,
  ).join('\n');
  const { law } = await pagesAbout({ records: [written('act.md', `# Long Act 1990\n\n${sections}`)] });
  expect(law.length).toBeLessThanOrEqual(10);
  expect(quotationsOf(law)).toHaveLength(260);
});

const figures = await labourPh();
it.skipIf(figures === null)('quotes each of 51 real provisions to the letter', () => {
  expect(figures?.missed).toEqual([]);
  expect(figures?.quoted).toBe(51);
});
