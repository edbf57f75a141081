/** An element with its properties and children; text is set as text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "20 Nov 2026" for an ISO date or instant; empty for anything else. */
export function dayOf(date: string): string {
  const plain = date.slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/.test(plain) ? day.format(new Date(`${plain}T00:00:00Z`)) : '';
}
