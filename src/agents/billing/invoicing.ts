import { sameWords } from '../kit/claims.ts';
import type { Statement } from '../kit/library.ts';
import { isAbout } from '../kit/topics.ts';
import { type Material, type Place, type Procedure, placeIsAbout, titleOf } from './material.ts';
import { procedureScore } from './steps.ts';
import { INTERNATIONAL, INVOICING, PAYABLES, PAYROLL } from './topics.ts';

const DECIDES =
  /\b(?:approv\w*|authori[sz]\w*|decid\w*|decision|sign(?:s|ed)?[- ]off|countersign\w*|consent|permission)\b/i;
const THRESHOLD_COLUMN =
  /\b(?:decision|decides?|approv\w*|authori[sz]\w*|limit|above|up to|threshold|who)\b/i;
const LATE =
  /\b(?:overdue|late|remind\w*|dunning|collect\w*|arrears|chas(?:e|ing)|don'?t pay|non-?payment|unpaid)\b/i;
/** What only announces a list says nothing by itself. */
const LEAD_IN = /:[*_\s]*$/;
const TEMPLATE = /\btemplates?\b/i;
const COMPUTED = /[÷×]|\b(?:divided by|multiplied by|divisor|pro[- ]?rat\w*)\b/i;

/** Procedures about charging for work, the one that says most first; payroll and transfers have pages of their own. */
export function invoicingProcedures({ procedures }: Material): Procedure[] {
  const ranked = procedures
    .filter(
      (procedure) =>
        !procedure.document.archived &&
        !isAbout(procedure.heading.at(-1) ?? '', PAYROLL) &&
        concernsInvoicing(procedure),
    )
    .map((procedure) => ({ procedure, score: scoreOf(procedure) }))
    .filter(({ score }) => score >= 8)
    .sort((one, other) => other.score - one.score)
    .map(({ procedure }) => procedure);
  // The same procedure in another format or as an older copy is told once.
  const told = new Set<string>();
  return ranked.filter(({ steps }) => {
    const words = steps.map(({ quote }) => sameWords({ quote }));
    const fresh = words.filter((one) => !told.has(one)).length;
    for (const one of words) told.add(one);
    return fresh * 2 > words.length;
  });
}

/** Its headings say so, or half of its steps do: one step that mentions a bill makes no billing of a procedure. */
function concernsInvoicing(procedure: Procedure): boolean {
  const about = procedure.steps.filter(({ quote }) => isAbout(quote, INVOICING)).length;
  return isAbout(titleOf(procedure), INVOICING) || about * 2 >= procedure.steps.length;
}

/** Charging counts for a procedure; wages, transfers and bills to pay count against it. */
function scoreOf(procedure: Procedure): number {
  return (
    procedureScore(procedure, INVOICING) -
    procedureScore(procedure, PAYROLL) / 2 -
    procedureScore(procedure, INTERNATIONAL) / 3 -
    (isAbout(titleOf(procedure), PAYABLES) ? 7 : 0)
  );
}

/** Places about charging, those of the main procedure's document first; slides for an audience only where nothing else is. */
export function placesNear(material: Material, main: Procedure | undefined): Place[] {
  const places = material.places.filter(
    (place) =>
      !place.document.archived &&
      !TEMPLATE.test(`${place.document.path} ${place.document.title}`) &&
      placeIsAbout(place, INVOICING) &&
      !isAbout(place.heading.at(-1) ?? place.document.title, PAYROLL) &&
      !isAbout(titleOf(place), PAYABLES),
  );
  const own = places.filter(({ document }) => !document.attached && document.kind !== 'slides');
  const kept = own.length > 0 ? own : places;
  const home = kept.filter((place) => place.document.id === main?.document.id);
  return [...home, ...kept.filter((place) => place.document.id !== main?.document.id)];
}

/** Places headed by late payment, in documents that speak of charging. */
export function latePlaces(material: Material, near: readonly Place[]): Place[] {
  const headed = (place: Place) => LATE.test(place.heading.at(-1) ?? place.document.title);
  const first = near.filter(headed);
  const others = material.places.filter(
    (place) =>
      !first.includes(place) &&
      !place.document.archived &&
      !TEMPLATE.test(`${place.document.path} ${place.document.title}`) &&
      (headed(place) || LATE.test(place.document.title)) &&
      place.statements.some(
        ({ quote }) => isAbout(quote, INVOICING) || /\b(?:clients?|customers?|debtors?)\b/i.test(quote),
      ) &&
      !place.statements.some(({ quote }) => isAbout(quote, PAYROLL)),
  );
  return [...first, ...others];
}

export function statementsOf(
  places: readonly Place[],
  keep: (one: Statement, place: Place) => boolean,
): Statement[] {
  return places.flatMap((place) =>
    place.statements.filter((one) => !LEAD_IN.test(one.quote) && keep(one, place)),
  );
}

/** How amounts come about: sentences with a computation, and the whole table where one of its rows has one. */
export function amountsIn({ statements }: Place): Statement[] {
  const computing = statements.filter(({ quote }) => COMPUTED.test(quote));
  const tables = new Set(
    computing.flatMap(({ role, columns }) => (role === 'row' ? [(columns ?? []).join('\0')] : [])),
  );
  return statements.filter(
    (one) => computing.includes(one) || (one.role === 'row' && tables.has((one.columns ?? []).join('\0'))),
  );
}

export function decides(one: Statement): boolean {
  if (one.quote.split('→').length > 2) return false;
  if (one.role === 'row') {
    const columns = (one.columns ?? []).filter((column) => THRESHOLD_COLUMN.test(column));
    return columns.some((column) => DECIDES.test(column)) || (columns.length > 0 && DECIDES.test(one.quote));
  }
  return DECIDES.test(one.quote);
}
