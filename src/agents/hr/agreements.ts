import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { FindingKind } from '../../contracts/finding-kinds.ts';
import { plain } from '../../records/sentences.ts';
import type { LibraryDocument, Statement } from '../kit/library.ts';
import { type Paper, paperOf } from '../kit/shelf.ts';

/** A value with the place it is written in. */
export interface Said {
  text: string;
  record: string;
  start: number;
  end: number;
}

/** One agreement as its document states it. */
export interface Agreement {
  paper: Paper;
  number: Said | null;
  counterparty: Said | null;
  person: Said | null;
  role: Said | null;
  fee: Said | null;
  start: (Said & { day: string }) | null;
  /** The latest end of a term that the document states. */
  end: (Said & { day: string }) | null;
  /** Months by which the term goes on each time, where the document says so. */
  renewal: (Said & { months: number }) | null;
  /** Days before the end of a term by which notice must go, where the document says so. */
  notice: (Said & { days: number }) | null;
  statements: Statement[];
}

const TITLE =
  /(?<![\p{L}])(?:agreement|contract|engagement letter|statement of work|letter of engagement|employment letter)(?![\p{L}])/iu;
const NO_AGREEMENT =
  /(?<![\p{L}])(?:template|guide|policy|by-?laws?|articles of|constitution|handbook|how to|checklist|analysis|register|list|renewal|amendment|termination|reminder|summary|notes?)(?![\p{L}])/iu;
const NUMBER =
  /(?<![\p{L}\p{N}-])[A-Z]{1,6}[-/ ]?\d{2,4}[-/]\d{1,5}(?![\p{L}\p{N}])|(?<=(?:No\.?|Number|Nr\.?)\s?:?\s?)[A-Z]{0,4}-?\d{2,8}(?![\p{L}\p{N}])/u;
const PARTY = String.raw`(\p{Lu}[^,(\n“"]{2,80})`;
const BETWEEN = new RegExp(String.raw`\b(?:[Bb]etween|BETWEEN):?\s{1,3}(?:[Tt]he\s)?${PARTY}`, 'u');
const AND_PARTY = new RegExp(String.raw`(?:\)\s?,?|,|\n)\s?and\s{1,3}(?:the\s)?${PARTY}`, 'u');
const PERSON =
  /\b(?:places?|assigns?|seconds?|engages?|employs?|appoints?|hires?|supplies|provides)\s((?:\p{Lu}[\p{L}'’.-]{1,25}\s?){2,5})(?=\s?(?:with|as|to|in|at|under)\b|[,.])/u;
const ROLE = /\bas\s(?:an?\s|its\s|the\s)?((?:\p{Lu}[\p{L}-]{1,25}\s?){1,5})/u;
const FIELD_PERSON = /^(?:employee|consultant|contractor|person|name|worker|freelancer)\b/i;
const FIELD_ROLE = /^(?:position|role|job title|title|function)\b/i;
const FEE = /\b(?:fee|fees|rate|salary|price|pay|remuneration|retainer|compensation|wage)\b/i;
const NO_FEE = /\b(?:breach|penalt|overtime|late|absence|deposit|expenses?|liabilit|insur|in case of)\b/i;
const STARTS = /\b(?:starts?|commenc\w{1,6}|begins?|effective|first day|dated?)\b/i;
const END_LEAD =
  /\b(?:runs?(?: from .{0,30})? to|until|till|ends?(?: on)?|expires?(?: on)?|through|(?:\d{4}-\d{2}-\d{2}|\d{4}) to)\s(?:and including\s)?$/i;
const OF_TERM = /\b(?:term|agreement|contract|assignment|engagement|employment|renew\w{0,4})\b/i;
const RENEWS = /\brenew\w{0,4}\b|\bextend\w{0,3}\b|\bprolong\w{0,3}\b/i;
const EACH_TIME = /\beach time\b|\bunless\b|\bautomatic\w{0,4}\b|\bsuccessive\b|\bfurther\b/i;
const NOTICE_OF_END = /\bbefore (?:the )?(?:end|expiry|renewal)|\bprior to (?:the )?(?:end|expiry|renewal)/i;

/** The agreement that a document is, told by its own structure: a title, two parties, numbered clauses, a term. */
export async function agreementIn(document: LibraryDocument, evidence: Evidence): Promise<Agreement | null> {
  const { record, passages, statements } = document;
  const title = plain(record.title);
  if (
    record.kind !== 'document' ||
    record.text.length > 120_000 ||
    NO_AGREEMENT.test(title) ||
    /\btemplates?\b/i.test(record.path ?? '')
  )
    return null;
  const opening = record.text.slice(0, 4000);
  const between = BETWEEN.exec(opening);
  const clauses = passages.filter(
    ({ role, start, end }) =>
      role === 'heading' &&
      /^#*\s*(?:\d{1,2}[.)]|article|clause|section|§)/i.test(record.text.slice(start, end)),
  ).length;
  const numbered = passages.filter(({ ordinal, role }) => role === 'item' && ordinal !== null).length;
  const score =
    (TITLE.test(title) ? 2 : TITLE.test(opening.slice(0, 300)) ? 1 : 0) +
    (between ? 2 : 0) +
    (clauses >= 3 || numbered >= 4 ? 1 : 0) +
    (/\b(?:governing law|laws of|courts?)\b/i.test(record.text) ? 1 : 0) +
    (/\b(?:signatures?|signed|in witness)\b/i.test(record.text) ? 1 : 0) +
    (/\bterm\b/i.test(record.text) && /\bnotice\b/i.test(record.text) ? 1 : 0);
  if (score < 5 || !between) return null;
  const findings: Finding[] = [];
  for await (const finding of evidence.findings({ kinds: ['date', 'duration', 'money'], record: record.id }))
    findings.push(finding);
  const at = (start: number, words: string): Said => ({
    text: plain(words),
    record: record.id,
    start,
    end: start + words.length,
  });
  const number = NUMBER.exec(opening);
  return {
    paper: paperOf(document),
    number: number ? at(number.index, number[0]) : null,
    counterparty: counterpartyOf(opening, between, evidence.handover.company, at),
    ...personOf(statements, at),
    fee: feeOf(statements, findings),
    start: startOf(statements, findings),
    end: endOf(statements, findings),
    renewal: renewalOf(statements, findings),
    notice: noticeOf(statements, findings),
    statements: [...statements],
  };
}

type At = (start: number, words: string) => Said;

function counterpartyOf(opening: string, between: RegExpExecArray, company: string, at: At): Said | null {
  const from = between.index + between[0].length;
  const and = AND_PARTY.exec(opening.slice(from, from + 600));
  const parties = [
    at(between.index + between[0].length - (between[1] ?? '').length, (between[1] ?? '').trimEnd()),
    ...(and ? [at(from + and.index + and[0].length - (and[1] ?? '').length, (and[1] ?? '').trimEnd())] : []),
  ];
  const own = company.toLowerCase().split(/[\s,]/)[0] ?? '';
  const other = parties.filter(({ text }) => !text.toLowerCase().startsWith(own));
  return other.length === 1 || parties.length === 1 ? (other[0] ?? null) : (parties[1] ?? null);
}

function personOf(statements: readonly Statement[], at: At): { person: Said | null; role: Said | null } {
  for (const { quote, start, role } of statements) {
    if (role === 'row' || role === 'field') continue;
    const match = PERSON.exec(quote);
    if (!match) continue;
    const name = (match[1] ?? '').trimEnd();
    const nameAt = match.index + match[0].indexOf(name);
    const after = nameAt + name.length;
    const as = ROLE.exec(quote.slice(after, after + 120));
    const words = (as?.[1] ?? '').trimEnd();
    return {
      person: at(start + nameAt, name),
      role: as && words !== '' ? at(start + after + as.index + as[0].indexOf(words), words) : null,
    };
  }
  return { person: fieldOf(statements, FIELD_PERSON, at), role: fieldOf(statements, FIELD_ROLE, at) };
}

/** "Employee: Ana Cruz", or the second cell of a row that begins with "Employee". */
function fieldOf(statements: readonly Statement[], label: RegExp, at: At): Said | null {
  for (const { quote, start } of statements) {
    const match = /^[\s|*]{0,6}([\p{L} ]{3,24}?)[\s*]{0,3}[:|]\s{0,3}\**([^|\n]{2,80}?)\s*(?:\||\n|$)/u.exec(
      quote,
    );
    if (!match || !label.test(match[1] ?? '')) continue;
    const words = (match[2] ?? '').trim();
    return at(start + quote.indexOf(words, (match[1] ?? '').length), words);
  }
  return null;
}

const inside = <Kind extends FindingKind>(findings: readonly Finding[], statement: Statement, kind: Kind) =>
  findings.filter(
    (one): one is Extract<Finding, { kind: Kind }> =>
      one.kind === kind && one.start >= statement.start && one.end <= statement.end,
  );

function feeOf(statements: readonly Statement[], findings: readonly Finding[]): Said | null {
  const fits = (statement: Statement) => {
    const label = statement.role === 'row' ? (statement.quote.split('|')[1] ?? '') : statement.quote;
    return FEE.test(label) && !NO_FEE.test(statement.quote);
  };
  for (const rows of [true, false])
    for (const statement of statements) {
      if ((statement.role === 'row') !== rows || !fits(statement)) continue;
      const money = inside(findings, statement, 'money').find(({ data }) => data.currency !== null || rows);
      if (!money) continue;
      const label = rows ? plain(statement.quote.split('|')[1] ?? '') : '';
      return {
        text: `${plain(money.quote)}${label && /month|day|hour|year|week/i.test(label) ? ` (${label.toLowerCase()})` : ''}`,
        record: money.record,
        start: money.start,
        end: money.end,
      };
    }
  return null;
}

const fullDay = (finding: Finding<'date'>): string | null => {
  const { date } = finding.data;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
};

function startOf(statements: readonly Statement[], findings: readonly Finding[]): Agreement['start'] {
  for (const statement of statements) {
    if (statement.role === 'row' || !STARTS.test(statement.quote) || RENEWS.test(statement.quote)) continue;
    for (const finding of inside(findings, statement, 'date')) {
      const day = fullDay(finding);
      const lead = statement.quote.slice(0, finding.start - statement.start).slice(-40);
      if (day && STARTS.test(lead))
        return {
          text: plain(finding.quote),
          record: finding.record,
          start: finding.start,
          end: finding.end,
          day,
        };
    }
  }
  return null;
}

function endOf(statements: readonly Statement[], findings: readonly Finding[]): Agreement['end'] {
  let latest: Agreement['end'] = null;
  for (const statement of statements) {
    if (!OF_TERM.test(statement.quote)) continue;
    for (const finding of inside(findings, statement, 'date')) {
      const day = fullDay(finding);
      const lead = statement.quote.slice(0, finding.start - statement.start).slice(-60);
      if (day && END_LEAD.test(lead) && (latest === null || day > latest.day))
        latest = {
          text: plain(finding.quote),
          record: finding.record,
          start: finding.start,
          end: finding.end,
          day,
        };
    }
  }
  return latest;
}

function renewalOf(statements: readonly Statement[], findings: readonly Finding[]): Agreement['renewal'] {
  for (const statement of statements) {
    if (!RENEWS.test(statement.quote) || !EACH_TIME.test(statement.quote)) continue;
    for (const finding of inside(findings, statement, 'duration')) {
      const { amount, unit } = finding.data;
      const months = unit === 'month' ? Number(amount) : unit === 'year' ? Number(amount) * 12 : 0;
      const lead = statement.quote.slice(0, finding.start - statement.start).slice(-40);
      if (
        months > 0 &&
        Number.isInteger(months) &&
        /\b(?:by|for|of|further|successive|additional|another)\s(?:an?\s|further\s|periods? of\s|terms? of\s|additional\s)*$/i.test(
          lead,
        )
      )
        return {
          text: plain(statement.quote),
          record: statement.record,
          start: statement.start,
          end: statement.end,
          months,
        };
    }
  }
  return null;
}

function noticeOf(statements: readonly Statement[], findings: readonly Finding[]): Agreement['notice'] {
  for (const statement of statements) {
    if (!NOTICE_OF_END.test(statement.quote)) continue;
    for (const finding of inside(findings, statement, 'duration')) {
      const { amount, unit } = finding.data;
      const after = statement.quote.slice(finding.end - statement.start, finding.end - statement.start + 30);
      if (unit === 'day' && NOTICE_OF_END.test(after))
        return {
          text: plain(statement.quote),
          record: statement.record,
          start: statement.start,
          end: statement.end,
          days: Number(amount),
        };
    }
  }
  return null;
}
