import { list, type SecretWords } from './words.ts';

export const english: SecretWords = {
  language: 'en',
  password: list(
    'pword, p/w, p.w., psswd, pswd, passw, passwort, pasword, passwrod, passwort, passwrd, pass word, password, passwords, passwd, pw, pws, psw, passcode, passcodes, pass-word, pwd, pwds, network key, security key, pre-shared key, preshared key, psk, encryption key, wifi key, wi-fi key, wifi code, wi-fi code, wlan key, unlock code',
  ),
  loose: list(
    'how to get in, how to log in, how you get in, how we get in, locked with, protected with, encrypted with, opens with, unlocks with, opened with, wpa, wpa2, wpa3, wpa2-psk, wpa-psk, pass, unlock',
  ),
  phrase: list(
    'security word, magic word, verbal password, code phrase, passphrase, passphrases, pass phrase, seed phrase, recovery phrase, mnemonic phrase, mnemonic, memorable word, long sentence, secret sentence, with the sentence, with the phrase, with the words, four words, three words, five words, six words, asks for a sentence, asks for a phrase, ask for the word, asks for the word, asked for the word, asking for the word, ask you for the word, want the word, secret word, safe word',
  ),
  pin: list(
    'security digits, three on the back, digits on the reverse, card security code, digits on the back, number on the back, verification code, sms code, one-time pin, mobile pin, debit card pin, pin, pins, pin code, pin number, puk, puk code, cvv, cvv2, cvc, cvc2, cid code, security number, otp, tan, mpin, tpin, upi pin, one-time code, one time code, card verification value',
  ),
  code: list('code, codes, combination, combinations, key code, keycode'),
  guarded: list(
    'mailbox, letterbox, letter box, dials, vault, cupboard, push-button, get in, handle, turnstile, fob, entry phone, security panel, lift, alarm, door, doors, gate, gates, safe, lock, locks, lockbox, lock box, keybox, key box, keypad, key safe, padlock, entrance, entry, front desk, building, garage, barrier, car park, parking, shutter, store room, storeroom, server room, stock room, cold store, cold room, warehouse, office, shed, cellar, lift, locker, cabinet, vault, strongroom, voicemail, voice mail, host, conference, moderator, dial-in, access, security, recovery, backup, verification, authentication, auth, 2fa, two-factor, sms code, one-time, login, sign-in, unlock, disarm, arm, activation, override, master, emergency, engineer, installer, duress, reset code, sim, card, intercom, wifi, wi-fi, router, ipad, iphone, phone, tablet, laptop, gate code, panel, invitation, download code, transfer code, epp, pairing, admin',
  ),
  lock: list(
    'petty cash tin, cash tin, money tin, screen lock, lock screen, door entry, entry system, alarm panel, key cabinet, cash box, deposit box, deed box, gun safe, wheel lock, push-button lock, digital lock, key switch, alarm, safe, padlock, lockbox, lock box, keybox, key box, key safe, keysafe, combination lock, bike lock, locker, keypad, door lock, gate lock, burglar alarm, strongbox',
  ),
  open: list(
    'postal, post, postcode, zip, area, country, dial, dialling, product, item, article, discount, promo, promotion, promotional, coupon, voucher, gift, referral, error, status, response, exit, cost, nominal, tax, hs, customs, tariff, commodity, dress, conduct, client, customer, supplier, vendor, sort, bank, qr, bar, reference, booking, lot, batch, colour, color, currency, swift, bic, sic, nace, naics, icd, cpt, iata, source, program, airport, department, ledger, account, order, tracking, unit, course, project, job, rate, language, building regulations, iso, style, size, stock, part, sku, model, fabric, paint, species, pay, absence, reason, transaction, expense, budget, charge, review, violation, practice, civil, criminal, labour, labor, penal, ethics, coding, html, javascript, python, morse, legal, industry, activity, occupation, district, region, vat, gl, accounting, boarding, event, seat',
  ),
  type: list(
    'typing, pressing, entering, dialling, punching, tapping, tap, keying, punch, use, press, enter, type, key in, punch in, tap in, dial',
  ),
  about: list(
    'changed, change, expires, expiry, expired, policy, last, date, since, hint, reminder, manager, where, location, stored, kept, owner, has, have, needed, required, who, whom, length, rule, rules, strength, reset, updated, rotation, rotated, days, age',
  ),
  goods: list(
    'cost, costs, fee, price, qty, quantity, amount, rate, description, item, items, product, unit, units, stock, postcode, postal, total, tax, vat, country, currency, colour, color, size, debit, credit, balance, address, city, town, state, phone, telephone, branch, ifsc, swift, iban',
  ),
  key: list(
    'setup key, set-up key, authenticator seed, authenticator key, totp, 2fa key, 2fa secret, two-factor key, manual entry key, seed key, otp seed, recovery key, backup key, bitlocker key, auth, oauth token, oauth secret, id token, app key, application key, secure auth key, logged in key, nonce key, auth salt, secure auth salt, logged in salt, nonce salt, session secret, jwt secret, cookie secret, api key, api keys, api token, api secret, apikey, secret key, secret access key, access token, auth token, authentication token, bearer token, bearer, refresh token, private key, client secret, app secret, application secret, shared secret, consumer secret, signing secret, webhook secret, webhook key, secret, secrets, token, tokens, api credential, host key, license token, two-factor secret, totp secret, otp secret, encryption key, master key, account key, storage key, sas token, personal access token, deploy key, signing key, signature key, auth key, authkey, access key, accesskey, x-api-key, maps key, redis auth',
  ),
  list: list(
    'two-factor backup, 2fa backup, one-time passwords, single-use passwords, reset codes, bypass codes, emergency access codes, tan numbers, unused tans, grid card, backup tokens, single-use codes, printed codes, recovery codes, backup codes, back-up codes, scratch codes, emergency codes, one-time codes, rescue codes, 2fa codes, security codes, tan list, recovery keys, backup keys',
  ),
  question: list(
    'security answers, secret answers, security question, secret question, security questions, memorable question',
  ),
  answer: list('mother’s maiden name, maiden name, answer, answers, security answer, secret answer'),
  is: list("is, are, was, were, remains, stays, becomes, reads, be, it's, it is, its, they are, equals"),
  still: list(
    'all, both, each, now, still, currently, again, just, simply, only, the word, the phrase, the following, as follows, following, this, like this, temporarily, called, therefore, all lower case, in lower case, likely, probably, either, always, hence',
  ),
  change: list(
    'put, reset, set, changed, change, went, goes, gone, updated, update, switched, renewed, rotated, altered, amended, modified, replaced, moved',
  ),
  to: list('to, from, as, into'),
  of: list('for, of, to, on, at, in, from, by, into'),
  and: list('plus, and, or, then, &, plus'),
  name: list(
    'fingerprint, checksum, login names, user names, usernames, names, users, commit, sha256, sha1, md5, uuid, identifier, ssid, network name, document id, account, account number, account no, user, username, user name, userid, user id, id, login, login name, sign-in name, email, e-mail, address, customer number, customer, invoice, invoice number, order, order number, reference, ref, case, ticket, phone, tel, sort code, iban, date, name, member number, membership, policy number, meeting id, ending',
  ),
  login: list(
    'log, login, logins, log in, log-in, logon, log on, sign in, sign-in, signin, credentials, user, username, access, admin page, admin',
  ),
  plain: list(
    'either, neither, both, whichever, whatever, nothing, either of, a, an, the, not, now, no, on, in, to, of, for, and, or, is, was, be, been, being, it, its, this, that, these, those, your, our, my, their, his, her, same, set, sent, required, needed, necessary, changed, reset, expired, expiring, wrong, invalid, incorrect, correct, stored, kept, saved, shared, known, unknown, protected, confidential, optional, mandatory, case-sensitive, lowercase, uppercase, below, above, attached, here, there, under, with, by, at, as, from, per, via, never, always, only, going, what, when, where, how, you, we, they, he, she, will, can, must, should, may, does, do, has, have, had, also, still, yet, something, different, unique, enabled, disabled, available, included, valid, important, secure, safe, strong, weak, long, short, simple, old, new, lost, forgotten, compromised, personal, private, sensitive, temporary, permanent, free, active, inactive, none, policy, yes, see, ask, leave, specified, tbd, tba, n/a, na, unchanged, redacted, hidden, removed, omitted, pending, later, separately, printed, written, anything, everything, blank, empty, null, undefined, true, false, off, hash, encrypted, string, text, value, example, ok, okay, nobody, everybody, someone, gone, missing, working, broken, locked, leaked, stolen, public, default, provided, supplied, generated, issued, changeable, too, very, so, then, if, unless, because, but, until, after, before, often, usually, yours, mine, ours, secret, password, passphrase, username, user, manager, entered, used, asked, hashed, masked, out, up, down, back, dead, hint, verified, accepted, rejected, refused, denied, case, managed, noted, confirmed, unavailable, restricted, essential, vital, good, bad, easy, hard, difficult, obvious, complex, identical, similar, everywhere, somewhere, elsewhere, nowhere, online, offline, automatic, automatically, manually, mailed, emailed, posted, texted, phoned, given, said, told, visible, shown, displayed, contained, found, listed, filed, noted, up-to-date, out-of-date, who, which, why, all, each, every, some, any, many, more, less, most, enough, in-house, through, without, within, between, about, over, against, authentication, change, update, store, keep, please, contact, get, use, click, enter, choose, create, recover, forgot',
  ),
  digits: list('zero, one, two, three, four, five, six, seven, eight, nine'),
  called: list('word, phrase, words'),
  door: list(
    'side gate, side door, rear door, rear gate, street door, garage door, roller door, garage, entrance, barrier, bin store, door, front door, back door, gate, front gate, back gate, main entrance, keycode, code lock',
  ),
  by: list('with, using, by'),
  keys: list(
    'hash, hash key, pound key, pound sign, star, star key, asterisk, enter, enter key, tick, tick button, tick key, ok, ok button, green button, green key, unlock button, bell button',
  ),
  turns: list('left, right, past, back, clockwise, anticlockwise, counterclockwise'),
  wireless: list('wifi, wi-fi, wireless, wireless network, guest network, hotspot, broadband'),
  access: list(
    'api, login, logins, log in, log-in, sign in, sign-in, credentials, ftp, sftp, vpn, intranet, portal, account, admin, router, remote desktop, teamviewer, anydesk',
  ),
  opens: list(
    'opens with, goes with, gets in with, works with, log in with, sign in with, unlocks with, logs in with, in with, unlock with, open with',
  ),
  topic: list(
    "mother's, maiden, first concert, first job, first employer, parents meet, honeymoon, first pet, pet, school, teacher, street, born, birth, city, first car, nickname, best friend, favourite, favorite, grandmother, grandfather, sibling",
  ),
  asks: list('asks, ask, asked, prompted, prompts, wants'),
  such: list('as, like, e.g, eg, such as'),
  numbered: list('number, no, nr, num, ref, id'),
  without: list('no, without, any, non'),
  asked: list(
    'first pet, first car, first school, first teacher, first job, first concert, first employer, first boss, first street, favourite teacher, favorite teacher, memorable place, memorable name, memorable date, childhood friend, childhood nickname',
  ),
  takes: list('takes, wants, needs, accepts, likes, try, tries, hit'),
  spelled: list(
    'one word, no spaces, no space, no capitals, no caps, lower case, lowercase, upper case, all caps, capital, capitals, no numbers, with a zero, zero not, case sensitive, exclamation mark, full stop at the end',
  ),
  kept: list(
    'ask, asks, asked, tell, told, knows, know, known, has, holds, keeps, kept, held, stored, written, printed, drawer, chooses, chosen, picks, picked, assigned, decides, envelope, cabinet, notebook, manager, solicitor, safe, vault, folder, sticker, label, reset, expires, expired, expire, changes, changed, change, ring, call, email, mail, handed, given, goes, went, came, comes, sent, send',
  ),
  demand: list(
    'at least, minimum, characters, character, letters, letter, digits, digit, capitals, capital, uppercase, lowercase, symbols, symbol, numbers, long, maximum',
  ),
  anaphor: list(
    'it, ours, mine, yours, the word, the phrase, the code, the new one, the old one, the current one, this one, that one, the password, the answer, they, our word, my word',
  ),
  these: list('these, those, all, both, above'),
  article: list('the, a, an, my, our, your, his, her, their, its, this, that'),
  user: list(
    'user, username, user name, login, log in, network, network name, ssid, id, meeting id, room, email, e-mail, name, account',
  ),
  greeting: list(
    'hello, hi, hey, dear, thanks, thank, cheers, regards, best, kind, yours, sincerely, morning, afternoon, please, sorry, ok, okay, great, good, ta, noted, yes, no, done, fine, sure, perfect, will',
  ),
  paper: list(
    'serial, serials, po, purchase order, job, certificate, cert, model, case, permit, licence, license, batch, lot, invoice, order, quote, receipt, voucher, docket, ticket, extension, ext, page, chapter, section, article, room, flight, registration, reg, asset, tag, part, sku, height, width, depth, length, vat, claim, warranty, form, flat, unit, suite, postcode, zip, isbn, ean, barcode, reference, ref',
  ),
  opener: list('key, code, pass, secret, phrase, word, pw'),
  age: list('old, new, current, previous, right, correct, last, actual, same, temporary, real'),
  namely: list('i.e., ie, i.e, in other words, namely, that is, viz'),
  answered: list(
    'i put, we put, i answer, always answer, i said, i gave, we gave, i entered, i chose, i used, answer with, always say',
  ),
  second: list('2fa, mfa, totp, otp, two-factor, two factor, two-step, two step, authenticator, authy'),
  unlocks: list(
    'unlocks, opens, gets you into, gets you in, lets you in, lets you into, gets us in, works on, works for, will open, will unlock',
  ),
  print: list('fingerprint, checksum, thumbprint, serial'),
  say: list(
    'give, gives, giving, quote, quoting, say, says, saying, mention, tell them, state, answer with, whisper, use',
  ),
  hour: list('at, from, until, till, by, before, after, since, around, closes, opens'),
};
