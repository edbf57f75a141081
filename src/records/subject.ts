/** Prefixes of replies and forwards that mail programs write, by language. */
const REPLY = 're|aw|antw|antwort|sv|vs|res|rép|rif|odp|ynt|atb|vá|bls|отв|回复|回覆|答复|返信|답장|r';
const FORWARD = 'fwd?|wg|tr|rv|enc|doorst|vb|vl|i|pd|iletildi|továbbítás|пересл|转发|轉寄|転送|전달';
const PREFIX = new RegExp(
  `^(?:(${REPLY})|(?:${FORWARD}))(?:\\s?\\[\\d{1,3}\\]|\\s?\\(\\d{1,3}\\)|\\s?\\^\\d{1,3})?\\s*[:：]\\s*`,
  'iu',
);

/** A subject without its prefixes and list tag, and whether it had any. */
export interface Subject {
  /** As written, without prefixes. */
  base: string;
  /** Equal for equal subjects. */
  key: string;
  answers: boolean;
  /** Key of the subject before it was changed: "New (was: Old)", "New (Re: Old)"; null where it was not. */
  before: string | null;
}

export function readSubject(subject: string): Subject {
  let base = subject.slice(0, 500).replace(/\s+/g, ' ').trim();
  let answers = false;
  for (let count = 0; count < 30; count += 1) {
    const prefix = PREFIX.exec(base)?.[0];
    const tag =
      prefix === undefined && (answers || count === 0)
        ? /^\[[^[\]]{1,40}\]\s+(?=\S)/.exec(base)?.[0]
        : undefined;
    if (prefix === undefined && tag === undefined) break;
    const rest = base.slice((prefix ?? tag ?? '').length);
    if (tag !== undefined && !PREFIX.test(rest)) break;
    answers ||= prefix !== undefined;
    base = rest;
  }
  const changed = /(?:^|[\s([,-])(?:was|formerly|re|fwd?)\s*:\s*(\S[^:]*)$/i.exec(base);
  return { base, key: keyOf(base), answers, before: changed?.[1] ? keyOf(changed[1]) : null };
}

function keyOf(subject: string): string {
  const untagged = subject.replace(/^\[[^[\]]{1,40}\]\s+/, '').replace(/\(fwd\)$/i, '');
  return untagged
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const GENERIC = new Set(
  (
    'hello|hi|hey|hello there|dear|greetings|invoice|invoices|bill|receipt|statement|payment|payments|question|questions|a question|quick question|' +
    'help|update|updates|status|status update|report|weekly report|monthly report|meeting|meetings|call|lunch|dinner|test|testing|thanks|thank you|many thanks|' +
    'fyi|request|info|information|urgent|important|reminder|document|documents|file|files|attached|attachment|photo|photos|schedule|' +
    'agenda|minutes|notes|news|newsletter|follow up|followup|following up|checking in|congratulations|welcome|introduction|draft|contract|agreement|' +
    'proposal|order|quote|no subject|none|untitled|subject|message|mail|email|note|today|tomorrow|please read|answer|reply|response|confirmation|approval'
  ).split('|'),
);

/** Whether a subject is so common that it says nothing of what belongs together. */
export function isGeneric(key: string): boolean {
  return key.length < 4 || GENERIC.has(key) || /^[\d\s]+$/.test(key);
}
