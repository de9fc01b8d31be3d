import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { isDay } from "./days.screen.ts";

/** The part of an instant after its day; without an offset it is the server's time. */
const TIME_OF_DAY = /^T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

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

/** Whether the text is an instant in ISO 8601 whose day is one, in UTC as well; a day alone is its beginning in UTC. */
export function isInstant(text: string): boolean {
  if (!isDay(text.slice(0, 10)) || (text.length > 10 && !TIME_OF_DAY.test(text.slice(10)))) return false;
  return !Number.isNaN(Date.parse(text)) && isDay(new Date(text).toISOString().slice(0, 10));
}

function parseInstant(value: unknown): string {
  if (typeof value === "string" && isInstant(value)) return new Date(value).toISOString();
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

/** Objects go on as they are: what is counted from today is checked where it is compared. */
const orCounted = (scalar: GraphQLScalarType<string, string>, name: string, description: string): GraphQLScalarType =>
  new GraphQLScalarType({
    ...{ name, description, serialize: (value: unknown) => value },
    parseValue: (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : scalar.parseValue(value)),
    parseLiteral: (node, variables) => (node.kind === Kind.OBJECT ? literalToJson(node, variables) : scalar.parseLiteral(node, variables)),
  });

/** A day to compare with. */
export const CountedDateScalar = orCounted(
  DateScalar,
  "CountedDate",
  'A day to compare with: "2026-11-21", or one counted from the organisation\'s today, { today: -30 }, in working days { today: 3, working: true }.',
);

/** A moment to compare with. */
export const CountedDateTimeScalar = orCounted(
  DateTimeScalar,
  "CountedDateTime",
  "An instant to compare with, or a day counted from the organisation's today as in CountedDate; that is the whole day.",
);

/** Structured data whose shape the field's own description gives. */
export const JsonScalar = new GraphQLScalarType({
  name: "JSON",
  description: "Structured data; the field's description gives its shape.",
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: literalToJson,
});
