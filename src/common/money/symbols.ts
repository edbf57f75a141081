/** ISO 4217 codes; metals, funds and test codes are left out. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency').filter(
    (code) => !code.startsWith('X') || /^X(?:AF|CD|OF|PF)$/.test(code),
  ),
);

/** Symbols and words to their currency; null where several currencies share them. */
export const SYMBOLS: Readonly<Record<string, string | null>> = {
  US$: 'USD',
  'U.S.$': 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD$: 'AUD',
  USD$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  CAD$: 'CAD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  SGD$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  NT$: 'TWD',
  $: null,
  '£': 'GBP',
  '€': 'EUR',
  '₱': 'PHP',
  '₹': 'INR',
  '₩': 'KRW',
  '฿': 'THB',
  '₫': 'VND',
  '₪': 'ILS',
  '₦': 'NGN',
  '¥': null,
  P: 'PHP',
  Php: 'PHP',
  'Rs.': null,
  Rs: null,
  RM: 'MYR',
};
