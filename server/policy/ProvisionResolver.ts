import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Provision } from "../../schema/policy/Provision.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import { answerCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { CreateProvisionInput, createProvision } from "./create-provision.ts";
import { RemoveProvisionInput, removeProvision } from "./remove-provision.ts";
import { UpdateProvisionInput, updateProvision } from "./update-provision.ts";

const KEY = "A retry with the same key answers the same, and happens once.";

/** Changes of single provisions of a draft. */
@Resolver()
export class ProvisionResolver {
  @Mutation(() => Provision, { nullable: true, description: "Adds a provision to a draft." })
  createProvision(
    @Arg("input", () => CreateProvisionInput) input: CreateProvisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Provision, { name: "createProvision", input, idempotencyKey }, createProvision);
  }

  @Mutation(() => Provision, { nullable: true, description: "Changes a provision of a draft, or moves it with all that stands below it." })
  updateProvision(
    @Arg("input", () => UpdateProvisionInput) input: UpdateProvisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Provision, { name: "updateProvision", input, idempotencyKey }, updateProvision);
  }

  @Mutation(() => Revision, { nullable: true, description: "Removes a provision from a draft." })
  removeProvision(
    @Arg("input", () => RemoveProvisionInput) input: RemoveProvisionInput,
    @Arg("idempotencyKey", () => String, { nullable: true, description: KEY }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Revision, { name: "removeProvision", input, idempotencyKey }, removeProvision);
  }
}
