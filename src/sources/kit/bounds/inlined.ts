import type { Cut } from './left-out.ts';

/** Shorter contents stay: they do no harm, and an example may be what a document is about. */
const SHORTEST = 512;
/** Units that may stand between `data:` and its content. */
const LONGEST_HEAD = 200;
const MARK = ';base64,';

/** Contents of `data:` URLs (RFC 2397) in Base64: a picture that an export put into the text. Their type stays. */
export function* cutInlined(text: string): Generator<Cut> {
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length)) {
    const head = text.slice(Math.max(0, at - LONGEST_HEAD), at);
    if (!/data:[\w.+-]{0,60}\/?[\w.+-]{0,80}(?:;[\w.=+-]{1,60}){0,3}$/i.test(head)) continue;
    const start = at + MARK.length;
    const end = contentEnd(text, start);
    if (end - start >= SHORTEST) yield { start, end, mark: '…' };
    at = Math.max(at, end - MARK.length);
  }
}

/** Where the content ends: at the first other character, line breaks within it apart. */
function contentEnd(text: string, start: number): number {
  let at = start;
  let lineStart = start;
  for (;;) {
    while (isContent(text.charCodeAt(at))) at += 1;
    const next = text.startsWith('\r\n', at) ? at + 2 : text.charCodeAt(at) === 0x0a ? at + 1 : at;
    if (next === at || at - lineStart < 60 || !isContent(text.charCodeAt(next))) return at;
    at = next;
    lineStart = next;
  }
}

/** `A`–`Z`, `a`–`z`, `0`–`9`, `+`, `/`, `=`, `-`, `_`, and `%` of an encoded one of them. */
function isContent(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    unit === 0x2b ||
    unit === 0x2f ||
    unit === 0x3d ||
    unit === 0x2d ||
    unit === 0x5f ||
    unit === 0x25
  );
}
