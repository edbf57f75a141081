import type { StoredEvidence } from '../../records/evidence.ts';
import { sameCadence, sameName } from './agree.ts';
import type { Gold, Place } from './gold.ts';
import { conflictsOf, entriesOf, type ListedEntry, type PageEntry, type PageSource } from './listings.ts';
import { judgeList, type ListGold, type Wanted } from './lists.ts';
import { judgeMatters } from './matters.ts';
import { type Part, part } from './part.ts';
import type { GoldPlaces } from './places.ts';
import { judgePeople, judgeSecrets, judgeSections, judgeTriage } from './records.ts';
import { judgeConflicts, judgeValues } from './values.ts';

/** A generated handover as it is scored. */
export interface Handed {
  pages: readonly PageSource[];
  evidence: StoredEvidence;
  places: GoldPlaces;
  /** Folder of the built site; what is not built is not looked at. */
  dist: string;
}

/** Scores every part that the gold has but its questions, which need a built site. By name of the part. */
export async function score(gold: Gold, handed: Handed): Promise<Record<string, Part>> {
  const { pages, evidence, places } = handed;
  const parts: Record<string, Part> = {};
  for (const { part: name, type, gold: wanted } of listsOf(gold))
    parts[name] = await judgeList(entriesOf(pages, type), wanted, places);
  if (gold.systems) Object.assign(parts, systemsOf(gold.systems, gold.notSystems ?? [], pages));
  if (gold.values) Object.assign(parts, await judgeValues(gold.values, places, evidence, pages));
  if (gold.conflicts || gold.notConflicts)
    parts['conflicts'] = await judgeConflicts(gold, places, conflictsOf(pages), evidence);
  if (gold.people) parts['people'] = await judgePeople(gold.people, evidence);
  if (gold.triage) parts['triage'] = await judgeTriage(gold.triage, places, evidence);
  if (gold.sections) parts['sections'] = await judgeSections(gold.sections, places, pages);
  if (gold.matters) Object.assign(parts, await judgeMatters(gold.matters, places, pages, evidence));
  if (gold.secrets) parts['secrets'] = await judgeSecrets(gold.secrets, evidence, pages, handed.dist);
  return parts;
}

/** The parts of a gold file that are held against the entries of the pages, each with the type of its entries. */
export function listsOf(
  gold: Gold,
): { part: string; type: PageEntry['type']; gold: ListGold<ListedEntry> }[] {
  const { duties, openLoops, closedLoops = [], decisions, processes } = gold;
  const loops = (agrees: boolean): ListGold<ListedEntry> => ({
    wanted: (openLoops ?? []).map((loop) =>
      wantedOf(loop, loop.what, agrees ? (line) => loopProblem(loop, line) : undefined),
    ),
    refused: closedLoops.map((place) => ({ place, why: `closed by ${place.closedBy ?? 'a later act'}` })),
    extent: 'all',
  });
  return [
    ...(duties
      ? [
          {
            part: 'duties',
            type: 'duty' as const,
            gold: {
              wanted: duties.map((duty) =>
                wantedOf(duty, duty.what, (line) => cadenceProblem(duty.cadence, line)),
              ),
              refused: refusedOf(gold.notDuties),
              extent: 'all' as const,
            },
          },
        ]
      : []),
    ...(openLoops
      ? [
          { part: 'openLoops', type: 'open-loop' as const, gold: loops(true) },
          { part: 'openLoops.open', type: 'open-loop' as const, gold: loops(false) },
        ]
      : []),
    ...(decisions
      ? [
          {
            part: 'decisions',
            type: 'decision' as const,
            gold: {
              wanted: decisions.map((place) => wantedOf(place)),
              refused: refusedOf(gold.notDecisions),
              extent: 'sample' as const,
            },
          },
        ]
      : []),
    ...(processes
      ? PROCESS_PARTS.map(([name, type]) => ({
          part: `processes.${name}`,
          type,
          gold: {
            wanted: processes.flatMap((process) => process[name].map((place) => wantedOf(place))),
            refused: [],
            extent: 'all' as const,
          },
        }))
      : []),
  ];
}

const PROCESS_PARTS = [
  ['steps', 'step'],
  ['branches', 'branch'],
  ['exceptions', 'exception'],
  ['handoffs', 'handoff'],
] as const;

function wantedOf(
  { record, quote, also = [] }: Place & { also?: readonly Place[] | undefined },
  what?: string | null,
  agrees?: (line: ListedEntry) => string | null,
): Wanted<ListedEntry> {
  return {
    places: [{ record, quote }, ...also],
    words: `${record}: ${what ?? quote}`,
    ...(agrees && { agrees }),
  };
}

function refusedOf(list: Gold['notDuties'] = []): { place: Place; why: string }[] {
  return list.map(({ why, ...place }) => ({ place, why: why ?? 'it is none' }));
}

function cadenceProblem(wanted: string | null | undefined, { entry }: ListedEntry): string | null {
  if (!wanted || sameCadence(wanted, entry.cadence ?? '')) return null;
  return `cadence is given as “${entry.cadence ?? ''}”, should be “${wanted}”`;
}

function loopProblem(
  wanted: { who?: string | null | undefined; due?: string | null | undefined },
  { entry }: ListedEntry,
): string | null {
  if (wanted.who && !sameName(wanted.who, entry.who ?? ''))
    return `it is on ${entry.who ?? 'nobody'}, should be on ${wanted.who}`;
  if (wanted.due && entry.due !== wanted.due) return `due ${entry.due ?? 'no day'}, should be ${wanted.due}`;
  return null;
}

/** A system is right by its name; who grants access is judged apart, where the gold says it. */
function systemsOf(
  gold: NonNullable<Gold['systems']>,
  refused: readonly string[],
  pages: readonly PageSource[],
): Record<string, Part> {
  const listed = entriesOf(pages, 'system');
  const named = (name: string) => listed.filter(({ entry }) => sameName(entry.name ?? '', name));
  const wrong = listed
    .filter(({ entry }) => !gold.some(({ name }) => sameName(entry.name ?? '', name)))
    .map(
      ({ entry }) =>
        `${entry.name}${refused.some((one) => sameName(one, entry.name ?? '')) ? ' (no system)' : ''}`,
    );
  const found = gold.filter(({ name }) => named(name).length > 0);
  const missing = gold.filter(({ name }) => named(name).length === 0).map(({ name }) => name);
  const granted = gold.filter((one) => typeof one.grantedBy === 'string');
  const grants = (one: (typeof gold)[number]) =>
    named(one.name).some(({ entry }) =>
      (entry.grantedBy ?? '').split('; ').some((who) => sameName(who, one.grantedBy ?? '')),
    );
  const said = (one: (typeof gold)[number]) =>
    named(one.name).find(({ entry }) => entry.grantedBy)?.entry.grantedBy;
  return {
    systems: part(found.length, wrong, missing),
    'systems.grantedBy': part(
      granted.filter(grants).length,
      granted
        .filter((one) => !grants(one) && said(one))
        .map((one) => `${one.name}: ${said(one)}, should be ${one.grantedBy}`),
      granted.filter((one) => !grants(one) && !said(one)).map((one) => `${one.name}: ${one.grantedBy}`),
    ),
  };
}
