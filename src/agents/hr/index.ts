import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { SECTIONS } from '../kit/sections.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { agreementPage } from './agreement-page.ts';
import { registerPage } from './agreement-register.ts';
import { LEAVE, PAY } from './fields.ts';
import { readMaterial } from './material.ts';
import { JOINING, LEAVING, OTHER } from './people-fields.ts';
import { processPage } from './process-page.ts';
import { rolePage, rolesPage } from './roles.ts';
import { type PageSpecification, rulePage } from './rule-page.ts';
import { peoplePage } from './staff.ts';

const ROLES = 120;

const RULES: readonly PageSpecification[] = [
  {
    path: 'hr/pay-rules',
    kind: 'rule',
    title: 'Pay rules',
    summary: 'What people are paid and how it is worked out.',
    order: 40,
    aliases: [
      'payroll',
      'salary',
      'wages',
      'overtime',
      '13th month',
      'deductions',
      'payslip',
      'getting paid',
      'daily rate',
    ],
    field: PAY,
  },
  {
    path: 'hr/leave',
    kind: 'rule',
    title: 'Leave and time off',
    summary: 'Kinds of leave, days, conditions and who approves.',
    order: 41,
    aliases: [
      'vacation',
      'holiday',
      'sick leave',
      'time off',
      'days off',
      'absence',
      'maternity',
      'paternity',
    ],
    field: LEAVE,
  },
];
const PROCESSES: readonly PageSpecification[] = [
  {
    path: 'hr/joining',
    kind: 'process',
    title: 'When somebody joins',
    summary: 'What is done before and after the first day of a new person.',
    order: 42,
    aliases: ['onboarding', 'new hire', 'new starter', 'first day', 'probation', 'induction', 'hiring'],
    field: JOINING,
  },
  {
    path: 'hr/leaving',
    kind: 'process',
    title: 'When somebody leaves',
    summary: 'Notice, clearance, accounts, equipment and final pay.',
    order: 43,
    aliases: ['offboarding', 'resignation', 'clearance', 'final pay', 'exit', 'last day', 'termination'],
    field: LEAVING,
  },
];
const REST: PageSpecification = {
  path: 'hr/other-rules',
  kind: 'rule',
  title: 'Other HR rules',
  summary: 'Working hours, work from home, expenses, equipment, benefits, discipline and conduct.',
  order: 45,
  aliases: ['policies', 'per diem', 'discipline', 'equipment', 'remote work', 'benefits', 'code of conduct'],
  field: OTHER,
};

/** People and the rules between them and the house: agreements, roles, pay, leave, joining and leaving. */
export const agent = defineAgent({
  name: 'hr',
  version: 1,
  summary:
    'Writes the pages on agreements, roles, people, pay, leave, joining, leaving and the other rules of HR.',
  sections: [SECTIONS.hr],
  reads: { findings: ['date', 'duration', 'money'], links: ['value', 'flag'] },
  writes: ['process', 'rule', 'register', 'role'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, writer, signal, report }: AgentContext) {
  const material = await readMaterial(evidence);
  const { papers, tables, agreements, roles, staff, values } = material;
  const model = await agreementPage(agreements, papers, writer);
  if (model) yield model;
  const register = registerPage(agreements, tables, values, evidence.asOf);
  if (register) yield register;
  const people = peoplePage(staff);
  if (people) yield people;
  const slug = uniqueSlugs();
  const described = roles.slice(0, ROLES).map((role) => ({ role, path: `hr/roles/${slug(role.name)}` }));
  if (described.length > 0) yield rolesPage(described, staff);
  for (const [index, { role, path }] of described.entries()) {
    signal.throwIfAborted();
    report({ done: index + 1, total: described.length, label: role.name });
    yield await rolePage(role, staff, writer, path, 100 + index);
  }
  if (papers.length === 0) return;
  const pages = [];
  for (const one of RULES) pages.push(await rulePage(one, papers, values, writer));
  for (const one of PROCESSES) pages.push(await processPage(one, papers, values, writer));
  // A house whose records say nothing on any of these is not asked about each: one sentence must be there first.
  if (pages.every(({ slots }) => (slots ?? []).every(({ filled }) => !filled))) return;
  yield* pages;
  const rest = await rulePage(REST, papers, values, writer);
  if (rest.blocks.length > 0) yield rest;
}
