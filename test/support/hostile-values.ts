import fc, { type GeneratorValue } from "fast-check";
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from "graphql";

/** Ids of records that exist by the table they are in, so that hostile values reach further than "no such record". */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

const underscored = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const texts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "ok \udfff",
  "\u202e\u200b\ufeff",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "NaN",
  "-0",
  "2020 (x)",
  "0000-01-01",
  "%_\\%",
  "'; drop table person; --",
  "$1",
  "{}",
  "[",
  "\n\r\t",
  "=1+1",
  "😀".repeat(119),
  "x".repeat(5_001),
  "９".repeat(400),
  "i̇İß",
  "../../etc/passwd",
  "en",
  "zh",
  "ASC",
  "people",
  "list",
  "policyDocuments",
  "0",
  "1e400",
];

const days = [
  "0000-01-01",
  "0001-01-01",
  "9999-12-31",
  "10000-01-01",
  "2026-02-30",
  "2020 (x)",
  "-2020-01-01",
  "+012026-01-01",
  "2026-11-30",
  "infinity",
  "1000-01-01",
  "2026-11-30T00:00:00Z",
];

const instants = [
  ...days,
  "2026-11-30T12:00:00Z",
  "-271821-04-20T00:00:00Z",
  "+275760-09-13T00:00:00.000Z",
  "0000-01-01T00:00:00Z",
  "Mon, 30 Nov 2026",
  "2026-11-30T25:00:00Z",
  "1",
];

const ids = ["", "0", "x", "\u0000", "00000000-0000-0000-0000-000000000000", "{0197a000-0000-7000-8000-000000000000}", "__proto__"];

const files = [
  "",
  "=",
  "not base64!",
  Buffer.from("第一条 一。\u0000\ud800").toString("base64"),
  Buffer.from([0xff, 0xfe, 0x00, 0xd8]).toString("base64"),
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]).toString("base64"),
  Buffer.from("工号,姓名\n1,\u0000").toString("base64"),
  Buffer.from('employee number,name\n"').toString("base64"),
  Buffer.from("<c/>").toString("base64"),
];

const json = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue() },
  fc.constantFrom<unknown>(
    JSON.parse(`{"__proto__":{"a":1}}`),
    JSON.parse(`{"a\\u0000":"\\u0000"}`),
    { op: "show", field: "name" },
    [{ op: "default", field: "name", value: { today: 1e308 } }],
    [{ op: "filter", filter: { name: { eq: null } } }],
    { name: { contains: "\ud800" } },
    { and: [{ or: [] }, { not: {} }] },
    [{ name: "ASC" }, { id: "constructor" }],
    [["a"], [1e308]],
    1e308,
    -0,
    "x",
    [],
  ),
);

const integers = [0, 1, -1, 2, 100, 101, 2_147_483_647, -2_147_483_648, 1_000_000];
const numbers = [...integers, -0, 1e308, -1e308, 5e-324, 0.1, 2 ** 53];

/** What somebody could have meant, by name of the type or of the field. */
const plausible: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 2, 3, 10],
  Float: [1, 50],
  Boolean: [true, false],
  Date: ["2026-12-24", "2027-03-01", "2025-01-01"],
  DateTime: ["2026-12-24T08:00:00Z", "2025-01-01T00:00:00.000Z"],
  JSON: [[], {}, [{ op: "show", field: "name" }], { name: { contains: "a" } }],
  String: ["Something", "第一条 一。", "KF-1"],
  expectedVersion: [1, 1, 2, 3],
  resource: ["policyDocuments", "people", "departments", "courses"],
  base64: [Buffer.from("第一条 一。\n第二条 二。").toString("base64"), Buffer.from("工号,姓名\nX1,张三").toString("base64")],
  fileName: ["a.csv", "a.txt", "a.md", "a.docx", "a.xlsx", "a.pdf"],
  language: ["zh", "en"],
};

/**
 * Draws values that fit a type of the API and are otherwise as bad as they can be; now and then one that does not even fit. In some calls
 * nearly everything is bad, in others a single value, which then gets further.
 */
export class HostileValues {
  private readonly goodness: number;
  private operation = "";

  constructor(
    private readonly draw: GeneratorValue,
    private readonly known: KnownIds,
  ) {
    this.goodness = this.one([0, 60, 90, 90, 100]);
  }

  private chance(of: number): boolean {
    return this.draw(fc.integer, { min: 1, max: of }) === 1;
  }

  private isGood(): boolean {
    return this.draw(fc.integer, { min: 1, max: 100 }) <= this.goodness;
  }

  /** Ids of the records that a field of this name means most likely. */
  private idsFor(name: string): readonly string[] {
    const words = underscored(/^ids?$/.test(name) ? this.operation : name.replace(/Ids?$/, ""));
    const tables = [...this.known.keys()].filter((table) => words.endsWith(table) || (/^ids?$/.test(name) && words.includes(table)));
    const [best] = tables.sort((one, other) => other.length - one.length);
    return this.known.get(best ?? "person") ?? [];
  }

  private one<T>(values: readonly T[]): T {
    return this.draw(fc.constantFrom<T[]>, ...values) as T;
  }

  private leaf(type: string, name: string): unknown {
    if (this.isGood()) return this.one((type === "ID" ? this.idsFor(name) : (plausible[name] ?? plausible[type])) ?? [""]);
    if (this.chance(20)) return this.draw(() => json);
    switch (type) {
      case "ID":
        return this.one(this.chance(2) ? ids : [...this.known.values()].flat());
      case "Int":
        return this.one(integers);
      case "Float":
        return this.one(numbers);
      case "Boolean":
        return this.one([true, false]);
      case "Date":
        return this.one(days);
      case "DateTime":
        return this.one(instants);
      case "JSON":
        return this.draw(() => json);
      default:
        if (name === "base64") return this.one(files);
        return this.chance(3) ? this.draw(() => fc.string({ unit: "binary", maxLength: 30 })) : this.one(texts);
    }
  }

  value(type: GraphQLInputType, name: string, depth = 0): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name, depth);
    if (!this.isGood() && this.chance(10)) return null;
    if (isListType(type)) {
      const length = this.draw(fc.integer, { min: 0, max: depth > 3 ? 1 : 3 });
      return Array.from({ length }, () => this.value(type.ofType, name, depth + 1));
    }
    if (isInputObjectType(type)) return this.object(Object.values(type.getFields()), depth);
    if (isEnumType(type)) return !this.isGood() && this.chance(10) ? this.one(texts) : this.one(type.getValues().map((one) => one.name));
    return this.leaf(getNamedType(type).name, name);
  }

  private object(fields: readonly { name: string; type: GraphQLInputType }[], depth: number): Record<string, unknown> {
    // Filters have a field for each column and lead from record to record: a few of them at a time.
    const share = fields.length > 12 ? Math.ceil(fields.length / 3) : 2;
    const chosen = fields.filter(
      ({ type }) => (isNonNullType(type) && (this.isGood() || !this.chance(20))) || (depth < 5 && this.chance(share)),
    );
    return Object.fromEntries(chosen.map(({ name, type }) => [name, this.value(type, name, depth + 1)]));
  }

  /** One call of an operation with its variables, asking for the plain fields of the answer. */
  call(kind: "query" | "mutation", field: GraphQLField<unknown, unknown>): { query: string; variables: Record<string, unknown> } {
    this.operation = field.name;
    const args = field.args.filter((arg) => isRequiredArgument(arg) || !this.chance(arg.name === "idempotencyKey" ? 1 : 3));
    const variables = Object.fromEntries(args.map(({ name, type }) => [name, this.value(type, name)]));
    const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
    const given = args.map(({ name }) => `${name}: $${name}`).join(", ");
    const head = args.length > 0 ? [`(${declared})`, `(${given})`] : ["", ""];
    return { query: `${kind} ${head[0]} { ${field.name}${head[1]}${plainSelection(field.type)} }`, variables };
  }
}

function plainSelection(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(getNullableType(type));
  if (!isObjectType(named)) return "";
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const plain = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
  const inner = fields
    .filter((field) => depth === 0 && ["items", "problems", "rows"].includes(field.name) && !plain.includes(field.name))
    .map((field) => `${field.name}${plainSelection(field.type, 1)}`);
  return ` { ${["__typename", ...plain, ...inner].join(" ")} }`;
}
