import type { Evidence } from '../../contracts/evidence.ts';
import type { Link } from '../../contracts/link.ts';
import { plain } from '../../records/sentences.ts';
import { lawKind } from '../kit/law.ts';
import { documentsOf, type LibraryDocument } from '../kit/library.ts';
import { type Paper, paperOf } from '../kit/shelf.ts';
import { isAbout, type Topic } from '../kit/topics.ts';
import { about } from '../kit/words.ts';
import { type Agreement, agreementIn } from './agreements.ts';
import { LEAVE, PAY } from './fields.ts';
import { JOINING, LEAVING } from './people-fields.ts';
import { type RoleText, rolesIn } from './roles.ts';
import { distinctStaff, type StaffRow, staffIn } from './staff.ts';

/** Everything the section is made of, read once. */
export interface Material {
  /** Papers on people, newest first; laws, agreements and descriptions of roles are not among them. */
  papers: Paper[];
  /** Papers of every kind with a table or a title that may name an agreement. */
  tables: Paper[];
  agreements: Agreement[];
  roles: RoleText[];
  staff: StaffRow[];
  values: Link<'value'>[];
}

const PEOPLE: Topic = about(
  'employee*, staff, salary, salaries, wage*, payroll, leave, vacation, overtime, probation*, handbook, onboard*, offboard*, joining, leaving, resign*, harass*, per diem, per-diem, co-worker*, coworker*, member, members, timesheet*, service agreement*',
);
/** A paper of one case: an invoice, a receipt, a payslip with its number. */
const ONE_CASE =
  /(?<![\p{L}])(?:invoice|credit[ _-]?note|receipt|payslip|pay[ _-]?slip|remittance|statement)[\s_#-]{1,3}(?:no\.?\s?)?[\p{L}]{0,6}-?\d/iu;

/** Reads the documents and sorts each into what it is. */
export async function readMaterial(evidence: Evidence): Promise<Material> {
  const material: Material = {
    papers: [],
    tables: [],
    agreements: [],
    roles: [],
    staff: [],
    values: await evidence.links('value'),
  };
  for await (const document of documentsOf(evidence)) await sort(material, document, evidence);
  const byDate = (one: Paper, other: Paper) =>
    one.dated === other.dated ? compare(one.id, other.id) : compare(other.dated, one.dated);
  material.papers.sort(byDate);
  material.tables.sort(byDate);
  material.staff.sort((one, other) => byDate(one.paper, other.paper) || one.name.start - other.name.start);
  material.staff = distinctStaff(material.staff);
  return material;
}

async function sort(material: Material, document: LibraryDocument, evidence: Evidence): Promise<void> {
  const { record, passages } = document;
  const title = plain(record.title);
  if (record.kind === 'code' || ONE_CASE.test(`${record.path?.split('/').at(-1) ?? ''} ${title}`)) return;
  const headings = passages.flatMap((passage) => [
    ...(passage.role === 'heading' ? [plain(record.text.slice(passage.start, passage.end))] : []),
    ...passage.columns.map(plain),
  ]);
  if (lawKind({ title, headings: [...new Set(headings)], text: record.text }) !== null) return;
  const agreement = await agreementIn(document, evidence);
  if (agreement) {
    material.agreements.push(agreement);
    return;
  }
  const paper = paperOf(document);
  if (passages.some(({ role }) => role === 'row') || /\d{2,}/.test(title)) material.tables.push(paper);
  const roles = rolesIn(paper);
  material.roles.push(...roles);
  material.staff.push(...staffIn(paper, evidence.handover.domains));
  if (roles.length > 0) return;
  const words = `${title}
${paper.path}
${record.text.slice(0, 200_000)}`;
  const titled = [PAY, LEAVE, JOINING, LEAVING].some(({ topic }) =>
    isAbout(
      `${title}
${paper.path}`,
      topic,
    ),
  );
  if (titled || isAbout(words, PEOPLE)) material.papers.push(paper);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
