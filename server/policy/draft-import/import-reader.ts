import { mayPerhaps } from "../../access/ability.ts";
import type { Context } from "../../context.ts";
import { forbidden, notFound, unauthenticated } from "../../errors.ts";

/** Whoever looks at what an import would do reads the draft that it is meant for, and may perhaps change drafts. */
export async function checkImporter({ actor, reader }: Context, revisionId: string | null | undefined): Promise<void> {
  if (!actor) throw unauthenticated();
  if (revisionId) {
    const asked = { scalars: new Set(["id"]), ones: new Map(), manys: [] };
    if (!(await reader.single("revisions", revisionId, asked, "input.revisionId"))) throw notFound();
  }
  if (!mayPerhaps(actor, "update", "revisions")) throw forbidden();
}
