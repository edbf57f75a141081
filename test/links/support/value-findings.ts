import type { FindingDefinition } from '../../../src/contracts/finding.ts';
import { finding as date } from '../../../src/findings/date.ts';
import { finding as divisor } from '../../../src/findings/divisor.ts';
import { finding as duration } from '../../../src/findings/duration.ts';
import { finding as identifier } from '../../../src/findings/identifier.ts';
import { finding as money } from '../../../src/findings/money.ts';
import { finding as percentage } from '../../../src/findings/percentage.ts';
import { finding as phone } from '../../../src/findings/phone.ts';

export const VALUE_FINDINGS: readonly FindingDefinition[] = [
  date,
  divisor,
  duration,
  identifier,
  money,
  percentage,
  phone,
];
