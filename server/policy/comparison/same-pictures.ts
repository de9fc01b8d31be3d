import { picturesIn, withPictures } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { Context } from "../../context.ts";
import { only } from "./open-text.ts";
import type { ReadProvision } from "./provision-changes.ts";

/** As many records as one list answers. */
const PAGE = 100;

/** A text that may show pictures. */
interface Showing {
  readonly kind: string;
  readonly text: string;
}

const shownIn = (provisions: readonly Showing[]): string[] => [
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
 * Texts in which pictures that look the same are the same file, that of the first of them: each revision keeps its own, and what looks the
 * same has not changed.
 */
export async function alikePictures<P extends Showing>(context: Pick<Context, "reader">, provisions: readonly P[]): Promise<readonly P[]> {
  const shown = shownIn(provisions);
  if (shown.length < 2) return provisions;
  const checksums = await checksumsOf(context, shown);
  const firsts = new Map<string, string>();
  for (const id of shown) {
    const checksum = checksums.get(id) ?? id;
    if (!firsts.has(checksum)) firsts.set(checksum, id);
  }
  const same = (id: string): string => firsts.get(checksums.get(id) ?? "") ?? id;
  return provisions.map((provision) => ({
    ...provision,
    text: withPictures(provision, (picture) => ({ ...picture, attachment: same(picture.attachment) })),
  }));
}

/** The old text with the pictures of the new one in the place of equal ones. */
export async function withSamePictures(
  context: Pick<Context, "reader">,
  before: readonly ReadProvision[],
  after: readonly ReadProvision[],
): Promise<readonly ReadProvision[]> {
  return (await alikePictures(context, [...after, ...before])).slice(after.length);
}
