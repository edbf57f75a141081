import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type State, stateSchema } from '../contracts/finding-kinds.ts';
import { isoDay, MONTH_NAMES, monthNumber } from './reading/days.ts';
import { isBoilerplate } from './reading/small-talk.ts';
import { type Statement, statementsOf } from './reading/statements.ts';

type Read = { subject: string; from: string | null; to: string };
type Reader = (groups: Record<string, string | undefined>) => Read;

const SUBJECT = '(?<subject>[^.;:!?|]{2,160}?)';
const BE =
  "(?:is|are|was|were|has been|have been|have now been|has now been|will be|is now|are now|is being|are being|'s been|got|been)";
const retired: Reader = ({ subject = '' }) => ({ subject, from: null, to: 'retired' });
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  // "SA-2023-004 is superseded by SA-2025-014"
  [
    new RegExp(
      `^${SUBJECT}\\s${BE}\\s(?:now\\s|hereby\\s|since\\s|fully\\s)?(?:superseded|replaced|succeeded)(?:\\s(?:by|with)\\s(?<by>[^.;!?|]{2,120}?))?(?=$|[.;!?|]|\\s(?:from|effective|as of|on|since|in|and)\\s)`,
      'iu',
    ),
    ({ subject = '' }) => ({ subject, from: null, to: 'replaced' }),
  ],
  [
    /^(?<by>[^.;:!?|]{2,160}?)\s(?:now\s|hereby\s|fully\s)?(?:supersedes?|replaces?|replaced)\s(?<subject>(?:the|all|any|our|your|its|both|previous|old|an?|[\p{Lu}\d])[^.;!?|]{1,120}?)(?=$|[.;!?|,]|\s(?:from|effective|as of|on|since|with)\s)/iu,
    ({ subject = '' }) => ({ subject, from: null, to: 'replaced' }),
  ],
  // "is closed", "is no longer used", "has been discontinued"
  [
    new RegExp(
      `^${SUBJECT}\\s(?:${BE}|remains?)\\s(?:now\\s|officially\\s|permanently\\s|hereby\\s|already\\s|since\\s|being\\s|formally\\s)?(?:closed(?! to\\b| on\\b| for\\b| during\\b| between\\b| over\\b| at\\b)|discontinued|retired(?! from)|deprecated|decommissioned|terminated|abolished|withdrawn|revoked|obsolete|defunct|phased out|shut down|inactive|deactivated|invalid|void|out of date|outdated|expired|dissolved|archived(?! in\\b)|removed from (?:use|service))\\b`,
      'iu',
    ),
    retired,
  ],
  [
    new RegExp(
      `^${SUBJECT}\\s(?:(?:is|are|was|were|will|does|do|can|may|should|must|has|have|shall)\\s)?(?:be\\s)?no longer\\s(?:be\\s|been\\s)?(?:used?|valid|in use|active|accept(?:s|ed)?|available|appl(?:y|ies|icable)|need(?:ed|s)?|required|support(?:ed|s)?|current|exist(?:s|ed)?|works?|employed|in (?:force|effect|service)|offered|maintained|with (?:us|the)|receives?|operates?|monitored|issued|an? |the |our )`,
      'iu',
    ),
    retired,
  ],
  [
    new RegExp(
      `^${SUBJECT}\\s(?:has|have|had)\\s(?:now\\s|already\\s|since\\s|officially\\s)?(?:left|resigned from|departed|retired from|quit|exited)(?:\\s(?:the|our)\\s(?:company|firm|business|team|organi[sz]ation|co-?op(?:erative)?)\\b|\\s(?!The\\b)\\p{Lu}[\\p{L}]+(?=$|[\\s.,])|$|[.,])`,
      'u',
    ),
    retired,
  ],
  [
    new RegExp(
      `^${SUBJECT}\\s(?:left the (?:company|firm|business|team|organi[sz]ation)|(?:has |have )?(?:lapsed|expired)|ceased (?:to|operations|trading)|(?:has|have) (?:been )?(?:ceased|lapsed))\\b`,
      'iu',
    ),
    retired,
  ],
  [
    new RegExp(
      `^${SUBJECT}\\s(?:is|are|has been|have been|has now been|is now)\\s(?:now\\s|officially\\s|hereby\\s)?cancel+ed\\b`,
      'iu',
    ),
    ({ subject = '' }) => ({ subject, from: null, to: 'cancelled' }),
  ],
  // "do not use the old account any more"
  [
    /^(?:please\s|important[,:]\s|note[,:]\s)?(?:do not|don['’]t|never|stop)\s(?:use|using|pay(?:ing)?(?: (?:in)?to)?|send(?:ing)? (?:any )?(?:money |payments? |mail |anything )?to)\s(?<subject>(?:(?:the|this|that|our|your|any|these|those)\s)?(?:old|previous|former|legacy|outdated|earlier|closed|deprecated|retired|expired|account|template|form|version|address|iban|bsb)\b[^.;:!?|,]{0,80}|[\p{L}\p{N}'’ -]{2,60}?(?=\s(?:any ?more|any longer)))/iu,
    retired,
  ],
  // "moved from X to Y", "changed from 21 to 22"
  [
    new RegExp(
      `^${SUBJECT}\\s(?:(?:has|have|was|were|is|are|will be|will|has been|have been)\\s)?(?:now\\s|been\\s|being\\s)?(?:moved?|moves|changed?|changes|switched|migrated|migrates|transferred|increased?|raised|decreased?|reduced|lowered|renamed|converted|transitioned|upgraded|downgraded|goes)(?:\\s(?:over|up|down))?\\sfrom\\s(?<from>[^.;!?|]{1,80}?)\\sto\\s(?!(?:lead|be|become|help|focus|make|do|have|some|ensure|support|allow|work|take|join|run)\\b)(?<to>[^;!?|]{1,80}?)(?=$|[;!?|,]|\\.(?:\\s|$)|\\s(?:from|effective|as of|on|since|in|with|because|for|starting|by|so|at|and|after|when)\\s)`,
      'iu',
    ),
    ({ subject = '', from = '', to = '' }) => ({ subject, from, to }),
  ],
  // "has been increased to 3%", "changed to Wise", "renamed to"
  [
    new RegExp(
      `^${SUBJECT}\\s(?:has been|have been|was|were|is now|are now|will be|has|have|is being|are being)\\s(?:now\\s|been\\s|increased\\s)?(?:changed|increased|raised|reduced|lowered|decreased|renamed|moved|switched|updated|migrated|transferred|converted|set|rebranded)\\s(?:to|as)\\s(?<to>(?!(?:some|a great|reflect|include|be|ensure|allow|make|match|clarify|show|use|the effect|help|have|do|avoid|my|his|her|me|you|him|them|us)\\b)[^;!?|]{1,80}?)(?=$|[;!?|,]|\\.(?:\\s|$)|\\s(?:from|effective|as of|on|since|in|with|because|for|starting|by|so|at|and|after|when)\\s)`,
      'iu',
    ),
    ({ subject = '', to = '' }) => ({ subject, from: null, to }),
  ],
  // "as of 1 May the rate is 22", "effective 1 July 2025, the fee is…"
  [
    /^(?:(?:effective|as (?:of|from)|from|starting|beginning|since|with effect from)\s(?:on\s|from\s)?)(?<when>\d{4}-\d{2}-\d{2}|(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:,?\s\d{4})?|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s\d{1,2}(?:st|nd|rd|th)?|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s\d{4}|\d{4}(?:,\s\d{4})?),?\s(?<subject>(?:the|our|all|your|its|their|each|an?|\p{Lu})[^.;:!?|,]{1,120}?)\s(?:is|are|will be|becomes?|shall be|will become|changes to|increases to|drops to)\s(?<to>[^.;!?|]{1,120}(?:\.\d[^.;!?|]{0,100})?)/iu,
    ({ subject = '', to = '' }) => ({ subject, from: null, to: outcomeOf(to) }),
  ],
  [
    new RegExp(
      `^${SUBJECT}\\s(?:is|are|became|becomes?|will be|will become|went|goes|takes?|comes?|came|entered|enters?)\\s(?:now\\s)?(?:effective|active|live|in force|into force|in effect|valid|operative|effect)\\s(?:from|on|as of|since|as from|starting)\\s(?=[\\p{L}\\s]{0,16}\\d)`,
      'iu',
    ),
    ({ subject = '' }) => ({ subject, from: null, to: 'active' }),
  ],
  [
    new RegExp(
      `^${SUBJECT}\\s(?:is|are)\\s(?:now\\s)?effective\\s(?:from\\s|on\\s|as of\\s)?(?=\\p{L}{0,12}\\s?\\d)`,
      'iu',
    ),
    ({ subject = '' }) => ({ subject, from: null, to: 'active' }),
  ],
];
const HINT =
  /supersed|replac|succeed|closed|discontinu|retired|deprecat|decommission|cancel|terminated|abolish|withdrawn|revoked|obsolete|defunct|phased|shut down|activ|invalid|void|outdated|out of date|expired|dissolved|archived|removed|no longer|left|resigned|departed|quit|exited|lapsed|ceased|do not|don['’]t|never|stop|→|⇒|⟶|->|=>|\bfrom\b|changed|increased|raised|reduced|lowered|decreased|renamed|moved|switched|updated|migrated|transferred|converted|rebranded|effective|effect|as of|starting|since|into force|in force|live|valid/i;
const NO_SUBJECT =
  /\b(?:which|who|whom|we|i|they|he|she|if|whether|wondering|asks?|was|were|you|me|when|make sure|up to|there|will|has|have|had|can|cannot|may|might|not|neither|nor|must|should|would|could)\b/i;
const PRONOUN =
  /^(?:i|it['’]s|we|he|she|they|it|you|this|that|these|those|there|here|which|who|what|one|someone|nobody|everyone|something|if .*|when .*|unless .*|until .*|after .*|before .*|once .*|whether .*|should .*|in case .*|how .*|why .*)$/i;
const WHEN = new RegExp(
  `\\b(?:effective|as (?:of|from)|from|since|starting|beginning|on|with effect from|until|by)\\s(?:on\\s|from\\s)?(?:(\\d{4})-(\\d{2})-(\\d{2})|(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH_NAMES})\\.?,?\\s(\\d{4})|(${MONTH_NAMES})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})|(${MONTH_NAMES})\\.?\\s(\\d{4}))\\b`,
  'i',
);
const WHEN_WITHOUT_YEAR = new RegExp(
  `\\b(?:effective|as (?:of|from)|from|since|starting|with effect from)\\s(?:(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(${MONTH_NAMES})|(${MONTH_NAMES})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?)\\b`,
  'i',
);

/** What has ended, was replaced, came into force or changed from one state to another, and since when. */
export const finding = defineFinding({
  kind: 'state',
  version: 1,
  summary: 'States and changes of state: closed, replaced, in force from.',
  data: stateSchema,
  *extract(view: RecordView) {
    for (const statement of statementsOf(view)) {
      const { plain, passage } = statement;
      if (
        plain.length < 8 ||
        plain.length > 600 ||
        !HINT.test(plain) ||
        /\?\s*$/.test(plain) ||
        isBoilerplate(plain)
      )
        continue;
      if (ARROW.test(plain)) {
        for (const read of transitionsIn(plain, passage.heading.at(-1) ?? ''))
          yield sighting(statement, read, view.record.at);
        continue;
      }
      // What will be closed on a condition, or some day, is not closed.
      if (passage.role === 'row' || /^\(?(?:if|when|whenever|unless|should|once)\b/i.test(plain)) continue;
      if (/\bwill (?:be|no longer)\b/i.test(plain) && !/\d/.test(plain)) continue;
      const read = readState(plain);
      if (read) yield sighting(statement, read, view.record.at);
    }
  },
});

const ARROW = /→|⇒|⟶|-->|->|=>/;
const STATUS = /\b(?:status|states?|stages?|life ?cycle|transitions?)\b/i;
const STATUS_NAME =
  /^(?:draft|open|closed|paid|unpaid|approved|authori[sz]ed|submitted|sent|pending|active|inactive|void|voided|deleted|new|in progress|in review|done|overdue|cancel+ed|archived|rejected|completed?|signed|expired|onboarding|live|paused|terminated|received|reconciled|scheduled|issued|awaiting [\p{L} ]{2,20})$/iu;

/** "DRAFT → SUBMITTED → PAID": each step of a chain of states. Paths through menus have arrows too and are none. */
function* transitionsIn(words: string, heading: string): Generator<Read> {
  const parts = words.split(/\s{0,2}(?:→|⇒|⟶|-->|->|=>)\s{0,2}/, 13);
  const names = parts.map((part, index) => {
    const bare = part.replace(/\s*\([^)]{0,200}\)\s*$/, '').replace(/[\s.,;]+$/, '');
    return (
      index === 0
        ? (bare.split(/:\s|\s(?=[A-Z_]{4,}$)/).at(-1) ?? '')
        : index === parts.length - 1
          ? (bare.split(/[.;:(,]\s/)[0] ?? '')
          : bare
    ).trim();
  });
  const states = names.every((name) => name.length >= 2 && name.length <= 30);
  const shouted = names.every((name) => /^[A-Z][A-Z_ ]{2,29}$/.test(name));
  if (
    !states ||
    !(
      shouted ||
      names.every((name) => STATUS_NAME.test(name)) ||
      STATUS.test(heading) ||
      STATUS.test(parts[0] ?? '')
    )
  )
    return;
  const lead = (parts[0] ?? '')
    .slice(0, (parts[0] ?? '').lastIndexOf(names[0] as string))
    .replace(/[\s:–-]+$/, '')
    .replace(/\s(?:goes|moves|changes|from|is)$/i, '')
    .trim();
  for (let index = 1; index < names.length; index++) {
    yield {
      subject: lead || heading || `${names[index - 1]} → ${names[index]}`,
      from: names[index - 1] as string,
      to: names[index] as string,
    };
  }
}

function readState(words: string): Read | null {
  const clauses = words.split(/(?<=[;])\s|,\s(?:and|but|so)\s|\s[–—]\s/, 6);
  for (const clause of [words, ...(clauses.length > 1 ? clauses : [])]) {
    const said = clause.replace(
      /^(?:please note(?: that)?|note(?: that)?|n\.b\.|nb|important|attention|update|fyi|reminder|warning|also|and|but|so|however|therefore|furthermore|unfortunately|sadly|as you know|as discussed|as mentioned)[,:!]?\s(?:that\s)?/i,
      '',
    );
    for (const [pattern, read] of PATTERNS) {
      const match = pattern.exec(said);
      if (!match) continue;
      if (/\b(?:not|may|can|might|would|should|could|must)\b|\bto$/i.test(match.groups?.by ?? '')) continue;
      const found = read(match.groups ?? {});
      const subject = subjectOf(found.subject);
      if (subject !== null && found.to.trim() !== '') return { ...found, subject, to: found.to.trim() };
    }
  }
  return null;
}

const LEAD_IN =
  /^(?:effective|as (?:of|from)|from|during|in|on|at|by|after|before|since|until|beginning|starting|with|for|however|therefore|also|first|second|third|finally|unfortunately|sadly|today|yesterday|recently|currently|now|please|note|due|under|following|to|as|per|according|this (?:week|month|year)|last|next)\b/i;

/** The noun phrase that is spoken of: the last clause before the verb, without connecting words. */
function subjectOf(words: string): string | null {
  let clause =
    words
      .split(/:\s|\b(?:that|because|since|although|though|while|whereas)\s/i)
      .filter((part) => part.trim() !== '')
      .at(-1)
      ?.trim() ?? '';
  // "Effective today, the office": what leads into the sentence is no part of its subject.
  for (let round = 0; round < 3 && LEAD_IN.test(clause); round++) {
    const comma = clause.indexOf(', ');
    if (comma < 0) return null;
    clause = clause.slice(comma + 2);
  }
  const tidy = clause
    .replace(/^(?:and|but|so|then|also|please|note)\s/i, '')
    .replace(/^["'“”*_`(]+|[\s"'“”*_`),]+$/g, '')
    .trim();
  if (
    tidy.length < 2 ||
    tidy.length > 120 ||
    PRONOUN.test(tidy) ||
    NO_SUBJECT.test(tidy) ||
    !/[\p{L}\p{N}]{2}/u.test(tidy) ||
    tidy.split(/\s/).length > 14
  )
    return null;
  return tidy;
}

function outcomeOf(words: string): string {
  if (/^(?:closed|discontinued|retired|cancel|no longer|void|invalid|terminated|deprecated)/i.test(words))
    return 'retired';
  if (/^(?:superseded|replaced)/i.test(words)) return 'replaced';
  if (/^(?:active|effective|in force|live|valid)\b/i.test(words)) return 'active';
  return words.replace(/[\s,.]+$/, '');
}

function sighting(statement: Statement, read: Read, at: string | null): Sighting<State> {
  return {
    start: statement.start,
    end: statement.end,
    data: { ...read, effective: effectiveIn(statement.plain, at) },
  };
}

function effectiveIn(words: string, at: string | null): string | null {
  const full = WHEN.exec(words);
  if (full) {
    if (full[1]) return isoDay(Number(full[1]), Number(full[2]), Number(full[3]));
    if (full[4]) return isoDay(Number(full[6]), monthNumber(full[5] as string), Number(full[4]));
    if (full[7]) return isoDay(Number(full[9]), monthNumber(full[7]), Number(full[8]));
    return isoDay(Number(full[11]), monthNumber(full[10] as string), 1);
  }
  const bare = WHEN_WITHOUT_YEAR.exec(words);
  const year = at === null ? null : Number(at.slice(0, 4));
  if (!bare || year === null) return null;
  return isoDay(year, monthNumber((bare[2] ?? bare[3]) as string), Number(bare[1] ?? bare[4]));
}
