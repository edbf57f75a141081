import type { RecordView } from '../../contracts/finding.ts';
import type { Obligation } from '../../contracts/finding-kinds.ts';
import { type Cadence, cadencesOf } from '../../findings/reading/cadence.ts';
import { frameOf } from '../../findings/reading/duty-frame.ts';
import { weigh } from '../../findings/reading/duty-weight.ts';
import { isBoilerplate, isSmallTalk } from '../../findings/reading/small-talk.ts';
import { oneLine } from '../../findings/reading/statements.ts';
import { shiftIn } from '../../findings/reading/weekend-shift.ts';
import type { Read } from './questions.ts';
import type { Fault, Located } from './walls.ts';

/** Where the rules find so little in a sentence, or speak so much against it, a model's word does not outweigh them. */
const LEAST = -1;

/**
 * A duty that a model saw, as the rules read its words: when it falls due is computed by them from what is written, never
 * by the model.
 */
export function dutyOf(read: Read, located: Located, view: RecordView): Obligation | Fault {
  const { passage, statements } = located;
  const plain = oneLine(statements.map((one) => one.plain).join(' '));
  if (statements.some((one) => /\?\s*$/.test(one.plain))) return 'not of this kind';
  if (isBoilerplate(plain) || (view.record.kind === 'mail' && isSmallTalk(plain))) return 'not of this kind';
  const frame = frameOf(view);
  const heading = view.record.kind === 'mail' ? null : frame.of(passage);
  const at = view.record.at;
  const told = cadencesOf(plain, frame.language, at);
  const own = told.find((one) => read.when === null || overlaps(one, plain, read.when)) ?? told[0] ?? null;
  const cadence = own ?? heading;
  if (cadence === null && (read.when === null || !plain.includes(oneLine(read.when))))
    return 'no time that the words tell';
  const weighed = weigh(plain, own, frame, heading);
  if (weighed !== null && weighed.weight < LEAST) return 'not of this kind';
  const framed = own === null && heading !== null;
  return {
    what: plain,
    who: read.who,
    cadence: own === null ? (heading?.words ?? read.when ?? plain) : plain.slice(own.start, own.end),
    rule: cadence?.rule ?? null,
    event: cadence === null ? read.when : cadence.event,
    day: cadence?.rule == null ? (cadence?.day ?? null) : null,
    shift: shiftIn(view.record.text.slice(passage.start, passage.end), frame.language),
    frame: framed ? heading.place : null,
    act: weighed?.act.form ?? 'none',
    subject: weighed?.act.subject ?? null,
    signs: ['read by a model'],
  };
}

function overlaps({ start, end }: Cadence, plain: string, when: string): boolean {
  const at = plain.indexOf(oneLine(when));
  return at >= 0 && start < at + when.length && end > at;
}
