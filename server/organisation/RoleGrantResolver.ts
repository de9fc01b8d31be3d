import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { RoleGrant } from "../../schema/organisation/RoleGrant.ts";
import { answerCommand } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { GrantRoleInput, grantRole } from "./grant-role.ts";
import { revokeRole } from "./revoke-role.ts";

/** Roles, granted and taken back. */
@Resolver()
export class RoleGrantResolver {
  @Mutation(() => RoleGrant, { nullable: true, description: "Grants a role; never to yourself." })
  grantRole(
    @Arg("input", () => GrantRoleInput) input: GrantRoleInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, RoleGrant, { name: "grantRole", input, idempotencyKey }, grantRole);
  }

  @Mutation(() => RoleGrant, { nullable: true, description: "Takes a role back; an administrator always remains." })
  revokeRole(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, RoleGrant, { name: "revokeRole", input, idempotencyKey }, revokeRole);
  }
}
