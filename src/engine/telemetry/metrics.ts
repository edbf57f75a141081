import type { Run } from '../../contracts/run.ts';

/** A figure of a run: one number for each set of attributes. */
export interface Metric {
  name: string;
  unit: string;
  description: string;
  points: { value: number; attributes: Record<string, string> }[];
}

const PLAIN: Record<string, string> = {};

/** The figures of a run. Attributes are names of the program and of the config: nothing comes from a record. */
export function metricsOf({ work, state, how, edition }: Run, took: number): Metric[] {
  const metrics: Metric[] = [
    metric('baton.run.duration', 's', 'How long the run took, by how it ended.', [
      point(took / 1000, { how }),
    ]),
  ];
  if (edition !== null)
    metrics.push(metric('baton.edition', '1', 'The edition that stands.', [point(edition)]));
  if (work) {
    const { pages, pulled } = work;
    metrics.push(
      metric(
        'baton.part.duration',
        's',
        'How long each stage, source, link, view and agent took.',
        work.took.map(({ kind, name, ms }) => point(ms / 1000, { kind, name })),
      ),
      metric('baton.pages', '{page}', 'Pages by what became of them in the run.', byKey(pages ?? {}, 'what')),
      metric(
        'baton.pulled',
        '{record}',
        'What the sources delivered in the run.',
        byKey(pulled ?? {}, 'what'),
      ),
      metric('baton.statements.left_out', '{statement}', 'Statements that no record proved.', [
        point(work.leftOut),
      ]),
      metric('baton.agents.failed', '{agent}', 'Agents that failed.', [point(work.failedAgents.length)]),
      metric('baton.tasks.dead', '{task}', 'Tasks that were given up.', optional(work.deadLetters)),
      metric(
        'baton.cost',
        '1',
        'Paid for models, by currency.',
        work.cost.map(({ amount, currency }) => point(Number(amount), { currency })),
      ),
    );
  }
  if (state) {
    metrics.push(
      metric('baton.records', '{record}', 'Records by where they ended.', byKey(state.outcomes, 'outcome')),
      metric(
        'baton.source.records',
        '{record}',
        'Records by source.',
        state.sources.map(({ name, records }) => point(records, { source: name })),
      ),
      metric('baton.confidence', '1', 'Mean confidence of pages.', optional(state.confidence)),
      metric('baton.readiness', '1', 'Mean readiness of pages.', optional(state.readiness)),
      metric(
        'baton.section.confidence',
        '1',
        'Mean confidence of pages, by section.',
        state.sections.map(({ id, confidence }) => point(confidence, { section: id })),
      ),
      metric('baton.values.changed', '{value}', 'Values of which another one holds now.', [
        point(state.values.changed),
      ]),
      metric(
        'baton.open',
        '{point}',
        'Questions, loops and conflicts that are open.',
        byKey(state.open, 'what'),
      ),
      metric('baton.closed', '{point}', 'Those closed since the first edition.', byKey(state.closed, 'what')),
    );
  }
  return metrics.filter(({ points }) => points.length > 0);
}

function metric(name: string, unit: string, description: string, points: Metric['points']): Metric {
  return { name, unit, description, points };
}

function point(value: number, attributes = PLAIN): Metric['points'][number] {
  return { value, attributes };
}

function optional(value: number | null): Metric['points'] {
  return value === null ? [] : [point(value)];
}

function byKey(counts: Readonly<Record<string, number | null>>, key: string): Metric['points'] {
  return Object.entries(counts).flatMap(([name, value]) =>
    value === null ? [] : [point(value, { [key]: name })],
  );
}
