import { GraphQLID, type GraphQLInputType, type GraphQLSchema, isInputObjectType, isListType, isNonNullType } from "graphql";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { invalid } from "../errors.ts";

/** INVALID at the first identity in the value that is none; null and what is left out mean none. */
function checkIds(type: GraphQLInputType, value: unknown, path: string): void {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) checkIds(type.ofType, value, path);
  else if (isListType(type)) {
    if (Array.isArray(value)) for (const [index, one] of value.entries()) checkIds(type.ofType, one, `${path}.${index}`);
  } else if (isInputObjectType(type)) {
    const values = new Map(Object.entries(value));
    for (const field of Object.values(type.getFields())) checkIds(field.type, values.get(field.name), `${path}.${field.name}`);
  } else if (type === GraphQLID && !isUuid(value)) throw invalid(path, "malformedId");
}

/**
 * Holds whatever is asked of these operations to one rule: an identity is one or is not given. So none of them checks that by itself, and
 * nothing else reaches the database as one. What lists are filtered by is held to it by the reader.
 */
export function withCheckedIds(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const { args, resolve } = field;
      if (!resolve) continue;
      field.resolve = (source, given, context, info) => {
        for (const { name, type } of args) checkIds(type, given[name], name);
        return resolve(source, given, context, info);
      };
    }
  }
}
