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
import { commandNames, commands as definitions } from "../../schema/registry.commands.screen.ts";
import { type InputFacts, type WrittenFacts, writeCommand } from "./schema-facts.ts";

const schemaFile = fileURLToPath(new URL("../../schema/schema.graphql", import.meta.url));
const moduleId = "virtual:schema-facts";
const reader = fileURLToPath(new URL("./schema-facts.ts", import.meta.url));

function resourcesOf(schema: GraphQLSchema): WrittenFacts["resources"] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return Object.fromEntries(
    fields.flatMap((field) => {
      const type = getNamedType(field.type);
      if (!isObjectType(type) || !field.args.some((arg) => arg.name === "where")) return [];
      const items = type.getFields().items;
      if (!items) return [];
      return [[field.name, getNamedType(items.type).name]];
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

function commandsOf(schema: GraphQLSchema): WrittenFacts["commands"] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return Object.fromEntries(
    fields.flatMap((field) => {
      const input = field.args.find((arg) => arg.name === "input");
      const type = input && getNamedType(input.type);
      if (!type || !isInputObjectType(type)) return [];
      return [
        [
          field.name,
          writeCommand(field.name, {
            inputType: type.name,
            answer: getNamedType(field.type).name,
            fields: inputFields(type),
            keyed: field.args.some((arg) => arg.name === "idempotencyKey"),
          }),
        ],
      ];
    }),
  );
}

/** The commands behind forms. What makes a record is called otherwise than all of its kind where its name does not begin with `create`. */
const formsOf = (): WrittenFacts["forms"] =>
  commandNames.flatMap((command) => {
    const { form, action, words } = definitions[command];
    if (!form) return [];
    const { resource, occasion } = form;
    const special = occasion === "create" && !command.startsWith("create");
    const renamed = Object.entries(form.fields).filter(([input, field]) => field !== undefined && field !== input);
    return [
      {
        ...{ command, resource, occasion },
        ...(action === occasion ? {} : { action }),
        ...(renamed.length > 0 ? { fields: Object.fromEntries(renamed) } : {}),
        ...(special ? { called: words.name } : {}),
      },
    ];
  });

const archivingOf = (): WrittenFacts["archiving"] =>
  Object.fromEntries(
    commandNames
      .toReversed()
      .flatMap((command) => (definitions[command].action === "archive" ? [[definitions[command].about, command]] : [])),
  );

/** Tells the panel, while it is built, what schema.graphql says of resources and of what the commands take, and which of them fill in forms. */
export function schemaFacts(): Plugin {
  return {
    name: "schema-facts",
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : null),
    load(id) {
      if (id !== `\0${moduleId}`) return null;
      this.addWatchFile(schemaFile);
      const schema = buildSchema(readFileSync(schemaFile, "utf8"));
      const written: WrittenFacts = {
        resources: resourcesOf(schema),
        commands: commandsOf(schema),
        forms: formsOf(),
        archiving: archivingOf(),
      };
      return `import { readFacts } from ${JSON.stringify(reader)};\nexport const { resources, commands, forms, archiving } = readFacts(${JSON.stringify(written)});`;
    },
  };
}
