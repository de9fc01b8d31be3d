import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { Department } from "../../schema/organisation/Department.ts";
import { answerCommand } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { archiveDepartment } from "./archive-department.ts";
import { createDepartment } from "./create-department.ts";
import { CreateDepartmentInput, UpdateDepartmentInput } from "./department-input.ts";
import { updateDepartment } from "./update-department.ts";

/** What administrators change about departments. */
@Resolver()
export class DepartmentResolver {
  @Mutation(() => Department, { nullable: true, description: "Makes a department." })
  createDepartment(
    @Arg("input", () => CreateDepartmentInput) input: CreateDepartmentInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Department, { name: "createDepartment", input, idempotencyKey }, createDepartment);
  }

  @Mutation(() => Department, { nullable: true, description: "Changes a department, or moves it in the tree." })
  updateDepartment(
    @Arg("input", () => UpdateDepartmentInput) input: UpdateDepartmentInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Department, { name: "updateDepartment", input, idempotencyKey }, updateDepartment);
  }

  @Mutation(() => Department, { nullable: true, description: "Archives a department without people and without departments below." })
  archiveDepartment(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Department, { name: "archiveDepartment", input, idempotencyKey }, archiveDepartment);
  }
}
