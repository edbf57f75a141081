import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { claimOf, sameWords, text } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import type { Paper } from '../kit/shelf.ts';
import { isAbout, type Topic } from '../kit/topics.ts';
import { about } from '../kit/words.ts';
import type { Agreement } from './agreements.ts';
import type { Subject } from './subjects.ts';

const AGREEMENT: Topic = about('agreement, agreements, contract, contracts');
/** Words by which a paper speaks of agreements with clients as such. */
const SPOKEN: Topic = about(
  'service agreement*, client agreement*, one agreement, each agreement, every agreement, renewal notice*, rate letter*',
);
const OTHER: Topic = about(
  'law, employment contract, bylaw*, licence, license, collective agreement, lease, nda, non-disclosure, telecommuting agreement, employee, employees, resign*, certificate, certificates, contract signed, your contracts, invoice*, draft, drafts, remittance, contractor*',
);

const SUBJECTS: readonly Subject[] = [
  {
    name: 'what',
    title: 'What one agreement is',
    topic: about(
      'covers, one person, one project, places, assignment, is and remains, directs, scope, services, further agreement',
    ),
    not: about('fee, invoice*'),
    question: 'What does one agreement cover: which person, which work, which client?',
    required: true,
  },
  {
    name: 'changes',
    title: 'How a fee is changed',
    topic: about(
      'new fee, new rate, fee change*, change of fee, rate change*, announced in writing, new price, rate letter*, adjust*',
    ),
    question: 'Who may change a fee, how long before, and in which form?',
    required: true,
  },
  {
    name: 'fee',
    title: 'Fee and payment',
    topic: about('fee, fees, payment, invoice*, overtime, absence, rate, price, net-14, expenses'),
    question: 'How is the fee agreed and billed?',
    required: true,
    shape: 'table',
  },
  {
    name: 'renewal',
    title: 'Term and renewal',
    topic: about('term, renew*, starts on, commence*, runs to, before the end of, extension, second term'),
    question: 'How long does an agreement run, how is it renewed, and who writes to the client by when?',
    required: true,
  },
  {
    name: 'ending',
    title: 'How an agreement ends',
    topic: about(
      'terminat*, end this, end the, ends, notice, trial, replacement, cancel*, leaves in the first',
    ),
    question: 'How does an agreement end, with which notice, and what is done on the last day?',
    required: true,
  },
  {
    name: 'made',
    title: 'How an agreement is made',
    topic: about('sign, signed, signs, draft*, prepare*, offer, shortlist, original, countersign*'),
    question: 'Who drafts an agreement, who signs it, and where is it kept?',
    required: true,
  },
];

/** The model behind the agreements: the terms that most of them share word for word, and what papers say about making them. */
export async function agreementPage(
  agreements: readonly Agreement[],
  papers: readonly Paper[],
  writer: Writer,
): Promise<PageDraft | null> {
  const shared = sharedStatements(agreements);
  const spoken = papers
    .filter(({ archived, attached, kind }) => !archived && !attached && kind === 'document')
    .flatMap(({ places }) => places.flatMap(({ statements }) => statements))
    .filter(
      ({ quote, role }) =>
        role !== 'row' && quote.length < 500 && isAbout(quote, SPOKEN) && !isAbout(quote, OTHER),
    );
  if (agreements.length === 0 && spoken.length < 2) return null;
  const blocks: Block[] = [leadOf(agreements, shared.common.length)];
  const slots: { name: string; filled: boolean; question: string }[] = [];
  const taken = new Set<string>();
  for (const subject of SUBJECTS) {
    const own = [
      ...shared.common.map(({ statement }) => statement).filter((one) => subjectOf(one) === subject),
      ...spoken.filter((one) => fits(one, subject)).slice(0, 5),
    ].filter((one) => {
      const key = sameWords(one);
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    });
    const { name, title, question, required } = subject;
    const filled = await writer.fill(
      { name, title, question, required, shape: subject.shape ?? 'points', limit: 16 },
      own,
    );
    blocks.push(...filled.blocks.filter(({ type }, index) => type !== 'heading' || index === 0));
    slots.push({ name, filled: filled.filled, question });
  }
  const rest = shared.common
    .map(({ statement }) => statement)
    .filter((one) => subjectOf(one) === null && !taken.has(sameWords(one)));
  if (rest.length > 0)
    blocks.push(
      ...(
        await writer.fill(
          {
            name: 'rest',
            title: 'Other standard terms',
            shape: 'points',
            required: false,
            question: '',
            limit: 16,
          },
          rest,
        )
      ).blocks,
    );
  if (shared.single.length > 0) {
    blocks.push({ type: 'heading', level: 2, text: 'What only one agreement says' });
    blocks.push({
      type: 'paragraph',
      inlines: [text('Departures from the standard terms: look here before you rely on them.')],
    });
    blocks.push({
      type: 'list',
      ordered: false,
      items: shared.single
        .slice(0, 30)
        .map(({ agreement, statement }) => [
          text(`${agreement.number?.text ?? agreement.paper.title}: `),
          claimOf(statement),
        ]),
    });
  }
  blocks.push({
    type: 'paragraph',
    inlines: [
      text('All agreements with their dates: '),
      { type: 'page', text: 'Register of agreements', path: 'hr/agreements-register' },
      text('.'),
    ],
  });
  if (agreements.length === 0) blocks.pop();
  return {
    path: 'hr/agreements',
    section: 'hr',
    kind: 'process',
    title: 'Agreements: how they work',
    summary:
      'What one agreement is, how it is made, renewed, changed and ended, in the words that the agreements share.',
    order: 10,
    blocks,
    slots,
    aliases: [
      'service agreement',
      'contract model',
      'renewal',
      'how to renew',
      'termination',
      'standard terms',
    ],
  };
}

function leadOf(agreements: readonly Agreement[], common: number): Block {
  const words =
    agreements.length === 0
      ? 'No document of an agreement is in the records; this is what other papers say about agreements.'
      : agreements.length === 1
        ? 'One agreement is in the records; its terms stand here, and what other papers say about agreements.'
        : `${agreements.length} agreements are in the records. ${common} statements stand word for word in most of them: these are the standard terms, and follow by subject.`;
  return { type: 'paragraph', inlines: [text(words)] };
}

interface Shared {
  common: { statement: Statement; count: number }[];
  single: { agreement: Agreement; statement: Statement }[];
}

/** Statements by how many agreements have them in the same words, in the order of the newest agreement. */
function sharedStatements(agreements: readonly Agreement[]): Shared {
  const holders = new Map<string, Set<Agreement>>();
  const keyed = agreements.map((agreement) => ({
    agreement,
    statements: agreement.statements.map((statement) => ({ statement, key: sameWords(statement) })),
  }));
  for (const { agreement, statements } of keyed)
    for (const { key } of statements) holders.set(key, (holders.get(key) ?? new Set()).add(agreement));
  const most = Math.max(1, Math.ceil(agreements.length * 0.6));
  const newest = [...keyed].sort(
    (a, b) =>
      compare(b.agreement.paper.dated, a.agreement.paper.dated) ||
      compare(a.agreement.paper.id, b.agreement.paper.id),
  );
  const common: Shared['common'] = [];
  const seen = new Set<string>();
  for (const { statements } of newest)
    for (const { statement, key } of statements) {
      const count = holders.get(key)?.size ?? 0;
      if (count < most || seen.has(key) || key.length < 12) continue;
      seen.add(key);
      common.push({ statement, count });
    }
  const single =
    agreements.length < 3
      ? []
      : keyed.flatMap(({ agreement, statements }) =>
          statements
            .filter(({ statement, key }) => holders.get(key)?.size === 1 && isTerm(statement, agreement))
            .map(({ statement }) => ({ agreement, statement })),
        );
  return { common, single };
}

/** A sentence of terms: not a name, a task, a date line, a signature or what every agreement has in its own words. */
function isTerm({ quote, role, heading, start, end }: Statement, agreement: Agreement): boolean {
  if (role === 'row' || quote.length < 40 || quote.length > 500 || !/[.;]$/.test(quote)) return false;
  if (heading.some((one) => /\b(?:schedule|annex|tasks|signature)/i.test(one)) || /\bbetween\b/i.test(quote))
    return false;
  const own = [agreement.start, agreement.end, agreement.person, agreement.counterparty];
  return (
    !own.some((one) => one !== null && one.start >= start && one.end <= end && one !== agreement.end) ||
    /\b(?:wish|except|instead|longer|shorter|discount|differ)/i.test(quote)
  );
}

const fits = (statement: Statement, subject: Subject) =>
  isAbout(statement.quote, subject.topic) && !(subject.not && isAbout(statement.quote, subject.not));

/** The subject of the heading that a statement stands under; one that speaks of changing a fee goes there. */
function subjectOf(statement: Statement): Subject | null {
  const heading = statement.heading.at(-1) ?? '';
  const opening = statement.heading.length <= 1 && isAbout(heading, AGREEMENT);
  const said = SUBJECTS.filter((subject) => fits(statement, subject));
  if (opening) return said[0] ?? null;
  const headed = SUBJECTS.filter(({ topic }) => isAbout(heading, topic));
  return (
    said.find(({ name }) => name === 'changes' && headed.length > 0) ??
    said.find((one) => headed.includes(one)) ??
    headed[0] ??
    null
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
