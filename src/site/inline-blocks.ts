/**
 * The contents of the inline `<script>` and `<style>` elements of a page that Astro rendered, in order.
 * Text of records is escaped in it, so a `<script` that stands there is an element.
 */
export function inlineBlocks(html: string): { scripts: string[]; styles: string[] } {
  return { scripts: contentsOf(html, 'script'), styles: contentsOf(html, 'style') };
}

function contentsOf(html: string, element: 'script' | 'style'): string[] {
  const contents: string[] = [];
  let position = html.indexOf(`<${element}`);
  while (position !== -1) {
    const open = html.indexOf('>', position);
    const close = html.indexOf(`</${element}>`, open);
    if (open === -1 || close === -1) break;
    const attributes = html.slice(position + element.length + 1, open);
    const text = html.slice(open + 1, close);
    if (text !== '' && !attributes.includes(' src=')) contents.push(text);
    position = html.indexOf(`<${element}`, close);
  }
  return contents;
}
