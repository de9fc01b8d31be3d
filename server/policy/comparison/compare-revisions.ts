import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../../context.ts";
import { invalid } from "../../errors.ts";
import { codeModel } from "../../model/model.ts";
import type { ListRequest, Row } from "../../reading/request.ts";
import { selectionFor } from "../../reading/selection.ts";
import { changesBetween } from "./changes-between.ts";
import { compareAttachments } from "./compare-attachments.ts";
import { comparisonSummary } from "./comparison-summary.ts";
import type { Comparison } from "./comparison-type.ts";
import { type OpenedText, only, openText } from "./open-text.ts";
import { withSamePictures } from "./same-pictures.ts";

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
async function textsOf(context: Context, from: string | null, to: string): Promise<[OpenedText | null, OpenedText]> {
  if (from !== null) {
    const [before, after] = [await openText(context, from, "from"), await openText(context, to, "to")];
    if (before.documentId !== after.documentId) throw invalid("from", "differentDocuments");
    return [before, after];
  }
  const after = await openText(context, to, "to");
  const before = await textBefore(context, after.documentId, after.ordinal);
  return [before === null ? null : await openText(context, before, "from"), after];
}

/** Two texts of a document side by side, provision by provision, as far as the actor may read them. */
export async function compareRevisions(context: Context, from: string | null, to: string, info: GraphQLResolveInfo): Promise<Comparison> {
  const [before, after] = await textsOf(context, from, to);
  const asked = (id: string, under: string) =>
    context.reader.single("revisions", id, selectionFor(info, codeModel("revisions"), under), under);
  const old = await withSamePictures(context, before?.provisions ?? [], after.provisions);
  const changes = await changesBetween(old, after.provisions);
  return {
    from: before && (await asked(before.id, "from")),
    to: await asked(after.id, "to"),
    changes,
    summary: comparisonSummary(changes),
    attachments: await compareAttachments(context, before?.id ?? null, after.id, info),
  };
}
