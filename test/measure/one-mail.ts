import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openDatabase } from '../../src/records/database.ts';
import { differences, folderDigests, folderTimes } from './folder-digests.ts';
import { HandoverRun, type Took } from './handover-run.ts';
import { MAILBOX, SKILLING } from './mailbox.ts';
import { atMost, exactly, type Figure, type Measurement } from './measurement.ts';

/** An answer in a conversation of the mailbox, a day after its newest mail. */
const NEW_MAIL = `Message-ID: <one-new-mail@enron.test>
Date: Tue, 20 Nov 2001 08:30:00 -0800 (PST)
From: sherri.sera@enron.com
To: jeff.skilling@enron.com
Subject: Re: Dabhol Task Force Weekly Call
Mime-Version: 1.0
Content-Type: text/plain; charset=us-ascii

The weekly call has moved to Thursdays at 9:30 from now on. Please dial in from the office.
`;

/** What one new mail costs a handover of a whole mailbox, beside what all of it cost. */
export const oneMail: Measurement = {
  name: 'one-mail',
  summary:
    'One new mail among 4,139, and no news at all: seconds, pages made, the same bytes as a whole build.',
  needs: ['mail-skilling'],
  async run(say) {
    const box = await mkdtemp(path.join(tmpdir(), 'baton-one-mail-'));
    try {
      await mkdir(path.join(box, 'mail'));
      await writeFile(path.join(box, 'mail/all.mbox'), gunzipSync(readFileSync(MAILBOX)));
      const sources = [{ use: 'mail', name: 'mail', path: path.join(box, 'mail') }];
      return await HandoverRun.with({ ...SKILLING, sources }, (run) => measured(run, box, say));
    } finally {
      await rm(box, { recursive: true, force: true });
    }
  },
};

async function measured(run: HandoverRun, box: string, say: (line: string) => void) {
  const { content, dist } = run.loaded.paths;
  say('generate and build, all new');
  const all = { generate: await run.generate(), build: await run.build() };
  say('generate and build, nothing new');
  const [written, built] = [await folderTimes(content), await folderTimes(dist)];
  const none = { generate: await run.generate(), build: await run.build() };
  const touched = [
    ...differences(written, await folderTimes(content)),
    ...differences(built, await folderTimes(dist)),
  ];
  say('generate and build, one new mail');
  const [keys, pages] = [await pageKeys(run), await folderDigests(content)];
  await writeFile(path.join(box, 'mail/new.eml'), NEW_MAIL);
  const one = { generate: await run.generate(), build: await run.build() };
  const composed = differences(keys, await pageKeys(run));
  const changed = differences(pages, await folderDigests(content)).filter((name) => name.endsWith('.mdx'));
  const site = await folderDigests(dist);
  say('build, as a whole');
  const whole = await run.build('--whole');
  const unlike = differences(site, await folderDigests(dist));
  const figures: Figure[] = [
    ...beside('generate, one new mail', one.generate, all.generate, 3),
    ...beside('build, one new mail', one.build, whole, 15),
    { ...atMost('pages composed', composed.length, 5), aim: '1 to 5' },
    { what: 'pages whose file is another', value: changed.length },
    { what: 'pages rendered', value: /Render pages\n\s*(.*) \(/.exec(one.build.told)?.[1] ?? '' },
    exactly('files of the site that differ from those of a whole build', unlike.length, 0),
    ...beside('generate, nothing new', none.generate, all.generate, 2),
    ...beside('build, nothing new', none.build, whole, 2),
    exactly('files of content and site that were written then', touched.length, 0),
  ];
  const named = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${what}: ${names.slice(0, 20).join(', ')}`];
  return {
    figures,
    notes: [...named('composed', composed), ...named('differ', unlike), ...named('written', touched)],
  };
}

/** Seconds of a command, with their share of what all took in the same run. */
function beside(what: string, took: Took, all: Took, aim: number): Figure[] {
  const share = (100 * took.seconds) / all.seconds;
  return [
    atMost(what, took.seconds, aim, 's'),
    { what: `${what}: of all anew`, value: `${share.toFixed(1)} % of ${all.seconds.toFixed(1)} s` },
    { what: `${what}: processor time`, value: took.processorSeconds ?? 'unknown', unit: 's' },
  ];
}

/** The key of every page that an agent composed: it is another when the page was composed again. */
async function pageKeys({ loaded }: HandoverRun): Promise<Map<string, string>> {
  const database = await openDatabase(loaded.paths.state, { readOnly: true });
  const rows = await database
    .selectFrom('tasks')
    .select(['subject', 'key'])
    .where('kind', '=', 'page')
    .execute();
  await database.destroy();
  return new Map(rows.map(({ subject, key }) => [subject, key]));
}
