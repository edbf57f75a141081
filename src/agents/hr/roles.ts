import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import type { Paper, Place } from '../kit/shelf.ts';
import { isAbout, type Topic } from '../kit/topics.ts';
import { about } from '../kit/words.ts';
import type { StaffRow } from './staff.ts';

/** What the records say a role is. */
export interface RoleText {
  name: string;
  paper: Paper;
  places: Place[];
}

const ROLE_TITLE = /(?<![\p{L}])(?:role|job|position|post)s?(?: descriptions?| profile)?(?![\p{L}])/iu;
const NAMED =
  /^(?:role|job|position|post|job description|position description|role description|job profile)\s*[:–—-]\s*(.{2,80})$/iu;
const NAMED_AFTER = /^(.{2,80}?)\s*[,:(–—-]\s*(?:role|job|position)(?: description| profile)?\)?$/iu;

const PARTS: readonly { name: string; title: string; topic: Topic; required: boolean; question: string }[] = [
  {
    name: 'reports-to',
    title: 'Reports to',
    topic: about('reports to, reporting to, has reporting, line manager, supervisor, supervised by, deputy'),
    required: true,
    question: 'To whom does this role report, and who stands in for it?',
  },
  {
    name: 'hours',
    title: 'Hours',
    topic: about('hours, working time, schedule, time commitment, shift, term'),
    required: false,
    question: 'Which hours does this role work?',
  },
  {
    name: 'limits',
    title: 'Limits: what it does not do or decide',
    topic: about(
      'limits, limit, does not do, does not decide, what the lead does not do, not allowed, restrictions, must not, never, out of scope',
    ),
    required: false,
    question: 'What may this role not do or decide?',
  },
  {
    name: 'decides',
    title: 'What it decides',
    topic: about('decides, decides alone, decision*, authority, may approve, approves, powers, signs'),
    required: false,
    question: 'What does this role decide alone, and up to which amount?',
  },
  {
    name: 'skills',
    title: 'Skills and requirements',
    topic: about(
      'skill*, requirement*, qualification*, experience, eligibility, education, competenc*, certif*, what we look for, must have, nice to have',
    ),
    required: false,
    question: 'What must somebody bring for this role?',
  },
  {
    name: 'systems',
    title: 'Systems',
    topic: about('systems, tools, software, access'),
    required: false,
    question: 'Which systems does this role use?',
  },
  {
    name: 'duties',
    title: 'Duties',
    topic: about(
      'dut*, responsibilit*, tasks, what you do, day to day, daily, weekly, what the work is, the work, accountab*, your week, your day, your job, your work, activities',
    ),
    required: true,
    question: 'What are the duties of this role, day by day and month by month?',
  },
  {
    name: 'purpose',
    title: 'Purpose',
    topic: about(
      'purpose, what it is, summary, overview, mission, objective*, about the role, the one number, about this role, what the job is, the job',
    ),
    required: false,
    question: 'What is this role for?',
  },
];
const ORDER = ['purpose', 'duties', 'decides', 'limits', 'reports-to', 'skills', 'systems', 'hours'];
/** Words of which a description of a role has one at least. */
const ROLE_WORDS: Topic = about(
  'dut*, responsib*, reports to, reporting to, purpose, tasks, limits, skills, requirements, eligibility, qualifications, decides',
);

/** The roles that a document describes: one where its title names it, several where its headings do. */
export function rolesIn(paper: Paper): RoleText[] {
  if (paper.kind === 'sheet' || paper.kind === 'slides' || paper.archived) return [];
  const name = nameOf(paper);
  if (name && rolePlaces(paper.places) && paper.places.flatMap((place) => place.statements).length < 150)
    return /\btemplates?\b/i.test(paper.path) ? [] : [{ name, paper, places: paper.places }];
  if (
    !/(?<![\p{L}])(?:roles|jobs|positions|job descriptions|areas of responsibility)(?![\p{L}])/iu.test(
      paper.title,
    )
  )
    return [];
  const byHeading = Map.groupBy(
    paper.places.filter(({ heading }) => heading.length > 1),
    ({ heading }) => heading.at(-1) ?? '',
  );
  return [...byHeading].flatMap(([heading, places]) => {
    const said = places.flatMap(({ statements }) => statements.map(({ quote }) => quote)).join('\n');
    const described =
      /(?:^|\n)[-*\s]{0,4}\**(?:responsibilit|dut|task|eligib|purpose)\p{L}{0,8}\**\s?:/iu.test(said);
    return described && heading.length < 80 ? [{ name: heading, paper, places }] : [];
  });
}

function nameOf(paper: Paper): string | null {
  const heading = paper.title.trim();
  const named = NAMED.exec(heading)?.[1] ?? NAMED_AFTER.exec(heading)?.[1];
  if (named) return cased(named);
  const folders = paper.path.split('/').slice(0, -1).join(' ').replaceAll(/[-_]/g, ' ');
  return ROLE_TITLE.test(folders) &&
    /\b(?:roles|jobs|positions|job descriptions)\b/i.test(folders) &&
    heading.length < 80
    ? cased(heading)
    : null;
}

const cased = (name: string) => {
  const words = plain(name).replace(/[\s.]+$/, '');
  return /\p{Ll}/u.test(words)
    ? words
    : words
        .toLowerCase()
        .replaceAll(/(?:^|\s)(?:\p{L}(?=\p{L}{2})|\p{L}{1,2}(?!\p{L}))/gu, (letters) =>
          letters.toUpperCase(),
        );
};

function rolePlaces(places: readonly Place[]): boolean {
  const words = places
    .map(
      ({ heading, statements }) => `${heading.join(' ')} ${statements.map(({ quote }) => quote).join(' ')}`,
    )
    .join(' ')
    .slice(0, 30_000);
  return ROLE_WORDS.words.filter((word) => isAbout(words, { words: [word] })).length >= 1;
}

/** One role: what it is for, its duties, what it decides, its limits. */
export async function rolePage(
  role: RoleText,
  staff: readonly StaffRow[],
  writer: Writer,
  path: string,
  order: number,
): Promise<PageDraft> {
  const parts = partsOf(role);
  const blocks: Block[] = [...holders(role, staff)];
  const slots = [];
  for (const name of ORDER) {
    const part = PARTS.find((one) => one.name === name);
    if (!part) continue;
    const statements = parts.get(name) ?? [];
    const filled = await writer.fill(
      {
        name,
        title: part.title,
        shape: 'points',
        required: part.required,
        question: part.question,
        limit: 40,
      },
      statements,
    );
    blocks.push(...filled.blocks.filter(({ type }, index) => !(type === 'heading' && index > 0)));
    if (part.required) slots.push({ name, filled: filled.filled, question: part.question });
  }
  const rest = parts.get('rest') ?? [];
  if (rest.length > 0)
    blocks.push(
      ...(
        await writer.fill(
          { name: 'rest', title: 'Also', shape: 'points', required: false, question: '', limit: 14 },
          rest,
        )
      ).blocks,
    );
  const first = (parts.get('purpose')?.[0] ?? parts.get('duties')?.[0])?.quote ?? '';
  return {
    path,
    section: 'hr',
    kind: 'role',
    title: role.name,
    summary: plain(first).slice(0, 240),
    order,
    blocks,
    slots,
    people: holdersOf(role, staff).map(({ name }) => name.text),
    years: role.paper.dated ? [Number(role.paper.dated.slice(0, 4))] : [],
    aliases: [
      'role',
      'job description',
      'duties',
      'responsibilities',
      role.paper.path.split('/').at(-1) ?? '',
    ],
  };
}

function partsOf(role: RoleText): Map<string, Statement[]> {
  const parts = new Map<string, Statement[]>();
  const put = (name: string, statement: Statement) =>
    parts.set(name, [...(parts.get(name) ?? []), statement]);
  for (const place of role.places) {
    const heading = place.heading.at(-1) ?? '';
    const headed =
      heading === role.name || heading === role.paper.title
        ? undefined
        : PARTS.find(({ topic }) => isAbout(heading, topic));
    for (const statement of place.statements) {
      const lead = /^[-*\s]{0,4}\**\s?([\p{L} ]{3,30}?)\**\s?:/u.exec(statement.quote)?.[1] ?? '';
      const led = lead === '' ? undefined : PARTS.find(({ topic }) => isAbout(lead, topic));
      if (isAuthorLine(statement, role)) continue;
      put((led ?? headed)?.name ?? 'rest', statement);
    }
  }
  const opening = (parts.get('rest') ?? []).filter(
    (one) => one.role !== 'row' && (one.heading.length === 0 || one.heading.at(-1) === role.paper.title),
  );
  if (!parts.has('purpose') && opening.length > 0) {
    parts.set('purpose', opening.slice(0, 3));
    parts.set(
      'rest',
      (parts.get('rest') ?? []).filter((one) => !opening.slice(0, 3).includes(one)),
    );
  }
  return parts;
}

/** A line with a name and a date: who wrote it and when is told by the citation. */
function isAuthorLine(statement: Statement, role: RoleText): boolean {
  const first = role.places[0]?.statements[0];
  return (
    statement === first &&
    statement.quote.length < 90 &&
    /\b(?:19|20)\d{2}\b/.test(statement.quote) &&
    statement.role === 'paragraph'
  );
}

const stem = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L} ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word.length > 1);

/** People whose role in a staff list is the role's own name. */
function holdersOf(role: RoleText, staff: readonly StaffRow[]): StaffRow[] {
  const wanted = stem(role.name).join(' ');
  return staff
    .filter((row) => row.role && row.ended === null && stem(row.role.text).join(' ') === wanted)
    .slice(0, 12);
}

function holders(role: RoleText, staff: readonly StaffRow[]): Block[] {
  const from: Inline[] = [
    text('From '),
    { type: 'record', text: role.paper.path, record: role.paper.id },
    text(role.paper.dated ? `, dated ${role.paper.dated}.` : '.'),
  ];
  const people = holdersOf(role, staff);
  if (people.length === 0) return [{ type: 'paragraph', inlines: from }];
  const names = people.flatMap(({ name, role: own, record }, index): Inline[] => [
    text(index === 0 ? ' In the staff list: ' : ', '),
    {
      type: 'claim',
      text: name.text,
      cites: [
        { record, start: name.start, end: name.end },
        ...(own ? [{ record, start: own.start, end: own.end }] : []),
      ],
    },
  ]);
  return [{ type: 'paragraph', inlines: [...from, ...names, text('.')] }];
}

/** All roles in a table. */
export function rolesPage(
  roles: readonly { role: RoleText; path: string }[],
  staff: readonly StaffRow[],
): PageDraft {
  const rows = roles.map(({ role, path }): Inline[][] => {
    const parts = partsOf(role);
    const one = (name: string): Inline[] => {
      const first = parts
        .get(name)
        ?.find(({ quote }) => quote.length < 400 && !quote.trimEnd().endsWith(':'));
      return first ? [claimOf(first)] : [];
    };
    return [
      [{ type: 'page', text: role.name, path }],
      one('purpose').length > 0 ? one('purpose') : one('duties'),
      one('reports-to'),
      holdersOf(role, staff).flatMap(({ name, record }, index): Inline[] => [
        ...(index === 0 ? [] : [text(', ')]),
        { type: 'claim', text: name.text, cites: [{ record, start: name.start, end: name.end }] },
      ]),
    ];
  });
  return {
    path: 'hr/roles',
    section: 'hr',
    kind: 'register',
    title: 'Roles',
    summary: 'Every role that the records describe: what it is for, to whom it reports, and who holds it.',
    order: 30,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            'Roles that the records describe. Who holds one is taken from the staff list where it names the same role.',
          ),
        ],
      },
      { type: 'table', columns: ['Role', 'For', 'Reports to', 'Who'], rows },
    ],
    slots: [
      { name: 'roles', filled: rows.length > 0, question: 'Which roles are there, and what does each do?' },
    ],
    aliases: ['job descriptions', 'positions', 'responsibilities', 'who does what', 'org chart'],
  };
}
