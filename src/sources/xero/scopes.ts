import type { Kind, XeroOptions } from './options.ts';
import { KINDS } from './options.ts';

/** Scopes of apps made since 2 March 2026, by what needs them. */
const GRANULAR: Record<Kind, string> = {
  settings: 'accounting.settings.read',
  contacts: 'accounting.contacts.read',
  invoices: 'accounting.invoices.read',
  payments: 'accounting.payments.read',
  'bank-transactions': 'accounting.banktransactions.read',
  'bank-transfers': 'accounting.banktransactions.read',
  'repeating-invoices': 'accounting.invoices.read',
  'manual-journals': 'accounting.manualjournals.read',
  'aged-reports': 'accounting.reports.aged.read',
  attachments: 'accounting.attachments.read',
};

/** The older ones, which Xero takes away in September 2027. */
const BROAD: Record<Kind, string> = {
  settings: 'accounting.settings.read',
  contacts: 'accounting.contacts.read',
  invoices: 'accounting.transactions.read',
  payments: 'accounting.transactions.read',
  'bank-transactions': 'accounting.transactions.read',
  'bank-transfers': 'accounting.transactions.read',
  'repeating-invoices': 'accounting.transactions.read',
  'manual-journals': 'accounting.transactions.read',
  'aged-reports': 'accounting.reports.read',
  attachments: 'accounting.attachments.read',
};

export function scopeOf(kind: Kind, scopes: XeroOptions['scopes']): string {
  return (scopes === 'broad' ? BROAD : GRANULAR)[kind];
}

/** What a pull needs. Settings are always read: names of accounts and taxes come from there. */
export function scopesOf({ scopes, leaveOut }: Pick<XeroOptions, 'scopes' | 'leaveOut'>): string[] {
  const wanted = KINDS.filter((kind) => kind === 'settings' || !leaveOut.includes(kind));
  return [...new Set(wanted.map((kind) => scopeOf(kind, scopes)))];
}
