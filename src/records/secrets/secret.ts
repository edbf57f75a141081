/** A secret in a text: the range of its value alone, and what it is, in English. */
export interface Secret {
  start: number;
  end: number;
  kind: string;
}

/** A range that says nothing of itself (an answer, a number) is named by its label. */
const KINDS: readonly [label: RegExp, kind: string][] = [
  [/cvv|cvc|cid|prüf|pruef|crypto|card ver|安全码/i, 'card code'],
  [/puk/i, 'PUK'],
  [/api|token|key|schlüssel|schluessel|clé|clave api|密钥|ключ/i, 'key'],
];

/** The word for a secret of a family that was found after a label. */
export function kindOf(family: string, label: string): string {
  if (family === 'key')
    return /api/i.test(label) ? 'api key' : /token|bearer/i.test(label) ? 'token' : 'secret key';
  if (family === 'pin') return KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? 'PIN';
  if (family === 'code' || family === 'lock' || family === 'list' || family === 'type' || family === 'door')
    return 'code';
  if (family === 'phrase') return 'passphrase';
  if (family === 'answer' || family === 'question' || family === 'asked') return 'security answer';
  return 'password';
}
