import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar, e.g. "2026-02-28" but not "2026-02-30". */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function parseDay(value: unknown): string {
  if (typeof value === "string" && isDay(value)) return value;
  throw new GraphQLError(`A date is written like 2026-11-21, not ${JSON.stringify(value)}.`);
}

/** An agreed day in the organisation's time zone, "YYYY-MM-DD"; due and until days are inclusive. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: 'An agreed day in the organisation\'s time zone, written "2026-11-21". Due and until days are inclusive.',
  serialize: (value) => String(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

function parseInstant(value: unknown): string {
  if (typeof value === "string" && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw new GraphQLError(`An instant is written like 2026-11-21T09:30:00Z, not ${JSON.stringify(value)}.`);
}

/** An instant, ISO 8601 in UTC with milliseconds. PostgreSQL's own notation is accepted on the way out. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: "DateTime",
  description: 'An instant, ISO 8601 in UTC, e.g. "2026-11-21T01:30:00.000Z".',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function literalToJson(node: Parameters<GraphQLScalarType["parseLiteral"]>[0], variables?: Record<string, unknown> | null): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    case Kind.LIST:
      return node.values.map((value) => literalToJson(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literalToJson(field.value, variables)]));
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    default:
      return node.value;
  }
}

/** Structured data whose shape the field's own description gives. */
export const JsonScalar = new GraphQLScalarType({
  name: "JSON",
  description: "Structured data; the field's description gives its shape.",
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: literalToJson,
});
