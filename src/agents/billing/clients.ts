import type { BatonRecord } from '../../contracts/record.ts';
import { compare, type Ledger } from './ledger.ts';

/** A client of the ledger and the pattern of the names that a text may use. */
export interface ClientNames {
  name: string;
  pattern: RegExp;
  /** Mail domains of its own; none of a public mail service, none that two clients share. */
  domains: ReadonlySet<string>;
}

const PUBLIC =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|zoho|mail|yandex|qq|163)\.[a-z.]{2,8}$/;
/** First words that many names share with plain speech; they name nobody alone. */
const GENERIC =
  /^(?:hotel|restaurant|school|clinic|hospital|university|college|national|international|royal|first|north|northern|south|southern|eastern|western|green|black|white|silver|golden|central|general|united|global|state|county|house|design|studio|office|market|smart|digital|office|bright|point|prime|people|professional|creative|alpha|omega|great|grand|little|young|saint|friends|association|foundation|department|ministry|government|company|group|bank|store|shops?|family|client|customer)$/i;
const LEGAL =
  /[\s,]+(?:pty|ltd|limited|llc|llp|inc|incorporated|plc|pte|gmbh|ag|kg|bv|nv|ab|asa?|aps|oy|kft|srl|spa|kk|bhd|sdn|sarl|s\.?a\.?|corp|corporation|co|company)\.?$/i;

/** The clients with an invoice: by full name, by name without its legal form, and by first word where it is theirs alone. */
export function clientsOf({ invoices }: Ledger): ClientNames[] {
  const names = [...new Set(invoices.map(({ contact }) => contact.value))].sort(compare);
  const firstOf = (name: string) => /^[\p{L}\d'’-]+/u.exec(name)?.[0] ?? '';
  const domains = new Map<string, Set<string>>();
  for (const { contact, addresses } of invoices)
    for (const address of addresses) {
      const domain = address.split('@')[1] ?? '';
      if (domain === '' || PUBLIC.test(domain)) continue;
      domains.set(domain, (domains.get(domain) ?? new Set()).add(contact.value));
    }
  return names.map((name) => {
    const first = firstOf(name);
    const alone =
      first.length >= 5 &&
      !GENERIC.test(first) &&
      names.filter((other) => firstOf(other) === first).length === 1;
    const known = [name, withoutForm(name), ...(alone ? [first] : [])].filter((one) => one.length >= 4);
    const pattern = known.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    // Case matters: "Orchard" is a client, "orchard" may be a place. A name too short to tell is never found.
    return {
      name,
      pattern: new RegExp(
        pattern === '' ? '(?!)' : `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`,
        'u',
      ),
      domains: new Set(
        [...domains].filter(([, of]) => of.size === 1 && of.has(name)).map(([domain]) => domain),
      ),
    };
  });
}

function withoutForm(name: string): string {
  let bare = name;
  for (let pass = 0; pass < 3; pass += 1) bare = bare.replace(LEGAL, '');
  return bare;
}

/** Names of the clients that a text names. */
export function clientsIn(words: string, clients: readonly ClientNames[]): string[] {
  return clients.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);
}

/** Names of the clients that wrote a mail or were written to, by their domains. */
export function clientsOfMail(record: BatonRecord, clients: readonly ClientNames[]): string[] {
  const domains = new Set(record.people.map(({ address }) => address?.split('@')[1]?.toLowerCase() ?? ''));
  return clients
    .filter((client) => [...client.domains].some((domain) => domains.has(domain)))
    .map(({ name }) => name);
}
