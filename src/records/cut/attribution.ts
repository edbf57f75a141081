import { asciiFigures } from '../../common/figures.ts';
import { isHeaderLine } from './header-block.ts';
import { isQuoteLine } from './marks.ts';

/** Verbs by which mail programs introduce a quotation, in the languages of the common ones. */
const VERBS =
  'wrote|writes|said|says|schrieb(?:en)?|schrieben Sie|geschrieben|schreef|a\\s+écrit|écrivait|escribi[óo]|escreveu|ha\\s+scritto|' +
  'napisał(?:\\(a\\)|a)?|napsal\\(?a?\\)?|písal\\(?a?\\)?|skrev|skreiv|kirjoitti|написал\\(?а?\\)?|пишет|пише|написав|έγραψε|yazdı|írta|scris|sumulat si|' +
  'menulis|đã viết|さんは書きました|のメッセージ|写道|寫道|님이 작성';
const ENDS_WITH_VERB = new RegExp(
  `(?:^|[\\s）)>"”’,，])(?:het\\s+volgende\\s+)?(?:${VERBS})\\s*[:：]?[\\s>*-]*$|(?:写道|寫道|書きました)[\\s:：>*-]*$`,
  'iu',
);
const HAS_VERB = new RegExp(`(?:^|\\s)(?:${VERBS})(?=\\s)`, 'iu');
const OPENERS =
  /^(?:on|at|in message|am|le|el|il|em|op|den|dnia|dňa|dne|på|pe|în|pada|noong|vào|ngày|tarihinde|在|於|于)[\s\d]/iu;
const YEAR = /(?:^|\D)(?:19|20)\d{2}(?:\D|$)/;
const TIME = /\d{1,2}[:.h]\d{2}/;
const SHORT_DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;
const ADDRESS = /[^\s@<>]@[^\s@<>]+\.[^\s@<>]/;
/** An address in the marks that mail programs put around it. */
const MARKED_ADDRESS = /[<([](?:mailto:)?\s?[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[^\s@<>()[\]]+[>)\]]/;
const ENDS_WITH_COLON = /[:：][\s>*_\u200e\u200f]*$/;
const LONGEST = 400;
/** Lines that an attribution takes where nothing but its shape tells it. */
const MOST_LINES = 3;
const SHORTEST_BROKEN = 45;

/** A line that says who wrote what follows, over one or more lines. */
export interface Attribution {
  lines: number;
  /** It names a moment or an address, so what follows is quoted even without marks. */
  strong: boolean;
}

/**
 * The attribution that begins at a line ("On … wrote:", "Am … schrieb …:", "2016-10-24 15:36 … <a@b>:"), or null. In
 * whatever language, it is what ends in a colon and names an address, a day and a time; or, above quoted lines, an
 * address or a day with a time.
 */
export function attributionAt(lines: readonly string[], at: number): Attribution | null {
  return saidAt(lines, at) ?? shapedAt(lines, at);
}

function saidAt(lines: readonly string[], at: number): Attribution | null {
  const first = lines[at] ?? '';
  if (first.length > LONGEST || !mayBegin(first, lines[at + 1] ?? '')) return null;
  let joined = '';
  for (let count = 1; count <= 6; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || (count > 1 && isHeaderLine(line))) return null;
    if (line.trim() === '') {
      if (!/^\s*(?:<|mailto:)/.test(lines[at + count] ?? '') || !OPENERS.test(bare(first))) return null;
      continue;
    }
    joined = joined === '' ? line : `${joined} ${line.replace(/^[\s>]+/, '')}`;
    if (joined.length > LONGEST) return null;
    const whole = asciiFigures(bare(joined));
    if (isAttribution(whole)) return { lines: count, strong: isStrong(whole) };
    if (/[:：]\s*$/.test(line) && !OPENERS.test(whole)) return null;
  }
  return null;
}

/** A paragraph of a few lines above quoted ones; all but the last are as long as lines that a program broke. */
function shapedAt(lines: readonly string[], at: number): Attribution | null {
  if ((lines[at - 1] ?? '').trim() !== '' && !isQuoteLine(lines[at - 1] ?? '')) return null;
  let count = 0;
  while (
    count <= MOST_LINES &&
    (lines[at + count] ?? '').trim() !== '' &&
    !isQuoteLine(lines[at + count] ?? '')
  )
    count += 1;
  if (count === 0 || count > MOST_LINES) return null;
  if (lines.slice(at, at + count - 1).some((line) => !isBroken(line))) return null;
  const below = (lines[at + count] ?? '').trim() === '' ? lines[at + count + 1] : lines[at + count];
  if (!isQuoteLine(below ?? '')) return null;
  const paragraph = lines.slice(at, at + count);
  const joined = paragraph.join(' ');
  if (joined.length > LONGEST || paragraph.some(isHeaderLine)) return null;
  const whole = asciiFigures(joined);
  if (!ENDS_WITH_COLON.test(whole)) return null;
  const dated = (YEAR.test(whole) || SHORT_DATE.test(whole)) && TIME.test(whole);
  return dated || MARKED_ADDRESS.test(whole) ? { lines: count, strong: isStrong(whole) } : null;
}

/** Whether a line may have been broken by a program: it is long, and no sentence ends with it. */
function isBroken(line: string): boolean {
  return line.trim().length >= SHORTEST_BROKEN && !/\p{L}[.!?;:]\s*$/u.test(line);
}

/** Cheap test of the first line: what an attribution must name, or an opening word where the next line names it. */
function mayBegin(line: string, next: string): boolean {
  const text = asciiFigures(bare(line));
  if (text.length <= 3) return false;
  const names = (one: string) =>
    ADDRESS.test(one) || YEAR.test(one) || TIME.test(one) || SHORT_DATE.test(one) || / via /.test(one);
  return (
    names(text) ||
    (OPENERS.test(text) && !/[.!?:;]$/.test(text) && /^[\p{Ll}\d<(]/u.test(next) && names(next))
  );
}

/** Without the marks that surround it. */
function bare(text: string): string {
  const start = text.search(/[^\s<>*_|-]/);
  return start < 0 ? '' : text.slice(start).trimEnd();
}

function isAttribution(text: string): boolean {
  const timed = (YEAR.test(text) || SHORT_DATE.test(text)) && TIME.test(text);
  if (ENDS_WITH_COLON.test(text) && timed && (MARKED_ADDRESS.test(text) || HAS_VERB.test(text))) return true;
  const dated = YEAR.test(text) || TIME.test(text) || SHORT_DATE.test(text);
  const addressed = ADDRESS.test(text);
  if (
    ENDS_WITH_VERB.test(text) &&
    (addressed || (dated && /[:：>*\s-]$|writes$|wrote$/.test(text)) || / via /.test(text))
  ) {
    return OPENERS.test(text) || addressed || /[:：]\s*$/.test(text);
  }
  if (/[:：]$/.test(text) && HAS_VERB.test(text) && dated && (OPENERS.test(text) || addressed)) return true;
  if (dated && addressed && text.length <= 200 && /^(?:\p{L}{2,4}\.?,? )?\d/u.test(text))
    return /<[^<>\s]+@[^<>\s]+>\s*[:：]?$/.test(text);
  return /^\d{4}-\d\d-\d\d \d{1,2}:\d\d (?:GMT|UTC)[+-]\d\d:?\d\d [^.!?]{1,60}$/.test(text);
}

function isStrong(text: string): boolean {
  return (
    ADDRESS.test(text) ||
    / via /.test(text) ||
    ((YEAR.test(text) || SHORT_DATE.test(text)) && TIME.test(text))
  );
}
