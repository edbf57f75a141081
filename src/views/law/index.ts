import type { Evidence } from '../../contracts/evidence.ts';
import type { Clause, Law, Provision } from '../../contracts/law.ts';
import type { LibraryDocument, Statement } from '../../contracts/library.ts';
import { defineView } from '../../contracts/view.ts';
import { plain } from '../../records/sentences.ts';
import { statementsOf } from '../library/statements.ts';
import { citedIn } from './cited.ts';
import { candidatesFor, clausesOf, isOfWork, type Saying, sayingOf } from './clauses.ts';
import { limitsOf, weigh } from './compare.ts';
import { type Amount, figuresIn, hasFigure, mattersIn } from './figures.ts';
import { lawKind } from './lawgiver.ts';
import { type Cut, provisionsOf } from './provisions.ts';
import { Likeness } from './similar.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    law: Law;
  }
}

/** Most words of a label. */
const LABEL = 5;

/** The law in the records, provision by provision, and what the papers of the business say beside it. */
export const view = defineView({
  name: 'law',
  summary:
    'Provisions of the law in the records, with the clauses of the business beside them and what they come to.',
  async build(evidence, views) {
    const library = await views.view('library');
    const kinds = new Map(library.documents.map((document) => [document, lawKind(document)] as const));
    const cuts = library.documents.flatMap((document) => {
      const kind = kinds.get(document);
      return kind ? provisionsOf(document, kind) : [];
    });
    const money = await amountsOf(evidence);
    const provisions = cuts.map((cut) => readProvision(cut, money.get(cut.record.id)));
    const papers = library.documents.filter(
      (document) => !kinds.get(document) && document.standing === 'in-force',
    );
    const sayings = [
      ...papers.flatMap((document) => sayingsIn(document, money.get(document.record.id))),
      ...(await mailSayings(evidence, provisions)),
    ];
    const likeness = new Likeness(
      provisions,
      sayings.filter(({ section }) => section !== null),
    );
    return {
      provisions: [...besideAll(provisions, sayings, likeness)].sort(inOrder),
      cited: citedIn(sayings, provisions),
    };
  },
});

/** Sentences on a matter that several provisions share stand beside the one that they share most words with. */
function besideAll(
  provisions: readonly Provision[],
  sayings: readonly Saying[],
  likeness: Likeness,
): Law['provisions'] {
  const all = provisions.map((provision) => ({ provision, candidates: candidatesFor(provision, sayings) }));
  const nearest = new Map<Saying, { provision: Provision; score: number }>();
  for (const { provision, candidates } of all)
    for (const { saying } of candidates) {
      const score = likeness.between(provision, saying);
      const known = nearest.get(saying);
      if (!known || score > known.score) nearest.set(saying, { provision, score });
    }
  return all.map(({ provision, candidates }) => {
    const clauses = clausesOf(candidates, (saying) => nearest.get(saying)?.provision === provision);
    if (provision.matters.size > 0) return { provision, clauses };
    const known = new Set(clauses.map(({ statement }) => statement));
    const like = likeness
      .to(provision)
      .filter(({ statement, ofStaff }) => !known.has(statement) && (ofStaff || !isOfWork(provision)));
    return {
      provision,
      clauses: [
        ...clauses,
        ...like.map(
          ({ record, statement, figures }): Clause => ({
            record,
            statement,
            cites: false,
            verdict: weigh(provision, figures),
          }),
        ),
      ],
    };
  });
}

function readProvision(cut: Cut, money: readonly Amount[] = []): Provision {
  const titled = new Set(mattersIn(cut.title).map(({ matter }) => matter));
  const figures = cut.statements.flatMap((statement) =>
    figuresIn({ ...statement, heading: [cut.title] }, money),
  );
  const stated = figures.flatMap(({ matter, bare }) => (matter && !bare ? [matter] : []));
  const [first] = cut.title === '' ? cut.statements : [];
  const opening = first ? mattersIn(first.quote).map(({ matter }) => matter) : [];
  const matters = new Set([...titled, ...stated]);
  // Leaves of many kinds share their words only.
  matters.delete('other-leave');
  return { ...cut, figures, matters: matters.size > 0 ? matters : new Set(opening) };
}

/** Every sentence of a document in force, under the heading of its section. */
function sayingsIn(document: LibraryDocument, money: readonly Amount[] = []): Saying[] {
  if (document.record.kind === 'code') return [];
  return document.sections.flatMap((section) =>
    section.passages.flatMap((passage) => {
      const [first, ...rest] = statementsOf(document.record, passage);
      if (first && rest.length > 0 && isLabel(first)) {
        const label = plain(first.quote).replace(/[.\s]+$/, '');
        const below = { ...section, heading: [...section.heading, label] };
        return rest.map((one) =>
          sayingOf(document.record, below, { ...one, heading: [...one.heading, label] }, money),
        );
      }
      return [first ?? [], rest]
        .flat()
        .filter(saysSomething)
        .map((statement) => sayingOf(document.record, section, statement, money));
    }),
  );
}

/** "3. Meal break." before what is said of it is its heading. */
const isLabel = ({ quote }: Statement) =>
  quote.endsWith('.') && (plain(quote).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= LABEL && !hasFigure(quote);

/** A title or a byline in a line of text says nothing. */
const saysSomething = ({ quote, role }: Statement) =>
  role !== 'paragraph' || (/[.!?:;)"”»]$/u.test(quote) && (quote.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 3);

/** What people of the house wrote in mails that can be weighed against a provision: an instruction is in force as a paper is. */
async function mailSayings(evidence: Evidence, provisions: readonly Provision[]): Promise<Saying[]> {
  const limited = provisions.filter((provision) => limitsOf(provision).length > 0);
  if (limited.length === 0) return [];
  const inside = new Set(
    (await evidence.links('person')).flatMap(({ data }) =>
      data.standing === 'outside' ? [] : data.addresses,
    ),
  );
  const found: Saying[] = [];
  for await (const record of evidence.records({ kinds: ['mail'] })) {
    if (
      !record.people.some(({ role, address }) => role === 'from' && address !== null && inside.has(address))
    )
      continue;
    for (const passage of await evidence.passages(record.id))
      for (const statement of statementsOf(record, passage)) {
        if (!hasFigure(statement.quote)) continue;
        const saying = sayingOf(record, null, statement);
        const weighs = limited.some((provision) => weigh(provision, saying.figures) !== null);
        if (weighs && !saying.tellsLaw && !statement.quote.endsWith('?')) found.push(saying);
      }
  }
  return found;
}

async function amountsOf(evidence: Evidence): Promise<Map<string, Amount[]>> {
  const found = new Map<string, Amount[]>();
  for await (const { record, start, end, data } of evidence.findings({ kinds: ['money'] })) {
    if (data.currency === null) continue;
    const own = found.get(record) ?? [];
    own.push({ start, end, amount: data.amount, currency: data.currency });
    found.set(record, own);
  }
  return found;
}

const { compare: natural } = new Intl.Collator('en', { numeric: true });
/** By law, the law's own words before a digest's, then by place and document. */
const inOrder = (
  { provision: one }: Law['provisions'][number],
  { provision: other }: Law['provisions'][number],
) =>
  natural(one.law.key, other.law.key) ||
  natural(other.kind, one.kind) ||
  natural(one.place, other.place) ||
  natural(one.record.id, other.record.id);
