import type { ELK, ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

export interface DiagramNode {
  id: string;
  label: string;
  note?: string;
}

export interface DiagramEdge {
  from: string;
  to: string;
  label?: string;
}

interface Line {
  text: string;
  /** Baseline, in the box's own coordinates. */
  y: number;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  lines: Line[];
}

/** A drawing in pixels. */
export interface Drawing {
  width: number;
  height: number;
  nodes: (Box & { id: string; notes: Line[] })[];
  edges: { path: string; label: Box | null }[];
}

const LABEL = { width: 24, line: 18, character: 7.4 };
const SMALL = { width: 28, line: 15, character: 6.4 };
const PADDING = { x: 14, y: 10 };

let elk: Promise<ELK> | undefined;

/** The layout program is large: it loads with the first diagram of a build. */
function loadElk(): Promise<ELK> {
  elk ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk());
  return elk;
}

/**
 * Lays a graph out from top to bottom. The same graph always gives the same drawing. Edges that name no node are
 * left out.
 */
export async function layOutDiagram(
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[],
): Promise<Drawing> {
  const ids = new Set(nodes.map(({ id }) => id));
  const known = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'DOWN',
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.edgeLabels.inline': 'true',
      'elk.layered.spacing.nodeNodeBetweenLayers': '34',
      'elk.spacing.nodeNode': '28',
      'elk.padding': '[top=4,left=4,bottom=4,right=4]',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.randomSeed': '1',
    },
    children: nodes.map(({ id, label, note }) => ({ id, ...boxSize(label, note) })),
    edges: known.map(({ from, to, label }, index) => ({
      id: `edge-${index}`,
      sources: [from],
      targets: [to],
      labels: label ? [{ id: `label-${index}`, text: label, ...labelSize(label) }] : [],
    })),
  };
  const placed = await (await loadElk()).layout(graph);
  const boxes = new Map((placed.children ?? []).map((box) => [box.id, box]));
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    nodes: nodes.map(({ id, label, note }) => {
      const { x = 0, y = 0, width = 0, height = 0 } = boxes.get(id) ?? { id };
      const lines = wrap(label, LABEL.width);
      const notes = note ? wrap(note, SMALL.width) : [];
      return {
        id,
        x,
        y,
        width,
        height,
        lines: lines.map((text, index) => ({ text, y: PADDING.y + LABEL.line * (index + 1) - 5 })),
        notes: notes.map((text, index) => ({
          text,
          y: PADDING.y + LABEL.line * lines.length + SMALL.line * (index + 1) - 4,
        })),
      };
    }),
    edges: (placed.edges ?? []).map((edge) => ({ path: pathOf(edge), label: labelOf(edge) })),
  };
}

function boxSize(label: string, note: string | undefined): { width: number; height: number } {
  const lines = wrap(label, LABEL.width);
  const notes = note ? wrap(note, SMALL.width) : [];
  const width = Math.max(
    96,
    ...lines.map((line) => line.length * LABEL.character),
    ...notes.map((line) => line.length * SMALL.character),
  );
  return {
    width: Math.ceil(width + 2 * PADDING.x),
    height: 2 * PADDING.y + lines.length * LABEL.line + notes.length * SMALL.line,
  };
}

function labelSize(label: string): { width: number; height: number } {
  const lines = wrap(label, SMALL.width);
  return {
    width: Math.ceil(Math.max(...lines.map(({ length }) => length)) * SMALL.character + 8),
    height: lines.length * SMALL.line + 4,
  };
}

function labelOf(edge: ElkExtendedEdge): Box | null {
  const label = edge.labels?.[0];
  if (!label) return null;
  const { x = 0, y = 0, width = 0, height = 0, text = '' } = label;
  return {
    x,
    y,
    width,
    height,
    lines: wrap(text, SMALL.width).map((line, index) => ({ text: line, y: SMALL.line * (index + 1) - 2 })),
  };
}

function pathOf(edge: ElkExtendedEdge): string {
  return (edge.sections ?? [])
    .map(({ startPoint, bendPoints = [], endPoint }) => {
      const points = [...bendPoints, endPoint].map(({ x, y }) => `L${round(x)} ${round(y)}`);
      return `M${round(startPoint.x)} ${round(startPoint.y)}${points.join('')}`;
    })
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Breaks a label into lines of about `width` characters, at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((part) => pieces(part, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

function pieces(word: string, width: number): string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let from = 0; from < characters.length; from += width)
    parts.push(characters.slice(from, from + width).join(''));
  return parts;
}
