import { normaliseText } from './normalise.ts';

const UNDERLINE = /^(=+|-+|~+|\*+|\^+|#+|\++)$/;
const BULLET = /^(\s{0,12})[•‣◦▪●○–—*·]\s+/;
const NUMBERED = /^(\s{0,12})\(?(\d{1,3})[.)]\s+/;

/**
 * Brings plain text into the records' normal form. A line underlined with `=`, `-`, `~`… of about its length is a
 * heading (levels in order of first appearance, as reStructuredText has it), so is a short first line that stands alone, and
 * a line in capitals that stands alone. Bullets become `- `, `1)` becomes `1. `; a `+` stays,
 * it may add. All words stay.
 */
export function markUpPlainText(text: string): string {
  const lines = normaliseText(text).split('\n');
  const levels: string[] = [];
  const out: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const next = lines[index + 1] ?? '';
    const alone = (lines[index - 1] ?? '') === '' && next === '';
    const mark = underlineOf(line, next);
    if (mark !== null) {
      // An overlined title: the line above is the same rule.
      if (isRule(out.at(-1) ?? '')) out.pop();
      out.push(`${'#'.repeat(levelOf(levels, mark))} ${line.trim()}`);
      index++;
    } else if (alone && index > 0 && isCapitals(line)) out.push(`## ${line.trim()}`);
    else if (index === 0 && lines.length > 2 && isTitle(line) && (next === '' || isCapitals(line)))
      out.push(`# ${line.trim()}`);
    else out.push(itemLine(line));
  }
  return out.join('\n');
}

function underlineOf(line: string, next: string): string | null {
  const text = line.trim();
  if (text === '' || text.length > 160 || !/[\p{L}\p{N}]/u.test(text) || next.length < 3) return null;
  if (
    /^[-*•|#]\s/.test(text) ||
    !UNDERLINE.test(next) ||
    Math.abs(next.length - text.length) > Math.max(3, text.length * 0.4)
  )
    return null;
  return next.charAt(0);
}

function isRule(line: string): boolean {
  return line.length >= 3 && UNDERLINE.test(line);
}

function levelOf(levels: string[], mark: string): number {
  if (!levels.includes(mark)) levels.push(mark);
  return Math.min(6, levels.indexOf(mark) + 1);
}

function isCapitals(line: string): boolean {
  const text = line.trim();
  return (
    text.length <= 80 &&
    (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 &&
    !/\p{Ll}/u.test(text) &&
    !/^[-*#|•\d]/.test(text)
  );
}

function isTitle(line: string): boolean {
  return (
    line.length <= 100 &&
    /\p{L}/u.test(line) &&
    !/[.,;:!?]$/.test(line) &&
    !/^\s*([-*•#|>]|\d+[.)])\s/.test(line)
  );
}

function itemLine(line: string): string {
  return line.replace(BULLET, '$1- ').replace(NUMBERED, '$1$2. ');
}
