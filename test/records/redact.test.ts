import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/records/redact.ts';
import { expectLinear } from '../support/growth.ts';

/** Not a key: letters and digits in the length of one. */
const KEY_LINES = Array.from({ length: 8 }, (_, line) => `Zm9v${'YmFyQmF6MDEy'.repeat(5)}${line}`).join('\n');

const CASES: [text: string, secret: string, kind: string][] = [
  ['The Wi-Fi password is Sunny-Harbor-88!', 'Sunny-Harbor-88!', 'password'],
  ['password for the till: hunter22', 'hunter22', 'password'],
  ['Our passphrase was changed to correct-horse-battery.', 'correct-horse-battery', 'passphrase'],
  ['The password is sunflower.', 'sunflower', 'password'],
  ['pw: "blue fish" no, pw: abc123', 'abc123', 'password'],
  [
    'api key: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    'api key',
  ],
  ['Your PIN is 4821, keep it.', '4821', 'PIN'],
  ['Login: jane@shop.example / Tr1cky!x', 'Tr1cky!x', 'password'],
  ['https://jane:s3cret@host.example/feed', 's3cret', 'password'],
  ['card 4111 1111 1111 1111 please', '4111 1111 1111 1111', 'card number'],
  [
    `-----BEGIN RSA PRIVATE KEY-----\n${KEY_LINES}\n-----END RSA PRIVATE KEY-----`,
    KEY_LINES.slice(20, 60),
    'private key',
  ],
];

const ORDINARY = [
  'A password is required.',
  'Your password is incorrect, try again.',
  'Password policy: change it every 90 days.',
  'If the master password is lost without a recovery process, reset the account.',
  'Your password: <choose one>',
  'The PIN number is important.',
  'Account 7001-3348-21, BSB 000-318, invoice INV-4111111111111112.',
  'The secret of a good soup is time.',
];

describe('secrets', () => {
  it.each(CASES)('are cut from: %s', async (text, secret, kind) => {
    const { text: redacted, secrets } = await redact(text);
    expect(redacted).not.toContain(secret);
    expect(secrets.map((one) => one.kind)).toContain(kind);
    for (const { position, kind: named } of secrets)
      expect(redacted.slice(position)).toMatch(new RegExp(`^\\[removed: ${named}\\]`));
  });

  it.each(ORDINARY)('are not seen in: %s', async (text) => {
    expect(await redact(text)).toMatchObject({ text, secrets: [] });
  });

  it('are cut once and for all: a redacted text is left as it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...CASES.map(([text]) => text), ...ORDINARY)), {
          maxLength: 6,
        }),
        async (parts) => {
          const once = await redact(parts.join('\n'));
          expect((await redact(once.text)).text).toBe(once.text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    'password ',
    'password is is ',
    'password:',
    '1 ',
    'login: a / ',
    '://a:',
    'a',
    '|',
    'pin ',
    'code 1234 door ',
    '-----BEGIN PRIVATE KEY-----\n',
    '-----BEGIN PRIVATE KEY-----\nAAAA\n',
    'passphrase is a b c d ',
    'curl -u ',
    'eyJaaaaaaaa.',
    ' ',
  ])('are looked for in linear time in a text without end of: %j', async (piece) => {
    await expectLinear(piece.repeat(Math.ceil(500_000 / piece.length)), redact);
  });
});
