import { likelihoodOf } from '../../common/likelihood.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { type DecisionSign, decisionWeight } from '../../findings/reading/decision-signs.ts';
import { authorities } from '../loops/authority.ts';
import type { Letter, Mailbox } from '../loops/mailbox.ts';
import { viewsOf } from '../values/views.ts';

/** Papers that settle nothing themselves. */
const UNBINDING = new Set(['draft', 'template', 'example', 'another-party', 'law', 'superseded']);

/** A mail of more characters is a report or an article, one to more people an announcement. */
const LONGEST = 1500;
const CROWD = 8;
/** A mail with more sentences that have the form of a decision tells of many. */
const MOST = 5;

/** A sentence that may settle something. */
export interface WeighedDecision {
  finding: Finding<'decision'>;
  record: BatonRecord;
  /** Who says it: key of a person link; null where a paper tells it. */
  by: string | null;
  likely: number;
  signs: readonly string[];
}

/** What may be settled in mail and in minutes, the unlikely included, in order of the records. */
export async function* weighedDecisions(
  evidence: Evidence,
  mailbox: Mailbox,
): AsyncGenerator<WeighedDecision> {
  const may = await authorities(evidence, mailbox);
  const unbinding = new Set(
    (await evidence.links('standing')).flatMap(({ data }) =>
      UNBINDING.has(data.standing) ? data.record : [],
    ),
  );
  for await (const { record, findings } of viewsOf(evidence, ['decision'], ['mail', 'document'])) {
    if (unbinding.has(record.id) && record.kind !== 'mail') continue;
    const letter = mailbox.letters.get(record.id);
    const by = letter?.from ?? null;
    if (record.kind === 'mail' && (!letter || by === null)) continue;
    const formed = findings.filter(({ data }) => data.act !== 'none').length;
    for (const finding of findings) {
      const context = letter && by !== null ? contextOf(finding, letter, by, mailbox, may) : [];
      if (letter && formed > MOST) context.push('another among many');
      const signs = [...finding.data.signs, ...context];
      yield { finding, record, by, signs, likely: likelihoodOf('decision', decisionWeight(signs)) };
    }
  }
}

/** Who says it to whom, and after what. */
function contextOf(
  { data, quote }: Finding<'decision'>,
  letter: Letter,
  from: string,
  mailbox: Mailbox,
  may: ReadonlySet<string>,
): DecisionSign[] {
  const signs: DecisionSign[] = [];
  const decides = may.has(from) && !mailbox.isLeaving(from);
  if (decides) signs.push('by who decides');
  else if (mailbox.isLeaving(from)) signs.push('by who leaves');
  else signs.push(mailbox.isOwn(from) ? 'by another of the house' : 'by somebody outside');
  if (decides && data.act !== 'none') signs.push('act of who decides');
  if (!decides && data.act === 'none') signs.push('no act of another');
  if (decides && data.signs.includes('figure')) signs.push('figure of who decides');
  const receivers = letter.to.length + letter.cc.length;
  if (receivers > CROWD) signs.push('to a crowd');
  else if (receivers > 1) signs.push('to several');
  if (letter.length > LONGEST) signs.push('long text');
  if (!mailbox.isOwn(from) && mailbox.isUnanswered(from)) signs.push('by a stranger');
  const before = mailbox.before(letter);
  const answered = before.find((one) => one.from !== from && mailbox.answersStraight(letter, one));
  if (answered === undefined) {
    if (data.act === 'none') signs.push('no act unasked');
    if (before.length > 0) signs.push('in a conversation');
    return data.bare ? [...signs, 'agrees to nothing known'] : signs;
  }
  const ofHouse = mailbox.isOwn(answered.from);
  signs.push(ofHouse ? 'answers the house' : 'answers somebody outside');
  if (decides && ofHouse && answered.asks.length > 0) {
    signs.push('who decides was asked');
    if (data.act === 'agrees') signs.push('agrees to what was asked');
  }
  const shared = [...mailbox.topicOf(quote)].some((word) => answered.topic.has(word));
  return shared ? signs : [...signs, 'shares no word'];
}
