import { type ResourceName, resourceNames, resources } from "../../schema/registry.ts";
import type { Access, Condition, Rule } from "../../schema/shared/access.ts";

/** One rule taken away or loosened, and how to put it back. */
export interface Mutation {
  readonly name: string;
  readonly entity: string;
  /** The actions whose decisions it may change. */
  readonly actions: readonly string[];
  apply(): () => void;
}

type Writable = { always: readonly Condition[]; rules: readonly Rule[] };

const without = <T>(list: readonly T[], index: number) => list.filter((_, place) => place !== index);

function change(access: Access, edit: (writable: Writable) => void): () => void {
  const writable: Writable = access;
  const { always, rules } = access;
  edit(writable);
  return () => Object.assign(writable, { always, rules });
}

const inWords = (condition: Condition) => Object.values(condition).join(" ");
const ruleInWords = (rule: Rule) =>
  `${rule.role} ${rule.actions.join("/")}${rule.when.map((condition) => `, ${inWords(condition)}`).join("")}`;

function mutationsOf(resource: ResourceName): Mutation[] {
  const { entity, access }: { entity: { name: string }; access: Access } = resources[resource];
  const every = [...new Set(access.rules.flatMap((rule) => rule.actions))];
  const replace = (index: number, rule: Rule) => (writable: Writable) => {
    writable.rules = access.rules.map((known, place) => (place === index ? rule : known));
  };
  const about = (name: string, actions: readonly string[], edit: (writable: Writable) => void): Mutation => ({
    name: `${entity.name}.${name}`,
    entity: entity.name,
    actions,
    apply: () => change(access, edit),
  });
  return [
    ...access.always.map((condition, index) =>
      about(`always.${index} (${inWords(condition)})`, every, (writable) => {
        writable.always = without(access.always, index);
      }),
    ),
    ...access.rules.flatMap((rule, index) => [
      about(`rules.${index} (${ruleInWords(rule)})`, rule.actions, (writable) => {
        writable.rules = without(access.rules, index);
      }),
      ...(rule.actions.length === 1 ? [] : rule.actions).map((action) =>
        about(
          `rules.${index} (${ruleInWords(rule)}) for ${action}`,
          [action],
          replace(index, { ...rule, actions: rule.actions.filter((other) => other !== action) }),
        ),
      ),
      ...rule.when.map((condition, place) =>
        about(
          `rules.${index}.when.${place} (${rule.role}: ${inWords(condition)})`,
          rule.actions,
          replace(index, { ...rule, when: without(rule.when, place) }),
        ),
      ),
      ...(rule.fields === "all"
        ? []
        : [about(`rules.${index}.fields (${rule.role})`, rule.actions, replace(index, { ...rule, fields: "all" }))]),
    ]),
  ];
}

/** Every rule of the registry taken away, action by action, condition by condition, and every list of fields opened. */
export function allMutations(): Mutation[] {
  return resourceNames.flatMap(mutationsOf);
}
