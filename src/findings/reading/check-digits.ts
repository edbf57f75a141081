/** Length of an IBAN by country, from the SWIFT registry. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
};

/** ISO 13616: length of its country and modulo 97. White space is ignored. Returns how many characters are the IBAN; 0 for none. */
export function ibanLength(written: string): number {
  const length = IBAN_LENGTHS[written.slice(0, 2)];
  if (length === undefined) return 0;
  let compact = '';
  let index = 0;
  for (; index < written.length && compact.length < length; index++) {
    const character = written[index] as string;
    if (/[A-Z0-9]/.test(character)) compact += character;
    else if (!/[ \u00a0]/.test(character)) return 0;
  }
  if (compact.length !== length || /[A-Z0-9]/.test(written[index] ?? '')) return 0;
  let remainder = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = /\d/.test(character) ? character : String(character.charCodeAt(0) - 55);
    for (const digit of value) remainder = (remainder * 10 + Number(digit)) % 97;
  }
  return remainder === 1 ? index : 0;
}

/** ABA routing transit number: nine digits, weights 3-7-1, sum divisible by ten. */
export function isRoutingNumber(written: string): boolean {
  if (!/^\d{9}$/.test(written) || written === '000000000') return false;
  const weights = [3, 7, 1];
  return (
    [...written].reduce((sum, digit, index) => sum + Number(digit) * (weights[index % 3] as number), 0) %
      10 ===
    0
  );
}
