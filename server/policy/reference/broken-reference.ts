import type { GraphQLResolveInfo } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { ProvisionReference, ReferenceState } from "../../../schema/policy/ProvisionReference.ts";
import { enumObject, type WordOf } from "../../../schema/shared/fields.ts";
import { codeModel } from "../../model/model.ts";
import type { Reader } from "../../reading/reader.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import type { Row } from "../../reading/request.ts";
import { selectionUnder } from "../../reading/selection.ts";

/** A reference that does not lead to what it means. */
@ObjectType({ description: "A reference that does not lead to what it means." })
export class BrokenReference {
  @Field(() => ProvisionReference, { description: "The reference." })
  reference!: Row;

  @Field(() => enumObject(ReferenceState), { description: "Whether its words lead elsewhere or nowhere." })
  state!: WordOf<typeof ReferenceState>;

  @Field(() => String, { nullable: true, description: "Words that would lead there; null where what it means is gone or has no number." })
  newWords!: string | null;

  @Field(() => Boolean, { description: "Whether it was put in by hand: taken at its words, it is a link no more." })
  byHand!: boolean;
}

interface Broken {
  readonly id: string;
  readonly state: WordOf<typeof ReferenceState>;
  readonly words: string | null;
  readonly byHand?: boolean;
}

/** Those that the actor may read, with what is asked of them under a path below the resolved field. */
export async function readableBroken(
  reader: Reader,
  broken: readonly Broken[],
  info: GraphQLResolveInfo,
  path: readonly string[],
): Promise<BrokenReference[]> {
  const selection = selectionUnder(info, codeModel("provisionReferences"), [...path, "reference"]);
  const ids = broken.map(({ id }) => id);
  const rows = await recordsById(reader, "provisionReferences", ids, selection);
  return broken.flatMap(({ id, state, words, byHand = false }) => {
    const reference = rows.get(id);
    return reference ? [{ reference, state, newWords: words, byHand }] : [];
  });
}
