import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Role, ScreenKind } from "../../schema/screen/Screen.ts";
import type { Role as RoleName } from "../../schema/shared/access.ts";
import { enumObject } from "../../schema/shared/fields.ts";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { type EffectiveScreenAnswer, effectiveScreen } from "./effective/effective-screen.ts";
import type { Kind } from "./effective/screen-layers.ts";
import { previewScreen } from "./preview-screen.ts";
import { type ScreenLevelAnswer, screenLevel } from "./screen-level.ts";

/** Lists and forms as people see them, and the changes that each level makes to them. */
@Resolver()
export class ScreenResolver {
  @Query(() => JsonScalar, {
    description:
      "A list or form as you see it: { screen, warnings, layers, departmentId, views, mayConfigure }; labels in both languages. Of your main department unless another one of yours, or one that you configure, is chosen; with a view as the last layer where one is chosen.",
  })
  effectiveScreen(
    @Arg("resource", () => String) resource: string,
    @Arg("kind", () => enumObject(ScreenKind)) kind: Kind,
    @Arg("departmentId", () => ID, { nullable: true }) departmentId: string | null | undefined,
    @Arg("viewId", () => ID, { nullable: true }) viewId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<EffectiveScreenAnswer> {
    return effectiveScreen(context, { resource, kind, departmentId, viewId });
  }

  @Query(() => JsonScalar, {
    description:
      "What a level says about a list or form, for those who may configure it: { screenId, version, published, draft, base, versions }; `base` is the screen as the levels above make it.",
  })
  screenLevel(
    @Arg("resource", () => String) resource: string,
    @Arg("kind", () => enumObject(ScreenKind)) kind: Kind,
    @Arg("departmentId", () => ID, { nullable: true }) departmentId: string | null | undefined,
    @Arg("role", () => enumObject(Role), { nullable: true }) role: RoleName | null | undefined,
    @Arg("personal", () => Boolean, { nullable: true, description: "Your own columns." }) personal: boolean | null | undefined,
    @Ctx() context: Context,
  ): Promise<ScreenLevelAnswer> {
    return screenLevel(context, { resource, kind, departmentId, role, personal });
  }

  @Query(() => JsonScalar, {
    description:
      "A list or form with changes of a level that nobody has saved yet, answered as effectiveScreen does: as the levels down to it make it, or as a person or a role there will see it. Never shows more than you see yourself.",
  })
  previewScreen(
    @Arg("resource", () => String) resource: string,
    @Arg("kind", () => enumObject(ScreenKind)) kind: Kind,
    @Arg("departmentId", () => ID, { nullable: true }) departmentId: string | null | undefined,
    @Arg("role", () => enumObject(Role), { nullable: true }) role: RoleName | null | undefined,
    @Arg("personal", () => Boolean, { nullable: true, description: "Your own columns." }) personal: boolean | null | undefined,
    @Arg("operations", () => JsonScalar) operations: unknown,
    @Arg("asPersonId", () => ID, { nullable: true }) asPersonId: string | null | undefined,
    @Arg("asRole", () => enumObject(Role), { nullable: true }) asRole: RoleName | null | undefined,
    @Ctx() context: Context,
  ): Promise<EffectiveScreenAnswer> {
    return previewScreen(context, { resource, kind, departmentId, role, personal, operations, asPersonId, asRole });
  }
}
