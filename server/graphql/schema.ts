import "reflect-metadata";
import { type GraphQLFieldResolver, type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { codeModels } from "../model/model.ts";
import { withReading } from "../queries/graphql.ts";
import { withCheckedIds } from "./checked-ids.ts";
import { resolvers } from "./resolvers.ts";

/** Entity fields hold plain values: without this, TypeGraphQL wraps each of them in a function call of its own. */
function withPlainFields(schema: GraphQLSchema): void {
  const readByName: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, _args, _context, info) => source[info.fieldName];
  for (const model of codeModels.all) {
    const type = schema.getType(model.description.name);
    if (!type || !("getFields" in type)) continue;
    for (const field of Object.values(type.getFields())) if ("resolve" in field) field.resolve = readByName;
  }
}

/** The whole API: verbs from the resolvers, reading from the descriptions. */
export function buildApi(): GraphQLSchema {
  const written = buildSchemaSync({
    resolvers,
    orphanedTypes: codeModels.all.flatMap(({ entity }) => entity ?? []),
    validate: false,
  });
  withPlainFields(written);
  withCheckedIds(written);
  return withReading(written);
}

/** schema.graphql, in a stable order. */
export function printApi(): string {
  return `${printSchema(lexicographicSortSchema(buildApi()))}\n`;
}
