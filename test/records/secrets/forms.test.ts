import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/records/redact.ts';
import { LANGUAGES } from '../../../src/records/secrets/words/languages.ts';

/** Text in which `⟦…⟧` encloses what must go; the rest must stay to the letter. */
const FORMS: Record<string, readonly string[]> = {
  'settings of programs': [
    "export RDS_PASSWORD='⟦summer-pass⟧'",
    "export HEROKU_API_KEY='⟦herokuKeyOfOurs⟧'",
    'APP_KEY=⟦base64:4StV8PVvCLC6gkJXgGdkYdlWW0suqjb2sj0QvDHx3Hsn⟧',
    'REDIS_PASSWORD=⟦RedisPass1!⟧\nREDIS_PORT=6379',
    'spring.mail.password: ⟦quiet-oven-4⟧',
    'password ⟦pass123⟧',
    'machine imap.mill.example login anna@mill.example password ⟦pass123⟧',
    'db.mill.example:5432:books:root:⟦granary⟧',
    'secret_key = ⟦yLryKGwcGc3ez9G8YAnjeYMQOc⟧ # from the console',
    '//registry.mill.example/:_authToken=⟦26dfe8d8-889b-4380-92ff-9c3c6ea5d930⟧',
    '_auth = ⟦YWRtaW46YWRtaW4xMjM0⟧',
    'AdminPassword=⟦kn0ckkn0ck⟧',
    'secret_key_base: ⟦e0ec946fcefea5ce0d4d924f3c8db11dffeb7d10b320a69133c47a9641ab7d20⟧',
    'Server=tcp:sql.mill.example;User ID=app;Password=⟦Gr4nary!⟧;Encrypt=True',
  ],
  'JSON and YAML': [
    '{"auth": "⟦X3Rva2VuOjEyMzQuMThqZjg0MWZrbDQw⟧"}',
    '{"sshPassphrase" : "⟦two brown loaves⟧", "sshPort" : 22}',
    '{"userPassword":"⟦mongopass⟧"}',
    "accounts:\n  - name: till\n    pin: '⟦4471⟧'",
    'oauth_token: "⟦7f9cc25de23d1a255720b0ae4551f4044d600f46⟧"',
    "{'password': '⟦single&quoted⟧'}",
    '{"credentials":{"user":"anna","password":"⟦p\\u00e4ss-77⟧"}}',
  ],
  'XML and HTML': [
    '<Pass encoding="base64">⟦NjllNWU5ZWMwZDU0MmU5Y2Qw⟧</Pass>',
    '<Pass>⟦ExamplePas123⟧</Pass>',
    '<fileTransfer host="mill.example" password="⟦dff9dfdfdfdadfcf⟧" username="root">',
    '<add key="SmtpPassword" value="⟦robin-77⟧" />',
    '<property name="db.password" value="⟦robin-78⟧"/>',
    '<input type="password" name="pwd" value="⟦robin-79⟧">',
    '[Open the meeting](https://meet.mill.example/j/9?pwd=⟦aGVsbG9Xb3JsZA⟧)',
    '![Wi-Fi password: ⟦crumbs-4-all⟧](wifi.png)',
  ],
  code: [
    "define( 'DB_PASSWORD', '⟦admin77⟧' );",
    "define('AUTH_KEY',         '⟦MW1pxMctoyA(>M%0Vl 2(#o0|2$cB+K|.G$hB~4⟧');",
    "define('NONCE_SALT',       '⟦:9URM*n56|I|Rf$|ud0cFJ<KAA<1h_w]A!/?])<q⟧');",
    "conn.login('anna@mill.example', '⟦salesforcepassword⟧', done);",
    'const apiSecret = "⟦9f8c2b7e41d04a6f⟧";',
    'client = Client(api_key="⟦zk29PLm488qTvv01⟧")',
    "INSERT INTO `users` (`id`, `name`, `password`) VALUES\n(1, 'anna', '⟦rosehip7⟧'),\n(2, 'tom', '⟦bilberry8⟧');",
    'root:⟦$6$LnUhhUi45srUKt9i$4Hp6VRTOB2mxvsYH8mwsCfBryg6hCbm4JJjV26Kp⟧:3044:3045::/home/root',
    'anna:⟦$apr1$s8Qh2x1z$QmZ0bV3nT5yK7wLr9dXcP/⟧',
  ],
  'Markdown and marks': [
    '**Password**: `⟦seedcake-22⟧`',
    '__PIN__: **⟦4471⟧**',
    '> > Password: ⟦quoted-77⟧',
    '* Password → ⟦arrow-77⟧',
    '“Password”: “⟦typo-graphic 7⟧”',
    'Password:\n\n    ⟦below-77⟧',
    'PASSWORD : ⟦KTRBLOZQ⟧',
  ],
  sentences: [
    'The door code is ⟦4471⟧, the account is 20431187.',
    'The password for your account: Q70418226   has been reset to: ⟦86027713⟧',
    'We changed the alarm code from ⟦1111⟧ to ⟦2222⟧ last night.',
    'Your password is now ⟦Loaf!Loaf9⟧ and your user name stays anna.',
    'The code for the back gate is ⟦8842⟧ and for the front one it is ⟦8843⟧.',
    'Please use password ⟦baseball1⟧ in the box.',
    'Please dial +44 20 5550 0100, access code ⟦71343#⟧, to join.',
    'I keep forgetting it, so: the safe is ⟦14-33-07⟧.',
    'The long line of this mail was wrapped by the program that sent it: the password\nfor the portal is ⟦wrapped-77⟧ as before.',
  ],
  'before, below and beside a label': [
    '⟦4417#⟧ is the side gate.',
    'Old: ⟦Bramble_Tart-3⟧\nNew: ⟦Bramble_Pie-4⟧\n(that is the password of the portal)',
    'To order flour log in as till2 with ⟦Quince-Jelly-8⟧, then Orders.',
    '| Room | Keypad | Wi-Fi |\n|---|---|---|\n| Store | ⟦4417X⟧ | ⟦Treacle!Scone7⟧ |',
    'KEYS AND CODES\nshutter    ⟦7719⟧\nalarm      ⟦90817⟧',
    'Username: petra.k\n⟦Mango_Lassi_22⟧',
    'Setup key of the authenticator: ⟦KRSX G5CT MVRX EZLU⟧',
    'First pet? ⟦Rollo⟧\nFirst school? ⟦Dunmore Lane⟧',
    'cmdkey /add:nas /user:till /pass:⟦Gherkin99⟧',
  ],
  'plain words, by what announces them': [
    'Subject: wifi password upstairs\n\n⟦nutmegandcloves⟧',
    '### Till 2 password\n⟦biscuit⟧\n### Float\n150.00',
    'Credentials for the new starter\nuser: p.quill\npw: ⟦green door seven⟧',
    'Network FinchGuest, password ⟦croissant⟧',
    '## Wi-Fi\n\nNetwork Finch_Staff, the key is ⟦sheepdip⟧. Not for clients.',
    'User admin, pass ⟦marmalade⟧. Change it if you like.',
    '⟦halibut⟧ is the password on the scales, before you ask.',
    '⟦Periwinkle⟧ was the old password and ⟦Cornflower⟧ is the new one.',
    'Use viewer as the username and ⟦lookout⟧ as the password.',
    'The password of the portal is in the drawer. It is ⟦custardtart⟧, all one word.',
    'If they ring they will ask for the word. Ours is ⟦kingfisher⟧.',
    'On the telephone give the password ⟦Bakelit⟧.',
    'The temporary password is ⟦Temp-Heron⟧ and it lasts until tonight.',
    'Logins\nXero: marta@mill.example / ⟦ovenglove⟧\nSquare: marta@mill.example / ⟦sourdough rises⟧',
    'Here are the logins.\nStripe\n  hello@mill.example\n  ⟦doughboy⟧',
    'Laptop: ⟦bluetit⟧\nTill: ⟦robin⟧\n(these are the unlock codes, Dave)',
    '| System | User | Password |\n|---|---|---|\n| Till | manager | ⟦eccles cake⟧ |\n| Bank | Marta | in the safe |',
    'It is the password of the old till, i.e. ⟦hobnob⟧.',
    'What was the name of your first school? I always answer ⟦Hilltop⟧.',
    'Security answers:\n- First school: ⟦St Brigid’s⟧\n- Favourite place: ⟦the pier at Howth⟧',
  ],
  'locks and lists': [
    'Safe in the office: dial ⟦12 left, 45 right, 8 left⟧, then the handle.',
    'The safe wants ⟦5, 19, 33⟧ in that order.',
    'SAFE, office\n⟦R 34-12-87 L⟧, then a quarter turn back.',
    'CAJA FUERTE (despacho)\n⟦31 - 08 - 66⟧\ndos vueltas antes',
    'Side gate ⟦4410#⟧, stock room ⟦*2291*⟧, loading bay ⟦0038#⟧.',
    'The alarm code is ⟦4410-B⟧ for the shop.',
    'Backup codes for Dropbox: ⟦3f9a-11c8⟧, ⟦77d0-b2e4⟧. Each works once.',
    'Authenticator of the registrar, by hand: ⟦k7qm x2vp 9dhe r4tz w3ns 6bya⟧',
    'Mill Bank: ⟦604 918⟧ is your one-time passcode for a payment of 218.40.',
    'Door code?\n⟦4921⟧ still',
  ],
  'card numbers': [
    'Card ⟦4539148803436467⟧ please',
    'Visa ⟦4539 1488 0343 6467⟧',
    '⟦4539-1488-0343-6467⟧, ⟦4539.1488.0343.6467⟧ and ⟦4539/1488/0343/6467⟧',
    'Amex ⟦378282246310005⟧ or ⟦3782-822463-10005⟧',
    'Diners card ⟦36275137545089⟧',
  ],
};

const KEPT = [
  'The password is changed every March and I never know it; ask Rita.',
  'Password: held by Rita\nPIN: ask at the desk',
  'Passwords: at least twelve characters, one capital, one number.',
  '| System | User | Password |\n|---|---|---|\n| Till | manager | in the safe |\n| Payroll | finch01 | held by Rita |',
  'Username\tRole\tNotes\nmarta\tmanager\ttill only',
  'Subject: Password\n\nHi all,\nPlease change yours before Friday.\nMarta',
  'Guest Wi-Fi: "Mill-Guest", no password.',
  'PIN pads: three, serial numbers 442180, 442181, 442182.',
  'Door code reader ordered, PO 20931, delivery 14 June.',
  'The vault passphrase was changed in January and nobody outside the board knows it.',
  'The safe was moved 3 metres left and 2 metres right of the door.',
  'Remember to have your user ID and password ready.',
  'We enter your name with a new account number.',
  'Messages signed with fingerprint: FEC2 57F1 D465 EB15 5D6E 7C11 332A',
  'The password is private.\n\n## Ansible\n\nSee the wiki.',
  'PayPal: anna@mill.example / monthly',
  ' - enron.doc\n - resume~1.rtf',
  'To: Anna Gold/NA/Mill@Mill, Tom Field/Shop/Mill@MILL',
  'Upgrade the portal to Office2031 and move it to web-prod-03, release 4.2.1.',
  'Signed up tom_b77 and anna-k9 as users of the booking portal.',
  'Free wifi! Join HarbourCafe_Guest, no password needed.',
  'Never share a one-time passcode with anyone, whoever asks.',
  'Fence 1800 high, gate 1100 wide, quote Q-4471.',
  'by mx.bakery.example with ESMTPS id 36275137545089 for Ann',
  'Order 4539148803436468 is ready.',
  'Gross margin 45 % at the door of the bakery, alarm bells in 2031.',
  'Account code 4400 is for repairs; use cost code 7502 for phones.',
  'The order code is 40912 and the product code RB-0042.',
  'Address: 12 MG Road, Pune, PIN 411001, India',
  'PIN code: 560001, Bengaluru, Karnataka state',
  '| Branch | Address | Pin Code | Phone |\n|---|---|---|---|\n| Pune | MG Road | 411001 | 020 2550111 |',
  '| Code | Account | Tax rate |\n|---|---|---|\n| 200 | Sales | 20 % |\n| 4400 | Repairs | 20 % |',
  '| Password | Changed on |\n|---|---|\n| see Bitwarden | 2031-02-03 |',
  'The reset link for your password: https://mill.example/reset',
  'password_min_length = 12\npassword_reset_timeout: 3600\ntokenUrl: https://mill.example/token',
  'function login(user, password) { return check(user, password); }',
  'const password = process.env.DB_PASSWORD;\nconst token = await auth.getToken();',
  'if (password.length < 12) throw new Error("Password is too short");',
  '<input type="password" name="password" placeholder="Password">',
  '{"passwordField": "password", "type": "string"}',
  'Enter your PIN on the keypad, then press OK.',
  'The seal is intact; press 2 for accounts or 1 for orders.',
  'Press release of 4 March 2031',
  'The secret ingredient is malt extract.',
  'Token ring cables, 20 pieces',
  'We pass the 1000 loaves mark in May.',
  'Pass 2 of 3: proof for 45 minutes at 28 °C',
  'Combination oven RX-2200, 3 trays',
  'Key figures: 4,120 loaves, 312 orders, 18 complaints',
  'Safe working load: 2500 kg',
  'Alarm: tested 2031-03-04 by Chubb, job 448201',
  'Door: 2100 x 900 mm',
  'Visa ending 4242, expires 09/33',
  'IBAN FR76 3000 6000 0112 3456 7890 189',
  'Near the main gate, Powai, Mumbai – 400076',
  'https://scan.example/token/0x8916edd9b39783d85303ecc6613917ddd735d88d',
  'See https://pass.mill.example/app/passwords/view/3adad6cf-b56c-47fd-a0cd-a845075f7622',
  'Select **Login** and then **New User/Register**.',
  '1. Set a UPI PIN.\n2. Verify the OTP.\n6. Receive access.',
  'Tan Boon Seng, 09171234567',
  'Hi Pin, are you in on the 14th at 10:30?',
];

describe('secrets in their forms', () => {
  for (const [form, texts] of Object.entries(FORMS))
    it.each(texts)(`${form}: %s`, async (planted) => {
      const parts = planted.split(/⟦[^⟧]*⟧/);
      const { text } = await redact(planted.replaceAll(/[⟦⟧]/g, ''));
      expect(text.split(/\[removed: [^\]]+\]/)).toEqual(parts);
    });

  it.each(KEPT)('is no secret: %s', async (kept) => {
    expect((await redact(kept)).text).toBe(kept);
  });
});

describe.each(LANGUAGES)('the words of $language', (words) => {
  const named = (field: 'password' | 'pin' | 'phrase' | 'key') =>
    (words[field] ?? []).map((word) => word.replace(/\*$/, ''));
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

  it('announce a password after a colon, in a column, in emphasis, as a key of settings', async () => {
    for (const word of named('password'))
      for (const text of [
        `${capital(word)}: Hafer-2291`,
        `**${capital(word)}:** Hafer-2291`,
        `| Portal | ${capital(word)} |\n| --- | --- |\n| Post | Hafer-2291 |`,
        `"${word}": "Hafer-2291"`,
      ])
        expect((await redact(text)).text, text).not.toContain('Hafer-2291');
  });

  it('announce PINs, phrases and keys', async () => {
    for (const word of named('pin'))
      expect((await redact(`${word.toUpperCase()}: 4821`)).text, word).not.toContain('4821');
    for (const word of named('phrase'))
      expect((await redact(`${capital(word)}: four grey geese fly`)).text, word).not.toContain('geese');
    for (const word of named('key'))
      expect((await redact(`${capital(word)}: 9f8c2b7e41d04a6fb3e5`)).text, word).not.toContain('9f8c');
  });

  it('tell of a password in a sentence', async () => {
    const [password] = named('password');
    for (const is of words.is ?? []) {
      const text = `${capital(password ?? '')} ${is} Hafer-2291.`;
      expect((await redact(text)).text, text).not.toContain('Hafer-2291');
    }
  });

  it('tell of the code of a lock', async () => {
    const [code] = words.code ?? [];
    const [is] = words.is ?? [];
    if (code === undefined || is === undefined) return;
    for (const lock of (words.lock ?? []).map((word) => word.replace(/\*$/, ''))) {
      const text = `${capital(code)} (${lock}): 4471`;
      expect((await redact(text)).text, text).not.toContain('4471');
    }
  });

  it('are no secret by themselves', async () => {
    const all = [...named('password'), ...named('pin'), ...(words.code ?? []), ...(words.plain ?? [])];
    const text = all.map((word) => word.replace(/\*$/, '')).join(', ');
    expect((await redact(text)).text).toBe(text);
  });
});
