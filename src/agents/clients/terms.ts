import type { Block, Inline } from '../../contracts/draft.ts';
import type { Party } from '../../contracts/parties.ts';
import { plain } from '../../records/sentences.ts';
import { partyTerms } from '../../views/parties/words.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { documentLink, showTerm } from '../kit/ledger-blocks.ts';
import { agreementPapers, rowLine, saidIn } from './agreed.ts';
import { dueRule } from './money.ts';
import { cellClaim, ownRows } from './rows.ts';

const TERM_COLUMN = partyTerms(({ columns }) => columns.terms);
const PAYMENT = partyTerms(({ payment }) => payment);
const ROWS = 14;
const PER_PAPER = 3;

/** Rows on terms: lists, the accounts, the newest agreements, what the newest invoice gives. */
export function termsBlocks(party: Party): Block[] {
  const rows: Inline[][][] = [];
  const seen = new Set<string>();
  for (const { row, document, day } of ownRows(party))
    for (const [at, column] of row.columns.entries()) {
      const cell = row.cells[at];
      if (!cell || cell.text === '' || at === row.nameAt || !TERM_COLUMN.are(column)) continue;
      const key = `${column} ${cell.text}`.toLowerCase();
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push([[text(column)], cellClaim(document.record.id, cell), whereOf(document.record, day)]);
    }
  for (const contact of party.contacts) {
    const terms = contact.terms[party.side === 'client' ? 'sales' : 'purchases'];
    if (terms)
      rows.push([
        [text('Terms')],
        [stated(showTerm(terms.value), [terms.cite])],
        [{ type: 'record', text: 'the accounts', record: contact.record }],
      ]);
  }
  const newest = party.ledger.at(-1);
  const rule = dueRule(party);
  if (newest && rule.length > 0)
    rows.push([
      [text(party.side === 'client' ? 'Due after, newest invoice' : 'Due after, newest bill')],
      rule,
      [documentLink(newest)],
    ]);
  for (const { document, day } of agreementPapers(party).slice(0, 4)) {
    const statements = saidIn(document).filter(
      ({ quote }) => PAYMENT.in(quote) && plain(quote).length <= 400,
    );
    for (const statement of statements.slice(0, PER_PAPER))
      rows.push([
        [text('Agreement')],
        rowLine(statement) ?? [claimOf(statement)],
        whereOf(document.record, day),
      ]);
  }
  return rows.length === 0
    ? []
    : [{ type: 'table', columns: ['What', 'As written', 'Where'], rows: rows.slice(0, ROWS) }];
}

function whereOf({ id, title }: { id: string; title: string }, day: string): Inline[] {
  return [{ type: 'record', text: plain(title), record: id }, text(day === '' ? '' : `, ${shownDay(day)}`)];
}
