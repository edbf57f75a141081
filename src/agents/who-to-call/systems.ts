import type { Inline } from '../../contracts/draft.ts';
import type { SystemEntry, Systems } from '../../contracts/systems.ts';
import { stated, text } from '../kit/claims.ts';
import { dayClaim } from '../kit/mail-lines.ts';
import { type Callers, inside, named, type Row, writersOf } from './lines.ts';

const ROWS = 60;
/** Mails in which the name of a system is looked for. */
const LOOKED_AT = 40;

/** Systems by name: who owns them and grants access as lists have it, and who wrote of them last. */
export async function systemRows(callers: Callers, { entries }: Systems): Promise<Row[]> {
  const rows: Row[] = [];
  for (const entry of entries.slice(0, ROWS)) {
    const listed = entry.statements.filter(({ fact }) => fact === 'grants' || fact === 'owner');
    const writers = writersOf(callers, await mailsOf(callers, entry));
    const [newest] = writers.values();
    const outside = [...writers].filter(([key]) => !callers.mailbox.isOwn(key));
    const here = inside(callers, writers, 1);
    const wrote: Inline[] = [
      ...here,
      ...(here.length > 0 && outside.length > 0 ? [text('; ')] : []),
      ...named(callers, outside, 1),
    ];
    if (listed.length === 0 && wrote.length === 0) continue;
    rows.push([
      [text(entry.name)],
      listed
        .slice(0, 3)
        .flatMap(({ label, text: words, cite }, at) => [
          text(`${at > 0 ? '; ' : ''}${label ? `${label}: ` : ''}`),
          stated(words, [cite]),
        ]),
      wrote,
      newest ? [dayClaim(newest)] : [],
    ]);
  }
  return rows;
}

/** Mails that write the name as the list has it. */
async function mailsOf({ evidence, mailbox }: Callers, { name }: SystemEntry) {
  const found = await evidence.search([name], { limit: LOOKED_AT, kinds: ['mail'] });
  const ids = new Set<string>();
  for (const { record: id, start, end, role } of found) {
    if (role === 'quoted' || role === 'signature' || role === 'forwarded') continue;
    const record = await evidence.record(id);
    if (record?.text.slice(start, end).includes(name)) ids.add(id);
  }
  return [...ids].flatMap((id) => mailbox.mails.get(id) ?? []);
}
