import { ibanLength, isRoutingNumber } from './check-digits.ts';

/** An identifier that a label before it, or over its column, tells: "BSB 062-000", "Account number: 12345678". */
export interface LabelledScheme {
  scheme: string;
  /** Source of the label's pattern, without capturing groups. */
  label: string;
  /** What the value looks like, anchored at its first character. */
  value: RegExp;
  accepts?(value: string): boolean;
}

const NUMBER = '(?:[ .]{0,2}(?:no|nr|num|numbers?|#|id|code|ref(?:erence)?)\\b)';
const CODE = /^[A-Z0-9][A-Z0-9]{0,12}(?:[-/._][A-Z0-9]{1,12}){0,6}(?![\p{L}\p{N}])/iu;
const DIGITS = /^\d[\d -]{3,30}\d(?![\p{L}\p{N}])/u;
const hasDigits = (count: number) => (value: string) => value.replace(/\D/g, '').length >= count;
/** Years, dates, times and amounts stand after these labels as well. */
const isCode = (value: string) =>
  /\d/.test(value) &&
  !/^(?:19|20)\d{2}$|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}(?:st|nd|rd|th)$/i.test(
    value,
  );

/** In order of trust: the first whose label and value fit wins. */
export const LABELLED_SCHEMES: readonly LabelledScheme[] = [
  {
    scheme: 'iban',
    label: 'IBAN',
    value: /^[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{1,4}){2,8}/,
    accepts: (value) => ibanLength(value) > 0,
  },
  {
    scheme: 'swift-bic',
    label: '(?:SWIFT|BIC)(?:\\s?/\\s?(?:BIC|SWIFT))?(?: code)?',
    value: /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\p{L}\p{N}])/u,
  },
  { scheme: 'bsb', label: 'BSB', value: /^\d{3}[- ]?\d{3}(?![\p{L}\p{N}-])/u },
  { scheme: 'sort-code', label: 'sort code', value: /^\d{2}[- ]?\d{2}[- ]?\d{2}(?![\p{L}\p{N}-])/u },
  {
    scheme: 'routing-number',
    label: '(?:ABA|routing(?: transit)?|RTN|ACH routing)',
    value: /^\d{9}(?![\p{L}\p{N}])/u,
    accepts: isRoutingNumber,
  },
  { scheme: 'ifsc', label: 'IFSC', value: /^[A-Z]{4}0[A-Z0-9]{6}(?![\p{L}\p{N}])/u },
  { scheme: 'abn', label: 'ABN', value: /^\d{2}[ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{L}\p{N}])/u },
  { scheme: 'acn', label: 'ACN', value: /^\d{3}[ ]?\d{3}[ ]?\d{3}(?![\p{L}\p{N}])/u },
  {
    scheme: 'tin',
    label: '(?:TIN|tax(?:payer)? identification)',
    value: /^\d{2,3}[- ]?\d{3}[- ]?\d{3,4}(?:[- ]?\d{3,5})?(?![\p{L}\p{N}])/u,
  },
  { scheme: 'uen', label: 'UEN', value: /^[A-Z0-9]{9,10}(?![\p{L}\p{N}])/iu, accepts: hasDigits(5) },
  {
    scheme: 'tax-id',
    label:
      '(?:EIN|VAT(?: registration| reg\\.?)?|GST(?:IN)?(?: registration| reg\\.?)?|HST(?: registration)?|tax (?:id|file|registration|reference)|business number|NIF|CIF|NPWP|TRN|PAN|UTR|PAYE(?: reference)?)',
    value: /^[A-Z]{0,3}[ ]?\d[A-Z0-9]{0,4}(?:[ /-]?[A-Z0-9]{1,6}){1,5}(?![\p{L}\p{N}])/u,
    accepts: hasDigits(5),
  },
  {
    scheme: 'registration-number',
    label:
      '(?:SSS(?: employer)?|PhilHealth(?: employer)?|Pag-?IBIG(?: employer)?|HDMF|SEC registration|DTI registration|company registration|company|business registration|registration|CRN|licen[cs]e|permit)',
    value: CODE,
    accepts: hasDigits(4),
  },
  {
    scheme: 'account-number',
    label: '(?:(?:bank |checking |savings |current )?(?:account|acct|a/c)|acct)',
    value: DIGITS,
    accepts: hasDigits(5),
  },
  { scheme: 'invoice', label: '(?:(?:tax )?invoice|credit note|bill)', value: CODE, accepts: isCode },
  {
    scheme: 'purchase-order',
    label: '(?:purchase order|PO|P\\.O\\.)',
    value: CODE,
    accepts: (value) => isCode(value) && hasDigits(3)(value),
  },
  {
    scheme: 'agreement',
    label: '(?:(?:service |services |master |client |supply |lease |loan )?(?:agreement|contract)|MSA|SOW)',
    value: CODE,
    accepts: isCode,
  },
  {
    scheme: 'account-code',
    label:
      '(?:(?:GL|G/L|ledger|nominal|xero|expense|revenue|income|chart of accounts) (?:account|code|account code)|account code|cost cent(?:re|er)|nominal|GL)',
    value: /^\d{2,8}(?:[-.]\d{1,6}){0,3}(?![\p{L}\p{N}%,])/u,
  },
  { scheme: 'policy', label: '(?:(?:insurance )?policy)', value: CODE, accepts: hasDigits(4) },
  {
    scheme: 'reference',
    label:
      '(?:(?:customer|client|member|employee|staff|vendor|supplier|merchant|biller|tenant|case|ticket|order|booking|transaction|payment|our|your|job|project) (?:reference|ref\\.?|number|id|no\\.?)|reference|ref\\.?|biller code)',
    value: CODE,
    accepts: (value) => isCode(value) && hasDigits(3)(value),
  },
];

/** Labels that say an identifier follows only with "number", "no", "#", "id", "code" or a colon after them. */
const BARE = new Set([
  'iban',
  'swift-bic',
  'bsb',
  'sort-code',
  'routing-number',
  'ifsc',
  'abn',
  'acn',
  'tin',
  'uen',
  'account-code',
  'reference',
]);

export interface SchemePattern extends LabelledScheme {
  /** From the label to right before the value. */
  lead: RegExp;
  /** A whole column head or field label. */
  column: RegExp;
}

export const SCHEME_PATTERNS: readonly SchemePattern[] = LABELLED_SCHEMES.map((scheme) => ({
  ...scheme,
  lead: new RegExp(
    `(?<![\\p{L}\\p{N}_])(?<label>${scheme.label}${BARE.has(scheme.scheme) ? `${NUMBER}?` : `(?:${NUMBER}|(?=\\s{0,2}[:#=]))`})s?(?:\\s\\([\\p{L} /]{1,30}\\))?[.*_]{0,3}(?:\\s{1,3}is)?\\s{0,2}[:#=–-]?[\\s*_\`]{0,4}#?(?=[A-Z0-9])`,
    'giu',
  ),
  column: new RegExp(
    `^(?:[\\p{L}]{1,20} ){0,2}(?:${scheme.label})${NUMBER}?s?\\.?(?:\\s\\([\\p{L} /]{1,30}\\))?$`,
    'iu',
  ),
}));
