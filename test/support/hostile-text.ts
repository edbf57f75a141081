/** A text of a size that a reader of it may choke on. */
export interface HostileText {
  name: string;
  /** At most so many UTF-16 units long, and nearly so. */
  text(length: number): string;
}

const repeated = (piece: string) => (length: number) =>
  piece.repeat(Math.max(1, Math.floor(length / piece.length)));

/** Pieces that patterns, lists and tables are known to go back over again and again. */
const PIECES: Record<string, string> = {
  letters: 'a',
  'letters of two kinds': 'aB',
  'numbers and spaces': '1 ',
  digits: '7',
  'digits and dots': '1.',
  'digits and commas': '1,234,',
  'thousands with spaces': '123 456 ',
  bars: '|',
  'bars and spaces': '| ',
  'short rows': '| a | 1 |\n',
  'separator rows': '| --- | --- |\n',
  'long rows': `|${' a |'.repeat(2000)}\n`,
  'addresses cut off': '://a:',
  'addresses cut off, spaced': '://a: ',
  'mail addresses': 'a@b.c ',
  'at signs': 'a@',
  'dots after letters': 'a.b.',
  'hyphenated words': 'a-b-',
  'blank lines': '\n',
  spaces: ' ',
  tabs: '\t',
  'lines of one letter': 'a\n',
  'quote marks': '>',
  'quoted lines': '> a\n',
  'quoted deeper and deeper': '> > > > > > a\n',
  'opening brackets': '[',
  'links cut off': '[a](',
  'pictures cut off': '![a](b',
  'nested brackets': '[[a]',
  'opening parentheses': '(',
  stars: '*',
  'stars and words': '*a ',
  'double stars': '**a ',
  underscores: '_a ',
  backticks: '`',
  'backticks and words': '`a ',
  fences: '```\n',
  'comments cut off': '<!--',
  'comment lines cut off': '<!--\na\n',
  'tags cut off': '<a',
  'tags with spaces': '<a  ',
  tildes: '~~a ',
  backslashes: '\\',
  headings: '# a\n',
  'underlined headings': 'a\n===\n',
  'rules of dashes': '---\n',
  dashes: '-',
  'bold lines': '**a**\n\n',
  items: '- a\n',
  'items with letters': 'a) b\n',
  'numbered items': '1. Pay the rent by 3 March.\n',
  'money without an end': 'EUR ',
  'money and money': 'EUR 1.00 ',
  'dollar signs': '$',
  percents: '5% ',
  'dates and dates': '3 March 2026 ',
  'days of the month': '31/12/',
  months: 'January ',
  times: '12:30 ',
  'phone numbers': '+44 20 7946 ',
  'formulas cut off': 'a = b * (',
  'sums without an end': '1 + ',
  equals: 'a = ',
  'capital words': 'Ann Bo ',
  'initials and dots': 'A. ',
  'sentences of one word': 'Pay. ',
  'questions and exclamations': '?!',
  'requests and requests': 'Please send me the report by Friday and ',
  'promises and promises': 'I will send you the report by Friday, and ',
  'conditions and conditions': 'if the client does not pay then ',
  'unless without an end': 'unless ',
  'duties without an end': 'must be paid every month by the ',
  'cadences without an end': 'every ',
  'durations without an end': 'within 3 days of ',
  'commas and words': 'a, ',
  semicolons: 'a; ',
  colons: 'a: ',
  'labels and values': 'Account number: 12345678\n',
  'headers of mail': 'From: a@b.c\nTo: d@e.f\nDate: Mon, 2 Mar 2026\nSubject: x\n\n',
  'attributions cut off': 'On Mon, 2 Mar 2026 at 09:00, ',
  'attribution lines': 'On Mon, 2 Mar 2026 at 09:00 Ann <a@b.c> wrote:\n',
  'original message marks': '-----Original Message-----\n',
  'signature marks': '-- \na\n',
  'front matter cut off': '---\na: b\n',
  'accents to be combined': 'e\u0301',
  'characters of Chinese': '\u4e2d\u6587',
  'sentences of Chinese': '\u4e2d\u6587\u3002',
  emoji: '\u{1f600}',
  'marks of direction': '\u202e\u2066',
  apostrophes: "'a ",
  'quotation marks': '"a ',
  'curly quotation marks': '\u201ca ',
};

/** Lists within lists, each line a level deeper than the one before. */
function nested(length: number): string {
  const lines: string[] = [];
  for (let size = 0, depth = 0; size < length; depth += 1) {
    const line = `${'  '.repeat(depth % 3000)}- a\n`;
    lines.push(line);
    size += line.length;
  }
  return lines.join('');
}

/** Texts that no person wrote and that any mail may hold. The same each time. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  ...Object.entries(PIECES).map(([name, piece]) => ({ name, text: repeated(piece) })),
  { name: 'lists within lists', text: nested },
];
