import { randomUUIDv7 } from "node:crypto";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { shortenText } from "../../../schema/shared/cut-text.screen.ts";
import { conflictAt, invalid } from "../../errors.ts";
import { changedContent, type ProvisionContent, type ProvisionOperation } from "./provision-fields.ts";
import type { DraftProvision } from "./provision-store.ts";
import { ProvisionTree } from "./provision-tree.ts";

/** Values of a provision by their names. */
type Values = Readonly<Record<string, string | null>>;

/** What an operation did, as the trail tells it. */
interface Done {
  readonly operation: ProvisionOperation["operation"];
  readonly identity: string;
  readonly name: string;
  readonly before?: Values;
  readonly after?: Values;
}

/** A provision as it was stored, null for a new one, and as it is to be. */
interface Edited {
  readonly stored: DraftProvision | null;
  readonly identity: string;
  readonly content: ProvisionContent;
}

const NAMES = ["kind", "label", "number", "heading", "text"] as const;

/** Characters by which a provision without a label and heading is called. */
const LONGEST_NAME = 24;

const nameOf = ({ kind, label, heading, text }: ProvisionContent): string =>
  [label, heading].filter(Boolean).join("　") || shortenText(plainText({ kind, text }), LONGEST_NAME);

/** An identity as the database writes it. */
const asIs = (id: string | null | undefined): string | null => id?.toLowerCase() ?? null;

/** Those values of a provision that differ from others. */
const differing = (content: ProvisionContent, other: ProvisionContent): Values =>
  Object.fromEntries(NAMES.flatMap((name) => (content[name] === other[name] ? [] : [[name, content[name]]])));

/** What a provision is and says, as far as it does. */
const said = (content: ProvisionContent): Values =>
  Object.fromEntries(NAMES.flatMap((name) => (content[name] === null || content[name] === "" ? [] : [[name, content[name]]])));

/** The provisions of a draft while operations are done on them, one after the other; nothing is stored. */
export class ProvisionEdits {
  readonly tree: ProvisionTree;
  readonly done: Done[] = [];
  readonly gone = new Set<string>();
  private readonly edited = new Map<string, Edited>();

  /**
   * @param isCurrent whether whoever asks has seen the draft as it is
   * @param returning identities that provisions of this document have had, for those that come back
   */
  constructor(
    provisions: readonly DraftProvision[],
    private readonly isCurrent: boolean,
    private readonly returning: ReadonlySet<string> = new Set(),
  ) {
    this.tree = new ProvisionTree(provisions);
    for (const stored of provisions) this.edited.set(stored.id, { stored, identity: stored.identity, content: stored });
  }

  /** What is to be stored of provisions that are there still, new or changed. */
  get changed(): readonly (Edited & { readonly id: string })[] {
    return [...this.edited].flatMap(([id, one]) => (one.stored === one.content ? [] : [{ id, ...one }]));
  }

  /**
   * Does one operation.
   * @param place its place among them, 0 first; errors name it
   * @throws CONFLICT where somebody else has changed or removed the provision since it was seen
   */
  apply(asked: ProvisionOperation, place: number): void {
    const operation = { ...asked, id: asIs(asked.id), parentId: asIs(asked.parentId), beforeId: asIs(asked.beforeId) };
    const path = `input.operations.${place}`;
    if (operation.operation === "insert") this.insert(operation, path, place);
    else {
      const { id, one } = this.seen(operation, path, place);
      if (operation.operation === "update") this.update(id, one, operation, path);
      else if (operation.operation === "move") this.move(id, one, operation, path, place);
      else this.remove(id, one, operation, path, place);
    }
  }

  private insert(operation: ProvisionOperation, path: string, place: number): void {
    const id = operation.id ?? randomUUIDv7();
    if (this.edited.has(id) || this.gone.has(id)) throw invalid(`${path}.id`, "provisionTaken");
    const content = changedContent(null, operation, path);
    this.placing(operation, path, place, () => this.tree.insert(id, operation, path));
    const identity = this.identityFor(operation);
    this.edited.set(id, { stored: null, identity, content });
    this.done.push({ operation: "insert", identity, name: nameOf(content), after: said(content) });
  }

  /** The identity that a provision had before it was removed, else a new one. */
  private identityFor({ identity }: ProvisionOperation): string {
    const wanted = asIs(identity);
    const isFree = wanted !== null && this.returning.has(wanted) && ![...this.edited.values()].some((one) => one.identity === wanted);
    return isFree ? wanted : randomUUIDv7();
  }

  private update(id: string, one: Edited, operation: ProvisionOperation, path: string): void {
    const content = changedContent(one.content, operation, path);
    const [before, after] = [differing(one.content, content), differing(content, one.content)];
    if (Object.keys(after).length === 0) return;
    this.edited.set(id, { ...one, content });
    this.done.push({ operation: "update", identity: one.identity, name: nameOf(content), before, after });
  }

  private move(id: string, one: Edited, operation: ProvisionOperation, path: string, place: number): void {
    this.placing(operation, path, place, () => this.tree.move(id, operation, path));
    this.done.push({ operation: "move", identity: one.identity, name: nameOf(one.content) });
  }

  private remove(id: string, one: Edited, operation: ProvisionOperation, path: string, place: number): void {
    const withChildren = operation.withChildren ?? false;
    // What stands below was not named, so whether somebody has changed it since shows in the draft alone.
    if (withChildren && !this.isCurrent && this.tree.hasChildren(id))
      throw conflictAt(`${path}.id`, "provisionsBelowChanged", { place: place + 1, name: nameOf(one.content) });
    for (const lost of this.tree.remove(id, withChildren)) {
      const { stored, identity, content } = this.edited.get(lost) ?? one;
      if (stored) this.gone.add(lost);
      this.edited.delete(lost);
      this.done.push({ operation: "remove", identity, name: nameOf(content), before: said(content) });
    }
  }

  /** The provision that is named, if it is as whoever asks has seen it. */
  private seen({ id, expectedVersion }: ProvisionOperation, path: string, place: number): { id: string; one: Edited } {
    if (!id) throw invalid(`${path}.id`, "required");
    const one = this.edited.get(id);
    if (!one) throw this.missing(`${path}.id`, place);
    const { stored, content } = one;
    if (!stored) return { id, one };
    if (expectedVersion === undefined || expectedVersion === null) throw invalid(`${path}.expectedVersion`, "required");
    if (stored.version !== expectedVersion) throw conflictAt(`${path}.id`, "provisionChanged", { place: place + 1, name: nameOf(content) });
    return { id, one };
  }

  private missing(path: string, place: number) {
    return this.isCurrent ? invalid(path, "provisionElsewhere") : conflictAt(path, "provisionGone", { place: place + 1 });
  }

  /** Puts something where the operation says; what it names there may have been removed by somebody else. */
  private placing({ parentId, beforeId }: ProvisionOperation, path: string, place: number, put: () => void): void {
    if (beforeId && !this.tree.has(beforeId)) throw this.missing(`${path}.beforeId`, place);
    if (parentId && !this.tree.has(parentId)) throw this.missing(`${path}.parentId`, place);
    put();
  }
}
