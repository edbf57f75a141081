/**
 * What one language calls secrets, and the few words that tell a secret from talk about one. All in lower case. A word
 * that ends in `*` may go on for up to four letters: `парол*` is also `пароля` and `паролем`.
 */
export interface SecretWords {
  /** ISO 639-1. */
  language: string;
  /** Words that mean a password and nothing else. */
  password: readonly string[];
  /** Words that mean a password among other things ("pass", "clave"): what follows must look like one. */
  loose?: readonly string[];
  /** Passwords of several words: pass phrases, seed phrases. */
  phrase?: readonly string[];
  /** Numbers that open something by themselves: PIN, PUK, CVV. */
  pin?: readonly string[];
  /** "Code", "combination": a secret where it opens something of `guarded`. */
  code?: readonly string[];
  /** What codes open, and what they are for where they are secret: alarm, door, safe, recovery. */
  guarded?: readonly string[];
  /** Locks, whose number is a secret without the word "code". */
  lock?: readonly string[];
  /** Codes that are no secret: postal, product, discount. */
  open?: readonly string[];
  /** To type a code: "press", "enter". */
  type?: readonly string[];
  /** Keys of a keypad: "4471 and hash", "star, then 4471". */
  keys?: readonly string[];
  /** Ways to turn a dial: "left 22, right 57". */
  turns?: readonly string[];
  /** Words of a heading that is about a secret and holds none: "Password changed on", "Where the PIN is kept". */
  about?: readonly string[];
  /** Headings of a table of goods, books or addresses, whose codes anybody may know. */
  goods?: readonly string[];
  /** Keys and tokens of programs. */
  key?: readonly string[];
  /** Lists of codes, in the plural: "recovery codes". */
  list?: readonly string[];
  /** What one signs in to, and wireless networks: a password may stand without its name. */
  access?: readonly string[];
  wireless?: readonly string[];
  /** Two words that lead to what opens something: "opens with". */
  opens?: readonly string[];
  /** What security questions ask for. */
  topic?: readonly string[];
  /** To be asked for a number: "when it asks for the PIN". */
  asks?: readonly string[];
  /** "security question", and what its answer is called. */
  question?: readonly string[];
  answer?: readonly string[];
  /** What only security questions ask: "first pet". */
  asked?: readonly string[];
  /** Verbs before the value: "is", "remains". */
  is?: readonly string[];
  /** Words that may stand between the verb and the value: "now", "still". */
  still?: readonly string[];
  /** "The password is the word …": the value follows, whatever it is. */
  called?: readonly string[];
  /** Doors and gates: "Gate: 1066" is a secret, "Door: 2100 mm" is none. */
  door?: readonly string[];
  /** Verbs of change, and the word before the new value: "changed … to". */
  change?: readonly string[];
  to?: readonly string[];
  /** Words that begin what a password is of: "for", "of". */
  of?: readonly string[];
  /** What leads to a password by itself: "with the password …". */
  by?: readonly string[];
  /** "and", "or": another value may follow. */
  and?: readonly string[];
  /** Nouns whose value is a name or a number that is no secret: "account", "user". */
  name?: readonly string[];
  /** To sign in: "login", "credentials". */
  login?: readonly string[];
  /** What a lock or a program does with a code: "takes", "wants". */
  takes?: readonly string[];
  /** Remarks on how a value is written: "all one word", "no capitals". */
  spelled?: readonly string[];
  /** "No password", "without a PIN". */
  without?: readonly string[];
  /** What leads to an example: "such as". */
  such?: readonly string[];
  /** "Number", "no": what stands before it says whose. */
  numbered?: readonly string[];
  /** Words that stand where a value might, and are none: "required", "see", "none". */
  plain?: readonly string[];
  /** Talk about where a secret is kept or who knows it: "drawer", "knows". */
  kept?: readonly string[];
  /** What a rule for passwords asks for: "characters", "at least". */
  demand?: readonly string[];
  /** What speaks of a secret that was named before: "it", "ours", "the word". */
  anaphor?: readonly string[];
  /** "These", "all": of several that stand above. */
  these?: readonly string[];
  /** "The", "your": before a label. */
  article?: readonly string[];
  /** Nouns whose value stands beside a password: "user", "network". */
  user?: readonly string[];
  /** What has a number that anybody may know: "invoice", "serial", "order". */
  paper?: readonly string[];
  /** What an entry below "Wi-Fi" or "Logins" is called that holds the secret: "key", "code". */
  opener?: readonly string[];
  /** "Old", "new": between a label and its verb. */
  age?: readonly string[];
  /** What leads to the same in other words: "i.e.", "in other words". */
  namely?: readonly string[];
  /** Two words that lead to an answer: "i put", "always answer". */
  answered?: readonly string[];
  /** What codes of a second step are for: "2fa", "authenticator". */
  second?: readonly string[];
  /** What a value does that opens something, after it: "unlocks", "gets you into". */
  unlocks?: readonly string[];
  /** Prints of keys that anybody may see: "fingerprint". */
  print?: readonly string[];
  /** To say a password to somebody: "give", "quote". */
  say?: readonly string[];
  /** What stands before a time of day: "at", "until". */
  hour?: readonly string[];
  /** How letters begin and end: "hello", "regards". */
  greeting?: readonly string[];
  /** The words of the ten digits, from 0. */
  digits?: readonly string[];
}

/** A list of words, written with commas. */
export function list(words: string): readonly string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
