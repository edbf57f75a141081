import type { Clause, Figure, Provision } from '../../contracts/law.ts';
import type { Section, Statement } from '../../contracts/library.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain } from '../../records/sentences.ts';
import { limitsOf, weigh } from './compare.ts';
import { type Amount, figuresIn, mattersIn } from './figures.ts';
import { enactmentsIn, placesIn } from './names.ts';
import { Terms, tokensOf } from './terms.ts';
import { all } from './words.ts';

/** A sentence of a paper in force, with what it is about. */
export interface Saying {
  record: BatonRecord;
  /** Section of a document; null of a mail. */
  section: Section | null;
  statement: Statement;
  figures: readonly Figure[];
  /** Matters of the sentence, else of the heading above it. */
  matters: ReadonlySet<string>;
  /** It or its heading says that it is about the people of the house. */
  ofStaff: boolean;
  /** It tells what the law says, not what the house does. */
  tellsLaw: boolean;
}

const STAFF = new Terms(all(({ staff }) => staff));
const EMPLOYEES = new Terms(all(({ employees }) => employees));
const OF_THE_LAW = new Terms(all(({ ofTheLaw }) => ofTheLaw));
const GRANTS = new Terms(all(({ grants }) => grants));
const STAFF_SHELVES = new Set(['hr', 'staff', 'labour-code']);
const OUTSIDE_SHELVES = new Set(['clients', 'templates', 'emails']);
/** An entitlement without a verb or a year is told in so many words at most. */
const SHORT = 9;
/** So many characters are the head of a sentence. */
const HEAD = 24;
/** Of one document a provision takes so many sentences without a figure. */
const WORDS_OF_A_DOCUMENT = 2;
const ROWS = 40;
/** … and so many of all documents. */
const WORDS = 8;
/** A cell that computes: its words stand in the table. */
const FORMULA = /:\s?=[A-Z\d(]/;

/** A sentence of a section, or of a mail, read for the law. */
export function sayingOf(
  record: BatonRecord,
  section: Section | null,
  statement: Statement,
  money: readonly Amount[] = [],
): Saying {
  const heading = section?.heading ?? [record.title];
  const titles = [...heading, ...(statement.columns?.map(plain) ?? [])];
  const spots = mattersIn(statement.quote);
  const last = heading.at(-1) ?? '';
  const figures = figuresIn({ ...statement, heading: titles }, money).map((figure) =>
    plainly(figure, statement, last),
  );
  const matters = new Set([
    ...(spots.length > 0 ? spots : mattersIn(last)).map(({ matter }) => matter),
    ...figures.flatMap(({ matter, bare }) => (matter === null || bare ? [] : [matter])),
  ]);
  const name = `${record.title} ${heading.join(' ')}`;
  const shelf = section?.document.shelf;
  return {
    record,
    section,
    statement,
    figures,
    matters,
    ofStaff:
      STAFF.stand(name) ||
      (shelf !== undefined && STAFF_SHELVES.has(shelf)) ||
      (!OUTSIDE_SHELVES.has(shelf ?? '') && STAFF.stand(statement.quote)),
    tellsLaw: OF_THE_LAW.stand(statement.quote),
  };
}

/** A notice or a leave is stated as an entitlement only where the sentence is about it: else it may be of anything. */
function plainly(figure: Figure, statement: Statement, heading: string): Figure {
  if (figure.bare) return figure;
  const headed = (matter: string) =>
    leads(statement.quote, matter) || mattersIn(heading).some((spot) => spot.matter === matter);
  const tokens = tokensOf(statement.quote);
  if (
    figure.matter === 'annual-leave' &&
    figure.per !== 'year' &&
    !(tokens.length <= SHORT && leads(statement.quote, 'annual-leave')) &&
    !GRANTS.stand(tokens)
  )
    return { ...figure, bare: true };
  const spots = mattersIn(statement.quote).filter(({ matter }) => matter === 'notice');
  return figure.matter === 'notice' && spots.length < 2 && !headed('notice')
    ? { ...figure, bare: true }
    : figure;
}

/** A sentence that may stand beside a provision. */
export interface Candidate {
  saying: Saying;
  clause: Clause;
  /** It states a quantity of what the provision limits: it is always shown. */
  weighty: boolean;
}

/** A sentence that begins with a matter is about it. */
const leads = (quote: string, wanted: string): boolean =>
  mattersIn(quote.slice(0, HEAD)).some(({ matter, start }) => matter === wanted && start < HEAD / 2);

/** What papers say on a provision: by its name, or on the same matter. */
export function candidatesFor(provision: Provision, sayings: readonly Saying[]): Candidate[] {
  const ofWork = isOfWork(provision);
  const limits = limitsOf(provision).map(({ figure }) => figure);
  const titled = new Set<string | null>(mattersIn(provision.title).map(({ matter }) => matter));
  return sayings.flatMap((saying) => {
    const cites = citesIt(saying, provision);
    const onIt =
      [...saying.matters].some((matter) => provision.matters.has(matter)) && (!ofWork || saying.ofStaff);
    if ((!cites && !onIt) || FORMULA.test(saying.statement.quote)) return [];
    const { record, statement } = saying;
    const verdict = onIt && !saying.tellsLaw ? weigh(provision, saying.figures) : null;
    const weighty =
      verdict !== null ||
      limits.some(
        ({ matter, unit }) =>
          (titled.size === 0 || titled.has(matter)) &&
          saying.figures.some((own) => !own.bare && own.matter === matter && own.unit === unit),
      );
    return [{ saying, clause: { record, statement, cites, verdict }, weighty }];
  });
}

/** The clauses of a provision: all that are weighty or name it, of the others those that it is nearest to. */
export function clausesOf(
  candidates: readonly Candidate[],
  isNearest: (saying: Saying) => boolean,
): Clause[] {
  const words = new Map<string, number>();
  let all = 0;
  return candidates
    .filter(({ saying, clause, weighty }) => {
      if (weighty || clause.cites) return true;
      if (!isNearest(saying) || !isAboutIt(saying)) return false;
      const count = (words.get(clause.record.id) ?? 0) + 1;
      words.set(clause.record.id, count);
      all += 1;
      return count <= WORDS_OF_A_DOCUMENT && all <= WORDS;
    })
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, ROWS)
    .map(({ clause }) => clause);
}

/** Words without a quantity stand beside a provision where they or their heading are about its matter, not where they touch it. */
function isAboutIt({ statement, section, matters, figures }: Saying): boolean {
  if (statement.role === 'row') return false;
  const headed = mattersIn(section?.heading.at(-1) ?? '').some(({ matter }) => matters.has(matter));
  const said = mattersIn(statement.quote).length > 0;
  return headed ? said || figures.length > 0 : [...matters].some((matter) => leads(statement.quote, matter));
}

/** What falls short first, then what meets, then what names the provision. */
const rank = ({ clause: { verdict, cites }, weighty }: Candidate) =>
  verdict ? (verdict.holds ? 1 : 0) : cites ? 2 : weighty ? 3 : 4;

/** Whether a provision is about those who work for others; papers about others say nothing on it. */
export function isOfWork({ law, statements, record }: Provision): boolean {
  return (
    statements.some(({ quote }) => EMPLOYEES.stand(quote)) ||
    EMPLOYEES.stand(law.name) ||
    EMPLOYEES.stand(record.text.slice(0, 20_000))
  );
}

function citesIt({ statement }: Saying, { law, place }: Provision): boolean {
  const [wanted] = placesIn(place);
  if (!wanted || !/\d/.test(statement.quote)) return false;
  return (
    placesIn(statement.quote).some(({ unit, number }) => unit === wanted.unit && number === wanted.number) &&
    enactmentsIn(statement.quote).some(({ key }) => key === law.key)
  );
}
