import { Arg, Ctx, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { linkOwner } from "./one-time-link.ts";

/** Whose password a one-time link sets. */
@ObjectType({ description: "Whose password a one-time link sets." })
export class LinkOwner {
  @Field(() => String, { description: "Name to sign in with." })
  login!: string;

  @Field(() => String)
  personName!: string;
}

/** What is told of a one-time link before it is used. */
@Resolver()
export class LinkResolver {
  @Query(() => LinkOwner, { nullable: true, description: "Whose password a one-time link sets; null when it cannot be used." })
  async ownerOfLink(@Arg("token", () => String) token: string, @Ctx() { database }: Context): Promise<LinkOwner | null> {
    const accountId = await linkOwner(database, token);
    const [row] = await database.rows<[string, string]>(
      `select a."login", p."name" from "account" a join "person" p on p."id" = a."person_id" where a."id" = $1 and a."disabled_at" is null`,
      [accountId ?? null],
    );
    return row ? { login: row[0], personName: row[1] } : null;
  }
}
