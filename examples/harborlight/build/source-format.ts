/** One mail as a person wrote it in `mail-source`; see the README there for the format. */
export interface SourceMail {
  number: string;
  at: string;
  zone: string;
  headers: Map<string, string>;
  body: string[];
  /** What follows the body: `html` for a hand-written HTML form, else an attachment by its file name. */
  parts: { name: string; text: string }[];
}

/** Reads one file of mails. Throws an `Error` that names the file and line of a malformed mail. */
export function parseSource(text: string, file: string): SourceMail[] {
  const found: SourceMail[] = [];
  let current: SourceMail | undefined;
  let state: 'headers' | 'body' | 'part' = 'body';
  text.split('\n').forEach((line, index) => {
    if (line.startsWith('=== ')) {
      const [number = '', day = '', time = '', zone = '+0800'] = line.slice(4).split(' ');
      if (!/^\d{3}$/.test(number) || !/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time))
        throw new Error(`${file}:${index + 1}: a mail starts with "=== 001 2024-11-04 08:12", optionally a zone.`);
      current = { number, at: `${day} ${time}`, zone, headers: new Map(), body: [], parts: [] };
      found.push(current);
      state = 'headers';
    } else if (!current) {
      if (line !== '' && !line.startsWith('#')) throw new Error(`${file}:${index + 1}: text before the first mail.`);
    } else if (state === 'headers') {
      const colon = line.indexOf(': ');
      if (line === '') state = 'body';
      else if (colon < 0) throw new Error(`${file}:${index + 1}: a header is "Name: value".`);
      else current.headers.set(line.slice(0, colon), line.slice(colon + 2));
    } else if (line.startsWith('--- ')) {
      current.parts.push({ name: line.slice(4), text: '' });
      state = 'part';
    } else if (state === 'part') {
      const part = current.parts.at(-1);
      if (part) part.text += `${line}\n`;
    } else current.body.push(line);
  });
  for (const mail of found) {
    while (mail.body.at(-1) === '') mail.body.pop();
    for (const part of mail.parts) part.text = `${part.text.trimEnd()}\n`;
  }
  return found;
}
