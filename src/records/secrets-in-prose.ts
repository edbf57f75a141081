interface ProseSecret {
  start: number;
  end: number;
  kind: string;
}

/**
 * Words after which a secret follows: "the password is X", "pw: X", "API key = X", "PIN X". Group 1 names the kind,
 * group 2 how the value is told, `d` gives the value's range. Every repetition is bounded, so a scan is linear in the text.
 */
const LABELLED =
  /\b(pass(?:word|phrase|code|wd)|pwd|pw|pin(?: code| number)?|api[ _-]?(?:key|token|secret)|secret(?:[ _-]?key)?|access[ _-]?token|auth(?:entication)?[ _-]?token|bearer|private[ _-]?key|client[ _-]?secret|security (?:code|answer)|cvv2?|cvc|one[ -]time (?:code|password)|otp|recovery code|backup code)\b(?:\s{1,3}(?:for|to|of|on)\s[^\n:=]{1,60}?)?\s{0,3}([:=]|[-–—] |\bis(?: now| still)?\b:?|\bwas (?:changed|set|reset) to\b)\s{0,3}(["'“‘`*<(]{0,3})([^\s"'”’`<>]{3,256})/dgi;

/** "login: jane / Tr1cky!": the part after the slash. */
const LOGIN_PAIR =
  /\b(?:login|log-in|user(?:name| id)?|credentials)\b\s{0,3}[:=]\s{0,3}[^\s/]{2,80}\s{1,3}\/\s{1,3}([^\s]{4,80})/dgi;

/** A password in a URL's authority (RFC 3986, 3.2.1). */
const URL_PASSWORD = /:\/\/[^\s/@:]{1,128}:([^\s/@]{1,128})@/dg;

/** A private key in PEM (RFC 7468), whole: its lines say nothing to a reader. */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[^-]|-(?!-)){1,16000}-----END [A-Z ]{0,40}PRIVATE KEY-----/g;

const CARD = /(?<![\d.,-])(?:\d[ -]?){12,18}\d(?![\d.,-]?\d)/g;

/** Words that follow "password is" in ordinary sentences and are no secret. */
const ORDINARY = new Set(
  (
    'a an the not now no on in to of for and or is was be been being it its this that these your our my their his her same set sent ' +
    'required needed changed reset expired expiring wrong invalid incorrect correct stored kept saved shared known unknown ' +
    'protected confidential optional mandatory case-sensitive below above attached here there under with by at as from per via never always only ' +
    'going what when where how you we they he she will can must should may does do has have had also still yet ' +
    'something different unique enabled disabled available included valid only: important secure safe ' +
    'strong weak long short simple old new lost forgotten compromised personal private sensitive temporary permanent free active inactive none policy'
  ).split(' '),
);

/** Secrets that people write in sentences, and payment cards. Ranges are of the value alone. */
export function* proseSecrets(text: string): Generator<ProseSecret> {
  for (const match of text.matchAll(LABELLED)) {
    const range = match.indices?.[4];
    const value = (match[4] ?? '').replace(/[.,;:*]+$/, '');
    if (!range || (match[3] ?? '').includes('<')) continue;
    const inSentence = (match[3] ?? '') === '' && /^[a-z–—-]/i.test(match[2] ?? '');
    const ends = /^\s*(?:$|[.\n])/.test(text.slice(range[0] + value.length, range[0] + value.length + 3));
    if (!looksSecret(value, match[1] ?? '', inSentence && !ends ? 'sentence' : 'label')) continue;
    yield { start: range[0], end: range[0] + value.length, kind: kindOf(match[1] ?? 'secret') };
  }
  for (const match of text.matchAll(PRIVATE_KEY)) {
    yield { start: match.index, end: match.index + match[0].length, kind: 'private key' };
  }
  for (const pattern of [LOGIN_PAIR, URL_PASSWORD]) {
    for (const match of text.matchAll(pattern)) {
      const range = match.indices?.[1];
      if (range && looksSecret(match[1] ?? '', 'password', 'label'))
        yield { start: range[0], end: range[1], kind: 'password' };
    }
  }
  for (const match of text.matchAll(CARD)) {
    if (isCard(match[0].replace(/\D/g, '')))
      yield { start: match.index, end: match.index + match[0].length, kind: 'card number' };
  }
}

/**
 * Whether a value is a secret and not a word of a sentence. After "password is" an ordinary word goes on with the
 * sentence unless it ends it, so there it must hold a digit, an inner mark or a change of case. A PIN or a code has
 * digits. In doubt the word is cut: a hole in a sentence does less harm than a password on a page.
 */
function looksSecret(value: string, label: string, told: 'sentence' | 'label'): boolean {
  if (value.length < 3 || value.startsWith('[removed')) return false;
  if (/^(?:pin|cvv|cvc|otp|one|security|recovery|backup)/i.test(label)) return /\d/.test(value);
  if (/^(?:https?:\/\/|www\.)/i.test(value)) return false;
  if (ORDINARY.has(value.toLowerCase()) || /^[<[{(*.]/.test(value)) return false;
  const mixed = /\d|[a-z][A-Z]|[^\w\s'’-]\w|[!@#$%^&*]$/.test(value);
  return mixed || (told === 'label' && value.length >= 5);
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
