import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Screen } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";

/** Makes a draft count, from the next request on. */
export async function publishScreen(tx: Transaction, input: InputOf<"publishScreen">): Promise<{ id: string }> {
  const screen = await tx.load(Screen, input.screenId, "publish", input.expectedVersion);
  const draft = await tx.em.findOne(ScreenVersion, { screen, publishedAt: null });
  if (!draft) throw conflict("noDraft");
  const { note } = input;
  Object.assign(draft, { publishedAt: tx.now, updatedAt: tx.now, ...(note ? { note } : {}) });
  Object.assign(screen, { published: draft, updatedAt: tx.now });
  tx.audit(screen);
  await tx.requireStill("publish", Screen, screen.id);
  return draft;
}
