import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import { plain } from '../../records/sentences.ts';
import { sameWords } from '../kit/claims.ts';
import { enactmentsIn, lawPlacesIn } from '../kit/law.ts';
import type { Statement } from '../kit/library.ts';
import { type Paper, type Place, tells as stands } from '../kit/shelf.ts';
import { isAbout as about, type Topic } from '../kit/topics.ts';
import { boundsIn, type Comparison, practiceIn, weigh } from './compare.ts';
import type { Provision } from './provisions.ts';
import { LABOUR_SUBJECTS, type LabourSubject } from './subjects.ts';

/** What the house's own papers say beside one provision. */
export interface Beside {
  subjects: LabourSubject[];
  comparisons: Comparison[];
  /** Statements that name the provision itself. */
  cites: Statement[];
  /** Statements on the same subject. */
  says: Statement[];
  state: 'meets' | 'falls short' | 'unclear' | 'said' | 'nothing found' | 'no duty';
}

/** Statements and headings are asked about the same subjects for every provision. */
const answers = new WeakMap<Topic, Map<string, boolean>>();

function isAbout(words: string, topic: Topic): boolean {
  let known = answers.get(topic);
  if (!known) {
    known = new Map();
    answers.set(topic, known);
  }
  let answer = known.get(words);
  if (answer === undefined) {
    answer = about(words, topic);
    if (known.size > 20_000) known.clear();
    known.set(words, answer);
  }
  return answer;
}

const SAYS = 6;
/** A sentence under a fitting heading tells a rule where it has a figure or a word of duty. */
const RULE =
  /\d|\b(?:must|shall|may|needs?|always|never|only|approv\w{0,4}|paid|pays?|cannot|required|entitled)\b/i;
const NAMES_LAW = /\d|\b(?:act|code|law|decree|regulations|gesetz)\b/i;
const DATED_ROW = /^\|?\s{0,3}\d{4}-\d{2}-\d{2}/;

/** A statement of its own that is short enough to stand beside a law; rows of a calendar or a log are cases. */
function tells(statement: Statement): boolean {
  const { quote } = statement;
  return stands(statement) && quote.length <= 700 && !DATED_ROW.test(quote) && !/^[^.]{0,200}:$/.test(quote);
}
const DUTY =
  /\b(?:shall|must|may not|cannot|required|obliged|oblige[sd]?|duty of|prohibited|unlawful|forbidden|entitled|not less than|at least|not exceed|not later than|no later than)\b/i;
const NO_DUTY =
  /^(?:coverage|scope|definitions?|definition of .*|jurisdiction .*|title|short title|interpretation|construction|repeal.*|effectivity|commencement|application)$/i;
/** Agreements with clients state what a client pays, not what the house owes its people. */
const WITH_CLIENTS =
  /(?<![\p{L}])(?:clients?|customers?|service agreement|rate card|invoic\w{0,6}|billing)(?![\p{L}])/iu;
const STOP = new Set(
  'right rights employee employees employer employers work worker workers when required require requirement payment pay compensation certain terms rules general section article covered with from that this upon other shall regular provisions'.split(
    ' ',
  ),
);

/** The house's papers on people and their pay, and what they hold against the law. */
export class Practice {
  readonly #papers: Paper[];
  readonly #findings: Map<string, Finding[]>;
  /** Statements that name a law or a place of one. */
  readonly #named: { statement: Statement; laws: string[]; places: string[] }[];

  private constructor(papers: Paper[], findings: Map<string, Finding[]>) {
    this.#papers = papers;
    this.#findings = findings;
    this.#named = papers
      .filter(({ archived }) => !archived)
      .flatMap((paper) => paper.places.flatMap(({ statements }) => statements))
      .filter(({ quote }) => NAMES_LAW.test(quote))
      .map((statement) => ({
        statement,
        laws: enactmentsIn(statement.quote).map(({ key }) => key),
        places: placesIn(statement.quote),
      }))
      .filter(({ laws, places }) => laws.length + places.length > 0);
  }

  static async read(evidence: Evidence, papers: Paper[], lawRecords: ReadonlySet<string>): Promise<Practice> {
    const findings = new Map<string, Finding[]>();
    for (const record of [...papers.map(({ id }) => id), ...lawRecords]) {
      const own: Finding[] = [];
      for await (const finding of evidence.findings({ kinds: ['duration', 'percentage', 'date'], record }))
        own.push(finding);
      findings.set(record, own);
    }
    return new Practice(papers, findings);
  }

  /** Everything beside a provision: verdicts first, then what cites it, then what is said on its subject. */
  beside(provision: Provision): Beside {
    const words = `${provision.title}\n${provision.texts[0]?.statements.map(({ quote }) => quote).join('\n') ?? ''}`;
    const subjects = subjectsOf(provision.title, words);
    const comparisons = subjects.flatMap((subject) => this.#compare(provision, subject));
    const cites = this.#citing(provision);
    const says = this.#saying(
      provision,
      subjects,
      new Set([...comparisons.map(({ ownStatement }) => keyOf(ownStatement)), ...cites.map(keyOf)]),
    );
    return { subjects, comparisons, cites, says, state: stateOf(provision, comparisons, cites, says, words) };
  }

  #compare(provision: Provision, subject: LabourSubject): Comparison[] {
    const { measure } = subject;
    const text = provision.texts[0];
    if (!measure || !text) return [];
    const titled = isAbout(provision.title, subject.topic);
    const bounds = text.statements
      .filter(
        ({ quote }) =>
          (titled || isAbout(quote, subject.topic)) && !(subject.not && isAbout(quote, subject.not)),
      )
      .flatMap((statement) =>
        boundsIn(subject, statement, this.#findings.get(text.record) ?? []).map((value) => ({
          value,
          statement,
        })),
      );
    // Two floors for one subject depend on cases that code does not tell apart.
    const law = bounds[0];
    if (
      !law ||
      bounds.some(({ value }) => !value.amount.eq(law.value.amount) || value.unit !== law.value.unit)
    )
      return [];
    const found: Comparison[] = [];
    for (const place of this.#places(subject)) {
      for (const statement of place.statements) {
        const headed = isAbout(place.heading.at(-1) ?? '', subject.topic);
        if (!tells(statement) || (!headed && !isAbout(statement.quote, subject.topic))) continue;
        if (subject.not && isAbout(statement.quote, subject.not)) continue;
        for (const value of practiceIn(subject, statement, this.#findings.get(statement.record) ?? [])) {
          const comparison = weigh(measure, law, { value, statement });
          if (comparison) found.push(comparison);
        }
      }
    }
    return unique(found);
  }

  #places(subject: LabourSubject): Place[] {
    return this.#papers
      .filter(
        (paper) =>
          !paper.archived && !paper.attached && paper.section === 'hr' && !WITH_CLIENTS.test(paper.title),
      )
      .flatMap(({ places }) => places)
      .filter(
        (place) =>
          !WITH_CLIENTS.test(place.heading.join(' ')) &&
          !(subject.not && isAbout(place.heading.at(-1) ?? '', subject.not)),
      );
  }

  #citing(provision: Provision): Statement[] {
    const law = provision.key.split('|')[0] ?? '';
    const found: Statement[] = [];
    for (const { statement, laws, places } of this.#named) {
      const own = laws.includes(law);
      const here =
        provision.place === null
          ? own
          : places.includes(provision.place) && (own || (laws.length === 0 && /^art /.test(provision.place)));
      if (here) found.push(statement);
      if (found.length === SAYS) break;
    }
    return found;
  }

  #saying(provision: Provision, subjects: readonly LabourSubject[], taken: ReadonlySet<string>): Statement[] {
    const terms = subjects.length > 0 ? [] : termsOf(provision.title);
    if (subjects.length === 0 && terms.length < 2) return [];
    const ranked: { statement: Statement; score: number; order: number }[] = [];
    let order = 0;
    const seen = new Set<string>(taken);
    for (const paper of this.#papers) {
      if (paper.archived || paper.attached || WITH_CLIENTS.test(paper.title)) continue;
      for (const place of paper.places) {
        const heading = place.heading.at(-1) ?? '';
        if (WITH_CLIENTS.test(heading)) continue;
        for (const statement of place.statements) {
          order += 1;
          const score = scoreOf(statement, heading, subjects, terms);
          const key = keyOf(statement);
          if (score === 0 || seen.has(key)) continue;
          seen.add(key);
          ranked.push({
            statement,
            score: score + (paper.section === 'hr' ? 2 : 0) + (/\d/.test(statement.quote) ? 1 : 0),
            order,
          });
        }
      }
    }
    return ranked
      .sort((a, b) => b.score - a.score || a.order - b.order)
      .slice(0, SAYS)
      .sort((a, b) => a.order - b.order)
      .map(({ statement }) => statement);
  }
}

function scoreOf(
  statement: Statement,
  heading: string,
  subjects: readonly LabourSubject[],
  terms: readonly string[],
): number {
  if (!tells(statement)) return 0;
  for (const subject of subjects) {
    if (subject.not && isAbout(statement.quote, subject.not)) continue;
    const said = isAbout(statement.quote, subject.topic);
    if (said) return isAbout(heading, subject.topic) ? 4 : 3;
    if (statement.role !== 'row' && isAbout(heading, subject.topic) && RULE.test(statement.quote)) return 2;
  }
  const words = `${heading} ${statement.quote}`.toLowerCase();
  return terms.length > 0 && terms.every((term) => words.includes(term)) ? 2 : 0;
}

/** The subjects of a provision: those of its title, else of its text where it names one clearly. */
export function subjectsOf(title: string, words: string): LabourSubject[] {
  const titled = LABOUR_SUBJECTS.filter(
    (subject) => isAbout(title, subject.topic) && !(subject.not && isAbout(title, subject.not)),
  );
  if (titled.length > 0) return titled.slice(0, 2);
  const opening = words.slice(0, 500);
  return LABOUR_SUBJECTS.filter(
    (subject) =>
      isAbout(opening, subject.topic) && !(subject.not && isAbout(opening.slice(0, 250), subject.not)),
  ).slice(0, 1);
}

/** Words of a title that tell what it is about, cut to their stems. */
function termsOf(title: string): string[] {
  const words =
    plain(title)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) => !STOP.has(word)).map((word) => word.slice(0, Math.max(4, word.length - 2))),
    ),
  ].slice(0, 3);
}

const placesIn = (quote: string) => lawPlacesIn(quote).map(({ unit, number }) => `${unit} ${number}`);
const keyOf = (statement: Statement) => sameWords(statement);

function unique(comparisons: Comparison[]): Comparison[] {
  const seen = new Set<string>();
  return comparisons.filter(({ ownStatement, own }) => {
    const key = `${own.words}\0${keyOf(ownStatement)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function stateOf(
  provision: Provision,
  comparisons: readonly Comparison[],
  cites: readonly Statement[],
  says: readonly Statement[],
  words: string,
): Beside['state'] {
  const verdicts = new Set(comparisons.map(({ verdict }) => verdict));
  if (verdicts.size > 1) return 'unclear';
  const only = [...verdicts][0];
  if (only) return only;
  if (cites.length > 0 || says.length > 0) return 'said';
  return NO_DUTY.test(provision.title) || !DUTY.test(words) ? 'no duty' : 'nothing found';
}

/** The first sentences that bind somebody. */
export function dutiesOf(provision: Provision, most = 3): Statement[] {
  const statements = provision.texts[0]?.statements ?? [];
  const duties = statements.filter(({ quote }) => DUTY.test(quote));
  return (duties.length > 0 ? duties : statements.filter(({ quote }) => quote.length > 20)).slice(0, most);
}
