/**
 * Words that the build's own tools look for in the modules they make and replace, wherever they stand: Vite's and
 * Astro's placeholders, variables of the environment. A page may quote any of them. A character without a glyph, which
 * `visibleText` never lets through, keeps them apart while the page is a module; the finished HTML is without it.
 */
const MARK = '\ufffa';

const PLACEHOLDER = /(__)(?=VITE_|ASTRO_)|(@)(?=@ASTRO)|(___)(?=[A-Z])/g;
const VARIABLE = /(import)(?=\.meta)|(process)(?=\.env)|(sourceMapping)(?=URL)/g;

/** Text of a page's source in which no tool finds a variable. Nothing of it means anything in Markdown. */
export function inertSource(text: string): string {
  return text.replace(VARIABLE, `$&${MARK}`);
}

/** A page's module in which no tool finds a placeholder: compiled Markdown has none of its own. */
export function inertModule(code: string): string {
  return code.replace(PLACEHOLDER, `$&${MARK}`);
}

/** Data of a page in which no tool finds anything. */
export function inertData<Data>(data: Data): Data {
  return mapStrings(data, (text) => inertModule(inertSource(text)));
}

/** Data as it was before `inertData`. */
export function plainData<Data>(data: Data): Data {
  return mapStrings(data, (text) => text.replaceAll(MARK, ''));
}

/** HTML without the marks, also where an address holds one. */
export function plainHtml(html: string): string {
  return html.replaceAll(MARK, '').replaceAll(encodeURIComponent(MARK), '');
}

/** The same data with every string in it changed; its shape stays. */
function mapStrings<Data>(data: Data, change: (text: string) => string): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? change(value) : value,
  );
}
