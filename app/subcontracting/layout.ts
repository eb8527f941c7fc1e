/** A small layered drawing: contractors on the left, whoever stands behind them to the right. Pure. */
import type { Behind } from './supply-graph';

const BOX_WIDTH = 208;
const BOX_HEIGHT = 48;
const COLUMN = BOX_WIDTH + 72;
const ROW = BOX_HEIGHT + 16;
const MARGIN = 8;
/** More boxes than this cannot be read in a drawing; the list beneath has them all. */
export const MOST_BOXES = 60;

export type Box = {
  key: string;
  name: string;
  vendorId: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
  contracts: number;
  unapproved: boolean;
  /** How many companies' chains lead here: two or more is a company that hides behind several. */
  from: number;
};
export type Line = { key: string; path: string; contracts: number; unapproved: boolean };
export type Drawing = { width: number; height: number; boxes: Box[]; lines: Line[]; leftOut: number };

type Node = { key: string; name: string; vendorId: string | null; layer: number; contracts: Set<string> };
type Edge = { from: string; to: string; contracts: Set<string>; unapproved: boolean };

/** Each company once, in the leftmost column it stands in; only companies that have someone behind them or stand behind. */
export function drawingOf(chains: readonly Behind[]): Drawing {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const visit = ({ company, contractIds, behind }: Behind, layer: number): void => {
    const { key, name, vendorId } = company;
    const node = nodes.get(key) ?? { key, name, vendorId, layer, contracts: new Set() };
    node.layer = Math.min(node.layer, layer);
    for (const id of contractIds) node.contracts.add(id);
    nodes.set(key, node);
    for (const below of behind) {
      const edgeKey = `${key} ${below.company.key}`;
      const edge = edges.get(edgeKey) ?? { from: key, to: below.company.key, contracts: new Set(), unapproved: false };
      for (const id of below.contractIds) edge.contracts.add(id);
      edge.unapproved ||= below.unapproved;
      edges.set(edgeKey, edge);
      visit(below, layer + 1);
    }
  };
  for (const chain of chains) if (chain.behind.length > 0) visit(chain, 0);

  const drawn = mostImportant([...nodes.values()]);
  const shown = new Set(drawn.map(({ key }) => key));
  const lines = [...edges.values()].filter(({ from, to }) => from !== to && shown.has(from) && shown.has(to));
  const boxes = placed(drawn, lines);
  const at = new Map(boxes.map((box) => [box.key, box]));
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width), 0) + MARGIN,
    height: Math.max(...boxes.map(({ y, height }) => y + height), 0) + MARGIN,
    boxes,
    lines: lines.map((edge) => ({
      key: `${edge.from} ${edge.to}`,
      path: curve(at.get(edge.from)!, at.get(edge.to)!),
      contracts: edge.contracts.size,
      unapproved: edge.unapproved,
    })),
    leftOut: nodes.size - drawn.length,
  };
}

const mostImportant = (nodes: Node[]): Node[] =>
  nodes.length <= MOST_BOXES
    ? nodes
    : [...nodes].sort((a, b) => b.contracts.size - a.contracts.size || a.layer - b.layer).slice(0, MOST_BOXES);

/** Columns by layer; within a column each box near the middle of what leads to it. */
function placed(nodes: readonly Node[], edges: readonly Edge[]): Box[] {
  const boxes = new Map<string, Box>();
  const layers = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  for (const layer of layers) {
    const wanted = nodes
      .filter((node) => node.layer === layer)
      .map((node, order) => {
        const above = edges.filter(({ to }) => to === node.key).flatMap(({ from }) => boxes.get(from) ?? []);
        const middle = above.length === 0 ? order * ROW : above.reduce((sum, { y }) => sum + y, 0) / above.length;
        return { node, middle, order };
      })
      .sort((a, b) => a.middle - b.middle || a.order - b.order);
    let free = MARGIN;
    for (const { node, middle } of wanted) {
      const y = Math.max(free, middle);
      free = y + ROW;
      const into = edges.filter(({ to }) => to === node.key);
      boxes.set(node.key, {
        key: node.key,
        name: node.name,
        vendorId: node.vendorId,
        x: MARGIN + layers.indexOf(layer) * COLUMN,
        y: Math.round(y),
        width: BOX_WIDTH,
        height: BOX_HEIGHT,
        contracts: node.contracts.size,
        unapproved: into.some(({ unapproved }) => unapproved),
        from: into.length,
      });
    }
  }
  return [...boxes.values()];
}

/** From the right edge of one box to the left edge of another; around the outside where it leads backwards. */
function curve(from: Box, to: Box): string {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x, to.y + to.height / 2];
  const bend = Math.max(36, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
