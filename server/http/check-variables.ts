import { Kind, type OperationDefinitionNode, type TypeNode } from "graphql";
import { JsonScalar } from "../../schema/shared/scalars.ts";
import { invalid } from "../errors.ts";
import { VARIABLE_LIMITS } from "./query-limits.ts";

const typeName = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type));

/** Counts what lies in a variable, and goes no further or deeper into it than is allowed. */
class Extent {
  private objects = 0;

  constructor(private readonly variable: string) {}

  walk(value: unknown, depth = 0): void {
    if (typeof value !== "object" || value === null) return;
    const { depth: deepest, list, objects } = VARIABLE_LIMITS;
    if (depth > deepest) throw invalid(this.variable, "tooDeep", { max: deepest });
    if (Array.isArray(value)) {
      if (value.length > list) throw invalid(this.variable, "listTooLong", { max: list });
      for (const item of value) this.walk(item, depth + 1);
      return;
    }
    this.objects += 1;
    if (this.objects > objects) throw invalid(this.variable, "listTooLong", { max: objects });
    for (const item of Object.values(value)) this.walk(item, depth + 1);
  }
}

/**
 * Refuses variables that hold more than anybody can mean, before anything walks them by their types: a filter of a million empty
 * conditions would keep everybody waiting until its first condition is looked at. What free JSON may hold, whoever reads it says.
 */
export function checkVariables({ variableDefinitions = [] }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): void {
  for (const { variable, type } of variableDefinitions) {
    if (typeName(type) !== JsonScalar.name) new Extent(variable.name.value).walk(variables[variable.name.value]);
  }
}
