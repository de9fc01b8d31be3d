import type { GraphQLResolveInfo } from "graphql";
import type { ArgumentsOf, ProcedureName } from "../../schema/registry.commands.screen.ts";
import type { Context } from "../context.ts";

/** The work of a procedure, and the type that it answers. */
export interface BoundProcedure<Arguments> {
  /** As TypeGraphQL takes types. */
  readonly type: () => object;
  readonly nullable: boolean;
  readonly run: (context: Context, given: Arguments, info: GraphQLResolveInfo) => Promise<unknown>;
}

/** The procedures of a module by their names. */
export type BoundProcedures = { readonly [Name in ProcedureName]?: BoundProcedure<ArgumentsOf<Name>> };
