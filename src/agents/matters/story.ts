import type { Block, Inline } from '../../contracts/draft.ts';
import type { Matter, MatterEntry } from '../../contracts/matters.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { listed } from '../kit/mail-lines.ts';
import { showMoney } from '../kit/money.ts';
import { type Desk, deciding } from './desk.ts';
import { toldLine } from './state.ts';

/** Events that are told; of a longer story the first and the last. */
const TOLD = 40;

interface Event {
  day: string;
  line: Inline[];
}

/** What happened, oldest first: each mail with the sentence that decides, each invoice, bill and payment. */
export async function storyOf(desk: Desk, matter: Matter): Promise<Block[]> {
  const events: Event[] = matter.entries.flatMap(({ entry }) => eventOf(entry));
  const seen = new Set<string>();
  for (const mail of matter.mails) {
    const said = (await deciding(desk, mail)).filter(({ quote }) => !seen.has(quote) && seen.add(quote));
    if (said.length > 0) events.push({ day: mail.day, line: toldLine(desk, mail, said) });
  }
  // Stable: mails and entries of one day stay in the order in which they were read.
  const ordered = events.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const left = ordered.length - TOLD;
  const shown = left > 0 ? [...ordered.slice(0, TOLD / 2), ...ordered.slice(-TOLD / 2)] : ordered;
  return [
    ...listed(
      'How it went',
      shown.map(({ line }) => line),
    ),
    ...(left > 0
      ? [
          {
            type: 'paragraph' as const,
            inlines: [
              text(
                `${left} more records between the first ${TOLD / 2} and the last ${TOLD / 2} are left out.`,
              ),
            ],
          },
        ]
      : []),
  ];
}

const WORDS = {
  invoice: 'invoice',
  bill: 'bill',
  'credit-note': 'credit note',
  overpayment: 'overpayment',
  prepayment: 'prepayment',
} as const;

function eventOf(entry: MatterEntry['entry']): Event[] {
  const currency = entry.currency ?? '';
  if (entry.kind === 'bank-line' || entry.kind === 'payment') {
    const { date, amount, party } = entry;
    const what =
      entry.kind === 'payment'
        ? 'payment'
        : entry.books
          ? 'booked'
          : amount.value.startsWith('-')
            ? 'out of the bank'
            : 'into the bank';
    return [
      {
        day: date.value,
        line: [
          stated(date.value, [date.cite]),
          text(`, ${what}: `),
          stated(showMoney(amount.value.replace(/^-/, ''), currency), [amount.cite]),
          ...(party ? [text(', '), stated(party.value, [party.cite])] : []),
          text(' ('),
          { type: 'record', text: 'the entry', record: entry.record },
          text(')'),
        ],
      },
    ];
  }
  const { issued, number, total, subject } = entry;
  return [
    {
      day: issued.value,
      line: [
        stated(issued.value, [issued.cite]),
        text(`, ${WORDS[entry.kind]} `),
        number
          ? { type: 'record', text: number.value, record: entry.record }
          : { type: 'record', text: 'without a number', record: entry.record },
        ...(total ? [text(': '), stated(showMoney(total.value, currency), [total.cite])] : []),
        ...(subject ? [text(', '), stated(subject.value, [subject.cite])] : []),
        ...('due' in entry && entry.due ? [text(`, due ${shownDay(entry.due.value)}`)] : []),
      ],
    },
  ];
}
