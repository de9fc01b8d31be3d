import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";

export const nodeWidth = 132;
export const nodeHeight = 40;
const columnGap = 92;
const rowGap = 48;
const margin = 16;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the states and arrows of a flow lie, in pixels. */
export interface FlowLayout {
  readonly nodes: readonly (Place & { readonly key: string })[];
  readonly arrows: readonly { readonly key: string; readonly path: string; readonly label: Place }[];
  readonly width: number;
  readonly height: number;
}

type Flow = Pick<RegisterDefinition, "states" | "transitions">;

/** How many steps a state is away from the first one at least; what cannot be reached stands behind all others. */
function columns({ states, transitions }: Flow): ReadonlyMap<string, number> {
  const known = new Map<string, number>(states.slice(0, 1).map(({ key }) => [key, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of transitions) {
      const near = Math.min(...from.map((key) => known.get(key) ?? Number.POSITIVE_INFINITY));
      if (!Number.isFinite(near) || known.has(to)) continue;
      known.set(to, near + 1);
      changed = true;
    }
  }
  const last = Math.max(0, ...known.values());
  return new Map(states.map(({ key }) => [key, known.get(key) ?? last + 1]));
}

/** Lays out a flow: a column for each number of steps from the beginning, going back below, skipping above. */
export function flowLayout({ states, transitions }: Flow): FlowLayout {
  const column = columns({ states, transitions });
  const rows = new Map<number, number>();
  const nodes = states.map(({ key }) => {
    const at = column.get(key) ?? 0;
    const row = rows.get(at) ?? 0;
    rows.set(at, row + 1);
    return { key, x: margin + at * (nodeWidth + columnGap), y: margin + 24 + row * (nodeHeight + rowGap) };
  });
  const placeOf = new Map(nodes.map((node) => [node.key, node]));
  const height = margin * 2 + 48 + Math.max(1, ...rows.values()) * (nodeHeight + rowGap);
  const arrows = transitions.flatMap(({ key, from, to }) =>
    from.flatMap((begin) => {
      const [start, end] = [placeOf.get(begin), placeOf.get(to)];
      return start && end ? [{ key, ...arrow(start, end) }] : [];
    }),
  );
  return { nodes, arrows, width: margin * 2 + (Math.max(0, ...column.values()) + 1) * (nodeWidth + columnGap), height };
}

/** A curve from one box to another, and where its words stand. */
function arrow(start: Place, end: Place): { readonly path: string; readonly label: Place } {
  const middle = nodeHeight / 2;
  if (end.x > start.x) {
    const from = { x: start.x + nodeWidth, y: start.y + middle };
    const to = { x: end.x, y: end.y + middle };
    const bend = (to.x - from.x) / 2;
    return {
      path: `M${from.x} ${from.y} C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`,
      label: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 6 },
    };
  }
  const from = { x: start.x + nodeWidth / 2, y: start.y + nodeHeight };
  const to = { x: end.x + nodeWidth / 2, y: end.y + nodeHeight };
  const depth = Math.max(from.y, to.y) + 34;
  const aside = start.x === end.x ? nodeWidth * 0.7 : 0;
  return {
    path: `M${from.x} ${from.y} C${from.x + aside} ${depth} ${to.x + aside} ${depth} ${to.x} ${to.y}`,
    label: { x: (from.x + to.x) / 2 + aside * 0.75, y: depth - 8 },
  };
}
