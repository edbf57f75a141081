import type { Evidence } from '../../contracts/evidence.ts';
import type { Link } from '../../contracts/link.ts';
import type { Flag } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import { documentsOf, type LibraryDocument, type Statement } from '../kit/library.ts';
import { isAbout, type Topic } from '../kit/topics.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { type ProcedureStep, proceduresOf } from './procedures.ts';
import { MONEY } from './topics.ts';

/** What a document says under one heading path. */
export interface Place {
  document: MoneyDocument;
  /** Headings above it, outermost first. */
  heading: readonly string[];
  statements: Statement[];
}

/** A document that speaks of money. */
export interface MoneyDocument {
  id: string;
  title: string;
  path: string;
  /** What it is: a document, a sheet, slides, code. */
  kind: BatonRecord['kind'];
  /** It came with a mail. */
  attached: boolean;
  /** Newest day that it gives itself; empty where it gives none. */
  dated: string;
  /** It lies or is titled as something that no longer holds: an archive. */
  archived: boolean;
}

/** The steps of one procedure, in order. */
export interface Procedure {
  document: MoneyDocument;
  heading: readonly string[];
  numbered: boolean;
  steps: ProcedureStep[];
}

/** Everything the pages of the section are made of; read once. */
export interface Material {
  evidence: Evidence;
  ledger: Ledger;
  documents: MoneyDocument[];
  places: Place[];
  procedures: Procedure[];
  values: Link<'value'>[];
  /** By record. */
  flags: ReadonlyMap<string, Flag[]>;
}

const OLD =
  /(?<![\p{L}\p{N}])(?:archived?|old|obsolete|superseded|deprecated|retired|outdated|no longer used)(?![\p{L}\p{N}])/iu;
/** A document that is one case, not a rule: an invoice, a receipt, a payslip with its number. */
const ONE_CASE =
  /(?<![\p{L}])(?:invoice|credit[ _-]?note|receipt|payslip|pay[ _-]?slip|remittance|bill)[\s_#-]{1,3}(?:no\.?\s?)?[\p{L}]{0,6}-?\d/iu;

/** Lists of people state their pay, often without a word for it. */
const STAFF = /\b(?:staff|employees?|personnel|team)\b/i;
/** Longer items are shown sentence by sentence. */
const LONGEST_ITEM = 700;

/** Reads the documents that speak of money, the ledger and the links between them. */
export async function readMaterial(evidence: Evidence): Promise<Material> {
  const material: Material = {
    evidence,
    ledger: await readLedger(evidence),
    documents: [],
    places: [],
    procedures: [],
    values: await evidence.links('value'),
    flags: Map.groupBy(
      (await evidence.links('flag')).map(({ data }) => data),
      ({ record }) => record,
    ),
  };
  for await (const document of documentsOf(evidence)) await addDocument(material, document);
  const order = new Map(
    [...material.documents].sort(newestFirst).map((document, index) => [document.id, index]),
  );
  const rank = (one: { document: MoneyDocument }) => order.get(one.document.id) ?? 0;
  material.documents.sort(newestFirst);
  material.places.sort((one, other) => rank(one) - rank(other));
  material.procedures.sort((one, other) => rank(one) - rank(other));
  return material;
}

async function addDocument(
  material: Material,
  { record, statements, passages }: LibraryDocument,
): Promise<void> {
  const name = `${record.path?.split('/').at(-1) ?? ''} ${record.title}`;
  if (ONE_CASE.test(name) || !(isAbout(`${name}\n${record.text}`, MONEY) || STAFF.test(name))) return;
  const document: MoneyDocument = {
    id: record.id,
    title: record.title,
    path: record.path ?? record.title,
    kind: record.kind,
    attached: record.parent !== null,
    dated: (record.at ?? record.modified ?? '').slice(0, 10),
    archived: OLD.test(`${(record.path ?? '').replaceAll(/[/_-]/g, ' ')} ${record.title}`),
  };
  material.documents.push(document);
  let place: Place | null = null;
  for (const statement of wholeItems(record, statements)) {
    if (isInstruction(material, statement)) continue;
    if (!place || place.heading.join('\0') !== statement.heading.join('\0')) {
      place = { document, heading: statement.heading, statements: [] };
      material.places.push(place);
    }
    place.statements.push(statement);
  }
  for (const list of await proceduresOf(material.evidence, record, passages))
    material.procedures.push({ document, ...list });
}

/** Sentences; the sentences of one list item stand together, as its writer meant them. */
function wholeItems(record: BatonRecord, statements: readonly Statement[]): Statement[] {
  const whole: Statement[] = [];
  for (const statement of statements) {
    const last = whole.at(-1);
    if (
      last?.role === 'item' &&
      last.passage === statement.passage &&
      statement.end - last.start <= LONGEST_ITEM
    )
      whole[whole.length - 1] = {
        ...last,
        end: statement.end,
        quote: record.text.slice(last.start, statement.end),
      };
    else whole.push(statement);
  }
  return whole;
}

/** What holds now before what is archived, newer before older, undated last. */
function newestFirst(one: MoneyDocument, other: MoneyDocument): number {
  if (one.archived !== other.archived) return one.archived ? 1 : -1;
  if (one.dated !== other.dated) return one.dated < other.dated ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}

/** The heading path and the document's title: what a place is said to be about. */
export function titleOf(place: { document: MoneyDocument; heading: readonly string[] }): string {
  const file = place.document.path.split('/').at(-1)?.replaceAll(/[-_.]/g, ' ') ?? '';
  return [...place.heading, place.document.title, file].join('\n');
}

/** Whether the place is headed by the topic, or most of what it says is about it. */
export function placeIsAbout(place: Place, topic: Topic): boolean {
  if (isAbout(titleOf(place), topic)) return true;
  const about = place.statements.filter(({ quote }) => isAbout(quote, topic)).length;
  return about * 2 > place.statements.length;
}

/** Whether a flag says that something in the range no longer holds. */
export function isRetired(material: Material, range: Reference): boolean {
  return isFlagged(material, range, ['superseded', 'retired']);
}

/** Whether the range speaks to a program that reads along; no page repeats such a thing as a rule of the business. */
export function isInstruction(material: Material, range: Reference): boolean {
  return isFlagged(material, range, ['instruction']);
}

function isFlagged(
  material: Material,
  { record, start, end }: Reference,
  statuses: readonly Flag['status'][],
): boolean {
  return (material.flags.get(record) ?? []).some(
    (flag) => statuses.includes(flag.status) && flag.start < end && flag.end > start,
  );
}
