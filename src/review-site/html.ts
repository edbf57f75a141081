import { visibleText } from '../publish/text.ts';

/** Markup that was made here. Everything else that stands in a template is text, and is escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template of markup; what is put in is text, whatever it holds, and a reader sees all of it. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.reduce((out, string, index) => `${out}${write(parts[index - 1])}${string}`));
}

function write(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(write).join('');
  return escaped(visibleText(String(part)));
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The exact text in a field of a form, invisible marks and all: it comes back as it went out. */
export function exact(text: string): Html {
  return new Html(escaped(text.toWellFormed()).replaceAll('\r', '&#13;'));
}
