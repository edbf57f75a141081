import { bombs } from './bombs.ts';
import { cards } from './cards.ts';
import { cases } from './cases.ts';
import { company, companyInAllFormats } from './company.ts';
import { edits } from './edits.ts';
import { gmail } from './gmail.ts';
import { handbook } from './handbook.ts';
import { hostile } from './hostile.ts';
import { kills } from './kills.ts';
import { law } from './law.ts';
import { mailbox } from './mailbox.ts';
import type { Measurement } from './measurement.ts';
import { mime } from './mime.ts';
import { oldFormats } from './old-formats.ts';
import { oneMail } from './one-mail.ts';
import { policies } from './policies.ts';
import { replies } from './replies.ts';
import { rollback } from './rollback.ts';
import { sample } from './sample.ts';
import { secrets } from './secrets.ts';
import { steps } from './steps.ts';
import { systems } from './systems.ts';
import { threads } from './threads.ts';
import { heldOut, zoo } from './zoo.ts';

/** Everything that can be measured, quick ones first. */
export const MEASUREMENTS: readonly Measurement[] = [
  replies,
  secrets,
  mime,
  threads,
  cases,
  oldFormats,
  policies,
  law,
  hostile,
  edits,
  rollback,
  steps,
  bombs,
  cards,
  sample,
  systems,
  handbook,
  company,
  companyInAllFormats,
  mailbox,
  oneMail,
  gmail,
  kills,
  zoo,
  heldOut,
];
