import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FakeMailbox } from '../support/google/gmail.ts';
import { takeoutOf } from '../support/google/gmail.ts';
import { GmailWorld, message, type Stored } from './gmail-world.ts';
import { atMost, exactly, type Figure, type Measurement } from './measurement.ts';

const SAM = 'sam@acme.example';
const KIM = 'kim@acme.example';
const CHANGES = 30;

/** Two mailboxes behind Gmail's host name, pulled by the engine in processes that are killed. */
export const gmail: Measurement = {
  name: 'gmail',
  summary: 'Two mailboxes of 20,000 messages through the API: killed 20 times, 30 changes, Takeout joined.',
  needs: [],
  run: async (say) => ({
    figures: await gmailFigures(20_000, 20, say),
    notes: [
      'Gmail is a fake of ours on this machine, held against Google’s description; its quota is not imitated.',
      'Fetched twice is what was under way or not yet committed at a kill: at most 200 records and 8 calls each.',
    ],
  }),
};

/** `messages` a mailbox, of which there are two. */
export async function gmailFigures(
  messages: number,
  kills: number,
  say: (line: string) => void,
): Promise<Figure[]> {
  return GmailWorld.with(async (world) => {
    const sam = world.fill(SAM, messages);
    const kim = world.fill(KIM, messages);
    const config = await world.workspace('api', [{ address: SAM }, { address: KIM }]);
    const killed = await killedPulls(world, config, 2 * messages, kills, say);
    const stored = await world.stored(config);
    const again = world.fetched();
    const changed = await changeFigures(world, config, say);
    return [
      { what: 'messages in two mailboxes', value: 2 * messages },
      exactly('kills (SIGKILL)', killed.kills, kills),
      { what: 'all pulls together', value: Number(killed.seconds.toFixed(1)), unit: 's' },
      ...compared('after the last pull', stored, killed.expected),
      { what: 'fetched twice because of the kills', value: again.times - again.messages },
      ...changed,
      ...(await takeoutFigures(world, [sam, kim], say)),
    ];
  });
}

async function killedPulls(
  world: GmailWorld,
  config: string,
  total: number,
  kills: number,
  say: (line: string) => void,
) {
  const random = numbers(7);
  const points = Array.from({ length: kills }, () => Math.ceil(random() * total)).sort((a, b) => a - b);
  let [done, seconds] = [0, 0];
  for (const [index, point] of points.entries()) {
    say(`kill ${index + 1} of ${kills}, after ${point} fetched messages`);
    const took = await world.pull(config, point);
    seconds += took.seconds;
    if (!took.ended) done += 1;
  }
  seconds += (await world.pull(config)).seconds;
  return { kills: done, seconds, expected: expectedOf([...world.mailboxes.values()]) };
}

async function changeFigures(
  world: GmailWorld,
  config: string,
  say: (line: string) => void,
): Promise<Figure[]> {
  say(`second pull after ${CHANGES} changes`);
  const [mailbox] = world.mailboxes.values();
  if (!mailbox) throw new Error('no mailbox');
  const clients = mailbox.createLabel('Clients');
  const ids = [...mailbox.messages.keys()];
  for (let change = 0; change < CHANGES; change += 3) {
    mailbox.add(message(SAM, 1_000_000 + change));
    mailbox.delete(ids[change * 7] ?? '');
    mailbox.label(ids[change * 7 + 1] ?? '', [clients]);
  }
  world.forgetFetched();
  const took = await world.pull(config);
  const stored = await world.stored(config);
  const labelled = stored.filter(({ labels }) => labels.includes('Clients')).length;
  const unchanged = await world.pull(config);
  return [
    exactly('30 changes (10 new, 10 deleted, 10 relabelled): messages fetched', world.fetched().times, 20),
    atMost('30 changes: second pull, with the start of the program', took.seconds, 5, 's'),
    ...compared('after 30 changes', stored, expectedOf([...world.mailboxes.values()])),
    exactly('relabelled messages with the new label', labelled, 10),
    { what: 'third pull, nothing changed', value: Number(unchanged.seconds.toFixed(1)), unit: 's' },
  ];
}

/** An mbox of nineteen twentieths of a mailbox, then the API; killed twice on the way. */
async function takeoutFigures(
  world: GmailWorld,
  [sam]: FakeMailbox[],
  say: (line: string) => void,
): Promise<Figure[]> {
  say('Takeout and API joined');
  if (!sam) throw new Error('no mailbox');
  const ids = [...sam.messages.keys()];
  const part = Math.floor((ids.length * 19) / 20);
  const file = path.join(world.folder, 'all.mbox');
  await writeFile(file, takeoutOf(sam, ids.slice(0, part)));
  for (const id of ids.slice(0, 5)) sam.delete(id);
  const config = await world.workspace('joined', [{ address: SAM, takeout: file }]);
  world.forgetFetched();
  const left = ids.length - part;
  const killed = [await world.pull(config, 1), await world.pull(config, Math.ceil(left / 2))];
  const took = await world.pull(config);
  const fetched = world.fetched();
  return [
    { what: 'Takeout joined: messages in the mbox, and beside it', value: `${part} and ${left}` },
    exactly(
      'Takeout joined: messages fetched (those beside it, and the last of the file)',
      fetched.messages,
      left + 1,
    ),
    { what: 'Takeout joined: fetched twice because of two kills', value: fetched.times - fetched.messages },
    {
      what: 'Takeout joined: all three pulls',
      value: Number([...killed, took].reduce((sum, { seconds }) => sum + seconds, 0).toFixed(1)),
      unit: 's',
    },
    ...compared('Takeout joined', await world.stored(config), expectedOf([sam])),
  ];
}

function expectedOf(mailboxes: readonly FakeMailbox[]): Set<string> {
  return new Set(
    mailboxes.flatMap(({ address, messages }) => [...messages.keys()].map((id) => `gmail/${address}/${id}`)),
  );
}

/** Every message once: by its id, and by its Message-ID, which no two messages of the measurement share. */
function compared(what: string, stored: readonly Stored[], expected: ReadonlySet<string>): Figure[] {
  const held = new Set(stored.map(({ id }) => id));
  const missing = [...expected].filter((id) => !held.has(id)).length;
  const strange = [...held].filter((id) => !expected.has(id)).length;
  const twice = stored.length - new Set(stored.map(({ messageId }) => messageId)).size;
  return [
    exactly(`${what}: messages missing`, missing, 0),
    exactly(`${what}: messages twice`, twice, 0),
    exactly(`${what}: messages that are not there any more`, strange, 0),
  ];
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
