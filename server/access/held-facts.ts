import type { Condition } from "../../schema/shared/access.ts";
import { codeModel, fieldOf, type Model, targetOf } from "../model/model.ts";
import type { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";
import { registerPath } from "./in-register.ts";

/** Something that a rule about reading asks of a record: a value, or how secret a text or its document is. */
export type Fact =
  | { readonly name: string; readonly kind: "value"; readonly path: string }
  | { readonly name: string; readonly kind: "levels"; readonly path: string; readonly of: "document" | "revision" };

/** A path within what another path leads to. */
export const within = (prefix: string, path: string): string => (prefix && path ? `${prefix}.${path}` : prefix || path);

/** Under which name a value is kept; of the record itself it is its identity. */
export const valueName = (path: string): string => path || "id";

/** Under which name the levels of a text or document are kept. */
export const levelsName = (path: string): string => (path ? `levels of ${path}` : "levels");

/** Under which name the register is kept to which a record belongs. */
const REGISTER_FACT = "register";

function factsAskedBy(condition: Condition, model: Model, prefix: string): readonly Fact[] {
  switch (condition.kind) {
    case "is":
    case "isSet":
    case "me":
    case "inSubtree":
    case "memberOf": {
      const path = valueName(within(prefix, condition.path));
      return [{ name: path, kind: "value", path }];
    }
    case "cleared": {
      const path = within(prefix, condition.path);
      return [{ name: levelsName(path), kind: "levels", path, of: condition.of }];
    }
    case "visibleThrough": {
      const field = fieldOf(model, condition.path);
      if (field.kind !== "one") throw new Error(`${condition.path} is not a relation.`);
      const path = within(prefix, condition.path);
      return [{ name: path, kind: "value", path }, ...factsOf(targetOf(model, field), path)];
    }
    case "actorIn":
    case "actorHolds": {
      if (!condition.of || "departments" in condition.of) return [];
      const path = within(prefix, condition.of.path);
      return [{ name: path, kind: "value", path }];
    }
    case "either":
      return condition.ways.flat().flatMap((one) => factsAskedBy(one, model, prefix));
    case "inRegister":
      return [{ name: REGISTER_FACT, kind: "value", path: within(prefix, registerPath(model, condition.path)) || "id" }];
    // These ask who reads, which is judged at the time of reading.
    case "invited":
    case "asked":
    case "clearedThen":
    case "actorIs":
    case "actorRank":
    case "actorActs":
      return [];
  }
}

/** All that the rules about reading such a record ask of it, what it is read through included; each once. */
export function factsOf(model: Model, prefix = ""): readonly Fact[] {
  const { always, rules } = model.access;
  const conditions = [...always, ...rules.filter((rule) => rule.actions.includes("read")).flatMap((rule) => rule.when)];
  const facts = conditions.flatMap((condition) => factsAskedBy(condition, model, prefix));
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
}

function documentLevel(alias: string): string {
  const field = fieldOf(codeModel("policyDocuments"), "level");
  if (field.kind !== "one") throw new Error("A document's level is a relation.");
  return field.sql(alias);
}

/** SQL of how secret a document, or a text and its document, is now; `id` yields its identity. */
export function levelsSql(of: "document" | "revision", id: string, parameters: Parameters): string {
  const d = parameters.alias();
  if (of === "document") {
    return `(select jsonb_build_object('document', ${d}."id", 'levels', jsonb_build_array(${documentLevel(d)})) from "policy_document" ${d} where ${d}."id" = ${id})`;
  }
  const r = parameters.alias();
  return `(select jsonb_build_object('document', ${d}."id", 'levels', jsonb_build_array(${r}."level_id", ${documentLevel(d)}))
    from "revision" ${r} join "policy_document" ${d} on ${d}."id" = ${r}."document_id" where ${r}."id" = ${id})`;
}

/** SQL of an object with all facts of the record under the alias, by their names; null where no rule asks anything. */
export function factsSql(model: Model, alias: string, parameters: Parameters): string | null {
  const facts = factsOf(model);
  if (facts.length === 0) return null;
  const pairs = facts.map((fact) => {
    const value = fact.path === "" ? `${alias}."id"` : valueAt(model, alias, fact.path, parameters).sql;
    return `'${fact.name}', ${fact.kind === "levels" ? levelsSql(fact.of, value, parameters) : `to_jsonb(${value})`}`;
  });
  return `jsonb_build_object(${pairs.join(", ")})`;
}
