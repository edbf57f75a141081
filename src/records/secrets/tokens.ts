import type { Secret } from './secret.ts';
import { shapeOf } from './shape.ts';

/**
 * What tokens of services begin with, as their makers document it, beside those that the scanner knows in one exact
 * length only. What follows is at least so long.
 */
const PREFIXES: readonly [prefix: string, least: number][] = [
  ['[srpk]k_(?:live|test|prod)_', 10],
  ['whsec_', 16],
  ['(?:AKIA|ASIA|AGPA|AROA|AIDA)(?=[A-Z0-9]*\\d)', 12],
  ['xox[abeoprs]-', 10],
  ['xapp-', 20],
  ['gh[opusr]_', 20],
  ['github_pat_', 20],
  ['gl(?:pat|dt|rt|ptt|agent|soat|cbt|ft)-', 16],
  ['SG\\.', 20],
  ['key-(?=[0-9a-f]{32})', 32],
  ['AIza', 30],
  ['GOCSPX-', 16],
  ['ya29\\.', 20],
  ['1//0', 20],
  ['npm_', 20],
  ['pypi-', 30],
  ['dckr_(?:pat|oat)_', 16],
  ['hf_', 20],
  ['sk-(?:ant-|proj-|svcacct-|or-)?(?=[\\w-]*\\d)', 20],
  ['gsk_', 20],
  ['shp(?:at|ca|pa|ss)_', 20],
  ['EAA[A-Z](?=\\w*\\d)', 40],
  ['sq0(?:atp|csp|idp)-', 16],
  ['EAAA', 50],
  ['dop_v1_|doo_v1_|dor_v1_', 32],
  ['lin_api_', 20],
  ['secret_(?=\\w*\\d)|ntn_', 30],
  ['figd_', 20],
  ['pat(?=\\w{14}\\.)', 30],
  ['dapi(?=[0-9a-f]{32})', 32],
  ['hvs\\.|hvb\\.', 20],
  ['tskey-', 16],
  ['rk_(?:live|test)_', 10],
  ['PMAK-', 20],
  ['NRAK-', 20],
  ['glc_|glsa_', 20],
  ['xkeysib-', 30],
  ['pk\\.eyJ|sk\\.eyJ', 30],
  ['AccountKey=', 20],
  ['eyJ[\\w-]{8,2000}\\.eyJ', 8],
  ['T[A-Z0-9]{8,10}/B[A-Z0-9]{8,10}/', 16],
  ['\\d{8,10}:AA', 30],
  ['[0-9a-f]{32}-us(?=\\d)', 1],
  ['discord(?:app)?\\.com/api/webhooks/\\d{15,20}/', 40],
  ['sig=(?=[\\w%+/]*%|[\\w+/]{40})', 40],
  ['rpa_|rzp_secret_', 16],
];

const TOKEN = new RegExp(
  `(?<![\\w])(?:${PREFIXES.map(([prefix, least]) => `(?:${prefix})[\\w\\-./+=]{${least},4000}`).join('|')})`,
  'g',
);

/** A private key in PEM (RFC 7468), or what a cut has left of one: its lines say nothing to a reader. */
const PEM =
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?:\\n|\s)*(?:[A-Za-z][\w-]{0,40}: [^\n]{0,200}\n|(?:> ?)*[A-Za-z0-9+/=\\]{1,5000}))*(?:(?:\\n|[\s>])*-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g;

/** A password in a URL's authority (RFC 3986, 3.2.1). */
const URL_PASSWORD = /:\/\/[^\s/@:]{0,128}:([^\s/@]{1,128})@/dg;

/** What stands for a password in a pattern of an address. */
const PLACEHOLDER =
  /^(?:[*x.]+|(?:your)?_?(?:pass(?:word|wd)?|pwd|pw|secret|contraseña|clave|passwort|kennwort))$/i;

/** Programs that take a password as an option. */
const COMMAND_PASSWORD =
  /\b(?:curl|wget|http)\b[^\n|]{0,120}?\s-(?:u|-user)[ =]?["']?[^\s:"']{1,80}:([^\s"'@]{3,80})|\b(?:mysql|mysqldump|mariadb)\b[^\n|]{0,80}?\s-p([^\s-][^\s]{2,80})|\s\/(?:pass|password|pwd|rp|p):([^\s]{4,80})|\b(?:docker|podman|helm|az|sshpass|7z|unzip|zip)\b[^\n|]{0,80}?\s-p[ =]?["']?([^\s"'-][^\s"']{2,80})/dg;

/** Hashes of passwords (crypt's formats): whoever has one can try all words. */
const HASH = /\$(?:2[abxy]?|1|5|6|7|y|apr1|argon2\w{1,2}|scrypt|pbkdf2[\w-]*)\$[^\s'":,;|<>]{16,400}/g;

/** A recovery key of BitLocker: eight groups of six digits. */
const BITLOCKER = /(?<![\d-])(?:\d{6}-){7}\d{6}(?![\d-])/g;

/** The key of a wireless network, told after its name. */
const WIFI_KEY =
  /\b(?:wi-?fi|wlan|ssid|wpa\d?|broadband)\b[^\n]{0,60}?(?<!\p{L})(?:key|schlüssel|schluessel|clé|chiave|chave|sleutel|klucz|ключ)(?!\p{L})\s{0,2}[:=]?\s{0,2}["'`]?([^\s"'`<>,;]{6,63})/dgiu;

/** A line of PostgreSQL's password file: host, port, database, user, password. */
const PGPASS = /^(?:[\w.-]+|\*):(?:\d{2,5}|\*):[^:\s]{1,80}:[^:\s]{1,80}:([^:\s]{3,100})$/dgm;

/** A call that signs in with two texts. */
const SIGN_IN_CALL =
  /\b(?:login|log_in|signin|sign_in|authenticate|auth)\w{0,20}\(\s{0,4}(['"])[^'"\n]{1,120}\1\s{0,4},\s{0,4}(?:['"])([^'"\n]{3,120})['"]/dgi;

/** The header of HTTP's basic authentication (RFC 7617). */
const BASIC = /\bAuthorization["']?\s{0,3}[:=]\s{0,3}["']?Basic\s{1,3}([A-Za-z0-9+/_-]{8,400}={0,2})/dgi;

/** The text of a code that lets a phone into a wireless network: `WIFI:T:WPA;S:name;P:password;;`. */
const WIFI_QR = /\bWIFI:(?:[TSHRE]:(?:[^;\\\n]|\\.){0,80};){0,5}P:((?:[^;\\\n]|\\.){4,80});/dgi;

/** A user that a database is told to make. */
const IDENTIFIED =
  /\bidentified\s{1,4}(?:with\s{1,4}[\w'"`]{1,60}\s{1,4})?(?:by|as)\s{1,4}(?:password\s{1,4})?['"]([^'"\n]{3,120})['"]/dgi;

/** A variable of Terraform that is named as a secret, with its value. */
const TERRAFORM =
  /\bvariable\s{1,3}"\w{0,60}(?:token|secret|passw|_key|_pw)\w{0,40}"\s{0,3}\{[^{}]{0,300}?\bdefault\s{0,10}=\s{0,3}"([^"\n$]{4,400})"/dgi;

/** The private half of a key file of PuTTY. */
const PUTTY = /^Private-Lines: \d{1,4}\n((?:[A-Za-z0-9+/=]{4,100}\n?){1,400})/dgm;

/** The seed of one-time passwords (Key URI format of authenticators). */
const OTP_SEED = /otpauth:\/\/[^\s?]{1,200}\?(?:[^\s&]{1,80}&)*?secret=([A-Za-z2-7]{8,128}=*)/dgi;

/** Forms that hold a secret, each with what its text holds in lower case: without it nothing is looked for. */
const FORMS: readonly [form: RegExp, hints: readonly string[]][] = [
  [URL_PASSWORD, ['://']],
  [COMMAND_PASSWORD, [' -p', ' -u', ' --user', ' /p', ' /rp']],
  [OTP_SEED, ['otpauth:']],
  [PGPASS, [':']],
  [SIGN_IN_CALL, ['login', 'log_in', 'sign', 'auth']],
  [PUTTY, ['private-lines']],
  [WIFI_KEY, ['wifi', 'wi-fi', 'wlan', 'ssid', 'wpa', 'broadband']],
  [BASIC, ['authorization']],
  [WIFI_QR, ['wifi:']],
  [IDENTIFIED, ['identified']],
  [TERRAFORM, ['variable']],
];

const NAMED = new Map([
  [OTP_SEED, 'secret key'],
  [PUTTY, 'private key'],
]);

/** Tokens that need no label. `lower` is the text in lower case. */
export function* tokensIn(text: string, lower: string): Generator<Secret> {
  for (const { 0: found, index } of text.matchAll(TOKEN)) {
    const token = found.replace(/[.\-=/]+$/, '');
    yield { start: index, end: index + token.length, kind: 'token' };
  }
  if (text.includes('PRIVATE KEY'))
    for (const { 0: found, index } of text.matchAll(PEM))
      yield { start: index, end: index + found.trimEnd().length, kind: 'private key' };
  for (const { 0: key, index } of text.matchAll(BITLOCKER))
    yield { start: index, end: index + key.length, kind: 'secret key' };
  for (const { 0: hash, index } of text.matchAll(HASH))
    yield { start: index, end: index + hash.length, kind: 'password' };
  for (const [pattern, hints] of FORMS) {
    if (!hints.some((hint) => lower.includes(hint))) continue;
    for (const match of text.matchAll(pattern)) {
      const group = match.findLastIndex((part, index) => index > 0 && part !== undefined);
      const range = match.indices?.[group];
      const value = match[group] ?? '';
      const isWord =
        pattern === WIFI_KEY &&
        !['strong', 'mixed'].includes(shapeOf(value)) &&
        !/^\p{L}{3,}(?:[/._-]\p{L}{3,}){2,}\.?$/u.test(value);
      const isPlaceholder = pattern === URL_PASSWORD && PLACEHOLDER.test(value);
      const dots = pattern === WIFI_KEY ? (/[.,]*$/.exec(value)?.[0].length ?? 0) : 0;
      if (
        range &&
        !isWord &&
        !isPlaceholder &&
        !value.startsWith('[removed') &&
        !/^\$[{\w(]|^[<{]/.test(value)
      )
        yield { start: range[0], end: range[1] - dots, kind: NAMED.get(pattern) ?? 'password' };
    }
  }
}
