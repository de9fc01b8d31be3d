import { invalid } from "../../errors.ts";

/** Where a provision stands. */
interface Node {
  readonly id: string;
  parent: Node | null;
  readonly children: Node[];
}

/** Where to put a provision: before its new sister `beforeId`; without one last below `parentId`, without that at the end of the top. */
export interface Position {
  readonly parentId?: string | null | undefined;
  readonly beforeId?: string | null | undefined;
}

/** Place of a provision in the order in which one reads, from 0; how deep it sits, and below what. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly place: number;
  readonly depth: number;
}

/** So many levels stand below each other at most; regulations have eight (编 to 目). */
const MAX_DEPTH = 12;

/** The tree of a draft's provisions while it is rearranged: places stay without gaps, in the order in which one reads. */
export class ProvisionTree {
  private readonly top: Node[] = [];
  private readonly nodes = new Map<string, Node>();

  /** @param provisions in the order of the text, each behind the one above it */
  constructor(provisions: readonly Pick<Placed, "id" | "parentId">[]) {
    for (const { id, parentId } of provisions) {
      const parent = parentId === null ? null : (this.nodes.get(parentId) ?? null);
      this.attach({ id, parent, children: [] }, parent, null);
    }
  }

  get size(): number {
    return this.nodes.size;
  }

  has(id: string): boolean {
    return this.nodes.has(id);
  }

  hasChildren(id: string): boolean {
    return (this.nodes.get(id)?.children.length ?? 0) > 0;
  }

  private siblings(parent: Node | null): Node[] {
    return parent ? parent.children : this.top;
  }

  private attach(node: Node, parent: Node | null, before: Node | null): void {
    const siblings = this.siblings(parent);
    node.parent = parent;
    siblings.splice(before ? siblings.indexOf(before) : siblings.length, 0, node);
    this.nodes.set(node.id, node);
  }

  private detach(node: Node): void {
    const siblings = this.siblings(node.parent);
    siblings.splice(siblings.indexOf(node), 1);
  }

  private known(id: string | null | undefined, path: string): Node | null {
    if (!id) return null;
    const node = this.nodes.get(id);
    if (!node) throw invalid(path, "provisionElsewhere");
    return node;
  }

  /** The parent and the next sister that a position names; INVALID below `path` when they do not belong together. */
  private resolve(position: Position, path: string): { parent: Node | null; before: Node | null } {
    const before = this.known(position.beforeId, `${path}.beforeId`);
    const parent = before && !position.parentId ? before.parent : this.known(position.parentId, `${path}.parentId`);
    if (before && before.parent !== parent) throw invalid(`${path}.beforeId`, "provisionElsewhere");
    return { parent, before };
  }

  private checkDepth(node: Node, parent: Node | null, path: string): void {
    let above = 0;
    for (let at = parent; at; at = at.parent) above += 1;
    if (above + levelsOf(node) > MAX_DEPTH) throw invalid(path, "tooDeep", { max: MAX_DEPTH });
  }

  /** Makes room for a new provision. */
  insert(id: string, position: Position, path: string): void {
    const { parent, before } = this.resolve(position, path);
    const node: Node = { id, parent, children: [] };
    this.checkDepth(node, parent, path);
    this.attach(node, parent, before);
  }

  /** Moves a provision with all that stands below it. */
  move(id: string, position: Position, path: string): void {
    const node = this.known(id, path);
    if (!node) return;
    const { parent, before } = this.resolve(position, path);
    for (let above = parent; above; above = above.parent) if (above === node) throw invalid(`${path}.parentId`, "provisionBelowItself");
    this.checkDepth(node, parent, path);
    if (before === node) return;
    this.detach(node);
    this.attach(node, parent, before);
  }

  /** Takes a provision out, with all below it, or with what stood below it in its place. Answers the ids that are gone. */
  remove(id: string, withChildren: boolean): string[] {
    const node = this.nodes.get(id);
    if (!node) return [];
    if (!withChildren) for (const child of [...node.children]) this.attach(child, node.parent, node);
    this.detach(node);
    const gone = withChildren ? [...below(node)] : [node];
    for (const { id: lost } of gone) this.nodes.delete(lost);
    return gone.map(({ id: lost }) => lost);
  }

  /** All provisions in the order in which one reads. */
  inOrder(): readonly Placed[] {
    const found: Placed[] = [];
    const visit = (nodes: readonly Node[], depth: number) => {
      for (const { id, parent, children } of nodes) {
        found.push({ id, parentId: parent?.id ?? null, place: found.length, depth });
        visit(children, depth + 1);
      }
    };
    visit(this.top, 0);
    return found;
  }
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* below(child);
}

const levelsOf = (node: Node): number => 1 + node.children.reduce((most, child) => Math.max(most, levelsOf(child)), 0);
