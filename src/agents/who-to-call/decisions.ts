import type { MailDecision } from '../../contracts/mailbox.ts';
import { claimOf, text } from '../kit/claims.ts';
import { dayClaim, nameOf } from '../kit/mail-lines.ts';
import type { Callers, Row } from './lines.ts';

const ROWS = 12;
const EACH = 2;

/** Who settled something by mail, most often first, with what they settled last; who leaves only where nobody else decides. */
export async function decisionRows(callers: Callers): Promise<Row[]> {
  const { mailbox } = callers;
  const byWriter = new Map<string, MailDecision[]>();
  for (const decision of await mailbox.decisions()) {
    const key = decision.mail?.from ?? null;
    if (key !== null && mailbox.isOwn(key)) byWriter.set(key, [...(byWriter.get(key) ?? []), decision]);
  }
  const all = [...byWriter].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const staying = all.filter(([key]) => !mailbox.isLeaving(key));
  return (staying.length > 0 ? staying : all).slice(0, ROWS).flatMap(([key, decisions]): Row[] => {
    const shown = decisions.slice(0, EACH);
    const [newest] = shown;
    if (!newest?.mail) return [];
    const name = `${staying.length > 0 ? '' : 'only '}${nameOf(callers, key)}`;
    return [
      [
        [text(name)],
        shown.flatMap(({ sentence, title }, at) => [
          text(`${at > 0 ? ' · ' : ''}${title}: `),
          claimOf({ ...sentence, heading: [], role: 'paragraph' }),
        ]),
        [dayClaim(newest.mail)],
      ],
    ];
  });
}
