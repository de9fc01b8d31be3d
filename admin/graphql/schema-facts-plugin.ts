import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredInputField,
} from "graphql";
import type { Plugin } from "vite";
import type { CommandFacts, InputFacts, ResourceFacts } from "./schema-facts.ts";

const schemaFile = fileURLToPath(new URL("../../schema/schema.graphql", import.meta.url));
const moduleId = "virtual:schema-facts";

function resourcesOf(schema: GraphQLSchema): Record<string, ResourceFacts> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return Object.fromEntries(
    fields.flatMap((field) => {
      const type = getNamedType(field.type);
      if (!isObjectType(type) || !field.args.some((arg) => arg.name === "where")) return [];
      const items = type.getFields().items;
      if (!items) return [];
      const name = getNamedType(items.type).name;
      return [[field.name, { type: name, single: name.charAt(0).toLowerCase() + name.slice(1) }]];
    }),
  );
}

const inputFields = (input: GraphQLInputObjectType): InputFacts[] =>
  Object.values(input.getFields()).map((field) => ({
    name: field.name,
    type: getNamedType(field.type).name,
    list: isListType(getNullableType(field.type)),
    required: isRequiredInputField(field),
  }));

function commandsOf(schema: GraphQLSchema): Record<string, CommandFacts> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return Object.fromEntries(
    fields.flatMap((field) => {
      const input = field.args.find((arg) => arg.name === "input");
      const type = input && getNamedType(input.type);
      if (!type || !isInputObjectType(type)) return [];
      return [
        [
          field.name,
          {
            inputType: type.name,
            answer: getNamedType(field.type).name,
            fields: inputFields(type),
            keyed: field.args.some((arg) => arg.name === "idempotencyKey"),
          },
        ],
      ];
    }),
  );
}

/** Tells the panel, while it is built, what schema.graphql says of resources and of what the commands take. */
export function schemaFacts(): Plugin {
  return {
    name: "schema-facts",
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : null),
    load(id) {
      if (id !== `\0${moduleId}`) return null;
      this.addWatchFile(schemaFile);
      const schema = buildSchema(readFileSync(schemaFile, "utf8"));
      return `export const resources = ${JSON.stringify(resourcesOf(schema))};\nexport const commands = ${JSON.stringify(commandsOf(schema))};`;
    },
  };
}
