import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, text } from '../kit/claims.ts';
import { isAbout } from '../kit/topics.ts';
import { PageBuilder } from './builder.ts';
import { checklists } from './checklists.ts';
import {
  amountsIn,
  decides,
  invoicingProcedures,
  latePlaces,
  placesNear,
  statementsOf,
} from './invoicing.ts';
import type { Material, Place, Procedure } from './material.ts';
import { whenOf, withoutTime } from './procedures.ts';
import { procedureTitle, stepsBlock } from './steps.ts';
import { INVOICING } from './topics.ts';

const TRIGGER =
  /\b(?:trigger(?:s|ed)?|kick(?:s|ed)? off|(?:billing|invoicing|run|process|cycle) (?:starts?|begins?)|invoices? (?:are|is) (?:sent|issued|raised|created|prepared) (?:on|at|by|every|each|when|after|before|within)|(?:we|i) (?:bill|invoice) (?:\w+ )?(?:monthly|weekly|quarterly|at the end|in advance|in arrears|every|each|upon))\b/i;
const FAILURE =
  /\b(?:wrong|went bad|trouble\w*|problem\w*|fail\w*|errors?|mistakes?|mismatch\w*|discrepanc\w*|rejected|bounced|warning signs?|watch out|red flags?|common issues)\b/i;
const FAILURE_CONSEQUENCE = /\b(?:stop|do not|don't|never|instead|correct|credit|call|ask|tell)\b/i;
const DONE =
  /\b(?:must (?:agree|match|equal|be zero|balance)|agrees? with|control totals?|reconcil\w*|matched|check(?:s|ed|ing)? (?:that|every|each|all|the|whether)|cross-?check\w*|double-?check\w*|verif\w*|to the cent|tick(?:ed)? off|(?:is|are) (?:done|complete|finished) (?:when|once))\b/i;
const EXCEPTION = /\bexceptions?\b/i;

/** At most this many steps are drawn; more are read better in the list. */
const DRAWN = 12;
const RELATED = 8;

/** The whole billing process: the page stands even when the records do not say it, with its questions. */
export async function processPage(
  material: Material,
  writer: Writer,
  paths: ReadonlySet<string>,
): Promise<PageDraft> {
  const procedures = invoicingProcedures(material);
  const main = procedures[0];
  const near = placesNear(material, main);
  const builder = new PageBuilder(writer);

  builder.add({
    type: 'paragraph',
    inlines: [
      text(
        'How work becomes invoices and invoices become money: what starts it, the steps, who decides, and how to see that it is done.',
      ),
    ],
  });
  await builder.quote(
    {
      name: 'trigger',
      title: 'What starts it',
      shape: 'prose',
      required: true,
      limit: 4,
      question: 'What starts a billing run, and on which day of the month?',
    },
    statementsOf(
      near,
      (one) => TRIGGER.test(one.quote) && isAbout(`${one.quote}\n${one.heading.join('\n')}`, INVOICING),
    ),
  );
  builder.fill(
    {
      name: 'inputs',
      title: 'What you need for it',
      required: true,
      question: 'What must be at hand before invoices can be made: timesheets, rates, agreements, files?',
    },
    inputs(main),
  );
  builder.fill(
    {
      name: 'steps',
      title: main ? `Steps: ${procedureTitle(main)}` : 'Steps',
      required: true,
      question: 'Which steps lead from finished work to a paid invoice, who takes each, and in which system?',
    },
    main ? mainSteps(main) : [],
  );
  await builder.quote(
    {
      name: 'amounts',
      title: 'What is charged, and how it is computed',
      shape: 'points',
      required: false,
      limit: 16,
      question: 'How is the amount of an invoice computed: whole months, parts of a month, extra hours?',
    },
    near.flatMap(amountsIn),
  );
  await builder.quote(
    {
      name: 'who-decides',
      title: 'Who decides what',
      shape: 'table',
      required: true,
      limit: 16,
      question:
        'Who approves an invoice, a credit note and a write-off, and above which amount does somebody else decide?',
    },
    statementsOf(near, decides),
  );
  await builder.quote(
    {
      name: 'late-payers',
      title: 'When payment is late',
      shape: 'points',
      required: false,
      limit: 26,
      question: 'What happens when an invoice is not paid in time?',
    },
    statementsOf(latePlaces(material, near), () => true),
  );
  await exceptions(builder, near, paths);
  await builder.quote(
    {
      name: 'failure-signs',
      title: 'Signs that something went wrong',
      shape: 'points',
      required: true,
      limit: 12,
      question: 'How do you notice that a billing run went wrong, and what do you do then?',
    },
    statementsOf(
      near,
      (one, place) =>
        FAILURE.test(place.heading.at(-1) ?? '') ||
        (FAILURE.test(one.quote) && FAILURE_CONSEQUENCE.test(one.quote) && isAbout(one.quote, INVOICING)),
    ),
  );
  await builder.quote(
    {
      name: 'done-check',
      title: 'How you know it is done',
      shape: 'points',
      required: true,
      limit: 8,
      question: 'How do you check that a billing run is complete and right?',
    },
    statementsOf(near, (one) => DONE.test(one.quote) && !FAILURE.test(one.heading.at(-1) ?? '')),
  );
  for (const procedure of procedures.slice(1, 1 + RELATED)) builder.add(...related(procedure));
  builder.add(...checklists(material));
  return {
    path: 'billing/process',
    section: 'billing',
    kind: 'process',
    title: 'Billing, from work to paid invoice',
    summary: main
      ? `${main.steps.length} steps of “${procedureTitle(main)}”, with what starts them, who decides and how to check the result.`
      : 'What is still to be asked about billing.',
    order: 10,
    blocks: builder.blocks,
    slots: builder.slots,
    aliases: [
      'invoicing',
      'billing run',
      'raise invoices',
      'send invoices',
      'accounts receivable',
      'approval limit',
    ],
  };
}

/** Systems and files that the steps name, each with the step that names it. */
function inputs(main: Procedure | undefined): Block[] {
  const named = new Set<string>();
  const items: Inline[][] = [];
  for (const [index, step] of (main?.steps ?? []).entries()) {
    const files = [...step.quote.matchAll(/`([^`\n]{2,80}\.[a-z]{2,5})`/g)].map((match) => match[1]);
    // A system in bold or code is a button or a menu of a program.
    const before = step.system === null ? '' : step.quote.charAt(step.quote.indexOf(step.system) - 1);
    const words = [/[*`_"]/.test(before) ? null : step.system, ...files];
    for (const word of words) {
      if (!word || named.has(word.toLowerCase())) continue;
      named.add(word.toLowerCase());
      const at = step.quote.toLowerCase().indexOf(word.toLowerCase());
      if (at < 0) continue;
      items.push([
        claimOf({
          record: step.record,
          start: step.start + at,
          end: step.start + at + word.length,
          quote: step.quote.slice(at, at + word.length),
          heading: [],
          role: 'item',
        }),
        text(` (step ${index + 1})`),
      ]);
    }
  }
  return items.length > 0 ? [{ type: 'list', ordered: false, items }] : [];
}

function mainSteps(main: Procedure): Block[] {
  const from: Block = {
    type: 'paragraph',
    inlines: [
      text('From '),
      { type: 'record', text: main.document.path, record: main.document.id },
      text('.'),
    ],
  };
  const blocks = [from, stepsBlock(main.steps)];
  const labels = main.steps.map((step) => shortLabel(step.quote));
  if (labels.length < 3 || labels.length > DRAWN) return blocks;
  return [
    ...blocks,
    {
      type: 'diagram',
      title: procedureTitle(main),
      nodes: labels.map((label, index) => {
        const when = whenOf(main.steps[index] as (typeof main.steps)[number]);
        return { id: `s${index + 1}`, label: `${index + 1} ${label}`, ...(when ? { note: when.text } : {}) };
      }),
      edges: labels.slice(1).map((_, index) => ({ from: `s${index + 1}`, to: `s${index + 2}` })),
    },
  ];
}

/** The first clause of a step, cut at a word near 60 characters. */
function shortLabel(quote: string): string {
  const clause = withoutTime(plain(quote.slice(0, 400)))
    .split(/(?<=[\p{L}\p{N})][.;:])\s|\s[–—]\s/u)
    .filter((part) => part.trim().length > 0);
  const words = (
    (clause[0] ?? '').length < 18 && clause[1] ? `${clause[0]} ${clause[1]}` : (clause[0] ?? '')
  ).trim();
  if (words.length <= 64) return words.replace(/[.;:]$/, '');
  return `${words.slice(0, 64).replace(/\s\S*$/, '')} …`;
}

async function exceptions(
  builder: PageBuilder,
  places: readonly Place[],
  paths: ReadonlySet<string>,
): Promise<void> {
  const link: Block[] = paths.has('billing/exceptions')
    ? [
        {
          type: 'paragraph',
          inlines: [
            text('What departs from the standard, client by client: '),
            { type: 'page', text: 'Exceptions and edge cases', path: 'billing/exceptions' },
            text('.'),
          ],
        },
      ]
    : [];
  const slot = {
    name: 'exceptions',
    title: 'Exceptions',
    shape: 'points' as const,
    required: true,
    limit: 6,
    question: 'Which clients or cases are billed differently from the rest, and until when?',
  };
  if (link.length > 0) builder.fill(slot, link);
  else
    await builder.quote(
      slot,
      statementsOf(
        places,
        (one, place) => EXCEPTION.test(one.quote) || EXCEPTION.test(place.heading.at(-1) ?? ''),
      ),
    );
}

function related(procedure: Procedure): Block[] {
  return [
    { type: 'heading', level: 2, text: procedureTitle(procedure) },
    {
      type: 'paragraph',
      inlines: [
        text('From '),
        { type: 'record', text: procedure.document.path, record: procedure.document.id },
        text('.'),
      ],
    },
    stepsBlock(procedure.steps),
  ];
}
