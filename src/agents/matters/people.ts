import type { Block, Inline } from '../../contracts/draft.ts';
import type { MailCard } from '../../contracts/mailbox.ts';
import type { Matter } from '../../contracts/matters.ts';
import { stated, text } from '../kit/claims.ts';
import { dayClaim, nameOf } from '../kit/mail-lines.ts';
import { type Desk, known } from './desk.ts';

const ROWS = 10;
/** Characters of a mail in which its header lines stand. */
const HEAD = 4000;

/** Who to talk to: who wrote in it last, outside and inside; who leaves only where nobody else inside wrote. */
export async function peopleBlocks(desk: Desk, matter: Matter): Promise<Block[]> {
  const { mailbox } = desk;
  const { mails } = matter;
  const last = new Map<string, MailCard>();
  for (const mail of mails) if (mail.from !== null) last.set(mail.from, mail);
  const rows = [...last].reverse();
  const inside = rows.filter(([key]) => mailbox.isOwn(key));
  const outside = new Set(
    known(
      desk,
      matter,
      rows.map(([key]) => key).filter((key) => !mailbox.isOwn(key)),
    ),
  );
  const staying = inside.filter(([key]) => !mailbox.isLeaving(key));
  const chosen = [
    ...rows.filter(([key]) => outside.has(key)),
    ...(staying.length > 0 ? staying : inside),
  ].slice(0, ROWS);
  if (chosen.length === 0) return [];
  const table: Inline[][][] = [];
  for (const [key, mail] of chosen)
    table.push([
      [text(nameOf(desk, key))],
      [text(sideOf(desk, key))],
      await addressIn(desk, mail, key),
      [dayClaim(mail)],
    ]);
  return [
    { type: 'heading', level: 2, text: 'Who to talk to' },
    { type: 'table', columns: ['Who', 'Of', 'Address', 'Wrote last'], rows: table },
  ];
}

/** The address that somebody wrote from, as the mail itself has it. */
async function addressIn({ evidence, mailbox }: Desk, mail: MailCard, key: string): Promise<Inline[]> {
  const text = (await evidence.record(mail.id))?.text.slice(0, HEAD) ?? '';
  const lower = text.toLowerCase();
  for (const address of mailbox.people.get(key)?.addresses ?? []) {
    const start = lower.indexOf(address);
    const end = start + address.length;
    if (start >= 0 && text.slice(start, end).toLowerCase() === address)
      return [stated(address, [{ record: mail.id, start, end }])];
  }
  return [];
}

function sideOf({ mailbox, parties }: Desk, key: string): string {
  if (mailbox.isLeaving(key)) return 'only who leaves wrote, nobody else inside';
  if (mailbox.isOwn(key)) return 'inside';
  return parties.partyOf.get(key)?.name ?? 'outside';
}
