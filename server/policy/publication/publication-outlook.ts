import { Field, ID, Int, ObjectType } from "type-graphql";
import { Revision } from "../../../schema/policy/Revision.ts";
import { enumObject, type WordOf, words } from "../../../schema/shared/fields.ts";
import { DateScalar } from "../../../schema/shared/scalars.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Context } from "../../context.ts";
import { forbidden, notFound } from "../../errors.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { carriedStates } from "../draft/carry-over.ts";
import { readProvisions } from "../draft/provision-store.ts";
import { textsBeside } from "./texts-beside.ts";

/** What a later text makes of something that is changed now. */
export const LaterText = words(
  "LaterText",
  "What a later text makes of a change: says the same, left it as it was before, or says something else.",
  ["held", "missing", "conflict"],
);

@ObjectType({ description: "A provision that a publication changes." })
export class ChangeAhead {
  @Field(() => ID, { description: "Its identity in all revisions." })
  identity!: string;

  @Field(() => enumObject(LaterText), {
    nullable: true,
    description: "What the text that takes over later makes of it; null where none does.",
  })
  later!: WordOf<typeof LaterText> | null;
}

@ObjectType({ description: "What publishing a draft on a day would mean for the texts beside it." })
export class PublicationOutlook {
  @Field(() => ID, {
    nullable: true,
    description: "The text that it takes over from, with which it is compared; null before the first, or where you may not read it.",
  })
  baseId!: string | null;

  @Field(() => Int, { nullable: true, description: "Which revision takes over from it later; null where none does." })
  takenOverBy!: number | null;

  @Field(() => DateScalar, { nullable: true, description: "On which day." })
  takenOverOn!: string | null;

  @Field(() => [ChangeAhead], { description: "What it changes." })
  changes!: ChangeAhead[];
}

/** What publishing on a day would change, and what of that the text that is scheduled for later has; for whoever publishes. */
export async function publicationOutlook(context: Context, revisionId: string, effectiveFrom: string): Promise<PublicationOutlook> {
  return inOneTransaction(context, "read", async ({ sql, actor }) => {
    const may = (action: "read" | "publish", id: string) => isAllowed(sql, actor, action, Revision, id);
    if (!(await may("read", revisionId))) throw notFound();
    if (!(await may("publish", revisionId))) throw forbidden();
    const { base, takenOverBy } = await textsBeside(sql, revisionId, effectiveFrom);
    const none = { takenOverBy: takenOverBy?.ordinal ?? null, takenOverOn: takenOverBy?.effectiveFrom ?? null };
    if (!base || !(await may("read", base.id))) return { ...none, baseId: null, changes: [] };
    const [before, now] = [await readProvisions(sql, base.id), await readProvisions(sql, revisionId)];
    const readable = takenOverBy && (await may("read", takenOverBy.id)) ? await readProvisions(sql, takenOverBy.id) : null;
    const states = carriedStates(before, now, readable ?? before);
    return {
      ...{ ...none, baseId: base.id },
      changes: [...states].map(([identity, later]) => ({ identity, later: readable ? later : null })),
    };
  });
}
