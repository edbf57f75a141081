import { oneLine } from '../folder/text/normalise.ts';
import type { MailboxFilter } from './settings-schema.ts';

/** Which mail a filter takes, in words: `from: acme.example; subject: "invoice"; has an attachment`. */
export function filterCriteria({ criteria }: MailboxFilter): string {
  if (criteria === null) return 'all mail';
  const { from, to, subject, query, negatedQuery, hasAttachment, size, sizeComparison } = criteria;
  const parts = [
    from && `from: ${from}`,
    to && `to: ${to}`,
    subject && `subject: "${subject}"`,
    query && `matches: ${query}`,
    negatedQuery && `does not match: ${negatedQuery}`,
    hasAttachment && 'has an attachment',
    size > 0 && `${sizeComparison === 'smaller' ? 'smaller' : 'larger'} than ${size} bytes`,
  ];
  return (
    parts
      .filter(Boolean)
      .map((part) => oneLine(String(part)))
      .join('; ') || 'all mail'
  );
}

const ADDED: Record<string, string> = {
  STARRED: 'star it',
  IMPORTANT: 'mark it as important',
  TRASH: 'delete it',
  SPAM: 'put it into spam',
  CATEGORY_PERSONAL: 'put it into the category Primary',
  CATEGORY_SOCIAL: 'put it into the category Social',
  CATEGORY_PROMOTIONS: 'put it into the category Promotions',
  CATEGORY_UPDATES: 'put it into the category Updates',
  CATEGORY_FORUMS: 'put it into the category Forums',
};

const REMOVED: Record<string, string> = {
  INBOX: 'skip the inbox',
  UNREAD: 'mark it as read',
  SPAM: 'never send it to spam',
  IMPORTANT: 'never mark it as important',
};

/** What a filter does, in words: `skip the inbox; label "Clients/Acme"; forward it to kim@acme.example`. */
export function filterAction({ action }: MailboxFilter, labels: ReadonlyMap<string, string>): string {
  if (action === null) return 'nothing';
  const name = (id: string) => `"${oneLine(labels.get(id) ?? id)}"`;
  const parts = [
    ...action.removeLabelIds.map((id) => REMOVED[id] ?? `take off the label ${name(id)}`),
    ...action.addLabelIds.map((id) => ADDED[id] ?? `label ${name(id)}`),
    ...(action.forward === '' ? [] : [`forward it to ${action.forward}`]),
  ];
  return parts.join('; ') || 'nothing';
}
