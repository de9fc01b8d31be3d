import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { Screen } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { nextOrdinal } from "./screen-version.ts";

/** Publishes a new version that says what an earlier one said; history is never rewritten. A draft stays a draft. */
export async function rollBackScreen(tx: Transaction, input: InputOf<"rollBackScreen">): Promise<{ id: string }> {
  const screen = await tx.load(Screen, input.screenId, "publish", input.expectedVersion);
  const earlier = await tx.em.findOne(ScreenVersion, { screen, ordinal: input.ordinal, publishedAt: { $ne: null } });
  if (!earlier) throw invalid("input.ordinal", "noSuchVersion", { ordinal: input.ordinal });
  const { note } = input;
  const version = Object.assign(new ScreenVersion(), {
    screen,
    ordinal: await nextOrdinal(tx, screen),
    operations: earlier.operations,
    author: tx.person,
    publishedAt: tx.now,
    ...(note ? { note } : {}),
  });
  tx.em.persist(version);
  Object.assign(screen, { published: version, updatedAt: tx.now });
  tx.audit(screen);
  await tx.requireStill("publish", Screen, screen.id);
  return version;
}
