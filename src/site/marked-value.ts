const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Marks a value in rendered HTML, where it stands in the text of one element, once; null where it does not. Quotes are looked
 * for as they are and as entities: both are written.
 */
export function markedValue(html: string, value: string): string | null {
  const escaped = value.replaceAll(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  const full = value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  for (const sought of new Set([escaped, full])) {
    const places = placesOf(html, sought);
    const [at] = places;
    if (places.length === 1 && at !== undefined)
      return `${html.slice(0, at)}<span class="flag-value">${sought}</span>${html.slice(at + sought.length)}`;
  }
  return null;
}

/** Where a text stands outside of tags. */
function placesOf(html: string, sought: string): number[] {
  const places: number[] = [];
  for (let at = html.indexOf(sought); at >= 0; at = html.indexOf(sought, at + 1))
    if (html.lastIndexOf('<', at) <= html.lastIndexOf('>', at)) places.push(at);
  return places;
}
