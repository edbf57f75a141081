import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mailByMonth, type RecordCards, recordCards } from '../record-cards.ts';
import { recordView } from '../record-view.ts';
import type { PlainFrame, PlainPage } from './frame.ts';
import { historyPages } from './history-pages.ts';
import { recordPage } from './record-page.ts';
import { threadPage } from './thread-page.ts';

/** Writes the pages of records, threads and the history of mail below `folder`; `onPage` is called after each. */
export async function writePlainPages(folder: string, frame: PlainFrame, onPage: () => void): Promise<void> {
  const cards = await recordCards();
  for await (const page of plainPages(cards)) {
    const place = path.join(folder, page.path);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'index.html'), frame.page(page));
    onPage();
  }
}

async function* plainPages(cards: RecordCards): AsyncGenerator<PlainPage> {
  for (const card of cards.bySlug.values())
    yield recordPage(card, card.outcome === 'business' ? await recordView(card.id) : null, cards);
  for (const [slug, thread] of cards.threads) {
    const mails = [];
    for (const id of thread.records) {
      const card = cards.byId.get(id);
      const view = await recordView(id);
      if (card && view) mails.push({ card, view });
    }
    yield threadPage(slug, thread, mails, cards);
  }
  yield* historyPages(await mailByMonth());
}
