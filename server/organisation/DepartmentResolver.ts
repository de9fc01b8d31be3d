import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from "type-graphql";
import { Department } from "../../schema/organisation/Department.ts";
import { answerCommand } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Context } from "../context.ts";
import type { Row } from "../reading/request.ts";
import { archiveDepartment } from "./archive-department.ts";
import { createDepartment } from "./create-department.ts";
import { CreateDepartmentInput, UpdateDepartmentInput } from "./department-input.ts";
import { cancelDepartmentMove, MoveDepartmentInput, moveDepartment } from "./move-department.ts";
import { departmentMoveMeaning, MoveMeaning } from "./move-meaning.ts";
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

  @Mutation(() => Department, { nullable: true, description: "Moves a department in the tree, today or on a day ahead." })
  moveDepartment(
    @Arg("input", () => MoveDepartmentInput) input: MoveDepartmentInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Department, { name: "moveDepartment", input, idempotencyKey }, moveDepartment);
  }

  @Mutation(() => Department, { nullable: true, description: "Takes the planned move of a department back." })
  cancelDepartmentMove(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Department, { name: "cancelDepartmentMove", input, idempotencyKey }, cancelDepartmentMove);
  }

  @Query(() => MoveMeaning, { description: "What it would mean if a department lay below another one, for those who may move it." })
  departmentMoveMeaning(
    @Arg("id", () => ID) id: string,
    @Arg("parentId", () => ID, { nullable: true, description: "None for the top." }) parentId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<MoveMeaning> {
    return departmentMoveMeaning(context, id, parentId ?? null);
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
