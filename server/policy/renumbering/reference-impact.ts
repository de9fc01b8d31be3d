import type { GraphQLResolveInfo } from "graphql";
import { Field, ObjectType } from "type-graphql";
import type { Context } from "../../context.ts";
import { inOneTransaction } from "../../queries/one-transaction.ts";
import { brokenElsewhere } from "../reference/broken-elsewhere.ts";
import { BrokenReference, readableBroken } from "../reference/broken-reference.ts";
import { knownReferences } from "../reference/keep-references.ts";
import { NamedDocuments } from "../reference/named-documents.ts";
import { rememberReferences } from "../reference/remembered.ts";
import { citedText } from "../reference/text-references.ts";
import { openWhole } from "./draft-access.ts";

@ObjectType({ description: "References that do not lead to what they mean by the numbers of a text." })
export class ReferenceImpact {
  @Field(() => [BrokenReference], {
    description: "Those in the text itself, in order, to its own provisions and to other documents in force.",
  })
  here!: BrokenReference[];

  @Field(() => [BrokenReference], {
    description: "Those of other documents to this one, judged as if this text held; of a document with an open draft those of the draft.",
  })
  elsewhere!: BrokenReference[];
}

/** What is wrong with references in a text, and to it. */
export async function referenceImpact(context: Context, revisionId: string, info: GraphQLResolveInfo): Promise<ReferenceImpact> {
  return inOneTransaction(context, "read", async (snapshot) => {
    const { sql, reader } = snapshot;
    const documentId = await openWhole(snapshot, revisionId, "revisionId");
    const text = await citedText(sql, revisionId);
    const known = await knownReferences(text, documentId, await rememberReferences(sql, revisionId), new NamedDocuments(sql));
    const here = known.flatMap(({ remembered, standing, made }) =>
      remembered && standing.state !== "resolved" ? [{ id: remembered.id, ...standing, byHand: made !== null }] : [],
    );
    return {
      here: await readableBroken(reader, here, info, ["here"]),
      elsewhere: await readableBroken(reader, await brokenElsewhere(sql, documentId, text), info, ["elsewhere"]),
    };
  });
}
