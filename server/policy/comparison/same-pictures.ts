import { picturesIn, withPictures } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { Context } from "../../context.ts";
import { only } from "./open-text.ts";
import type { ReadProvision } from "./provision-changes.ts";

/** As many records as one list answers. */
const PAGE = 100;

const shownIn = (provisions: readonly ReadProvision[]): string[] => [
  ...new Set(provisions.flatMap(picturesIn).map(({ attachment }) => attachment)),
];

/** The checksum of each picture, by its identity, as far as the actor may read them. */
async function checksumsOf({ reader }: Pick<Context, "reader">, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const checksums = new Map<string, string>();
  for (let from = 0; from < ids.length; from += PAGE) {
    const where = { id: { in: ids.slice(from, from + PAGE) } };
    const page = { offset: 0, limit: PAGE };
    const { items } = await reader.list({ resource: "attachments", selection: only("id", "checksum"), where, orderBy: [], page });
    for (const { id, checksum } of items) checksums.set(String(id), String(checksum));
  }
  return checksums;
}

/** The pictures that are kept with a revision, by their checksums. */
export async function picturesOf({ reader }: Pick<Context, "reader">, revisionId: string): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>();
  const where = { revision: { id: { eq: revisionId } }, width: { isNull: false } };
  for (let offset = 0, more = true; more; offset += PAGE) {
    const { items } = await reader.list({
      resource: "attachments",
      selection: only("id", "checksum"),
      where,
      orderBy: [],
      page: { offset, limit: PAGE },
    });
    for (const { id, checksum } of items) kept.set(String(checksum), String(id));
    more = items.length === PAGE;
  }
  return kept;
}

/**
 * The old text with the pictures of the new one in the place of equal ones: each revision keeps its own, and what looks the same has not
 * changed.
 */
export async function withSamePictures(
  context: Pick<Context, "reader">,
  before: readonly ReadProvision[],
  after: readonly ReadProvision[],
): Promise<readonly ReadProvision[]> {
  const [old, fresh] = [shownIn(before), shownIn(after)];
  if (old.length === 0 || fresh.length === 0) return before;
  const checksums = await checksumsOf(context, [...old, ...fresh]);
  const byChecksum = new Map(fresh.map((id) => [checksums.get(id) ?? id, id]));
  const same = (id: string): string => byChecksum.get(checksums.get(id) ?? "") ?? id;
  return before.map((provision) => ({
    ...provision,
    text: withPictures(provision, (picture) => ({ ...picture, attachment: same(picture.attachment) })),
  }));
}
