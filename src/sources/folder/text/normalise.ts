/** LF line ends, no NUL, no lone surrogate, no byte order mark: what every record's text must be. Nothing else changes. */
export function normaliseLines(text: string): string {
  const start = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return start.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '').toWellFormed();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here.
const CONTROL = /[\x01-\x08\x0B\x0E-\x1F\x7F-\x9F\u00AD\u200B\u2060\uFEFF]/g;

/** As `normaliseLines`, and one kind of space and of hyphen, no invisible characters, no space at line ends, one blank line at most. */
export function normaliseText(text: string): string {
  const lines = normaliseLines(text)
    .replace(/[\f\v\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .split('\n')
    .map((line) => line.trimEnd());
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  return kept.join('\n').replace(/^\n+/, '').trimEnd();
}

/** One line: every run of white space is one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
