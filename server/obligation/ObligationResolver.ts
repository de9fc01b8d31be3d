import { Arg, Query, Resolver } from "type-graphql";
import { AssignmentKind } from "../../schema/obligation/AssignmentKind.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import { statementIn, statementLanguage } from "./statements.ts";

/** What people agree to when they answer what is asked. */
@Resolver()
export class ObligationResolver {
  @Query(() => String, { description: "The sentence that a person agrees to, in a language: zh or en." })
  statement(
    @Arg("kind", () => enumObject(AssignmentKind)) kind: WordOf<typeof AssignmentKind>,
    @Arg("language", () => String) language: string,
  ): string {
    return statementIn(kind, statementLanguage(language, "language"));
  }
}
