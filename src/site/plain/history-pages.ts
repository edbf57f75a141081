import { visibleLine } from '../../publish/text.ts';
import { formatCount, formatDay, formatMonth } from '../format.ts';
import { handover, href } from '../handover.ts';
import { MAILS_PER_PAGE, type RecordCard } from '../record-cards.ts';
import type { PlainPage } from './frame.ts';
import { attribute, type Html, html } from './html.ts';

/** The list of months and the pages of each; `months` have the newest first, and in each the newest mail first. */
export function historyPages(months: ReadonlyMap<string, readonly RecordCard[]>): PlainPage[] {
  const names = [...months.keys()];
  const pages = [...months].flatMap(([month, mails], index) =>
    pagesOf(month, mails, { newer: names[index - 1], older: names[index + 1] }),
  );
  return [overview(months), ...pages];
}

function overview(months: ReadonlyMap<string, readonly RecordCard[]>): PlainPage {
  const counts = [...months.values()].map(({ length }) => length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), 1);
  const years = [...Map.groupBy(months, ([month]) => month.slice(0, 4))].map(([year, list]) => {
    const lines = list.map(([month, mails]) => {
      const name = formatMonth(month).replace(` ${year}`, '');
      return html`<li><a href="${href(`history/${month}`)}">${name}</a><meter min="0" max="${most}" value="${mails.length}" aria-hidden="true"></meter><span>${formatCount(mails.length, 'mail')}</span></li>`;
    });
    return html`<section class="year"> <h2>${year}</h2> <ul class="months"> ${lines} </ul> </section>`;
  });
  return {
    path: 'history',
    title: 'Mail history',
    trail: [],
    style: null,
    content: html` <h1>Mail history</h1> <p class="lead">${formatCount(total, 'business mail')}, sent and received, by month.</p> ${years}`,
  };
}

function pagesOf(
  month: string,
  mails: readonly RecordCard[],
  { newer, older }: { newer: string | undefined; older: string | undefined },
): PlainPage[] {
  const count = Math.ceil(mails.length / MAILS_PER_PAGE);
  const name = formatMonth(month);
  const pathOf = (number: number) => (number === 1 ? `history/${month}` : `history/${month}/${number}`);
  const link = (path: string, words: string) => html`<a href="${href(path)}">${words}</a>`;
  return Array.from({ length: count }, (_, index): PlainPage => {
    const page = index + 1;
    const shown = mails.slice(index * MAILS_PER_PAGE, page * MAILS_PER_PAGE);
    const pager = [
      page > 1 && link(pathOf(page - 1), `← Newer in ${name}`),
      page === 1 && newer && link(`history/${newer}`, `← ${formatMonth(newer)}`),
      page < count && link(pathOf(page + 1), `Older in ${name} →`),
      page === count && older && link(`history/${older}`, `${formatMonth(older)} →`),
    ];
    const [first, second, third, fourth] = pager;
    return {
      path: pathOf(page),
      title: `Mail of ${name}${page > 1 ? `, page ${page}` : ''}`,
      trail: [{ title: 'Mail history', path: 'history' }],
      style: null,
      content: html` <h1>${name}</h1> <p class="lead">${formatCount(mails.length, 'mail')}${count > 1 && `, page ${page} of ${count}`}, newest first.</p> <ul class="mail-list">${shown.map(mailLine)}</ul> <nav class="pager" aria-label="Pages of the history"> ${first} ${second} ${third} ${fourth} </nav> `,
    };
  });
}

function mailLine({ slug, title, author, recipients, at }: RecordCard): Html {
  const sent = author === handover.leaving.name || handover.leaving.addresses.includes(author);
  const other = visibleLine(sent ? (recipients[0] ?? '') : author) || 'unknown';
  return html`<li><time${attribute('datetime', at)}>${at && formatDay(at)}</time><span class="who">${sent ? `to ${other}` : other}</span><a href="${href(`records/${slug}`)}">${visibleLine(title)}</a></li>`;
}
