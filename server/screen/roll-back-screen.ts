import { Field, ID, InputType, Int } from "type-graphql";
import { Screen } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { checkedNote, nextOrdinal, screenLabel } from "./screen-version.ts";

/** To which earlier version a screen is to return. */
@InputType({ description: "To which earlier version a screen is to return." })
export class RollBackScreenInput {
  @Field(() => ID, { description: "The screen." })
  screenId!: string;

  @Field(() => Int, { description: "The version of the screen that you saw." })
  expectedVersion!: number;

  @Field(() => Int, { description: "Number of the published version to return to." })
  ordinal!: number;

  @Field(() => String, { nullable: true, description: "Why." })
  note?: string | null;
}

/** Publishes a new version that says what an earlier one said; history is never rewritten. A draft stays a draft. */
export async function rollBackScreen(tx: Transaction, input: RollBackScreenInput): Promise<{ id: string }> {
  const screen = await tx.load(Screen, input.screenId, "publish", input.expectedVersion);
  const earlier = await tx.em.findOne(ScreenVersion, { screen, ordinal: input.ordinal, publishedAt: { $ne: null } });
  if (!earlier) throw invalid("input.ordinal", "noSuchVersion", { ordinal: input.ordinal });
  const note = checkedNote(input.note);
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
  tx.audit(screen, screenLabel(screen));
  await tx.requireStill("publish", Screen, screen.id);
  return version;
}
