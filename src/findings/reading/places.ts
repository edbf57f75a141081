const names = new Intl.DisplayNames(['en'], { type: 'region' });

/** English names of the ISO 3166 countries, lower case, and common short forms → name as shown. */
const COUNTRIES = new Map<string, string>();
for (let first = 65; first <= 90; first++) {
  for (let second = 65; second <= 90; second++) {
    const code = String.fromCharCode(first, second);
    const name = names.of(code);
    if (name !== undefined && name !== code && !/^(?:EU|EZ|UN|QO|XA|XB|ZZ|AC|CP|DG|EA|IC|TA)$/.test(code))
      COUNTRIES.set(name.toLowerCase(), name);
  }
}
for (const [short, name] of [
  ['usa', 'United States'],
  ['u.s.a.', 'United States'],
  ['us', 'United States'],
  ['uk', 'United Kingdom'],
  ['england', 'United Kingdom'],
  ['scotland', 'United Kingdom'],
  ['wales', 'United Kingdom'],
  ['uae', 'United Arab Emirates'],
  ['hong kong', 'Hong Kong'],
  ['united states of america', 'United States'],
  ['the philippines', 'Philippines'],
  ['the netherlands', 'Netherlands'],
] as const) {
  COUNTRIES.set(short, name);
}

/** The country that a line of an address names, in English; null for none. */
export function countryOf(words: string): string | null {
  return COUNTRIES.get(words.trim().toLowerCase().replace(/\.$/, '')) ?? null;
}
