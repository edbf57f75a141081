import { parentPort, workerData } from 'node:worker_threads';
import { sectionWording } from '../../agents/wording/section-wording.ts';
import type { AgentDefinition } from '../../contracts/agent.ts';
import { stoppable } from '../../records/breathing.ts';
import { openDatabase } from '../../records/database.ts';
import { StoredEvidence } from '../../records/evidence.ts';
import { findViews } from '../discover.ts';
import { SpanRecorder } from '../telemetry/spans.ts';
import { Workshop } from './agent-work.ts';
import { EvidenceDigests } from './evidence-digests.ts';
import { failureOf } from './failure.ts';
import { type AgentOrder, type FromLane, type LaneData, orderSchema, type ToLane } from './messages.ts';

// The thread that agents work in, one after the other. What they throw and what they write goes to the supervisor.

const { state, handover, asOf } = workerData as LaneData;
const stop = new AbortController();
const database = stoppable(await openDatabase(state, { readOnly: true }), stop.signal);
const evidence = new StoredEvidence(database, handover, asOf);
const workshop = new Workshop(evidence, new EvidenceDigests(database, evidence), await findViews());

parentPort?.on('message', (message: ToLane) => {
  if ('abort' in message) stop.abort(new Error('It took longer than an agent may.'));
  else void work(message.run);
});

async function work(order: AgentOrder): Promise<void> {
  try {
    const { module, pages, known } = orderSchema.parse(order);
    const { agent } = (await import(module)) as { agent: AgentDefinition };
    const recorder = new SpanRecorder({ fine: true });
    const outcome = await recorder
      .run('agent', agent.name, () =>
        workshop.run({
          agent,
          pages,
          known,
          wording: sectionWording(null, agent.name, evidence, stop.signal),
          signal: stop.signal,
          made: (page) => tell({ page }),
          step: (step) => tell({ step }),
        }),
      )
      .finally(() => tell({ spans: recorder.spans() }));
    tell({ outcome });
  } catch (thrown) {
    tell({ failed: failureOf(thrown) });
  }
}

function tell(message: FromLane): void {
  parentPort?.postMessage(message);
}
