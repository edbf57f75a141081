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
const LONGEST = 400;

/** A line that says who wrote what follows, over one or more lines. */
export interface Attribution {
  lines: number;
  /** It names a moment or an address, so what follows is quoted even without marks. */
  strong: boolean;
}

/** The attribution that begins at a line ("On … wrote:", "Am … schrieb …:", "2016-10-24 15:36 … <a@b>:"), or null. */
export function attributionAt(lines: readonly string[], at: number): Attribution | null {
  const first = lines[at] ?? '';
  if (first.length > LONGEST || !mayBegin(first)) return null;
  let joined = '';
  for (let count = 1; count <= 6; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined) return null;
    if (line.trim() === '') {
      if (!/^\s*(?:<|mailto:)/.test(lines[at + count] ?? '') || !OPENERS.test(bare(first))) return null;
      continue;
    }
    joined = joined === '' ? line : `${joined} ${line.replace(/^[\s>]+/, '')}`;
    if (joined.length > LONGEST) return null;
    const whole = bare(joined);
    if (isAttribution(whole)) return { lines: count, strong: isStrong(whole) };
    if (/[:：]\s*$/.test(line) && !OPENERS.test(whole)) return null;
  }
  return null;
}

/** Cheap test of the first line: an opening word, or what an attribution must name. */
function mayBegin(line: string): boolean {
  const text = bare(line);
  return (
    text.length > 3 &&
    (ADDRESS.test(text) || YEAR.test(text) || TIME.test(text) || SHORT_DATE.test(text) || / via /.test(text))
  );
}

/** Without the marks that surround it. */
function bare(text: string): string {
  const start = text.search(/[^\s<>*_|-]/);
  return start < 0 ? '' : text.slice(start).trimEnd();
}

function isAttribution(text: string): boolean {
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
