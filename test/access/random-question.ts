import { resources } from "../../schema/registry.ts";
import type { FieldDescription, ScalarField } from "../../schema/shared/description.ts";
import type { Chance } from "./chance.ts";
import { descriptionOf, targetEntity } from "./store.ts";

/** What is wanted of records, as a tree. */
interface Wanted {
  readonly entity: string;
  readonly scalars: readonly string[];
  readonly ones: ReadonlyMap<string, Wanted>;
  readonly manys: readonly {
    readonly field: string;
    readonly key: string;
    readonly limit: number;
    readonly where: object;
    readonly orderBy: object[];
    readonly wanted: Wanted;
  }[];
}

/** The same question to the list of a kind, and by paths. */
export interface Question {
  readonly typed: { readonly query: string; readonly variables: Record<string, unknown> };
  readonly byPaths: { readonly query: string; readonly variables: Record<string, unknown> };
}

/** Reading adds to it: what is there differs from question to question. */
const GROWING = "AccessLog";

const fieldsOf = (entity: string) => [...descriptionOf(entity).fields.values()];

function someWanted(chance: Chance, entity: string, depth: number): Wanted {
  const fields = fieldsOf(entity);
  const relations = depth === 0 ? [] : fields.filter((field) => targetEntity(field) !== GROWING);
  const ones = chance.some(
    2,
    relations.filter((field) => field.kind === "one"),
  );
  const manys = chance.some(
    1,
    relations.filter((field) => field.kind === "many"),
  );
  return {
    entity,
    scalars: [
      "id",
      ...chance
        .some(
          4,
          fields.filter((field) => field.kind === "scalar" && field.name !== "id"),
        )
        .map(({ name }) => name),
    ],
    ones: new Map(ones.map((field) => [field.name, someWanted(chance, targetEntity(field), depth - 1)])),
    manys: manys.map((field) => ({
      field: field.name,
      key: chance.percent(50) ? field.name : `some_${field.name}`,
      limit: chance.whole(1, 5),
      where: chance.percent(50) ? someWhere(chance, targetEntity(field), 1) : {},
      orderBy: someOrder(chance, targetEntity(field)),
      wanted: someWanted(chance, targetEntity(field), depth - 1),
    })),
  };
}

function someComparison(chance: Chance, { type }: ScalarField): object | null {
  if (chance.percent(25) && type !== "json" && type !== "ids") return { isNull: chance.percent(50) };
  if (typeof type === "object") return { [chance.one(["in", "notIn"])]: chance.some(2, type.values) };
  switch (type) {
    case "id":
      return { ne: chance.id() };
    case "text":
      return { [chance.one(["contains", "startsWith", "ne"])]: chance.one(["e", "P", "1", "a.", "%"]) };
    case "int":
    case "number":
      return { [chance.one(["lt", "gte"])]: chance.whole(0, 3) };
    case "decimal":
      return { [chance.one(["lt", "gte"])]: `${chance.whole(0, 3)}.50` };
    case "day":
      return { [chance.one(["lte", "gt"])]: `202${chance.whole(5, 7)}-06-15` };
    case "moment":
      return { [chance.one(["lte", "gt"])]: `202${chance.whole(5, 7)}-06-15T12:00:00.000Z` };
    case "flag":
      return { eq: chance.percent(50) };
    case "ids":
      return { contains: chance.id() };
    case "json":
      return null;
  }
}

function someWhere(chance: Chance, entity: string, depth: number): object {
  if (chance.percent(15)) return { [chance.one(["q", "ownWords"])]: chance.one(["Person 1", "Rules", "a"]) };
  if (depth > 0 && chance.percent(40)) {
    const inner = () => someWhere(chance, entity, depth - 1);
    return chance.one([{ and: [inner(), inner()] }, { or: [inner(), inner()] }, { not: inner() }]);
  }
  const field = chance.one(fieldsOf(entity));
  if (field.kind === "one") {
    return {
      [field.name]: depth === 0 || chance.percent(50) ? { isNull: chance.percent(50) } : someWhere(chance, targetEntity(field), depth - 1),
    };
  }
  if (field.kind === "many") {
    if (targetEntity(field) === GROWING) return { id: { isNull: false } };
    return { [field.name]: { [chance.one(["some", "none"])]: depth === 0 ? {} : someWhere(chance, targetEntity(field), depth - 1) } };
  }
  const comparison = someComparison(chance, field);
  return comparison ? { [field.name]: comparison } : { id: { isNull: false } };
}

function someOrder(chance: Chance, entity: string): object[] {
  const canOrder = (field: FieldDescription) => field.kind === "scalar" && field.type !== "json" && field.type !== "ids";
  const way = () => chance.one(["ASC", "DESC"]);
  const own = chance.some(chance.whole(0, 2), fieldsOf(entity).filter(canOrder)).map(({ name }) => ({ [name]: way() }));
  const ones = fieldsOf(entity).filter((field) => field.kind === "one");
  if (ones.length === 0 || chance.percent(70)) return own;
  const one = chance.one(ones);
  return [...own, { [one.name]: { [chance.one(fieldsOf(targetEntity(one)).filter(canOrder)).name]: way() } }];
}

/** The question as GraphQL; what relations are asked goes into variables. */
function selectionText(wanted: Wanted, variables: Map<string, [type: string, value: unknown]>): string {
  const variable = (type: string, value: unknown) => {
    const name = `v${variables.size}`;
    variables.set(name, [type, value]);
    return `$${name}`;
  };
  const ones = [...wanted.ones].map(([name, inner]) => `${name} { ${selectionText(inner, variables)} }`);
  const manys = wanted.manys.map(({ field, key, limit, where, orderBy, wanted: inner }) => {
    const given = `where: ${variable(`${inner.entity}Where`, where)}, orderBy: ${variable(`[${inner.entity}Order!]`, orderBy)}, limit: ${limit}`;
    return `${key}: ${field}(${given}) { ${selectionText(inner, variables)} }`;
  });
  return [...wanted.scalars, ...ones, ...manys].join(" ");
}

/** The question as paths; a relation to many below others is named by its whole path. */
const pathsOf = (wanted: Wanted, before = ""): unknown[] => [
  ...wanted.scalars.map((name) => before + name),
  ...[...wanted.ones].flatMap(([name, inner]) => pathsOf(inner, `${before}${name}.`)),
  ...wanted.manys.map(({ field, key, limit, where, orderBy, wanted: inner }) => ({
    ...{ path: before + field, fields: pathsOf(inner), where, orderBy, limit },
    ...(key === field ? {} : { as: key }),
  })),
];

/** A random question about records of a kind. */
export function someQuestion(chance: Chance, resource: keyof typeof resources, known: readonly string[]): Question {
  const entity = resources[resource].entity.name;
  const wanted = someWanted(chance, entity, 2);
  const asked = chance.percent(70) ? someWhere(chance, entity, 2) : {};
  const where = entity === GROWING ? { and: [{ id: { in: known } }, asked] } : asked;
  const orderBy = someOrder(chance, entity);
  const page = { offset: chance.whole(0, 3), limit: chance.whole(1, 20) };
  const variables = new Map<string, [string, unknown]>([
    ["where", [`${entity}Where`, where]],
    ["orderBy", [`[${entity}Order!]`, orderBy]],
    ["page", ["Page", page]],
  ]);
  const selection = selectionText(wanted, variables);
  const declared = [...variables].map(([name, [type]]) => `$${name}: ${type}`).join(", ");
  return {
    typed: {
      query: `query (${declared}) { list: ${resource}(where: $where, orderBy: $orderBy, page: $page) { items { ${selection} } hasNext total totalCapped } }`,
      variables: Object.fromEntries([...variables].map(([name, [, value]]) => [name, value])),
    },
    byPaths: {
      query:
        "query ($resource: String!, $fields: [JSON!]!, $where: JSON, $orderBy: [JSON!], $page: Page) { list: rows(resource: $resource, fields: $fields, where: $where, orderBy: $orderBy, page: $page) { items hasNext total totalCapped } }",
      variables: { resource, fields: pathsOf(wanted), where, orderBy, page },
    },
  };
}
