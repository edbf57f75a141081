import type { z } from 'zod';
import type { Book, Made } from './book.ts';
import type { LISTS } from './client.ts';
import type { Names } from './names.ts';
import type { Kind } from './options.ts';
import { bankRecord, bankTransactionSchema } from './rows/bank.ts';
import { contactRecord, contactRow, contactSchema } from './rows/contact.ts';
import { documentRecord, documentSchema, isPurchase } from './rows/document.ts';
import { paymentRecord, paymentSchema } from './rows/payment.ts';
import { journalRecord, journalSchema } from './sheets/journal.ts';
import { decimalOf } from './values.ts';

/** One of Xero's lists, and what becomes of its objects. */
export interface List {
  list: keyof typeof LISTS;
  kind: Kind;
  /** Prefix of the items that remember its objects. */
  prefix: string;
  read(object: unknown, names: Names, book: Book): Read | null;
}

/** An object: its id and last change, and what it makes; null where it was deleted. */
export interface Read {
  id: string;
  updated: string;
  made: Made | null;
}

/** In the order of reading: contacts come first, because documents repeat their addresses. */
export const LISTS_IN_ORDER: readonly List[] = [
  list(
    'Contacts',
    'contacts',
    'contact',
    contactSchema,
    ({ ContactID }) => ContactID,
    (contact, names) => {
      const row = contactRow(contact, names);
      const more = { row, status: contact.ContactStatus, ...attached(contact) };
      // An archived contact is in no export; documents still name it.
      return contact.ContactStatus === 'ARCHIVED' || contact.ContactStatus === 'GDPRREQUEST'
        ? { more }
        : { record: contactRecord(row), more };
    },
  ),
  documents('Invoices', 'invoices', 'invoice'),
  documents('CreditNotes', 'invoices', 'credit-note'),
  documents('Overpayments', 'payments', 'overpayment'),
  documents('Prepayments', 'payments', 'prepayment'),
  list(
    'Payments',
    'payments',
    'payment',
    paymentSchema,
    ({ PaymentID }) => PaymentID,
    (payment, names) => (payment.Status === 'DELETED' ? null : { record: paymentRecord(payment, names) }),
  ),
  list(
    'BankTransactions',
    'bank-transactions',
    'bank',
    bankTransactionSchema,
    ({ BankTransactionID }) => BankTransactionID,
    (transaction, names) =>
      transaction.Status === 'DELETED' || transaction.Status === 'VOIDED'
        ? null
        : { record: bankRecord(transaction, names), more: attached(transaction) },
  ),
  list(
    'ManualJournals',
    'manual-journals',
    'journal',
    journalSchema,
    ({ ManualJournalID }) => ManualJournalID,
    (journal, names) =>
      journal.Status === 'DELETED'
        ? null
        : { record: journalRecord(journal, names), more: attached(journal) },
  ),
];

function documents(name: keyof typeof LISTS, kind: Kind, prefix: string): List {
  return list(
    name,
    kind,
    prefix,
    documentSchema,
    ({ id }) => id,
    (document, names, book) => {
      if (document.Status === 'DELETED') return null;
      const contactId = document.Contact?.ContactID ?? '';
      const row = book.get(`contact/${contactId}`)?.m?.['row'];
      const record = documentRecord(document, (row ?? {}) as Record<string, string>, names);
      const due = decimalOf(document.AmountDue);
      const isOpen =
        prefix === 'invoice' && document.Status === 'AUTHORISED' && due !== null && !due.isZero();
      return {
        record,
        more: {
          ...attached(document),
          ...(isOpen &&
            contactId !== '' && {
              open: contactId,
              called: document.Contact?.Name ?? '',
              side: isPurchase(document.Type) ? 'payables' : 'receivables',
            }),
        },
      };
    },
  );
}

/** Says since when an object has attachments that may have changed. */
function attached(object: { HasAttachments: boolean; UpdatedDateUTC: string }): Record<string, string> {
  return object.HasAttachments ? { files: object.UpdatedDateUTC } : {};
}

function list<Schema extends z.ZodType>(
  name: keyof typeof LISTS,
  kind: Kind,
  prefix: string,
  schema: Schema,
  idOf: (object: z.infer<Schema>) => string,
  make: (object: z.infer<Schema>, names: Names, book: Book) => Made | null,
): List {
  return {
    list: name,
    kind,
    prefix,
    read(object, names, book) {
      const parsed = schema.safeParse(object);
      if (!parsed.success) return null;
      const id = idOf(parsed.data);
      const updated = (parsed.data as { UpdatedDateUTC: string }).UpdatedDateUTC;
      try {
        return { id, updated, made: make(parsed.data, names, book) };
      } catch (error) {
        return {
          id,
          updated,
          made: {
            unreadable: error instanceof Error ? error.message : String(error),
            key: `${prefix}/${id}`,
          },
        };
      }
    },
  };
}
