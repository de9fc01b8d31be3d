import type { DraftProvision } from "../draft-page.ts";

/** What is being done with the provisions of a draft. */
export type ProvisionEdit =
  | { readonly kind: "change" | "remove"; readonly provision: DraftProvision }
  /** Adds one below `parent`, before `before`, or after `after`, else last. */
  | { readonly kind: "add"; readonly parent: string | null; readonly before: string | null; readonly after?: string };

/** The sister that follows a provision, before which a new one stands; none when it is the last. */
function followingSister(provisions: readonly DraftProvision[], id: string): string | null {
  const place = provisions.findIndex((provision) => provision.id === id);
  const parent = provisions[place]?.parent?.id ?? null;
  return provisions.slice(place + 1).find((provision) => (provision.parent?.id ?? null) === parent)?.id ?? null;
}

const said = ["kind", "label", "heading", "text"] as const;

/** The operations that an edit is, with what was filled in; of a change only what is other than before. */
export function operationsOf(provisions: readonly DraftProvision[], edit: ProvisionEdit, values: object): readonly object[] {
  const filled: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(values));
  if (edit.kind === "add") {
    const { parent, before, after } = edit;
    const given = said.flatMap((name) => (filled[name] ? [[name, filled[name]]] : []));
    const beforeId = after ? followingSister(provisions, after) : before;
    return [{ operation: "insert", ...Object.fromEntries(given), parentId: parent, beforeId }];
  }
  const { provision } = edit;
  const about = { id: provision.id, expectedVersion: provision.version };
  if (edit.kind === "remove") return [{ operation: "remove", ...about, withChildren: true }];
  const changed = said.flatMap((name) => ((filled[name] ?? "") === provision[name] ? [] : [[name, filled[name] ?? ""]]));
  return [{ operation: "update", ...about, ...Object.fromEntries(changed) }];
}
