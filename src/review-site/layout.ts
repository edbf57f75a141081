import { REVIEWERS } from '../contracts/review.ts';
import { type Answer, type Desk, HTML } from './desk.ts';
import { type Html, html } from './html.ts';

/** Parts of the review, by path. */
export const PARTS = [
  ['', 'Pages'],
  ['questions', 'Questions'],
  ['conflicts', 'Conflicts'],
  ['people', 'People'],
  ['records', 'Records'],
  ['corrections', 'Corrections'],
] as const;

export const ROLES = {
  leaver: 'the person who leaves',
  successor: 'the one who takes over',
  owner: 'the owner',
};

interface Shown {
  title: string;
  /** Path of the part that it belongs to. */
  part: string;
  body: Html;
  /** What was just done, told above all. */
  done?: string | null;
  status?: number;
}

/** A page of the review. */
export function page(desk: Desk, root: string, { title, part, body, done, status = 200 }: Shown): Answer {
  const { handover } = desk.loaded;
  const markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Review of ${handover.company}</title>
<link rel="stylesheet" href="${root}style.css">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<p class="brand"><a href="${root}">Review</a> <span>${handover.company}</span></p>
<nav aria-label="Parts of the review"><ul>${PARTS.map(
    ([path, name]) =>
      html`<li><a href="${root}${path}"${path === part ? html` aria-current="page"` : ''}>${name}</a></li>`,
  )}</ul></nav>
<details class="who"><summary>You are <b>${desk.who.name}</b>, ${ROLES[desk.who.as]}</summary>
<form method="post" action="${root}who">
<fieldset><legend>Who decides</legend>${REVIEWERS.map(
    (as) =>
      html`<label><input type="radio" name="as" value="${as}"${as === desk.who.as ? html` checked` : ''}> ${ROLES[as]}</label>`,
  )}</fieldset>
<label>Name <input name="name" required maxlength="120" value="${desk.who.name}"></label>
<button>Change</button>
</form></details>
</header>
<main id="main" tabindex="-1">
${done ? html`<p class="done" role="status">${done}</p>` : ''}
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;
  return { status, type: HTML, body: markup.markup };
}

/** Something could not be done, and why. */
export function messagePage(desk: Desk, root: string, status: number, message: string, hint: string): Answer {
  return page(desk, root, {
    title: status === 404 ? 'There is no such page' : 'This was not done',
    part: 'none',
    status,
    body: html`<p class="error" role="alert">${message}</p><p>${hint}</p><p>Go back in your browser to what you wrote.</p>`,
  });
}

/** A field for the person's own words. */
export function words(id: string, label: string, required = true): Html {
  return html`<label for="${id}">${label}</label><textarea id="${id}" name="words" rows="3" maxlength="20000"${required ? html` required` : ''}></textarea>`;
}
