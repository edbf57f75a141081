import { cases } from './cases.ts';
import { company, companyInAllFormats } from './company.ts';
import { gmail } from './gmail.ts';
import { handbook } from './handbook.ts';
import { hostile } from './hostile.ts';
import { law } from './law.ts';
import { mailbox } from './mailbox.ts';
import type { Measurement } from './measurement.ts';
import { mime } from './mime.ts';
import { oldFormats } from './old-formats.ts';
import { policies } from './policies.ts';
import { replies } from './replies.ts';
import { sample } from './sample.ts';
import { systems } from './systems.ts';
import { threads } from './threads.ts';

/** Everything that can be measured, quick ones first. */
export const MEASUREMENTS: readonly Measurement[] = [
  replies,
  mime,
  threads,
  cases,
  oldFormats,
  policies,
  law,
  hostile,
  sample,
  systems,
  handbook,
  company,
  companyInAllFormats,
  mailbox,
  gmail,
];
