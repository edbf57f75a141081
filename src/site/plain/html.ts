/** HTML that is finished: only the templates of this folder make it. */
export class Html {
  readonly text: string;

  /** Takes the text as it is: never text of a record. */
  constructor(text: string) {
    this.text = text;
  }
}

/** What stands in a template: text is escaped, nothing is left out, lists are joined. */
type Part = Html | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};
const SIGN = /[&<>'"]/g;

/** Text as HTML shows it, between tags and within a quoted attribute alike. */
export function escaped(text: string): string {
  return text.replace(SIGN, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * A template of HTML: what is put in is text and is escaped, unless a template made it. `false`, `null` and `undefined`
 * leave nothing. Attributes must stand in double quotes: `<a href="${address}">`.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Html {
  let text = parts[0] ?? '';
  for (let index = 0; index < values.length; index++)
    text += textOf(values[index]) + (parts[index + 1] ?? '');
  return new Html(text);
}

/** An attribute with a space before it, or nothing where there is no value. The name is the template's own. */
export function attribute(name: string, value: string | null | undefined): Html {
  return new Html(value === null || value === undefined ? '' : ` ${name}="${escaped(value)}"`);
}

function textOf(value: Part): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  return typeof value === 'number' ? String(value) : value.map(textOf).join('');
}
