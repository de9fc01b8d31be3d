import { Field, ID, InputType, Int } from "type-graphql";
import { enumObject } from "../../schema/shared/fields.ts";
import type { InputDefinition, InputField } from "../../schema/shared/input.screen.ts";
import { DateScalar, DateTimeScalar, JsonScalar } from "../../schema/shared/scalars.ts";

/** A class that TypeGraphQL makes into an input type. */
export type InputClass = new () => object;

const classes = new Map<string, { readonly definition: InputDefinition; readonly made: InputClass }>();

function plainType({ kind, words, input }: InputField) {
  switch (kind) {
    case "id":
      return ID;
    case "text":
      return String;
    case "int":
      return Int;
    case "day":
      return DateScalar;
    case "moment":
      return DateTimeScalar;
    case "flag":
      return Boolean;
    case "json":
      return JsonScalar;
    case "word":
      return enumObject({ name: words ?? "", values: [] });
    case "input":
      if (!input) throw new Error("A nested input needs its definition.");
      return inputClass(input);
  }
}

/** The type of a value in the API, as TypeGraphQL takes it. */
export const typeOfInput = (field: InputField) => (field.list ? [plainType(field)] : plainType(field));

/** How a value stands in the API beside its type. */
export const optionsOfInput = (field: InputField) => ({
  ...(field.description ? { description: field.description } : {}),
  ...(field.optional ? { nullable: true } : {}),
  ...(field.default === undefined ? {} : { defaultValue: field.default }),
});

/** The input type of a definition, made once. Commands get theirs by themselves; queries that take one name it here. */
export function inputClass(definition: InputDefinition): InputClass {
  const known = classes.get(definition.name);
  if (known && known.definition !== definition) throw new Error(`There are two inputs called ${definition.name}.`);
  if (known) return known.made;
  const made = class {};
  classes.set(definition.name, { definition, made });
  InputType(definition.name, { description: definition.description })(made);
  for (const [name, field] of Object.entries(definition.fields)) {
    const type = typeOfInput(field);
    Field(() => type, optionsOfInput(field))(made.prototype, name);
  }
  return made;
}
