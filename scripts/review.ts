import { userInfo } from 'node:os';
import type { LoadedHandover } from '../src/config/load.ts';
import type { Handover } from '../src/contracts/handover.ts';
import { PHASES, phaseSchema } from '../src/contracts/policy.ts';
import { REVIEWERS, type Reviewer, type ReviewQueue } from '../src/contracts/review.ts';
import { undoCorrection } from '../src/engine/review/corrections.ts';
import { openReviewQueue } from '../src/engine/review/queue.ts';
import { BatonError } from '../src/errors/error.ts';
import { openReviewSite } from '../src/review-site/index.ts';
import { parseCommand } from './support/arguments.ts';
import { openHandover } from './support/open-handover.ts';
import { printable } from './support/progress.ts';
import { runStoppable } from './support/run-command.ts';
import { wordedPage, wordedQueue, wordedStanding, wordedStandings } from './support/worded-review.ts';

await runStoppable(async (signal) => {
  const { values, positionals } = parseCommand({
    name: 'npm run review --',
    summary:
      'Opens a page in the browser for the people who decide: what waits, questions, conflicts, people, records. With an option, the same on the terminal. A decision holds for the page exactly as it is shown; the next generate carries it out.',
    options: {
      config: { type: 'string', value: 'FILE', summary: 'The handover (default: baton.config.ts).' },
      list: { type: 'boolean', summary: 'List what waits, the gravest first.' },
      show: {
        type: 'string',
        value: 'ID',
        summary: 'Show one page: why it waits, what would change, its quotes.',
      },
      approve: {
        type: 'string',
        value: 'ID',
        multiple: true,
        summary: 'Publish these with the next generate.',
      },
      reject: { type: 'string', value: 'ID', summary: 'Keep it out until it changes; wants --why.' },
      why: { type: 'string', value: 'TEXT', summary: 'Why it is rejected; kept in the store alone.' },
      'sign-off': {
        type: 'string',
        value: 'PATH',
        multiple: true,
        summary: 'Say that published pages are right as they stand.',
      },
      as: {
        type: 'string',
        value: 'WHO',
        summary:
          'leaver or successor, as the config names them, or owner (default), by the name of the user.',
      },
      undo: { type: 'string', value: 'ID', summary: 'Take back what a person set right: a correction.' },
      port: {
        type: 'string',
        value: 'NUMBER',
        summary: 'Port of the page, on this computer alone; without it a free one.',
      },
      phases: { type: 'boolean', summary: 'Show how far each section goes by itself.' },
      raise: {
        type: 'string',
        value: 'SECTION PHASE',
        summary: `Let a section go further by itself: ${PHASES.join(', ')}.`,
      },
      lower: { type: 'string', value: 'SECTION PHASE', summary: 'Let it go less far.' },
    },
    positionals: { name: '[ID…]', summary: 'More pages to approve or sign off; or the phase.' },
  });
  const asked = (['show', 'reject', 'undo', 'raise', 'lower'] as const).filter(
    (name) => values[name] !== undefined,
  );
  const several = (['approve', 'sign-off'] as const).filter((name) => values[name].length > 0);
  if (asked.length + several.length > 1)
    throw new BatonError('USAGE', 'npm run review --: one decision at a time.');
  if (positionals.length > 0 && several.length === 0 && !values.raise && !values.lower)
    throw new BatonError('USAGE', `npm run review --: "${positionals[0]}" stands alone.`);
  const loaded = await openHandover(values.config, { say: true });
  const queue = openReviewQueue(loaded);
  const say = (line: string) => process.stdout.write(`${printable(line)}\n`);
  const who = reviewer(loaded.handover, values.as);
  const config = values.config === undefined ? '' : ` -- --config ${values.config}`;
  const next = `npm run generate${config} && npm run build${config}`;

  const [section, phase] = [values.raise ?? values.lower, positionals[0]];
  if (section !== undefined) {
    const wanted = phaseSchema.safeParse(phase);
    if (!wanted.success || positionals.length > 1)
      throw new BatonError('USAGE', `npm run review --: name the phase: ${PHASES.join(', ')}.`);
    const before = (await queue.standings()).find((one) => one.section === section);
    if (before && before.recorded !== wanted.data && isRaise(before.recorded, wanted.data) !== !values.lower)
      throw new BatonError(
        'USAGE',
        `npm run review --: "${section}" is ${before.recorded}; ${wanted.data} is ${values.lower ? 'higher' : 'lower'}.`,
      );
    const standing = await queue.setPhase(section, wanted.data, who);
    say(`${section}: ${wordedStanding(standing)}`);
  } else if (values.show !== undefined) {
    const all = [...(await queue.waiting()), ...(await queue.decided())];
    const page = all.find(({ id }) => id === values.show);
    if (!page) throw new BatonError('PAGE_NOT_WAITING', `No page waits under the id "${values.show}".`);
    process.stdout.write(wordedPage(page));
  } else if (values.reject !== undefined) {
    await queue.reject(values.reject, who, values.why ?? '');
    say(`${values.reject} stays out until it changes.`);
  } else if (values.approve.length > 0) {
    for (const id of [...values.approve, ...positionals]) {
      await queue.approve(id, who);
      say(`${id} is approved by ${who.as} ${who.name}.`);
    }
    say(`What is approved is published with ${next}`);
  } else if (values['sign-off'].length > 0) {
    for (const path of [...values['sign-off'], ...positionals]) {
      await queue.signOff(path, who);
      say(`${path} is signed off by ${who.as} ${who.name}.`);
    }
  } else if (values.undo !== undefined) {
    say(`${await undoCorrection(loaded, values.undo)} is taken back. It has no effect from ${next} on.`);
  } else if (values.phases) process.stdout.write(wordedStandings(await queue.standings()));
  else if (values.list)
    process.stdout.write(wordedQueue(await queue.waiting(), await queue.decided(), await queue.unsigned()));
  else await openPage(loaded, queue, who, signal, values.port);
});

/** Serves the page until the command is stopped. */
async function openPage(
  loaded: LoadedHandover,
  queue: ReviewQueue,
  who: Reviewer,
  signal: AbortSignal,
  asked = '0',
): Promise<void> {
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new BatonError(
      'USAGE',
      `npm run review --: --port wants a number from 0 to 65535, not "${asked}".`,
    );
  // Says where no run has ended yet before a browser is opened in vain.
  await queue.waiting();
  const site = await openReviewSite(loaded, queue, who, port);
  process.stdout.write(
    `${site.url}\nOpen this address in a browser on this computer. Whoever has it may decide: pass it on to nobody.\nStop with Ctrl+C.\n`,
  );
  signal.addEventListener('abort', () => void site.close());
}

function isRaise(from: (typeof PHASES)[number], to: (typeof PHASES)[number]): boolean {
  return PHASES.indexOf(to) > PHASES.indexOf(from);
}

function reviewer({ leaving, successor }: Handover, as = 'owner'): Reviewer {
  const role = REVIEWERS.find((one) => one === as);
  if (!role)
    throw new BatonError('USAGE', `npm run review --: --as is ${REVIEWERS.join(', ')}, not "${as}".`);
  if (role === 'leaver') return { as: role, name: leaving.name };
  if (role === 'owner') return { as: role, name: userInfo().username };
  if (!successor) throw new BatonError('USAGE', 'npm run review --: the config names no successor.');
  return { as: role, name: successor.name };
}
