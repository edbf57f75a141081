import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipped, mbox, writeMaildir } from './build/containers.ts';
import { knowledgeMails } from './build/knowledge.ts';
import { readLedger } from './build/ledger.ts';
import { instant, type Mail } from './build/mime.ts';
import { numbered } from './build/routine.ts';
import { billingMails } from './build/routine-billing.ts';
import { officeMails } from './build/routine-office.ts';
import { peopleMails } from './build/routine-people.ts';
import { timedockMails } from './build/routine-timedock.ts';

/** Writes records/mail from mail-source and the routine mail: `node examples/harborlight/build-mail.ts`. */
const here = (path: string) => new URL(path, import.meta.url);
const ledger = readLedger(here('./answers/ledger.csv'));
const knowledge = knowledgeMails(here('./mail-source/'));
const routine = numbered([...timedockMails(ledger), ...billingMails(ledger), ...officeMails(), ...peopleMails()]);
const number = (mail: Mail) => Number(mail.id.slice(2, 5));
const byTime = (mails: Mail[]) => mails.sort((a, b) => instant(a) - instant(b) || (a.id < b.id ? -1 : 1));

/** Copies that an export holds twice: one letter, two notices, and two that both exports hold. */
const copied = (ids: string[]) => [...knowledge, ...routine].filter((mail) => ids.includes(mail.id.split('@')[0] ?? ''));
const takeout = byTime([...knowledge.filter((mail) => number(mail) <= 100), ...routine]).reverse();
takeout.splice(40, 0, ...copied(['m-080', 'r-0100', 'r-0200']));
const late = byTime(knowledge.filter((mail) => number(mail) > 100 && number(mail) <= 114));
late.push(...copied([routine.at(-2), routine.at(-9)].map((mail) => mail?.id.split('@')[0] ?? '')));

const folder = here('./records/mail/');
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('takeout.mbox', folder), mbox(takeout));
writeFileSync(new URL('late-2026.mbox.gz', folder), gzipped(mbox(late)));
writeMaildir(new URL('maildir/', folder), knowledge.filter((mail) => number(mail) > 114));
