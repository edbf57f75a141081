import { redactName } from '../../records/redact-name.ts';

/** Something that is allowed and probably not meant: told at the end of a run and by the doctor, and stops nothing. */
export interface Doubt {
  /** What was seen, in one sentence. */
  found: string;
  /** What to do if it is not meant. */
  remedy: string;
  /** Name of the source that it is about, where it explains why nothing came from it. */
  emptySource?: string;
}

/** The first few of several names, without secrets in them, and how many more there are. */
export function fewOf(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map(redactName).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

/** The part of an address behind its "@". */
export function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** A mail domain without what people write around it: "@", "https://", "www.", "*.", a path, a dot at the end. */
export function bareDomain(domain: string): string {
  return domain
    .trim()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/^(?:\*\.|www\.)/, '')
    .replace(/[/:?#].*$/, '')
    .replace(/\.$/, '');
}

/** Whether a host is a domain or lies below it. */
export function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
