import type { AgentContext } from '../../contracts/agent.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Library, Section } from '../../contracts/library.ts';
import type { Flag } from '../../contracts/link-kinds.ts';
import type { Range } from '../../contracts/passage.ts';
import { text } from '../kit/claims.ts';
import { documentBlocks } from '../kit/compose.ts';
import { shownDay } from '../kit/dates.ts';
import { subjectWords } from '../kit/page-spec.ts';
import { conflictBlock } from '../kit/values.ts';

/** Numbers that name a bank account wherever they stand. */
const BANK = new Set(['iban', 'bsb', 'sort-code', 'routing-number']);
/** A number that names one where it stands under a heading or in a table on banks. */
const ACCOUNT = 'account-number';
/** Kinds of documents that state how the business is paid; what came with a mail was made by anybody. */
const KINDS: ReadonlySet<string> = new Set(['document', 'sheet']);
/** A section with more numbers is a list of those who are paid, not the accounts of the business. */
const MOST_NUMBERS = 12;
const SECTIONS = 12;
const MAILS = 12;
const CONFLICTS = 8;
const CHANGES = 4;
/** A heading is about it that consists of its words for the most part. */
const CHANGE_COVERAGE = 0.5;

interface Numbered {
  section: Section;
  numbers: readonly Range[];
}

/**
 * Where money is to be paid, as documents in force say it: accounts in use, then those that must not be used. Null where no
 * document in force names an account. Mails are no source for one: they are named where they give another.
 */
export async function paymentDetailsPage({ evidence, view }: AgentContext): Promise<PageDraft | null> {
  const library = await view('library');
  const found = await findings(evidence);
  const words = await subjectWords('finance');
  const named = numberedSections(library, found.inDocuments, bankSections(library, words('banking')));
  if (named.length === 0) return null;
  const flags = Map.groupBy(
    (await evidence.links('flag')).map(({ data }) => data).filter(({ status }) => status === 'retired'),
    ({ record }) => record,
  );
  const documents = new Set(named.map(({ section }) => section.document));
  const retired = [...documents].flatMap(({ sections }) =>
    sections.filter((section) => isRetired(section, named, flags)),
  );
  const inUse = named.flatMap(({ section }) => (retired.includes(section) ? [] : section));
  const changes = changeSections(library, words('paying/account')).filter(
    (section) => !retired.includes(section) && !inUse.includes(section),
  );
  const records = new Set([...documents].map(({ record }) => record.id));
  const conflicts = (await evidence.links('value'))
    .filter(
      ({ data }) =>
        data.attribute === 'identifier' && data.statements.some(({ record }) => records.has(record)),
    )
    .slice(0, CONFLICTS)
    .map(conflictBlock);
  return {
    path: 'billing/payment-details',
    section: 'billing',
    kind: 'values',
    title: 'Payment details: which bank account is the right one',
    summary: `The accounts that documents in force name${retired.length > 0 ? ', and those that must not be used' : ''}.`,
    order: 18,
    blocks: [
      ...warning(retired.length > 0),
      ...titled('As documents in force name them', inUse),
      ...titled('Not to be used', retired),
      ...titled('When bank details change', changes),
      ...(conflicts.length === 0 ? [] : [heading('Where the records disagree'), ...conflicts]),
      ...(await mailBlocks(evidence, found)),
    ],
    aliases: [
      'bank details',
      'payment profile',
      'bank account',
      'IBAN',
      'SWIFT',
      'wire transfer',
      'which account',
    ],
  };
}

const heading = (words: string): Block => ({ type: 'heading', level: 2, text: words });

function warning(retired: boolean): Block[] {
  return [
    {
      type: 'notice',
      tone: retired ? 'danger' : 'warning',
      title: 'Compare every digit',
      inlines: [
        text(
          `${retired ? 'There are accounts that must not be used; they stand below and are marked wherever they are quoted. ' : ''}Whoever writes that bank details have changed may be somebody else: ask by another channel, with a number that was known before, and pay nothing until then.`,
        ),
      ],
    },
  ];
}

function titled(title: string, sections: readonly Section[]): Block[] {
  if (sections.length === 0) return [];
  const byDocument = Map.groupBy(sections, ({ document }) => document);
  return [
    heading(title),
    ...[...byDocument.values()].flatMap((own) =>
      documentBlocks({ sections: own }, false).map(
        (block): Block => (block.type === 'heading' ? { ...block, level: 3 } : block),
      ),
    ),
  ];
}

interface FoundNumbers {
  inDocuments: ReadonlyMap<string, { range: Range; sure: boolean }[]>;
  /** Compact forms of the numbers of documents. */
  known: ReadonlySet<string>;
  /** By mail: compact forms of numbers that surely name an account. */
  inMails: ReadonlyMap<string, readonly string[]>;
}

async function findings(evidence: AgentContext['evidence']): Promise<FoundNumbers> {
  const inDocuments = new Map<string, { range: Range; sure: boolean }[]>();
  const known = new Set<string>();
  const loose = new Map<string, string[]>();
  const mails = new Set<string>();
  for await (const { id } of evidence.records({ kinds: ['mail'] })) mails.add(id);
  for await (const { record, start, end, data } of evidence.findings({ kinds: ['identifier'] })) {
    const sure = BANK.has(data.scheme);
    if (!sure && data.scheme !== ACCOUNT) continue;
    const compact = data.value.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
    if (mails.has(record)) {
      if (sure) loose.set(record, [...(loose.get(record) ?? []), compact]);
    } else {
      known.add(compact);
      inDocuments.set(record, [...(inDocuments.get(record) ?? []), { range: { start, end }, sure }]);
    }
  }
  return { inDocuments, known, inMails: loose };
}

/** Sections whose heading, title or table is about banks. */
function bankSections(library: Library, words: readonly string[]): ReadonlySet<Section> {
  const places = ['heading', 'above', 'title', 'columns'] as const;
  return new Set(
    library
      .find({ words })
      .filter((match) => places.some((place) => match.places.has(place)))
      .map(({ section }) => section),
  );
}

/** Sections that are headed by a change of bank details: how one is checked. */
function changeSections(library: Library, words: readonly string[]): Section[] {
  return library
    .find({ words })
    .filter(
      ({ section: { document }, places, coverage }) =>
        places.has('heading') &&
        coverage.heading >= CHANGE_COVERAGE &&
        document.record.parent === null &&
        KINDS.has(document.record.kind),
    )
    .slice(0, CHANGES)
    .map(({ section }) => section);
}

function numberedSections(
  library: Library,
  found: FoundNumbers['inDocuments'],
  banking: ReadonlySet<Section>,
): Numbered[] {
  const told = new Set<string>();
  return library.documents
    .filter(
      ({ standing, record }) =>
        standing === 'in-force' && record.parent === null && KINDS.has(record.kind) && found.has(record.id),
    )
    .flatMap(({ record, sections }) =>
      sections.flatMap((section): Numbered[] => {
        const numbers = (found.get(record.id) ?? [])
          .filter(({ range, sure }) => (sure || banking.has(section)) && holds(section, range))
          .map(({ range }) => range);
        // The same section in another format or copy is shown once.
        const key = section.passages.map(({ start, end }) => record.text.slice(start, end)).join('\n');
        if (numbers.length === 0 || numbers.length > MOST_NUMBERS || told.has(key)) return [];
        told.add(key);
        return [{ section, numbers }];
      }),
    )
    .slice(0, SECTIONS);
}

function holds({ passages }: Section, { start, end }: Range): boolean {
  return passages.some((passage) => passage.start <= start && end <= passage.end);
}

/** Whether the section tells of accounts out of use: all its numbers are, or it has none that is known as one. */
function isRetired(
  section: Section,
  named: readonly Numbered[],
  flags: ReadonlyMap<string, readonly Flag[]>,
): boolean {
  const own = (flags.get(section.document.record.id) ?? []).filter((flag) => holds(section, flag));
  const numbers = named.find((one) => one.section === section)?.numbers ?? [];
  return (
    own.length > 0 &&
    numbers.every(({ start, end }) => own.some((flag) => flag.start < end && flag.end > start))
  );
}

/** Mails that give an account which no document names, without its number. */
async function mailBlocks(
  evidence: AgentContext['evidence'],
  { inMails, known }: FoundNumbers,
): Promise<Block[]> {
  const items: Inline[][] = [];
  for (const [id, numbers] of inMails) {
    if (numbers.every((number) => known.has(number))) continue;
    const record = await evidence.record(id);
    if (record?.triage.outcome !== 'business') continue;
    const day = record.at ? ` of ${shownDay(record.at)}` : '';
    items.push([{ type: 'record', text: record.title || 'Mail', record: id }, text(day)]);
  }
  if (items.length === 0) return [];
  return [
    heading('Mails that give other bank details'),
    {
      type: 'paragraph',
      inlines: [
        text(
          'They name an account that no document names. That may be a payee, or a fraud: their numbers are not repeated here.',
        ),
      ],
    },
    { type: 'list', ordered: false, items: items.slice(0, MAILS) },
    ...(items.length > MAILS
      ? [{ type: 'paragraph' as const, inlines: [text(`And ${items.length - MAILS} more.`)] }]
      : []),
  ];
}
