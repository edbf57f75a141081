/** Codes that are in use on invoices the world over and are no English word. */
const STRONG = new Set([
  'AED',
  'AUD',
  'BDT',
  'BGN',
  'BHD',
  'BRL',
  'CAD',
  'CHF',
  'CLP',
  'CNY',
  'CZK',
  'DKK',
  'EGP',
  'EUR',
  'FJD',
  'GBP',
  'GHS',
  'HKD',
  'HUF',
  'IDR',
  'ILS',
  'INR',
  'ISK',
  'JPY',
  'KES',
  'KRW',
  'KWD',
  'LKR',
  'MXN',
  'MYR',
  'NGN',
  'NOK',
  'NPR',
  'NZD',
  'PGK',
  'PHP',
  'PKR',
  'PLN',
  'QAR',
  'SAR',
  'SEK',
  'SGD',
  'THB',
  'TWD',
  'UAH',
  'UGX',
  'USD',
  'VND',
  'ZAR',
]);

/** Whether the code stands for money beside any number; others ("ALL 50", "TRY 3") need one written as money. */
export function isStrongCode(code: string): boolean {
  return STRONG.has(code);
}

const DOLLARS: readonly [RegExp, string][] = [
  [/\b(?:US|U\.S\.|American) dollars?\b/i, 'USD'],
  [/\bAustralian dollars?\b/i, 'AUD'],
  [/\bCanadian dollars?\b/i, 'CAD'],
  [/\bSingapore dollars?\b/i, 'SGD'],
  [/\bNew Zealand dollars?\b/i, 'NZD'],
  [/\bHong Kong dollars?\b/i, 'HKD'],
];

/** The one dollar that the text names; null where it names none or several. */
export function dollarOf(text: string): string | null {
  if (!/[ds]/i.test(text)) return null;
  const named = new Set<string>(text.match(/\b(?:USD|AUD|CAD|SGD|NZD|HKD)\b/g) ?? []);
  if (/dollar/i.test(text)) for (const [pattern, code] of DOLLARS) if (pattern.test(text)) named.add(code);
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
}

/** The one currency that a heading or column names by its code: "Amount (AUD)". */
export function currencyNamedIn(text: string): string | null {
  const codes = new Set((text.match(/\b[A-Z]{3}\b/g) ?? []).filter(isStrongCode));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : null;
}
