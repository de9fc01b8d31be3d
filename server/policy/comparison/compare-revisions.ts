import type { GraphQLResolveInfo } from "graphql";
import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { apart } from "../../apart/apart.ts";
import type { Context } from "../../context.ts";
import { invalid, notFound } from "../../errors.ts";
import { modelOf } from "../../model/model.ts";
import type { ListRequest, Row, Selection } from "../../reading/request.ts";
import { selectionFor } from "../../reading/selection.ts";
import { MOST_PROVISIONS } from "../draft/provision-store.ts";
import { compareAttachments } from "./compare-attachments.ts";
import { comparisonSummary } from "./comparison-summary.ts";
import type { Comparison } from "./comparison-type.ts";
import { type ProvisionChange, provisionChanges, type ReadProvision, type TwoTexts } from "./provision-changes.ts";

const only = (...names: string[]): Selection => ({ scalars: new Set(names), ones: new Map(), manys: [] });

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

/** Characters of two texts that are compared at once; longer ones would keep everybody else waiting, and are compared apart. */
const MOST_AT_ONCE = 60_000;

interface Text {
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

async function openText({ reader }: Context, id: string, path: string): Promise<Text> {
  const row = await reader.single("revisions", id, textSelection, path, "compare");
  const document = row?.document as Row | null | undefined;
  if (!row || !document) throw notFound();
  const provisions = Array.isArray(row.provisions) ? row.provisions.map(toProvision) : [];
  // A comparison that is cut off would tell untruths.
  if (provisions.length > MOST_PROVISIONS) throw invalid(path, "tooManyProvisions", { max: MOST_PROVISIONS });
  return { id, ordinal: Number(row.ordinal), documentId: String(document.id), provisions };
}

async function first({ reader }: Context, request: Omit<ListRequest, "page">): Promise<Row | null> {
  const { items } = await reader.list({ ...request, page: { offset: 0, limit: 1 } });
  return items[0] ?? null;
}

/** What a reader knows already: the text of the document that they acknowledged last, else the published one before. */
async function textBefore(context: Context, documentId: string, ordinal: number): Promise<string | null> {
  const earlier = { document: { id: { eq: documentId } }, ordinal: { lt: ordinal } };
  const acknowledged = await first(context, {
    resource: "acknowledgements",
    selection: { ...only("id"), ones: new Map([["revision", only("id")]]) },
    where: { person: { id: { eq: context.actor?.personId ?? null } }, revision: earlier },
    orderBy: [{ revision: { ordinal: "DESC" } }],
  });
  const known = acknowledged?.revision as Row | null | undefined;
  if (known) return String(known.id);
  const published = await first(context, {
    resource: "revisions",
    selection: only("id"),
    where: { ...earlier, published: { eq: true }, withdrawnAt: { isNull: true } },
    orderBy: [{ ordinal: "DESC" }],
  });
  return published ? String(published.id) : null;
}

/** Both texts of a comparison; `from` is found by what the person has read when the request leaves it out. */
async function textsOf(context: Context, from: string | null, to: string): Promise<[Text | null, Text]> {
  if (from !== null) {
    const [before, after] = [await openText(context, from, "from"), await openText(context, to, "to")];
    if (before.documentId !== after.documentId) throw invalid("from", "differentDocuments");
    return [before, after];
  }
  const after = await openText(context, to, "to");
  const before = await textBefore(context, after.documentId, after.ordinal);
  return [before === null ? null : await openText(context, before, "from"), after];
}

async function changesBetween(before: readonly ReadProvision[], after: readonly ReadProvision[]): Promise<readonly ProvisionChange[]> {
  const texts: TwoTexts = { before, after };
  const characters = [...before, ...after].reduce((sum, { heading, text }) => sum + heading.length + text.length, 0);
  return characters > MOST_AT_ONCE ? apart("compare-apart", import.meta.url, texts, "to", { lane: "own" }) : provisionChanges(texts);
}

/** Two texts of a document side by side, provision by provision, as far as the actor may read them. */
export async function compareRevisions(context: Context, from: string | null, to: string, info: GraphQLResolveInfo): Promise<Comparison> {
  const [before, after] = await textsOf(context, from, to);
  const asked = (id: string, under: string) =>
    context.reader.single("revisions", id, selectionFor(info, modelOf("revisions"), under), under);
  const changes = await changesBetween(before?.provisions ?? [], after.provisions);
  return {
    from: before && (await asked(before.id, "from")),
    to: await asked(after.id, "to"),
    changes,
    summary: comparisonSummary(changes),
    attachments: await compareAttachments(context, before?.id ?? null, after.id, info),
  };
}
