import fc from "fast-check";
import type { ChoiceOption, FieldKindDefinition, SimpleKind } from "../../schema/register/definition/field.screen.ts";
import type { Bilingual } from "../../schema/screen/operations.ts";

/** Text in Chinese, in English, or both: never none. */
export const randomLabel: fc.Arbitrary<Bilingual> = fc
  .tuple(fc.constantFrom("登记", "金额", "经办", "原因", "", "说明 😀"), fc.constantFrom("Entry", "Amount", "", "Why?", "A long label"))
  .map(([zh, en]) => ({ zh: zh || (en ? "" : "事项"), en }));

const options: fc.Arbitrary<readonly ChoiceOption[]> = fc
  .array(randomLabel, { minLength: 1, maxLength: 5 })
  .map((labels) => labels.map((label, at) => ({ key: `o${at + 1}`, label })));

const simpleKinds: Readonly<Record<SimpleKind["kind"], fc.Arbitrary<SimpleKind>>> = {
  text: fc.record({ kind: fc.constant("text" as const) }),
  longText: fc.record({ kind: fc.constant("longText" as const) }),
  number: fc.record(
    { kind: fc.constant("number" as const), decimals: fc.integer({ min: 0, max: 3 }), unit: randomLabel },
    { requiredKeys: ["kind"] },
  ),
  money: fc.record({ kind: fc.constant("money" as const) }),
  day: fc.constant({ kind: "day" }),
  moment: fc.constant({ kind: "moment" }),
  duration: fc.constant({ kind: "duration" }),
  choice: fc.record({ kind: fc.constant("choice" as const), options }),
  choices: fc.record({ kind: fc.constant("choices" as const), options }),
  flag: fc.constant({ kind: "flag" }),
  person: fc.constant({ kind: "person" }),
  department: fc.constant({ kind: "department" }),
  position: fc.constant({ kind: "position" }),
  phone: fc.constant({ kind: "phone" }),
};

/** A kind that a line of a table can hold as well. */
export const randomSimpleKind: fc.Arbitrary<SimpleKind> = fc.oneof(...Object.values(simpleKinds));

const table: fc.Arbitrary<FieldKindDefinition> = fc
  .array(fc.tuple(randomSimpleKind, randomLabel), { minLength: 1, maxLength: 4 })
  .map((columns) => ({ kind: "table", columns: columns.map(([of, label], at) => ({ key: `c${at + 1}`, label, of })) }));

const checklist: fc.Arbitrary<FieldKindDefinition> = fc
  .array(randomLabel, { minLength: 1, maxLength: 4 })
  .map((labels) => ({ kind: "checklist", items: labels.map((label, at) => ({ key: `i${at + 1}`, label })) }));

const computed: fc.Arbitrary<FieldKindDefinition> = fc.constantFrom(
  { kind: "computed", is: "1 + 1", gives: "number" },
  { kind: "computed", is: '"a"', gives: "text" },
  { kind: "computed", is: "1 < 2", gives: "flag" },
);

/** Any kind of field, as a definition may have it. */
export const randomKind: fc.Arbitrary<FieldKindDefinition> = fc.oneof(
  { weight: 14, arbitrary: randomSimpleKind },
  { weight: 2, arbitrary: table },
  { weight: 2, arbitrary: checklist },
  { weight: 1, arbitrary: computed },
  { weight: 1, arbitrary: fc.constant<FieldKindDefinition>({ kind: "people" }) },
  { weight: 1, arbitrary: fc.constantFrom<FieldKindDefinition[]>({ kind: "record" }, { kind: "record", many: true }) },
  { weight: 1, arbitrary: fc.constantFrom<FieldKindDefinition[]>({ kind: "provision" }, { kind: "document" }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<FieldKindDefinition[]>({ kind: "file" }, { kind: "file", only: "pictures" }, { kind: "signature" }),
  },
  { weight: 1, arbitrary: fc.constant<FieldKindDefinition>({ kind: "place" }) },
);

const id = fc.uuid();
const ids = fc.array(id, { minLength: 1, maxLength: 4 });
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }).map((date) => date.toISOString());
const text = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).map((one) => `文${one}`);

/** A value that a field of the kind may hold, not empty; null for what is worked out. */
export function randomValue(of: FieldKindDefinition): fc.Arbitrary<unknown> {
  switch (of.kind) {
    case "text":
    case "longText":
      return text;
    case "number":
      return fc
        .integer({ min: -1_000_000, max: 1_000_000 })
        .map((whole) => Number((whole / 10 ** (of.decimals ?? 2)).toFixed(of.decimals ?? 2)));
    case "money":
      return fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => (cents / 100).toFixed(2));
    case "day":
      return day;
    case "moment":
      return moment;
    case "duration":
      return fc.integer({ min: 0, max: 100_000 });
    case "choice":
      return fc.constantFrom(...of.options.filter(({ retired }) => !retired).map(({ key }) => key));
    case "choices":
      return fc.subarray(
        of.options.filter(({ retired }) => !retired).map(({ key }) => key),
        { minLength: 1 },
      );
    case "flag":
      return fc.boolean();
    case "person":
    case "department":
    case "position":
    case "provision":
    case "document":
    case "signature":
      return id;
    case "people":
    case "file":
      return ids;
    case "record":
      return of.many ? ids : id;
    case "phone":
      return fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `021-${digits}`);
    case "place":
      return fc.record({ words: text, lat: fc.integer({ min: -90, max: 90 }), lng: fc.integer({ min: -180, max: 180 }) });
    case "checklist":
      return fc.tuple(
        ...of.items.map(({ key }) =>
          fc.record(
            { item: fc.constant(key), result: fc.constantFrom("pass", "fail", "na", null), remark: text },
            { requiredKeys: ["item", "result"] },
          ),
        ),
      );
    case "table":
      return fc.uniqueArray(
        fc.record({
          line: id,
          ...Object.fromEntries(of.columns.filter(({ is }) => !is).map((column) => [column.key, randomValue(column.of)])),
        }),
        { minLength: 1, maxLength: 3, selector: (line) => (line as { line: string }).line },
      );
    case "computed":
      return fc.constant(null);
  }
}
