/** The rest of a path: a star in it is one that stands for names. */
const PATH = '(?:[^\\s|<>"*]|(?<=\\\\)\\*){0,400}';

/**
 * What is no prose: code, addresses, paths. A sign in it is a letter of it. Each alternative is bounded, so that a
 * scan of any text is linear.
 */
const LITERAL = new RegExp(
  [
    '(?<ticks>`{1,3})(?<code>[^`]{1,1000})\\k<ticks>(?!`)',
    '[a-zA-Z][a-zA-Z0-9+.-]{1,15}:\\/\\/[^\\s<>()[\\]`"\']{0,2000}[^\\s<>()[\\]`"\'*_~.,;:!?|]',
    '[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}',
    `(?<![\\p{L}\\p{N}])[a-zA-Z]:\\\\${PATH}`,
    `(?<!\\\\)\\\\\\\\[\\w.$-]{1,100}\\\\${PATH}`,
  ].join('|'),
  'gu',
);

/** Around the number of a literal while marks are taken off: private-use characters, which no mark is made of. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

const LINK =
  /(?<![\p{L}\p{N}\])])!?\[([^[\]]{0,1000})\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,4}(?:\s{1,4}"[^"]{0,500}")?\)/gu;
const REFERENCE = /(?<![\p{L}\p{N}\])])\[([^[\]]{2,1000})\]\[[^[\]]{0,200}\](?![\p{L}\p{N}[(])/gu;
const FOOTNOTE = /\[\^[\p{L}\p{N}]{1,12}\]/gu;
const AUTOLINK = new RegExp(`<(?:mailto:)?(${OPEN}\\d+${CLOSE})>`, 'g');
const ELEMENT =
  /<(sup|sub|b|i|em|strong|u|span|small|kbd|code|p|a)(?:\s[^<>]{0,500})?>([^<>]{0,1000})<\/\1>/gi;
const BREAK = /<br\s?\/?>/gi;

const BOLD = /(?<![\p{L}\p{N}*\\/])\*\*((?=[^\s*])(?:[^*]|\*(?!\*)){1,1000})\*\*(?![\p{L}\p{N}*/])/gu;
const HEAVY = /(?<![\p{L}\p{N}_\\])__((?=[^\s_])[^_]{1,1000})__(?![\p{L}\p{N}_])/gu;
const STRUCK = /(?<![\p{L}\p{N}~\\/])~~((?=[^\s~])[^~]{1,1000})~~(?![\p{L}\p{N}~/])/gu;
const STARRED = /(?<![\p{L}\p{N}*\\/.)\]])\*((?=[\p{L}"'“‘¿¡])[^*]{1,1000})\*(?![\p{L}\p{N}*(/.\\])/gu;
const UNDERLINED = /(?<![\p{L}\p{N}_\\/.)\]])_((?=[\p{L}"'“‘¿¡])[^_]{1,1000})_(?![\p{L}\p{N}_(/\\])/gu;

/** Signs that calculate, assign or part a path: between two stars or lines they are no words in italics. */
const FORMULA = /[=+^/\\<>|{}%#@$]|\d\s?-|(?:^|\s)-\s?\d/;

/**
 * Text without Markdown's inline marks: links by their words, emphasis, code and escapes without their signs. A sign
 * counts as a mark only where it pairs up around words, as CommonMark has it, and never inside code, an address, a
 * path, an identifier or a calculation: `__client_id__`, `5*3*2`, `2**3` and `*.txt` stay as they are.
 */
export function withoutMarks(text: string): string {
  if (text.includes(OPEN)) return text;
  const kept: string[] = [];
  const held = text.replace(LITERAL, (literal, ...rest) => {
    const { code } = rest.at(-1) as { code?: string };
    return `${OPEN}${kept.push(code ?? literal) - 1}${CLOSE}`;
  });
  const plain = unemphasised(
    withoutElements(
      held.replace(LINK, '$1').replace(REFERENCE, '$1').replace(FOOTNOTE, '').replace(AUTOLINK, '$1'),
    ),
  ).replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
  return plain.replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '');
}

function unemphasised(text: string): string {
  const inner = (whole: string, words: string) => (/\s$/.test(words) ? whole : words);
  const prose = (whole: string, words: string) => (FORMULA.test(words) ? whole : inner(whole, words));
  const phrase = (whole: string, words: string) => (/\s/.test(words) ? inner(whole, words) : whole);
  const either = (whole: string, words: string) =>
    /^\p{L}+$/u.test(words) || /\s/.test(words) ? prose(whole, words) : whole;
  return openEnds(text.replace(BOLD, inner).replace(HEAVY, phrase).replace(STRUCK, inner))
    .replace(STARRED, prose)
    .replace(UNDERLINED, either);
}

/** A sentence out of a bold paragraph has one of the two marks. Arguments (`**kwargs`) and powers have none. */
function openEnds(text: string): string {
  if (text.indexOf('**') !== text.lastIndexOf('**')) return text;
  return text.replace(/^\*\*(?=\p{Lu}\p{L}*[\s,:])/u, '').replace(/(?<=[.!?:;])\*\*$/, '');
}

/** Elements of HTML that only dress words, in pairs; a bracket that stands alone compares or names a type. */
function withoutElements(text: string): string {
  if (!text.includes('<')) return text;
  const once = (one: string) => one.replace(ELEMENT, '$2');
  return once(once(once(text))).replace(BREAK, ' ');
}
