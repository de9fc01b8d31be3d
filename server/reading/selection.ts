import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { invalid } from "../errors.ts";
import { fieldOf, type Model, targetOf } from "../model/model.ts";
import { type ManySelection, RELATED_IN_LIST, RELATED_LIMIT, type Selection } from "./request.ts";

type Info = Pick<GraphQLResolveInfo, "fragments" | "variableValues" | "schema">;

function isIncluded(node: Parameters<typeof getDirectiveValues>[1], info: Info): boolean {
  if (!node.directives || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
}

/** The fields under a set of selections, fragments unfolded, without those that are skipped. */
export function* fieldsIn(set: SelectionSetNode, info: Info): Generator<FieldNode> {
  for (const node of set.selections) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) yield node;
    else if (node.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(node.selectionSet, info);
    else {
      const fragment = info.fragments[node.name.value];
      if (fragment) yield* fieldsIn(fragment.selectionSet, info);
    }
  }
}

function manyOf(node: FieldNode, set: SelectionSetNode, model: Model, info: Info): ManySelection {
  const type = info.schema.getType(model.description.name) as GraphQLObjectType;
  const field = fieldOf(model, node.name.value);
  if (field.kind === "scalar") throw new Error(`${field.name} is not a relation.`);
  const definition = type.getFields()[field.name];
  const { where, orderBy, limit } = definition ? getArgumentValues(definition, node, info.variableValues) : {};
  const size = Number(limit ?? RELATED_IN_LIST);
  if (!Number.isInteger(size) || size < 1 || size > RELATED_LIMIT) {
    throw invalid(`${field.name}.limit`, "outOfRange", { min: 1, max: RELATED_LIMIT });
  }
  return {
    field: field.name,
    key: node.alias?.value ?? node.name.value,
    where: (where as ManySelection["where"]) ?? null,
    orderBy: (orderBy as ManySelection["orderBy"]) ?? [],
    limit: size,
    selection: selectionOf([set], targetOf(model, field), info),
  };
}

/** What is asked of records of the model by these sets of selections together. */
export function selectionOf(sets: readonly SelectionSetNode[], model: Model, info: Info): Selection {
  const scalars = new Set<string>();
  const oneSets = new Map<string, SelectionSetNode[]>();
  const manys: ManySelection[] = [];
  for (const set of sets) {
    for (const node of fieldsIn(set, info)) {
      const name = node.name.value;
      if (name.startsWith("__")) continue;
      const field = fieldOf(model, name);
      if (field.kind === "scalar") scalars.add(name);
      else if (node.selectionSet) {
        if (field.kind === "one") oneSets.set(name, [...(oneSets.get(name) ?? []), node.selectionSet]);
        else manys.push(manyOf(node, node.selectionSet, model, info));
      }
    }
  }
  const ones = new Map<string, Selection>();
  for (const [name, inner] of oneSets) {
    const field = fieldOf(model, name);
    if (field.kind === "one") ones.set(name, selectionOf(inner, targetOf(model, field), info));
  }
  return { scalars, ones, manys };
}

/** Whether the named field is asked for of what the resolved field answers. */
export function isAskedFor(info: GraphQLResolveInfo, name: string): boolean {
  const sets = info.fieldNodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  return sets.some((set) => [...fieldsIn(set, info)].some((node) => node.name.value === name));
}

/** What is asked of the records that the resolved field answers; `under` names a field below it, e.g. "items". */
export function selectionFor(info: GraphQLResolveInfo, model: Model, under?: string): Selection {
  return selectionUnder(info, model, under ? [under] : []);
}

/** What is asked of the records at the end of a path below the resolved field, e.g. ["readers", "person"]. */
export function selectionUnder(info: GraphQLResolveInfo, model: Model, path: readonly string[]): Selection {
  const below = (sets: readonly SelectionSetNode[], name: string) =>
    sets.flatMap((set) =>
      [...fieldsIn(set, info)].flatMap((node) => (node.name.value === name && node.selectionSet ? [node.selectionSet] : [])),
    );
  const own = info.fieldNodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
  return selectionOf(path.reduce<readonly SelectionSetNode[]>(below, own), model, info);
}
