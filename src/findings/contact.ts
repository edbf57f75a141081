import { withoutMarks } from '../common/marks.ts';
import { defineFinding, type RecordView, type Sighting } from '../contracts/finding.ts';
import { type Contact, contactSchema } from '../contracts/finding-kinds.ts';
import type { Passage } from '../contracts/passage.ts';
import { toldOf } from '../records/corrections.ts';
import { isOrganisation, isPersonName, isRole } from './reading/names.ts';
import { cellsOf, linesOf } from './reading/pieces.ts';
import { oneLine } from './reading/statements.ts';
import { imperativeOf } from './reading/verbs.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}._%+@-])[A-Z0-9](?:[A-Z0-9._%+'-]{0,62}[A-Z0-9_])?@(?:[A-Z0-9](?:[A-Z0-9-]{0,60}[A-Z0-9])?\.){1,5}[A-Z]{2,24}(?![\p{L}\p{N}@])/giu;
const PHONE = /(?:\+|\(\+?)?\d[\d ().\u00a0/-]{5,22}\d/u;
const COLUMNS: readonly [keyof Contact, RegExp][] = [
  ['address', /\be-?mail\b/i],
  ['phone', /\b(?:phone|tel(?:ephone)?|mobile|cell|whatsapp|contact (?:no|number)|hotline)\b/i],
  ['role', /^(?:role|title|job title|position|responsib\w*|job)\b|\bfor what\b|\bpurpose\b/i],
  ['organisation', /^(?:company|organi[sz]ation|client|vendor|supplier|employer|firm|department|team)\b/i],
  [
    'name',
    /^(?:(?:full |contact |first )?names?|contact|contact person|who|person|owner|staff|employee|member)\b/i,
  ],
];

type Parts = { [Key in keyof Contact]: string | null };
const NOTHING: Parts = { name: null, address: null, phone: null, role: null, organisation: null };

/** Who can be reached how: rows of contact tables, signatures, and names beside mail addresses in text. */
export const finding = defineFinding({
  kind: 'contact',
  version: 1,
  summary: 'People and desks with address, phone and role.',
  data: contactSchema,
  corrections: true,
  *extract(view: RecordView) {
    const { text } = view.record;
    if (view.record.kind === 'correction') {
      yield* toldRole(view.record);
      return;
    }
    for (const passage of view.passages) {
      const said = text.slice(passage.start, passage.end);
      if (passage.role === 'row') yield* readRow(passage, said);
      else if (passage.role === 'signature') yield* readSignature(passage, said);
      else if (
        passage.role === 'paragraph' ||
        passage.role === 'item' ||
        passage.role === 'field' ||
        passage.role === 'forwarded'
      )
        yield* readText(passage, said);
    }
  },
});

/** What a person said somebody does. */
function* toldRole(record: RecordView['record']): Generator<Sighting<Contact>> {
  const told = toldOf(record);
  if (told?.correction.correct !== 'role') return;
  const { person, role } = told.correction;
  const { start, end } = told.words;
  yield { start, end, data: { ...NOTHING, name: person.name, address: person.address, role } };
}

function* readRow(passage: Passage, said: string): Generator<Sighting<Contact>> {
  const cells = cellsOf(said);
  const parts: Parts = { ...NOTHING };
  for (const [column, cell] of cells.entries()) {
    const head = passage.columns[column]?.trim() ?? '';
    const value = oneLine(withoutMarks(said.slice(cell.start, cell.end)));
    if (value === '' || value.length > 120) continue;
    const address = firstAddress(value);
    const key = COLUMNS.find(([, pattern]) => pattern.test(head))?.[0];
    if (address !== null) parts.address ??= address;
    else if (key === 'phone' && /\d{3}/.test(value)) parts.phone ??= value;
    else if (key === 'name' && /\p{L}{2}/u.test(value) && value.length <= 60) parts.name ??= value;
    else if (key === 'role' && /\p{L}{2}/u.test(value)) parts.role ??= value;
    else if (key === 'organisation' && /\p{L}{2}/u.test(value)) parts.organisation ??= value;
    else if (parts.name === null && key === undefined && head !== '' && isPersonName(value))
      parts.name = value;
  }
  const reachable =
    parts.address !== null ||
    (parts.phone !== null && (parts.name ?? parts.role ?? parts.organisation) !== null);
  const personWithRole = parts.name !== null && parts.role !== null && isPersonName(parts.name);
  if (reachable || personWithRole) yield { start: passage.start, end: passage.end, data: parts };
}

function* readSignature(passage: Passage, said: string): Generator<Sighting<Contact>> {
  const parts: Parts = { ...NOTHING };
  let first = -1;
  let last = -1;
  let count = 0;
  for (const line of linesOf(said)) {
    if (++count > 24) break;
    const words = oneLine(
      withoutMarks(line.text)
        .replace(/[|>]+/g, ' ')
        .replace(/^[\s*_-]+/, ''),
    );
    if (words === '' || words.length > 160) continue;
    let known = false;
    const set = (key: keyof Contact, value: string) => {
      parts[key] ??= value;
      known = true;
    };
    const address = firstAddress(words);
    if (address !== null) set('address', address);
    const phone =
      address === null || words.length > address.length + 8
        ? PHONE.exec(words.replace(address ?? '\u0000', ''))?.[0]
        : undefined;
    if (
      phone !== undefined &&
      phone.replace(/\D/g, '').length >= 7 &&
      !/fax/i.test(words.slice(0, words.indexOf(phone))) &&
      !/^\d{4}-\d{2}-\d{2}/.test(phone)
    )
      set('phone', phone);
    const [head = '', ...rest] = words.split(/\s?[,|•·–]\s|\s-\s/);
    if (parts.name === null && isPersonName(head.trim())) set('name', head.trim());
    for (const part of known && parts.name === head.trim() ? rest : [head, ...rest]) {
      if (isRole(part) && part !== parts.name) set('role', part.trim());
      else if (isOrganisation(part)) set('organisation', part.trim());
    }
    if (!known) continue;
    if (first < 0) first = line.start;
    last = line.start + line.text.trimEnd().length;
  }
  const reachable = parts.address !== null || parts.phone !== null;
  if (first < 0 || !(reachable || (parts.name !== null && parts.role !== null))) return;
  const lead = said.slice(first).length - said.slice(first).trimStart().length;
  yield { start: passage.start + first + lead, end: passage.start + last, data: parts };
}

const NAME_BEFORE =
  /(?:^|[\s(:,;>*"'“|-])(?<name>[\p{Lu}][\p{L}'’.-]{0,24}(?:[ ](?:(?:de|da|del|dela|di|la|van|von|der|den|bin|al)[ ]){0,2}[\p{Lu}][\p{L}'’.-]{0,24}){1,3})["'”*_]{0,3}(?:[ ,]{0,2}\((?<role>[^()\n]{2,60})\)|,[ ](?<title>[\p{L}][\p{L} &/-]{2,50}))?[\s,:–—<([-]{1,4}(?:(?:at|on|via|e-?mail:?|by email:?)\s)?(?:\[?(?:mailto:)?)$/u;
const ROLE_BEFORE =
  /(?:^|[.;:\n*-]\s{0,2})(?<role>[\p{L}][\p{L} &/'’-]{2,60}?)[*_]{0,2}(?::|\s[–-])[*_]{0,2}\s{1,2}[<[]?$/u;

function* readText(passage: Passage, said: string): Generator<Sighting<Contact>> {
  if (!said.includes('@')) return;
  let from = 0;
  for (const match of said.matchAll(ADDRESS)) {
    // A link's target repeats its text: [a@b.c](mailto:a@b.c).
    if (
      /mailto:$/i.test(said.slice(Math.max(0, match.index - 7), match.index)) &&
      match.index <= from + 12 &&
      from > 0
    )
      continue;
    const near = said.slice(Math.max(from, match.index - 160), match.index);
    const before = near.slice(near.lastIndexOf('\n') + 1);
    const named = NAME_BEFORE.exec(before);
    const name = personIn(named?.groups?.name?.trim());
    const titled = named?.groups?.role ?? named?.groups?.title;
    const label = named ? null : ROLE_BEFORE.exec(before)?.groups?.role?.trim();
    const parts: Parts = { ...NOTHING, address: match[0].toLowerCase() };
    let start = match.index;
    if (named && name !== undefined && isPersonName(name)) {
      parts.name = name;
      if (titled !== undefined && isRole(titled)) parts.role = titled.trim();
      start = match.index - before.length + named.index + named[0].indexOf(name);
    } else if (label && isRole(label)) parts.role = label;
    const close =
      said[match.index + match[0].length] === '>' && said.slice(start, match.index).includes('<') ? 1 : 0;
    const end = match.index + match[0].length + close;
    from = end;
    yield { start: passage.start + start, end: passage.start + end, data: parts };
  }
}

/** Without the verb that the sentence begins with: "Ask Ana Cruz" → "Ana Cruz". */
function personIn(words: string | undefined): string | undefined {
  const [first = '', ...rest] = words?.split(' ') ?? [];
  return rest.length >= 2 && imperativeOf(`${first} the`) !== null ? rest.join(' ') : words;
}

function firstAddress(words: string): string | null {
  if (!words.includes('@')) return null;
  for (const match of words.matchAll(ADDRESS)) return match[0].toLowerCase();
  return null;
}
