import { Field, ID, InputType, Int } from "type-graphql";
import { Screen } from "../../schema/screen/Screen.ts";
import { ScreenVersion } from "../../schema/screen/ScreenVersion.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { checkedNote, screenLabel } from "./screen-version.ts";

/** Which screen's draft is to count. */
@InputType({ description: "Which screen's draft is to count." })
export class PublishScreenInput {
  @Field(() => ID, { description: "The screen." })
  screenId!: string;

  @Field(() => Int, { description: "The version of the screen that you saw." })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: "Why; that of the draft unless given." })
  note?: string | null;
}

/** Makes a draft count, from the next request on. */
export async function publishScreen(tx: Transaction, input: PublishScreenInput): Promise<{ id: string }> {
  const screen = await tx.load(Screen, input.screenId, "publish", input.expectedVersion);
  const draft = await tx.em.findOne(ScreenVersion, { screen, publishedAt: null });
  if (!draft) throw conflict("noDraft");
  const note = checkedNote(input.note);
  Object.assign(draft, { publishedAt: tx.now, updatedAt: tx.now, ...(note ? { note } : {}) });
  Object.assign(screen, { published: draft, updatedAt: tx.now });
  tx.audit(screen, screenLabel(screen));
  await tx.requireStill("publish", Screen, screen.id);
  return draft;
}
