import { type SavedCorrection, savedCorrections } from '../../engine/review/corrections.ts';
import { type Html, html } from '../html.ts';
import { CORRECTION_NAMES, OUTCOME_NAMES, STANDING_NAMES } from './names.ts';
import type { View } from './view.ts';

/** Everything that people set right, newest first, with what it does now. */
export const correctionsView: View = async (desk, { root }) => {
  const saved = (await savedCorrections(desk.loaded)).sort((one, other) =>
    one.correction.at < other.correction.at ? 1 : -1,
  );
  const states = new Map((await desk.evidence.corrections()).map((one) => [one.told.id, one]));
  const stateOf = (id: string) => {
    const known = states.get(id);
    if (!known) return 'Comes with the next generate.';
    return {
      stands: 'In effect.',
      replaced: 'A later one about the same thing counts.',
      idle: `Does nothing. ${known.reason}`,
    }[known.state];
  };
  return {
    title: 'Corrections',
    part: 'corrections',
    body: html`<p>What people set right. Each is a small file beside the config, holds in every later run, and is about the one thing that it names.</p>
${saved.length === 0 ? html`<p>Nobody has set anything right yet.</p>` : saved.map((one) => card(root, one, stateOf(one.id)))}`,
  };
};

function card(root: string, { id, correction }: SavedCorrection, state: string): Html {
  return html`<div class="card"><p><strong>${CORRECTION_NAMES[correction.correct]}</strong>: ${about(correction)}</p><blockquote>${correction.words}</blockquote><p class="meta">${correction.name}, ${correction.at.slice(0, 10)} · ${state} · ${id}</p><form method="post" action="${root}undo"><input type="hidden" name="id" value="${id}"><button>Take it back<span class="unseen">: ${id}</span></button></form></div>`;
}

function about(correction: SavedCorrection['correction']): string {
  switch (correction.correct) {
    case 'answer':
      return `${correction.question} (${correction.page})`;
    case 'alias': {
      const [one, other] = correction.people.map(({ name, address }) => address ?? name);
      return `${one} and ${other} are ${correction.are === 'one' ? 'one person' : 'two people'}`;
    }
    case 'role':
      return `${correction.person.name}: ${correction.role}${correction.organisation === undefined ? '' : `, ${correction.organisation}`}`;
    case 'triage':
      return `${correction.record} is ${OUTCOME_NAMES[correction.outcome] ?? correction.outcome}`;
    case 'standing':
      return `${correction.record} is ${STANDING_NAMES[correction.standing] ?? correction.standing}`;
    case 'settle':
      return `${correction.subject}: ${correction.holds.written} holds, not ${correction.over.map(({ written }) => written).join(', ')}`;
  }
}
