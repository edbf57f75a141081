import type { AgentContext } from '../../contracts/agent.ts';
import type { Block, PageDraft } from '../../contracts/draft.ts';
import { text } from '../kit/claims.ts';
import { decisionRows } from './decisions.ts';
import type { Callers, Row } from './lines.ts';
import { partyRows } from './parties.ts';
import { processRows } from './processes.ts';
import { systemRows } from './systems.ts';

/** Who to call about what, or null where the records name nobody. Who leaves stands in it only where nobody else does. */
export async function callPage({ evidence, view, signal }: AgentContext): Promise<PageDraft | null> {
  const mailbox = await view('mailbox');
  const callers: Callers = { evidence, mailbox, leaving: evidence.handover.leaving.name };
  const decided = await decisionRows(callers);
  signal.throwIfAborted();
  const blocks = [
    ...table(
      'About an organisation',
      ['About', 'Ask there', 'Ask here', 'Last mail'],
      partyRows(callers, await view('parties')),
    ),
    ...table('For a decision', ['Who', 'Decided last', 'When'], decided),
    ...table(
      'About a system',
      ['About', 'As listed', 'Wrote of it last', 'When'],
      await systemRows(callers, await view('systems')),
    ),
    ...table(
      'About how a thing is done',
      ['About', 'Who is named'],
      processRows(callers, await view('processes')),
    ),
  ];
  if (blocks.length === 0) return null;
  return {
    path: 'staff/who-to-call',
    section: 'staff',
    kind: 'register',
    title: 'Who to call about what',
    summary:
      'Whom to ask about each organisation, decision, system and procedure, inside and outside, and when they last wrote.',
    order: 5,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            `From who wrote, decided, grants access and is named in the records. ${callers.leaving} stands here only where the records name nobody else; settle those before the last day.`,
          ),
        ],
      },
      ...blocks,
    ],
    slots: [],
    aliases: ['contacts', 'who do I ask', 'whom to ask', 'responsible', 'phone list', 'who knows'],
  };
}

function table(title: string, columns: string[], rows: readonly Row[]): Block[] {
  return rows.length === 0
    ? []
    : [
        { type: 'heading', level: 2, text: title },
        { type: 'table', columns, rows: rows.map((row) => [...row]) },
      ];
}
