import { wordsIn } from '../lexicon/terms.ts';
import type { Database } from './tables.ts';

/** What a firm's legal form adds to its name is short: "Pvt. Ltd.", "GmbH", "S.L." */
const FORM = 4;

/**
 * Papers whose title is the name of the business have its letterhead for a title: where several have, each is called by the
 * name of its file. Does the same each time; what a source yields anew is called anew.
 */
export async function nameByFile(database: Database, company: string): Promise<void> {
  const headed = (
    await database
      .selectFrom('records')
      .select(['id', 'title', 'path'])
      .where('kind', 'in', ['document', 'slides'])
      .where('parent', 'is', null)
      .execute()
  ).filter(({ title }) => isName(title, company));
  if (headed.length < 2) return;
  for (const { id, path } of headed) {
    const name = (path ?? '')
      .split('/')
      .at(-1)
      ?.replace(/\.[a-z0-9]{1,5}$/i, '')
      .trim();
    if (name && /\p{L}{3}/u.test(name))
      await database.updateTable('records').set({ title: name }).where('id', '=', id).execute();
  }
}

function isName(title: string, company: string): boolean {
  const [said, named] = [wordsIn(title), wordsIn(company)];
  const long = named.filter((word) => word.length > FORM);
  return (
    long.length > 0 &&
    long.every((word) => said.includes(word)) &&
    said.every((word) => named.includes(word) || word.length <= FORM)
  );
}
