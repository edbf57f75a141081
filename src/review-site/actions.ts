import { readByWords } from '../config/problems.ts';
import { correctionSchema } from '../contracts/correction.ts';
import type { Person } from '../contracts/link-kinds.ts';
import { REVIEWERS } from '../contracts/review.ts';
import { saveCorrection, undoCorrection } from '../engine/review/corrections.ts';
import { editPage, publishedPage } from '../engine/review/pages.ts';
import { withdrawRecord } from '../engine/withdraw/index.ts';
import { BatonError } from '../errors/error.ts';
import { type Answer, type Desk, goTo } from './desk.ts';
import { messagePage } from './layout.ts';

type Action = (desk: Desk, form: URLSearchParams) => Promise<{ path: string; done: string }>;

/** Does what a form asks, and says where the browser goes on. */
export async function act(desk: Desk, root: string, path: string, form: URLSearchParams): Promise<Answer> {
  const action = Object.hasOwn(ACTIONS, path) ? ACTIONS[path] : undefined;
  if (!action)
    return messagePage(desk, root, 404, 'There is nothing at this address.', 'Choose a part above.');
  const { path: next, done } = await action(desk, form);
  return goTo(root, next, done);
}

const LATER = 'It comes with the next npm run generate.';

const ACTIONS: Readonly<Record<string, Action>> = {
  async who(desk, form) {
    const as = REVIEWERS.find((one) => one === form.get('as'));
    const name = field(form, 'name').trim();
    if (!as || name === '' || /\p{Cc}/u.test(name)) throw unfit('Choose who you are, and give a name.');
    desk.who = { as, name };
    return { path: '', done: `You decide as ${name}.` };
  },
  async approve(desk, form) {
    await desk.queue.approve(field(form, 'id'), desk.who);
    return afterDecision(desk, `Approved. ${LATER}`);
  },
  async reject(desk, form) {
    await desk.queue.reject(field(form, 'id'), desk.who, field(form, 'words'));
    return afterDecision(desk, 'Rejected. It stays out until its content changes.');
  },
  async 'sign-off'(desk, form) {
    const path = field(form, 'path');
    await desk.queue.signOff(path, desk.who);
    return { path: '', done: `Signed off: ${path}.` };
  },
  async edit(desk, form) {
    const [path, id] = [field(form, 'path'), form.get('id')];
    const waiting = id === null ? null : (await desk.queue.waiting()).find((page) => page.id === id);
    const file = id === null ? (await publishedPage(desk.loaded, path))?.file : waiting?.file;
    if (file === undefined || (waiting && waiting.path !== path))
      throw new BatonError(
        'PAGE_UNKNOWN',
        `The page "${path}" is not there any more, or has changed meanwhile.`,
      );
    await editPage(desk.loaded, path, file, field(form, 'body'));
    if (id !== null) await desk.queue.approve(id, desk.who);
    return {
      path: `page?${new URLSearchParams({ path }).toString()}`,
      done: `Your words are kept. ${LATER}`,
    };
  },
  answer: (desk, form) =>
    keep(desk, 'questions', form, {
      correct: 'answer',
      page: field(form, 'page'),
      slot: field(form, 'slot'),
      question: field(form, 'question'),
    }),
  async alias(desk, form) {
    const people = [await personOf(desk, form, 'one'), await personOf(desk, form, 'other')];
    if (form.get('one') === form.get('other')) throw unfit('Choose two different people.');
    return keep(desk, 'people', form, { correct: 'alias', are: form.get('are'), people });
  },
  async role(desk, form) {
    const organisation = (form.get('organisation') ?? '').trim();
    return keep(desk, 'people', form, {
      correct: 'role',
      person: await personOf(desk, form, 'person'),
      role: field(form, 'role').trim(),
      ...(organisation !== '' && { organisation }),
    });
  },
  async triage(desk, form) {
    return keep(desk, await placeOf(desk, form), form, {
      correct: 'triage',
      record: field(form, 'record'),
      outcome: form.get('outcome'),
    });
  },
  async standing(desk, form) {
    const replacedBy = (form.get('replacedBy') ?? '').trim();
    if (replacedBy !== '' && (await desk.evidence.record(replacedBy)) === null)
      throw new BatonError('RECORD_UNKNOWN', `There is no record "${replacedBy}".`);
    return keep(desk, await placeOf(desk, form), form, {
      correct: 'standing',
      record: field(form, 'record'),
      standing: form.get('standing'),
      ...(replacedBy !== '' && form.get('standing') === 'superseded' && { replacedBy }),
    });
  },
  async settle(desk, form) {
    const value = (await desk.evidence.values()).find(({ key }) => key === form.get('key'));
    const statement = value?.data.statements[Number(form.get('holds') ?? Number.NaN)];
    if (!value || !statement)
      throw unfit('This conflict is not there any more, or no side of it was chosen.');
    const sides = value.data.statements.map(({ record, value: said, written }) => ({
      record,
      value: said,
      written,
    }));
    const [holds] = sides.filter((_side, at) => value.data.statements[at] === statement);
    return keep(desk, 'conflicts', form, {
      correct: 'settle',
      conflict: value.key,
      subject: value.data.subject,
      holds,
      over: sides.filter((side) => side.value !== statement.value),
    });
  },
  async undo(desk, form) {
    const id = await undoCorrection(desk.loaded, field(form, 'id'));
    return { path: 'corrections', done: `Taken back: ${id}. ${LATER}` };
  },
  async withdraw(desk, form) {
    const record = field(form, 'record');
    if ((await desk.evidence.record(record)) === null)
      throw new BatonError('RECORD_UNKNOWN', `There is no record "${record}".`);
    const why = form.get('words') ?? '';
    const plan = await withdrawRecord(desk.loaded, { record, why, who: desk.who.name }, async () => true);
    return {
      path: 'records',
      done: `Out of the store: ${plan?.records.length ?? 0} records. Pages and site follow with the next generate and build.`,
    };
  },
};

/** On to the next page that waits. */
async function afterDecision(desk: Desk, done: string): Promise<{ path: string; done: string }> {
  const [next] = await desk.queue.waiting();
  return next
    ? {
        path: `page?${new URLSearchParams({ path: next.path }).toString()}`,
        done: `${done} This one is next.`,
      }
    : { path: '', done };
}

async function keep(
  desk: Desk,
  path: string,
  form: URLSearchParams,
  about: Record<string, unknown>,
): Promise<{ path: string; done: string }> {
  const { as: by, name } = desk.who;
  const words = field(form, 'words').replaceAll(/\r\n?/g, '\n').trim();
  const read = readByWords(
    correctionSchema,
    { ...about, by, name, at: desk.now().toISOString(), words },
    'The form',
  );
  if ('problems' in read) throw unfit(read.problems.join(' '));
  await saveCorrection(desk.loaded, read.value);
  return { path, done: `Kept, as said by ${name}. ${LATER}` };
}

async function personOf(
  desk: Desk,
  form: URLSearchParams,
  name: string,
): Promise<{ name: string; address: string | null }> {
  const person: Person | undefined = (await desk.evidence.people()).find(
    ({ key }) => key === form.get(name),
  )?.data;
  if (!person) throw unfit('This person is not in the records any more.');
  return { name: person.name, address: person.addresses[0] ?? null };
}

/** Back to the record that a form is about; throws where there is none. */
async function placeOf(desk: Desk, form: URLSearchParams): Promise<string> {
  const id = field(form, 'record');
  if ((await desk.evidence.record(id)) === null)
    throw new BatonError('RECORD_UNKNOWN', `There is no record "${id}".`);
  return `record?${new URLSearchParams({ id }).toString()}`;
}

function field(form: URLSearchParams, name: string): string {
  return form.get(name) ?? '';
}

function unfit(message: string): BatonError {
  return new BatonError('USAGE', message, { hint: 'Mend the form and send it again.' });
}
