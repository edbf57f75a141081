import type { AccountingApi, XeroClient } from 'xero-node';

/** Most objects on one page. Xero takes up to 1,000. */
export const PAGE_SIZE = 1000;

/** Longest wait for one answer, in milliseconds. A page of 1,000 invoices with their lines takes its time. */
export const TIMEOUT = 120_000;

export interface PageAsked {
  page: number;
  /** Only what changed since; undefined asks for everything. */
  since: Date | undefined;
}

/** What the client gives back: the HTTP answer, and a body in its own classes, which is not used here. */
interface Answered {
  response: { data: unknown; headers: unknown };
}

/**
 * Every read of Xero's, with the client's positional parameters. Nothing else in the program knows their order.
 * Lists are asked for in the order of a field that does not change while pages are read, so that no object slips
 * from a page that is still to come to one that was read already.
 */
export const LISTS = {
  Contacts: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getContacts(
      tenant,
      since,
      undefined,
      'Name ASC',
      undefined,
      page,
      true,
      undefined,
      undefined,
      PAGE_SIZE,
    ),
  Invoices: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getInvoices(
      tenant,
      since,
      undefined,
      'Date ASC',
      undefined,
      undefined,
      undefined,
      undefined,
      page,
      true,
      undefined,
      4,
      undefined,
      PAGE_SIZE,
    ),
  CreditNotes: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getCreditNotes(tenant, since, undefined, 'Date ASC', page, 4, PAGE_SIZE),
  Overpayments: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getOverpayments(tenant, since, undefined, 'Date ASC', page, 4, PAGE_SIZE),
  Prepayments: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getPrepayments(tenant, since, undefined, 'Date ASC', page, 4, PAGE_SIZE),
  Payments: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getPayments(tenant, since, undefined, 'Date ASC', page, PAGE_SIZE),
  BankTransactions: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getBankTransactions(tenant, since, undefined, 'Date ASC', page, 4, PAGE_SIZE),
  ManualJournals: (api: AccountingApi, tenant: string, { page, since }: PageAsked) =>
    api.getManualJournals(tenant, since, undefined, 'Date ASC', page, PAGE_SIZE),
} as const;

/** Lists that come in one answer. */
export const WHOLES = {
  Organisations: (api: AccountingApi, tenant: string) => api.getOrganisations(tenant),
  Accounts: (api: AccountingApi, tenant: string) => api.getAccounts(tenant),
  TaxRates: (api: AccountingApi, tenant: string) => api.getTaxRates(tenant),
  Currencies: (api: AccountingApi, tenant: string) => api.getCurrencies(tenant),
  TrackingCategories: (api: AccountingApi, tenant: string) =>
    api.getTrackingCategories(tenant, undefined, undefined, true),
  Users: (api: AccountingApi, tenant: string) => api.getUsers(tenant),
  ContactGroups: (api: AccountingApi, tenant: string) => api.getContactGroups(tenant),
  RepeatingInvoices: (api: AccountingApi, tenant: string) => api.getRepeatingInvoices(tenant),
  BankTransfers: (api: AccountingApi, tenant: string) => api.getBankTransfers(tenant),
} as const;

/** What is asked for one object, by its id. */
export const SINGLES = {
  AgedReceivables: (api: AccountingApi, tenant: string, id: string) =>
    api.getReportAgedReceivablesByContact(tenant, id),
  AgedPayables: (api: AccountingApi, tenant: string, id: string) =>
    api.getReportAgedPayablesByContact(tenant, id),
  InvoiceAttachments: (api: AccountingApi, tenant: string, id: string) =>
    api.getInvoiceAttachments(tenant, id),
  CreditNoteAttachments: (api: AccountingApi, tenant: string, id: string) =>
    api.getCreditNoteAttachments(tenant, id),
  BankTransactionAttachments: (api: AccountingApi, tenant: string, id: string) =>
    api.getBankTransactionAttachments(tenant, id),
  ManualJournalAttachments: (api: AccountingApi, tenant: string, id: string) =>
    api.getManualJournalAttachments(tenant, id),
  ContactAttachments: (api: AccountingApi, tenant: string, id: string) =>
    api.getContactAttachments(tenant, id),
} as const;

export interface ClientOptions {
  clientId: string;
  clientSecret: string;
  redirectUri?: string;
  scopes?: readonly string[];
  state?: string;
}

/** The client of Xero's own, without a sign-in yet. It is loaded now, not before. */
export async function openClient(options: ClientOptions): Promise<XeroClient> {
  const { XeroClient } = await import('xero-node');
  const { clientId, clientSecret, redirectUri, scopes = [], state } = options;
  return new XeroClient({
    clientId,
    clientSecret,
    grantType: 'client_credentials',
    scopes: [...scopes],
    httpTimeout: 30_000,
    ...(redirectUri && { redirectUris: [redirectUri] }),
    ...(state && { state }),
  });
}

/**
 * Makes one call and gives its JSON with every number as the text that came, and the answer's header fields.
 * The client would make floats of amounts and days of dates in the computer's zone, and stops at a value that it does
 * not expect; so it is handed the answer wrapped up, and what came is taken from the HTTP answer.
 */
export async function ask(
  api: AccountingApi,
  accessToken: string,
  signal: AbortSignal,
  call: (api: AccountingApi) => Promise<Answered>,
): Promise<{ answer: unknown; header(name: string): string | null }> {
  api.accessToken = accessToken;
  api.setDefaultAuthentication({
    applyToRequest(request) {
      // It sends `{}` with every GET.
      delete request.data;
      request.signal = signal;
      request.timeout = TIMEOUT;
      request.transformResponse = [(text: unknown) => ({ answer: exactJson(text) })];
    },
  });
  const { response } = await call(api);
  const { answer } = response.data as { answer: unknown };
  return { answer, header: (name) => headerOf(response.headers, name) };
}

/** JSON with numbers as the text that stood there; a text that is no JSON as it is. */
export function exactJson(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  const reviver = (_key: string, value: unknown, context?: { source?: string }): unknown =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value;
  try {
    return JSON.parse(text, reviver as (key: string, value: unknown) => unknown);
  } catch {
    return text;
  }
}

/** A field of the header, whatever the letters' case. */
export function headerOf(headers: unknown, name: string): string | null {
  if (headers === null || typeof headers !== 'object') return null;
  for (const [key, value] of Object.entries(headers))
    if (key.toLowerCase() === name && (typeof value === 'string' || typeof value === 'number'))
      return String(value);
  return null;
}
