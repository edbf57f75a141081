import type { Block } from '../../contracts/draft.ts';
import { plain } from '../../records/sentences.ts';
import type { Step } from './steps.ts';

const MOST_NODES = 24;
const LONGEST = 64;

/** The way through the steps, with what leads off it; none where nothing does, or where it would be too large to read. */
export function diagramOf(title: string, steps: readonly Step[], record: string): Block[] {
  const nodes: { id: string; label: string }[] = [];
  const edges: { from: string; to: string; label?: string }[] = [];
  let last: string | null = null;
  let branches = 0;
  for (const { number, lines } of steps) {
    const [line] = lines;
    if (!line) continue;
    const id = `step-${number}`;
    const { branch } = line;
    if (!line.step && branch?.consequence) {
      branches += 1;
      const { condition, consequence } = branch;
      nodes.push({ id, label: short(record.slice(consequence.start, consequence.end)) });
      if (last !== null)
        edges.push({ from: last, to: id, label: short(record.slice(condition.start, condition.end)) });
      continue;
    }
    nodes.push({ id, label: short(line.quote) });
    if (last !== null) edges.push({ from: last, to: id });
    last = id;
  }
  const ways = nodes.length - branches;
  if (branches === 0 || ways < 3 || nodes.length > MOST_NODES) return [];
  return [{ type: 'diagram', title, nodes, edges }];
}

/** The beginning of a text, up to a whole word. */
function short(quote: string): string {
  const words = plain(quote);
  if (words.length <= LONGEST) return words;
  const cut = words.lastIndexOf(' ', LONGEST);
  return `${words.slice(0, cut > 20 ? cut : LONGEST)} …`;
}
