import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../src/contracts/finding-kinds.ts';
import { finding } from '../../src/findings/obligation.ts';
import { cadenceOf } from '../../src/findings/reading/cadence.ts';
import { CADENCE_LANGUAGES } from '../../src/findings/reading/cadence-tokens.ts';
import { dutyWeight } from '../../src/findings/reading/duty-signs.ts';
import { shiftIn } from '../../src/findings/reading/weekend-shift.ts';
import { read, viewOf } from './support/extractors.ts';

const languageNamed = (name: string) =>
  CADENCE_LANGUAGES.find(({ language }) => language === name) as (typeof CADENCE_LANGUAGES)[number];

describe('cadences', () => {
  it.each([
    ['en', 'by the 28th of the month following each quarter', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=28'],
    ['en', 'on the 15th and the last day of each month', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
    ['en', 'each weekday until June 2027', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20270630'],
    ['en', 'every Thursday before 15:00', 'FREQ=WEEKLY;BYDAY=TH'],
    ['en', 'before the week ends', 'FREQ=WEEKLY'],
    ['en', 'May-July', 'FREQ=YEARLY;BYMONTH=5,6,7'],
    ['es', 'antes de que acabe el mes', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['fr', 'avant que le mois se termine', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['de', 'jeden zweiten Mittwoch', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
    ['de', 'bis zum fünften Arbeitstag des Folgemonats', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=5'],
    ['en', 'by the 3rd working day', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=3'],
    ['de', 'am Ersten', 'FREQ=MONTHLY;BYMONTHDAY=1'],
    ['de', 'freitags um 12 Uhr', 'FREQ=WEEKLY;BYDAY=FR'],
    ['es', 'los días 10 y 25 de cada mes', 'FREQ=MONTHLY;BYMONTHDAY=10,25'],
    ['es', 'antes del 30 de abril', 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30'],
    ['es', 'el último lunes de cada trimestre', 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=-1MO'],
    ['fr', 'le premier mardi du mois', 'FREQ=MONTHLY;BYDAY=1TU'],
    ['fr', 'au plus tard le 15 de chaque mois', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['fr', 'tous les lundis', 'FREQ=WEEKLY;BYDAY=MO'],
  ])('in %s reads "%s"', (language, words, rule) => {
    expect(cadenceOf(words, languageNamed(language))).toMatchObject({ rule, start: 0, end: words.length });
  });

  it.each([
    ['en', 'Grace Friday decides'],
    ['en', 'May Lindqvist collects the figures'],
    ['en', 'the last 12 months'],
    ['en', 'after every 100 hours'],
    ['es', 'la vitrina, a 2 °C'],
    ['de', 'je Tag 6,00 Euro'],
  ])('in %s reads none in "%s"', (language, words) => {
    expect(cadenceOf(words, languageNamed(language))).toBeNull();
  });

  it('gives no end that is not known: a month without a year needs the day of writing', () => {
    expect(cadenceOf('each weekday until June', languageNamed('en'))).toBeNull();
  });
});

describe('where a day on a weekend goes', () => {
  it.each([
    ['en', 'On the 28th; if it falls on a weekend, the Friday before.', 'before'],
    ['en', 'If the 15th is a Sunday, pay on the next working day.', 'after'],
    ['de', 'Wenn der Tag auf ein Wochenende fällt, am Freitag.', 'before'],
    ['en', 'The shop is open at the weekend.', null],
  ])('in %s: %s', (language, text, shift) => expect(shiftIn(text, languageNamed(language))).toBe(shift));
});

describe('what speaks for a duty', () => {
  const heaviest = (text: string) =>
    Math.max(0, ...read<Obligation>(finding, viewOf(text)).map(({ data }) => dutyWeight(data.signs)));

  it.each([
    ['Takings are banked every Monday and Thursday.', 'The shop is open every Monday and Thursday.'],
    [
      'We file the return by the 7th of each month.',
      'Until 2021 we filed the return by the 7th of each month.',
    ],
    ['We send the list every Friday.', 'The supplier sends the list every Friday.'],
    [
      'Das Büro schickt die Liste jeden Freitag an die Bank.',
      'Der Lieferant schickt die Liste jeden Freitag an die Bank.',
    ],
    [
      'Hay que enviar el listado cada viernes.',
      'Antes enviaban el listado cada viernes y era un lío; había que esperar.',
    ],
    ['We count the forms every week.', 'We handle about forty forms every week.'],
    ['The office is to cut the list every year.', 'The aim is to cut the losses every year.'],
    ['Das Büro muss jedes Jahr die Liste kürzen.', 'Das Ziel muss jedes Jahr sein, die Liste zu kürzen.'],
    [
      'The accounts must be closed on 30 June each year.',
      'The financial year shall end on 30 June each year.',
    ],
    ['The bill is paid each year.', 'The return is the amount that is paid each year.'],
    ['Send the yearly filings by the end of the year.', 'We handle the end of year filings.'],
    [
      'The board must meet each year, with three members.',
      'The board shall include three members, who are elected each year.',
    ],
    ['By 1 August we close the old accounts.', 'From 1 August we close the old accounts.'],
    [
      'The tenant paints the woodwork every third year, next in 2027.',
      'In 2027 the tenant paints the woodwork every third week.',
    ],
    [
      'Die Zettel sind bis zum 3. des Folgemonats im Büro abzugeben.',
      'Die Zettel sind bis zum 3. des Folgemonats im Büro.',
    ],
    [
      'Bis zum 8. die Belege im Portal hochladen, der Berater wartet darauf.',
      'Bis zum 8. die Belege im Portal, der Berater wartet darauf.',
    ],
    ['Il faut envoyer la liste chaque vendredi.', 'Le fournisseur envoie la liste chaque vendredi.'],
  ])('"%s" weighs more than "%s"', (duty, other) => {
    expect(heaviest(duty)).toBeGreaterThan(heaviest(other) + 1);
  });

  it('weighs less what a guide tells its reader to do with what is theirs', () => {
    const text = (last: string) =>
      `# Care\n\nInspect the tyre pressure once a week. ${last} keeps you safe. ${last} lasts longer.\n`;
    expect(heaviest(text('Your car'))).toBeLessThan(heaviest(text('The car')) - 1);
  });

  it('keeps all days of a list under the heading of its first month', () => {
    const text = '# My year\n\n## March\n\nThe rent must be paid on 25 March, 24 June and 29 September.\n';
    const [duty] = read(finding, viewOf(text)).map(({ data }) => data as Obligation);
    expect(duty?.rule?.split('\nRRULE:').map((rule) => rule.split('=').at(-1))).toEqual(['25', '24', '29']);
  });

  it('weighs less what a maker writes of a machine', () => {
    const text = (title: string) => `# ${title}\n\nGrease the rollers every six months.\n`;
    expect(heaviest(text('Gate 440: instruction manual'))).toBeLessThan(heaviest(text('Gate 440')) - 1);
  });

  it('takes nothing that is said to be done', () => {
    expect(read(finding, viewOf('The pallets: fetched by us on 29 June, done.'))).toEqual([]);
  });

  it.each([
    ['Montags druckst du den Wochenplan aus.', 'Montags ist die Halle offen.'],
    ['On Mondays you print the plan and hang it up.', 'On Mondays you get paid.'],
  ])('hears what the reader is told to do: %s', (duty, none) =>
    expect(heaviest(duty)).toBeGreaterThan(heaviest(none)),
  );

  it('tells a plan of work by a column that says how often, and no price list', () => {
    const table = (head: string, rows: readonly string[]) =>
      `# List\n\n| ${head} |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
    const plan = table('Object | Interval | Last', [
      'Chain hoists | every year | 03/2026',
      'Ladders | every year | 04/2026',
      'First aid boxes | every six months | 06/2026',
    ]);
    const prices = table('Program | Billed | Price', [
      'Crew planner | every month | 29.00',
      'Mail | every month | 12.00',
      'Accounts | every year | 240.00',
    ]);
    expect(heaviest(plan)).toBeGreaterThan(4);
    expect(heaviest(prices)).toBeLessThan(3);
  });

  it('takes what a document quotes for less', () =>
    expect(heaviest('# Rules\n\n> An employer files the return every month.\n')).toBeLessThan(
      heaviest('# Rules\n\nThe office files the return every month.\n'),
    ));

  it('takes the rhythm of the heading, and says where it stands', () => {
    const text = '# My job\n\n## Every month\n\n- Send the hours to the payroll office by the 20th.\n';
    const [found] = read<Obligation>(finding, viewOf(text));
    expect(found?.data.rule).toBe('FREQ=MONTHLY;BYMONTHDAY=20');
    const { frame } = found?.data ?? {};
    expect(text.slice(frame?.start, frame?.end)).toContain('Every month');
  });
});
