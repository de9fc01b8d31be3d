import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { Confirmation, ConfirmationKind, ConfirmingParty } from "../../schema/identity/Confirmation.ts";
import { enumObject } from "../../schema/shared/fields.ts";
import { DateScalar, DateTimeScalar } from "../../schema/shared/scalars.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Context } from "../context.ts";
import { forbidden, unauthenticated } from "../errors.ts";
import { isBeyond, type Party, partyFor } from "../identity/second-person.ts";
import { confirmationOfLink } from "./operator-link.ts";

/** Something that waits, as a link made at the machine shows it. */
@ObjectType({ description: "Something that waits, as a link made at the machine shows it." })
export class WaitingByLink {
  @Field(() => enumObject(ConfirmationKind), { description: "What is to take effect." })
  kind!: string;

  @Field(() => String)
  personName!: string;

  @Field(() => String)
  personNumber!: string;

  @Field(() => String, { nullable: true, description: "The login or the employee number that is asked for." })
  value!: string | null;

  @Field(() => DateScalar, { nullable: true })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true })
  until!: string | null;

  @Field(() => String)
  askedByName!: string;

  @Field(() => String)
  askedByNumber!: string;

  @Field(() => DateTimeScalar)
  askedAt!: string;
}

/** What a second person confirms. */
@Resolver()
export class ConfirmationResolver {
  @Query(() => enumObject(ConfirmingParty), {
    nullable: true,
    description: "Who would have to confirm this, if you asked for it; null when nobody has to.",
  })
  async secondPersonFor(
    @Arg("kind", () => enumObject(ConfirmationKind)) kind: Confirmation["kind"],
    @Arg("personId", () => ID) personId: string,
    @Ctx() { actor, database }: Context,
  ): Promise<Party | null> {
    if (!actor) throw unauthenticated();
    if (!mayPerhaps(actor, "create", "accounts")) throw forbidden();
    const needed = kind === "officerRole" || (await isBeyond(database, actor, personId));
    return needed ? partyFor(database, actor.personId, personId) : null;
  }

  @Query(() => WaitingByLink, { nullable: true, description: "What a link made at the machine is about; null when it cannot be used." })
  confirmationOfLink(@Arg("token", () => String) token: string, @Ctx() { database }: Context): Promise<WaitingByLink | null> {
    return confirmationOfLink(database, token);
  }
}
