import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { AccessGrant } from "../../schema/confidentiality/AccessGrant.ts";
import { Clearance } from "../../schema/confidentiality/Clearance.ts";
import { answerCommand } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import { GrantAccessInput, grantAccess } from "./grant-access.ts";
import { GrantClearanceInput, grantClearance } from "./grant-clearance.ts";
import { revokeAccess } from "./revoke-access.ts";
import { revokeClearance } from "./revoke-clearance.ts";

/** Who may read what. */
@Resolver()
export class ClearanceResolver {
  @Mutation(() => Clearance, { nullable: true, description: "Lets a person read up to a level." })
  grantClearance(
    @Arg("input", () => GrantClearanceInput) input: GrantClearanceInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Clearance, { name: "grantClearance", input, idempotencyKey }, grantClearance);
  }

  @Mutation(() => Clearance, { nullable: true, description: "Takes a clearance back, from the next request on." })
  revokeClearance(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, Clearance, { name: "revokeClearance", input, idempotencyKey }, revokeClearance);
  }

  @Mutation(() => AccessGrant, { nullable: true, description: "Lets a person read one need-to-know document." })
  grantAccess(
    @Arg("input", () => GrantAccessInput) input: GrantAccessInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, AccessGrant, { name: "grantAccess", input, idempotencyKey }, grantAccess);
  }

  @Mutation(() => AccessGrant, {
    nullable: true,
    description: "Takes the leave to read a need-to-know document back, from the next request on.",
  })
  revokeAccess(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return answerCommand(context, info, AccessGrant, { name: "revokeAccess", input, idempotencyKey }, revokeAccess);
  }
}
