import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../../context.ts";
import { codeModel } from "../../model/model.ts";
import { PAGE_LIMIT, type Row, type Selection } from "../../reading/request.ts";
import { selectionUnder } from "../../reading/selection.ts";
import type { ComparedAttachment } from "./comparison-type.ts";

/** What is asked of the files of either text, and what tells them apart. */
function fileSelection(info: GraphQLResolveInfo): Selection | null {
  const [before, after] = ["before", "after"].map((side) => selectionUnder(info, codeModel("attachments"), ["attachments", side]));
  const asked = [before, after].flatMap((one) => (one && one.scalars.size + one.ones.size > 0 ? [one] : []));
  if (asked.length === 0) return null;
  return {
    scalars: new Set(["id", "fileName", "checksum", ...asked.flatMap(({ scalars }) => [...scalars])]),
    ones: new Map(asked.flatMap(({ ones }) => [...ones])),
    manys: [],
  };
}

async function filesOf({ reader }: Context, revisionId: string, selection: Selection): Promise<Row[]> {
  const { items } = await reader.list({
    resource: "attachments",
    selection,
    where: { revision: { id: { eq: revisionId } }, imported: { eq: false } },
    orderBy: [{ fileName: "ASC" }, { createdAt: "ASC" }],
    page: { offset: 0, limit: PAGE_LIMIT },
  });
  return items;
}

/** Files of two texts that are not the same in both: what has the same bytes is, by its name first, and by its bytes under another name. */
function pairFiles(before: readonly Row[], after: readonly Row[]): ComparedAttachment[] {
  const left = [...before];
  const take = (is: (file: Row) => boolean): Row | null => {
    const at = left.findIndex(is);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const fresh = after.filter((file) => !take(({ fileName, checksum }) => fileName === file.fileName && checksum === file.checksum));
  const replaced = fresh.map((file) => ({
    before: take(({ fileName }) => fileName === file.fileName) ?? take(({ checksum }) => checksum === file.checksum),
    after: file,
  }));
  return [...replaced, ...left.map((file) => ({ before: file, after: null }))];
}

/** What became of the files that are kept with two texts, as far as it is asked. */
export async function compareAttachments(
  context: Context,
  before: string | null,
  after: string,
  info: GraphQLResolveInfo,
): Promise<ComparedAttachment[]> {
  const selection = fileSelection(info);
  if (!selection) return [];
  return pairFiles(before === null ? [] : await filesOf(context, before, selection), await filesOf(context, after, selection));
}
