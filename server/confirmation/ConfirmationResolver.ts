import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Confirmation, ConfirmationKind, ConfirmingParty } from "../../schema/identity/Confirmation.ts";
import { enumObject } from "../../schema/shared/fields.ts";
import { DateScalar, DateTimeScalar } from "../../schema/shared/scalars.ts";
import { mayPerhaps } from "../access/ability.ts";
import { answerCommand, runCommand } from "../commands/command.ts";
import { checkIds } from "../commands/ids.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import { forbidden, unauthenticated } from "../errors.ts";
import { isBeyond, type Party, partyFor } from "../identity/second-person.ts";
import { modelOf } from "../reading/model.ts";
import type { Row } from "../reading/request.ts";
import { selectionFor } from "../reading/selection.ts";
import { DecideConfirmationInput, decideConfirmation, withdrawConfirmation } from "./decide-confirmation.ts";
import { confirmationOfLink, decideByOperator } from "./operator-link.ts";

/** What was decided, and the link that its owner then needs. */
@ObjectType({ description: "What was decided, and the link with which the account's owner sets a password." })
export class DecidedConfirmation {
  @Field(() => Confirmation, { nullable: true })
  confirmation!: Row | null;

  @Field(() => String, { nullable: true, description: "For you to hand over. It works once, within 24 hours, and is shown only here." })
  link!: string | null;
}

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
    checkIds({ personId }, "input");
    const needed = kind === "officerRole" || (await isBeyond(database, actor, personId));
    return needed ? partyFor(database, actor.personId, personId) : null;
  }

  @Query(() => WaitingByLink, { nullable: true, description: "What a link made at the machine is about; null when it cannot be used." })
  confirmationOfLink(@Arg("token", () => String) token: string, @Ctx() { database }: Context): Promise<WaitingByLink | null> {
    return confirmationOfLink(database, token);
  }

  @Mutation(() => DecidedConfirmation, {
    nullable: true,
    description: "Confirms or declines what somebody else asked for; confirmed, it takes effect at once.",
  })
  async decideConfirmation(
    @Arg("input", () => DecideConfirmationInput) input: DecideConfirmationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecidedConfirmation> {
    const { id, link } = await runCommand(context, { name: "decideConfirmation", input }, decideConfirmation);
    return {
      link,
      confirmation: await context.reader.single("confirmations", id, selectionFor(info, modelOf("confirmations"), "confirmation")),
    };
  }

  @Mutation(() => Confirmation, { nullable: true, description: "Takes back what waits for its confirmation." })
  withdrawConfirmation(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Confirmation, { name: "withdrawConfirmation", input, idempotencyKey }, withdrawConfirmation);
  }

  @Mutation(() => DecidedConfirmation, {
    nullable: true,
    description: "Confirms or declines with a link that was made at the machine (`npm run confirm`).",
  })
  async decideByOperator(
    @Arg("token", () => String) token: string,
    @Arg("confirm", () => Boolean) confirm: boolean,
    @Arg("reason", () => String, { nullable: true }) reason: string | null,
    @Ctx() context: Context,
  ): Promise<DecidedConfirmation> {
    return { link: await decideByOperator(context, token, confirm, reason ?? null), confirmation: null };
  }
}
