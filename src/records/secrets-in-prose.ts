interface ProseSecret {
  start: number;
  end: number;
  kind: string;
}

/**
 * Words after which a secret follows: "the password is X", "pw: X", "API key = X", "PIN X". Group 1 names the kind,
 * `d` gives the value's range. Every repetition is bounded, so a scan is linear in the text.
 */
const LABELLED =
  /\b(pass(?:word|phrase|code|wd)|pwd|pw|pin(?: code| number)?|api[ _-]?(?:key|token|secret)|secret(?:[ _-]?key)?|access[ _-]?token|auth(?:entication)?[ _-]?token|bearer|private[ _-]?key|client[ _-]?secret|security (?:code|answer)|cvv2?|cvc|one[ -]time (?:code|password)|otp|recovery code|backup code)\b(?:\s{1,3}(?:for|to|of|on)\s[^\n:=]{1,60}?)?(?:\s{0,3}(?:[:=]|\bis(?: now| still)?\b:?|\bwas (?:changed|set|reset) to\b)\s{0,3})(["'“‘`*<(]{0,3})([^\s"'”’`<>]{3,256})/dgi;

/** "login: jane / Tr1cky!": the part after the slash. */
const LOGIN_PAIR =
  /\b(?:login|log-in|user(?:name| id)?|credentials)\b\s{0,3}[:=]\s{0,3}[^\s/]{2,80}\s{1,3}\/\s{1,3}([^\s]{4,80})/dgi;

/** A password in a URL's authority (RFC 3986, 3.2.1). */
const URL_PASSWORD = /:\/\/[^\s/@:]{1,128}:([^\s/@]{1,128})@/dg;

const CARD = /(?<![\d.,-])(?:\d[ -]?){12,18}\d(?![\d.,-]?\d)/g;

/** Words that follow "password is" in ordinary sentences and are no secret. */
const ORDINARY = new Set(
  (
    'a an the not now no on in to of for and or is was be been being it its this that these your our my their his her same set sent ' +
    'required needed changed reset expired expiring wrong invalid incorrect correct stored kept saved shared known unknown ' +
    'protected confidential optional mandatory case-sensitive below above attached here there under with by at as from per via never always only ' +
    'going what when where how you we they he she will can must should may does do has have had also still yet ' +
    'something different unique enabled disabled available included valid only: important secure safe'
  ).split(' '),
);

/** Secrets that people write in sentences, and payment cards. Ranges are of the value alone. */
export function* proseSecrets(text: string): Generator<ProseSecret> {
  for (const match of text.matchAll(LABELLED)) {
    const range = match.indices?.[3];
    const value = (match[3] ?? '').replace(/[.,;:]+$/, '');
    if (!range || !looksSecret(value, match[1] ?? '')) continue;
    yield { start: range[0], end: range[0] + value.length, kind: kindOf(match[1] ?? 'secret') };
  }
  for (const pattern of [LOGIN_PAIR, URL_PASSWORD]) {
    for (const match of text.matchAll(pattern)) {
      const range = match.indices?.[1];
      if (range && looksSecret(match[1] ?? '', 'password'))
        yield { start: range[0], end: range[1], kind: 'password' };
    }
  }
  for (const match of text.matchAll(CARD)) {
    if (isCard(match[0].replace(/\D/g, '')))
      yield { start: match.index, end: match.index + match[0].length, kind: 'card number' };
  }
}

/** A value of one ordinary word after "password is" is a sentence going on; a PIN or code has digits. */
function looksSecret(value: string, label: string): boolean {
  if (value.length < 3 || value.startsWith('[removed')) return false;
  if (/^(?:pin|cvv|cvc|otp|one|security|recovery|backup)/i.test(label)) return /\d/.test(value);
  if (/^(?:https?:\/\/|www\.)/i.test(value)) return false;
  return (
    !ORDINARY.has(value.toLowerCase()) &&
    (/[\d\W_]/.test(value) || /[a-z][A-Z]/.test(value) || value.length >= 5)
  );
}

function kindOf(label: string): string {
  const word = label.toLowerCase();
  if (/^(?:pass|pwd|pw)/.test(word)) return 'password';
  if (/^pin/.test(word)) return 'PIN';
  if (/^(?:cvv|cvc)/.test(word)) return 'card code';
  return word.replaceAll(/[_-]/g, ' ');
}

/** Major card ranges (ISO/IEC 7812 issuer prefixes) and the Luhn check (ISO/IEC 7812-1, annex B). */
function isCard(digits: string): boolean {
  if (
    !/^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|6(?:011|5\d{2})\d{12}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11})$/.test(
      digits,
    )
  )
    return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
