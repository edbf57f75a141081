import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Statement } from '../../src/contracts/link-kinds.ts';
import { link } from '../../src/links/value.ts';
import { evidenceOf, file, linksOf } from '../links/support/evidence.ts';
import { VALUE_FINDINGS } from '../links/support/value-findings.ts';
import { sharedPath } from '../support/shared.ts';

const CORPUS = sharedPath('corpora/policy-changes');

interface Meta {
  id: string;
  path: string;
  old_date: string;
  new_date: string;
  kind: string;
  old_line: string;
  new_line: string;
  changed: { old: string; new: string }[];
}

export interface PolicyChangeFigures {
  /** Changes of a value, and those found with the newer in force and the older flagged. */
  changes: number;
  found: number;
  /** Rewordings with the same value, and those that were called a change. */
  rewordings: number;
  falseChanges: number;
  missed: string[];
}

/** Runs `value` on each pair of versions as two documents of one business; null where the corpus is absent. */
export async function policyChanges(): Promise<PolicyChangeFigures | null> {
  if (!existsSync(CORPUS)) return null;
  const figures: PolicyChangeFigures = { changes: 0, found: 0, rewordings: 0, falseChanges: 0, missed: [] };
  for (const folder of readdirSync(CORPUS).sort()) {
    const meta = JSON.parse(readFileSync(path.join(CORPUS, folder, 'meta.json'), 'utf8')) as Meta;
    const hit = await isChange(path.join(CORPUS, folder), meta);
    if (meta.kind === 'value') {
      figures.changes++;
      if (hit) figures.found++;
      else figures.missed.push(meta.id);
    } else if (meta.kind === 'format_only') {
      figures.rewordings++;
      if (hit) figures.falseChanges++;
    }
  }
  return figures;
}

/** Whether a link says that a value in the changed line of the newer version is in force and the older one is not. */
async function isChange(folder: string, meta: Meta): Promise<boolean> {
  const texts = {
    old: readFileSync(path.join(folder, 'old.md'), 'utf8'),
    new: readFileSync(path.join(folder, 'new.md'), 'utf8'),
  };
  // Some were changed twice in a day: the order of the two is known, so each has its time.
  const sameDay = meta.old_date === meta.new_date;
  const evidence = await evidenceOf({
    records: [
      file(`v1/${meta.path}`, texts.old, { at: sameDay ? `${meta.old_date}T09:00:00Z` : meta.old_date }),
      file(`v2/${meta.path}`, texts.new, { at: sameDay ? `${meta.new_date}T17:00:00Z` : meta.new_date }),
    ],
    findings: VALUE_FINDINGS,
  });
  const links = await linksOf(link, evidence);
  const inLine = (start: number, end: number, text: string, line: string) => {
    const at = text.indexOf(line);
    return at >= 0 && start < at + line.length && at < end;
  };
  const stands = (
    statement: Statement,
    standing: Statement['standing'],
    folder: string,
    text: string,
    line: string,
  ) =>
    statement.standing === standing &&
    statement.record.startsWith(folder) &&
    inLine(statement.start, statement.end, text, line);
  return links.some(({ data }) => {
    const winners = data.statements.filter((one) =>
      stands(one, 'in-force', 'test/v2/', texts.new, meta.new_line),
    );
    const losers = data.statements.filter((one) =>
      stands(one, 'superseded', 'test/v1/', texts.old, meta.old_line),
    );
    if (winners.length === 0 || losers.length === 0) return false;
    if (meta.kind !== 'value') return true;
    return meta.changed.some(
      (change) =>
        winners.some(({ value }) => says(value, change.new)) ||
        losers.some(({ value }) => says(value, change.old)),
    );
  });
}

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Whether a value in normal form has the figures of a value as written. */
function says(value: string, written: string): boolean {
  const figures = (text: string) =>
    text
      .replace(/(\d),(?=\d{3})/g, '$1')
      .replace(/\.00\b/, '')
      .match(/\d+(?:\.\d+)?/g)
      ?.map(Number) ?? [];
  const word = WORDS.indexOf(written.split(' ')[0] ?? '');
  const wanted = word >= 0 ? [word] : figures(written);
  return wanted.some((figure) =>
    figures(value).some((own) => own === figure || own === figure * 1000 || own === figure * 1_000_000),
  );
}
