import type { AccessWay } from "../../../schema/confidentiality/AccessLog.ts";
import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { WordOf } from "../../../schema/shared/fields.ts";
import type { Context } from "../../context.ts";
import { invalid, notFound } from "../../errors.ts";
import type { Row, Selection } from "../../reading/request.ts";
import { MOST_PROVISIONS } from "../draft/provision-store.ts";
import type { ReadProvision } from "./provision-changes.ts";

/** A selection of plain fields. */
export const only = (...names: string[]): Selection => ({ scalars: new Set(names), ones: new Map(), manys: [] });

const provisionSelection: Selection = {
  ...only("id", "place", "depth", "kind", "label", "number", "heading", "text", "identity"),
  ones: new Map([["parent", only("identity")]]),
};

/** A revision as it is compared; its text is opened, which levels may require to be logged. */
const textSelection: Selection = {
  ...only("id", "ordinal"),
  ones: new Map([["document", only("id")]]),
  manys: [{ field: "provisions", key: "provisions", where: null, orderBy: [], limit: MOST_PROVISIONS + 1, selection: provisionSelection }],
};

/** A text that somebody has opened. */
export interface OpenedText {
  readonly id: string;
  readonly ordinal: number;
  readonly documentId: string;
  readonly provisions: readonly ReadProvision[];
}

function toProvision(row: Row): ReadProvision {
  const text = (name: string) => String(row[name] ?? "");
  const parent = row.parent as Row | null;
  const kind = text("kind") as ReadProvision["kind"];
  return {
    id: text("id"),
    place: Number(row.place),
    depth: Number(row.depth),
    kind,
    label: text("label"),
    number: typeof row.number === "string" ? row.number : null,
    heading: text("heading"),
    // A table that is written otherwise than before has not changed.
    text: canonicalText({ kind, text: text("text") }),
    identity: text("identity"),
    above: parent ? String(parent.identity) : null,
  };
}

/**
 * Opens the text of a revision to compare it, which levels may require to be logged.
 * @throws NOT_FOUND where the actor may not read it
 */
export async function openText(
  { reader }: Pick<Context, "reader">,
  id: string,
  path: string,
  way: WordOf<typeof AccessWay> = "compare",
): Promise<OpenedText> {
  const row = await reader.single("revisions", id, textSelection, path, way);
  const document = row?.document as Row | null | undefined;
  if (!row || !document) throw notFound();
  const provisions = Array.isArray(row.provisions) ? row.provisions.map(toProvision) : [];
  // A comparison that is cut off would tell untruths.
  if (provisions.length > MOST_PROVISIONS) throw invalid(path, "tooManyProvisions", { max: MOST_PROVISIONS });
  return { id, ordinal: Number(row.ordinal), documentId: String(document.id), provisions };
}
