import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'fflate';
import { clockAt, instant, type Mail, serialise } from './mime.ts';
import { digits } from './seed.ts';

/** The mails as one mbox; body lines that begin with `From ` are escaped as mboxrd does. */
export function mbox(mails: readonly Mail[]): Buffer {
  const chunks = mails.map((mail) => {
    const at = clockAt(instant(mail), '+0000');
    const separator = `From 18${digits(`message ${mail.id}`, 17)}@xxx ${at.weekday} ${at.month} ${String(at.day).padStart(2, '0')} ${at.time} +0000 ${at.year}\n`;
    const escaped = serialise(mail, true).toString('latin1').replace(/^(>*From )/gm, '>$1');
    return Buffer.concat([Buffer.from(separator), Buffer.from(escaped.replace(/\n*$/, '\n\n'), 'latin1')]);
  });
  return Buffer.concat(chunks);
}

export const gzipped = (bytes: Buffer): Buffer => Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 }));

/** Writes a maildir's `cur` anew. The flag separator is `!`, since Windows allows no `:` in a file's name. */
export function writeMaildir(folder: URL, mails: readonly Mail[]): void {
  const current = new URL('cur/', folder);
  mkdirSync(current, { recursive: true });
  for (const name of readdirSync(current)) rmSync(new URL(name, current));
  for (const mail of mails) {
    const seconds = Math.floor(instant(mail) / 1000);
    const unique = `${seconds}.M${digits(`maildir ${mail.id}`, 6)}P${digits(mail.id, 4)}.harborlight`;
    writeFileSync(new URL(`${unique}!2,${mail.labels.includes('Sent') ? 'S' : 'RS'}`, current), serialise(mail, false));
  }
}
