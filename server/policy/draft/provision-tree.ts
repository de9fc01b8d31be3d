import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";

/** Where a provision stands. */
interface Node {
  readonly id: string;
  parent: Node | null;
  readonly children: Node[];
  /** As the database has it; null for a new one. */
  readonly stored: { readonly parentId: string | null; readonly place: number; readonly depth: number } | null;
}

/** Where to put a provision: before its new sister `beforeId`; without one last below `parentId`, without that at the end of the top. */
export interface Position {
  readonly parentId?: string | null | undefined;
  readonly beforeId?: string | null | undefined;
}

/** So many levels stand below each other at most; regulations have eight (编 to 目). */
const MAX_DEPTH = 12;

/** The tree of a draft's provisions while it is rearranged: places stay without gaps, in the order in which one reads. */
export class ProvisionTree {
  private readonly top: Node[] = [];
  private readonly nodes = new Map<string, Node>();

  private constructor(
    private readonly sql: SqlExecutor,
    private readonly revisionId: string,
  ) {}

  /** The tree as it is stored. Whoever rearranges it has locked the revision. */
  static async load(sql: SqlExecutor, revisionId: string): Promise<ProvisionTree> {
    const tree = new ProvisionTree(sql, revisionId);
    const rows = await sql.rows<[string, string | null, number, number]>(
      `select "id", "parent_id", "place", "depth" from "provision" where "revision_id" = $1 order by "place"`,
      [revisionId],
    );
    for (const [id, parentId, place, depth] of rows) {
      const parent = parentId === null ? null : (tree.nodes.get(parentId) ?? null);
      tree.attach({ id, parent, children: [], stored: { parentId, place, depth } }, parent, null);
    }
    return tree;
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

  /** Makes room for a new provision; its place and depth follow from `placeOf`. */
  insert(id: string, position: Position, path: string): void {
    const { parent, before } = this.resolve(position, path);
    this.attach({ id, parent, children: [], stored: null }, parent, before);
  }

  /** Moves a provision with all that stands below it. */
  move(id: string, position: Position, path: string): void {
    const node = this.known(id, path);
    if (!node) return;
    const { parent, before } = this.resolve(position, path);
    for (let above = parent; above; above = above.parent) if (above === node) throw invalid(`${path}.parentId`, "provisionBelowItself");
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
    const gone = withChildren ? [...this.below(node)] : [node];
    for (const { id: lost } of gone) this.nodes.delete(lost);
    return gone.map(({ id: lost }) => lost);
  }

  private *below(node: Node): Generator<Node> {
    yield node;
    for (const child of node.children) yield* this.below(child);
  }

  /** All provisions in the order in which one reads, with the depth of each. */
  private inOrder(): { node: Node; depth: number }[] {
    const found: { node: Node; depth: number }[] = [];
    const visit = (nodes: readonly Node[], depth: number) => {
      if (nodes.length > 0 && depth >= MAX_DEPTH) throw invalid("input", "tooDeep", { max: MAX_DEPTH });
      for (const node of nodes) {
        found.push({ node, depth });
        visit(node.children, depth + 1);
      }
    };
    visit(this.top, 0);
    return found;
  }

  /** Place, depth and parent of a provision in the tree as it is now. */
  placeOf(id: string): { place: number; depth: number; parentId: string | null } {
    const order = this.inOrder();
    const place = order.findIndex(({ node }) => node.id === id);
    return { place, depth: order[place]?.depth ?? 0, parentId: order[place]?.node.parent?.id ?? null };
  }

  /** Stores the new places of provisions that the database has already; two steps, as no two may share a place in between. */
  async store(): Promise<void> {
    const moved = this.inOrder().flatMap(({ node, depth }, place) => {
      const parentId = node.parent?.id ?? null;
      const { stored } = node;
      if (!stored || (stored.place === place && stored.depth === depth && stored.parentId === parentId)) return [];
      return [{ id: node.id, place, depth, parent_id: parentId }];
    });
    if (moved.length === 0) return;
    await this.sql.rows(
      `update "provision" p set "place" = -1 - x."place", "depth" = x."depth", "parent_id" = x."parent_id"
       from json_to_recordset($1::json) as x("id" uuid, "place" int, "depth" int, "parent_id" uuid) where p."id" = x."id"`,
      [JSON.stringify(moved)],
    );
    await this.sql.rows(`update "provision" set "place" = -1 - "place" where "revision_id" = $1 and "place" < 0`, [this.revisionId]);
  }
}
