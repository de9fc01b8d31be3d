import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Screen } from "../../schema/screen/Screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { draftOf } from "./screen-of-level.ts";

/** Throws a draft away; what is published stays as it is. The audit trail keeps what the draft said. */
export async function discardScreenDraft(tx: Transaction, input: InputOf<"discardScreenDraft">): Promise<{ id: string }> {
  const screen = await tx.load(Screen, input.screenId, "update", input.expectedVersion);
  const draft = await draftOf(tx, screen);
  if (!draft) throw conflict("noDraft");
  await tx.auditRemoval(draft, { changes: { operations: { before: draft.operations, after: null } } });
  screen.updatedAt = tx.now;
  tx.em.remove(draft);
  await tx.requireStill("update", Screen, screen.id);
  return screen;
}
