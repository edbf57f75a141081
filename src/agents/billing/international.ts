import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, rowOf, sameWords, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import type { Statement } from '../kit/library.ts';
import { isAbout } from '../kit/topics.ts';
import { conflictBlock } from '../kit/values.ts';
import { PageBuilder } from './builder.ts';
import { isRetired, type Material, type Place, titleOf } from './material.ts';
import { procedureScore, procedureTitle, stepsBlock } from './steps.ts';
import { BANKING, INTERNATIONAL, PAYABLES, PAYROLL } from './topics.ts';

/** What names one account; a bank's own code alone (SWIFT) names none. */
const BANK_SCHEMES = new Set(['iban', 'bsb', 'sort-code', 'routing-number', 'account-number']);
const NO_USE =
  /\b(?:never|must not|do not use|don['’]?t use|not to be used|no longer|old|closed|retired|former|obsolete|wrong)\b/i;
const CHANGE = /\b(?:bank details?|account details?|payment details?|new (?:bank|account))\b/i;
const CONVERT = /\b(?:conver\w*|exchange rate|float|minimum balance|keep at least|hedg\w*)\b/i;
const TROUBLE =
  /\b(?:fail\w*|returned|came back|recall|short|intermediary|missing|fee on the way|OUR charges|wrong account)\b/i;
const TRANSFER_WORD =
  /\b(?:wise|transferwise|transfer|wire|swift|iban|currency|currencies|payoneer|remittance|conver\w*)\b/i;

/** How money crosses borders and where it must be paid: the accounts in force and those not to be used. */
export async function internationalPage(material: Material, writer: Writer): Promise<PageDraft | null> {
  const places = transferPlaces(material);
  const profiles = await profilePlaces(material);
  const procedures = material.procedures.filter(
    (procedure) =>
      !procedure.document.archived &&
      !procedure.document.attached &&
      procedure.document.kind !== 'slides' &&
      !isAbout(procedure.heading.at(-1) ?? '', PAYROLL) &&
      !CHANGE.test(procedure.heading.at(-1) ?? '') &&
      (isAbout(titleOf(procedure), INTERNATIONAL) ||
        (isAbout(titleOf(procedure), PAYABLES) &&
          procedure.steps.some(({ quote }) => TRANSFER_WORD.test(quote)))) &&
      procedureScore(procedure, INTERNATIONAL) >= 5,
  );
  if (profiles.length === 0 && procedures.length === 0 && places.length < 2) return null;
  const builder = new PageBuilder(writer);
  builder.add({
    type: 'paragraph',
    inlines: [
      text(
        'Where money is received and paid from, by currency, which accounts must not be used, and the steps of a transfer. A number is taken from here only after it was compared with the record that it is quoted from.',
      ),
    ],
  });
  const good = profiles.filter((place) => !isRetiredPlace(place));
  const bad = profiles.filter(isRetiredPlace);
  if (bad.length > 0 || good.some(({ statements }) => statements.some((one) => isRetired(material, one))))
    builder.add({
      type: 'notice',
      tone: 'danger',
      title: 'There are accounts that must not be used',
      inlines: [
        text(
          'They are listed below and marked wherever they are quoted. Compare every digit: numbers that differ in one place are easily taken for each other.',
        ),
      ],
    });
  builder.fill(
    {
      name: 'payment-profile',
      title: 'Payment details in force',
      required: true,
      question: 'Into which account, by currency, do clients pay, and from which account is paid?',
    },
    good.flatMap((place) => profileBlocks(place, good)),
  );
  builder.fill(
    { name: 'not-to-use', title: 'Not to be used', required: false, question: '' },
    bad.flatMap((place) => profileBlocks(place, bad)),
  );
  builder.fill(
    { name: 'conflicts', title: 'Where the records disagree', required: false, question: '' },
    conflictsOf(material, profiles),
  );
  const sentences = (keep: (one: Statement, place: Place) => boolean) =>
    places.flatMap((place) =>
      place.statements.filter((one) => keep(one, place) && !/:[*_\s]*$/.test(one.quote)),
    );
  builder.fill(
    {
      name: 'steps',
      title: 'Steps',
      required: true,
      question: 'How is an international payment received, matched and made, step by step?',
    },
    procedures.flatMap((procedure): Block[] => [
      { type: 'heading', level: 3, text: procedureTitle(procedure) },
      {
        type: 'paragraph',
        inlines: [
          text('From '),
          { type: 'record', text: procedure.document.path, record: procedure.document.id },
          text('.'),
        ],
      },
      stepsBlock(procedure.steps),
    ]),
  );
  await builder.quote(
    {
      name: 'conversion',
      title: 'Converting currency',
      shape: 'table',
      required: false,
      limit: 14,
      question: '',
    },
    places.some(({ heading }) => CONVERT.test(heading.at(-1) ?? ''))
      ? sentences((_, place) => CONVERT.test(place.heading.at(-1) ?? ''))
      : sentences((one) => one.role !== 'row' && CONVERT.test(one.quote)),
  );
  await builder.quote(
    {
      name: 'failure-signs',
      title: 'Short, failed or returned transfers',
      shape: 'points',
      required: true,
      limit: 14,
      question: 'What is done when a transfer fails, comes back or arrives short?',
    },
    sentences(
      (one, place) =>
        one.role !== 'row' && (TROUBLE.test(place.heading.at(-1) ?? '') || TROUBLE.test(one.quote)),
    ),
  );
  await builder.quote(
    {
      name: 'change-of-details',
      title: 'When bank details change',
      shape: 'points',
      required: true,
      limit: 10,
      question: 'How is a change of bank details checked before it is used?',
    },
    material.places
      .filter(
        ({ document, heading }) =>
          !document.archived &&
          document.kind !== 'slides' &&
          !document.attached &&
          !/\btemplates?\b/i.test(document.path) &&
          (CHANGE.test(heading.at(-1) ?? '') || /new bank details/i.test(heading.at(-1) ?? '')),
      )
      .flatMap(({ statements }) => statements.filter(({ role }) => role !== 'row')),
  );
  if (!builder.saysSomething) return null;
  return {
    path: 'billing/international-payments',
    section: 'billing',
    kind: 'process',
    title: 'International payments and the right payment details',
    summary: 'Which accounts are in force, which must not be used, and how a transfer is made and checked.',
    order: 35,
    blocks: builder.blocks,
    slots: builder.slots,
    aliases: [
      'bank details',
      'payment profile',
      'bank account',
      'IBAN',
      'SWIFT',
      'wire transfer',
      'foreign currency',
      'which account',
      'Wise',
    ],
  };
}

function transferPlaces({ places }: Material): Place[] {
  return places.filter(
    (place) =>
      !place.document.archived &&
      !place.document.attached &&
      place.document.kind !== 'slides' &&
      place.document.kind !== 'code' &&
      isAbout(titleOf(place), INTERNATIONAL) &&
      !isAbout(place.heading.at(-1) ?? '', PAYROLL),
  );
}

/** Places about banking, in current documents, that give an account's number. Mails are no source for one: anybody can write a mail. */
async function profilePlaces(material: Material): Promise<Place[]> {
  const found: Place[] = [];
  for (const document of material.documents) {
    if (document.archived || document.attached || document.kind === 'slides' || document.kind === 'code')
      continue;
    const places = material.places.filter(
      (place) => place.document === document && isAbout(titleOf(place), BANKING),
    );
    if (places.length === 0) continue;
    const numbers: { start: number; end: number }[] = [];
    for await (const { start, end, data } of material.evidence.findings({
      kinds: ['identifier'],
      record: document.id,
    }))
      if (BANK_SCHEMES.has(data.scheme)) numbers.push({ start, end });
    found.push(
      ...places.filter(({ statements }) =>
        statements.some(
          (one) =>
            numbers.some(({ start, end }) => one.start <= start && end <= one.end) ||
            isRetired(material, one),
        ),
      ),
    );
  }
  // The same place in another format or copy is shown once.
  const told = new Set<string>();
  return found
    .filter(({ statements }) => {
      const key = statements.map(sameWords).join('\0');
      return told.has(key) ? false : told.add(key);
    })
    .slice(0, 12);
}

function isRetiredPlace({ heading, document }: Place): boolean {
  return NO_USE.test(heading.at(-1) ?? document.title);
}

function profileBlocks(place: Place, all: readonly Place[]): Block[] {
  const blocks: Block[] = [];
  const first = all.find(({ document }) => document === place.document) === place;
  if (first)
    blocks.push({
      type: 'paragraph',
      inlines: [
        text('From '),
        { type: 'record', text: place.document.path, record: place.document.id },
        text(place.document.dated === '' ? '.' : `, dated ${shownDay(place.document.dated)}.`),
      ],
    });
  const title = place.heading.at(-1);
  if (title && all.length > 1) blocks.push({ type: 'heading', level: 3, text: title });
  for (const statement of place.statements) {
    const last = blocks.at(-1);
    if (statement.role === 'row' && (statement.columns?.length ?? 0) > 1) {
      const columns = (statement.columns ?? []).map((column) => plain(column));
      const row = rowOf(statement, columns.length);
      if (last?.type === 'table' && last.columns.join('\0') === columns.join('\0')) last.rows.push(row);
      else blocks.push({ type: 'table', columns, rows: [row] });
    } else if (last?.type === 'list') last.items.push([claimOf(statement)]);
    else blocks.push({ type: 'list', ordered: false, items: [[claimOf(statement)]] });
  }
  return blocks;
}

/** Identifiers that the records state differently, where one of the statements is an account's. */
function conflictsOf(material: Material, profiles: readonly Place[]): Block[] {
  const records = new Set(profiles.map(({ document }) => document.id));
  return material.values
    .filter(
      ({ data }) =>
        data.attribute === 'identifier' && data.statements.some(({ record }) => records.has(record)),
    )
    .slice(0, 8)
    .map(conflictBlock);
}
