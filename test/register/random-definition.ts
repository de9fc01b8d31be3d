import fc from "fast-check";
import type { AccessTemplate, RegisterAccess } from "../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { ChoiceOption, FieldKindDefinition, RegisterField, SimpleKind } from "../../schema/register/definition/field.screen.ts";
import type { Who } from "../../schema/register/definition/who.screen.ts";
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

/** Whom and what a random definition may name, by their ids. */
export interface RandomWorld {
  readonly departments: readonly string[];
  readonly positions: readonly string[];
  readonly people: readonly string[];
}

const nowhere: RandomWorld = {
  departments: ["00000000-0000-4000-8000-00000000d001", "00000000-0000-4000-8000-00000000d002"],
  positions: ["00000000-0000-4000-8000-00000000b001"],
  people: ["00000000-0000-4000-8000-00000000a001", "00000000-0000-4000-8000-00000000a002", "00000000-0000-4000-8000-00000000a003"],
};

/** Somebody who may act on a record, is told of it, or is shown personal data. */
export function randomWho({ departments, positions, people }: RandomWorld, fields: readonly string[]): fc.Arbitrary<Who> {
  const of = fc.oneof(
    fc.constantFrom<("record" | "creator" | "register")[]>("record", "creator", "register"),
    fc.constantFrom(...departments).map((one) => ({ id: one })),
  );
  return fc.oneof<fc.Arbitrary<Who>[]>(
    fc.constantFrom<Who[]>(
      { kind: "creator" },
      { kind: "handler" },
      { kind: "staff" },
      { kind: "role", role: "auditor" },
      { kind: "role", role: "administrator" },
    ),
    of.map((one) => ({ kind: "head", of: one })),
    fc.tuple(of, fc.boolean()).map(([one, subtree]) => ({ kind: "members", of: one, subtree })),
    fc
      .tuple(fc.constantFrom(...positions), fc.option(of, { nil: undefined }))
      .map(([position, one]) => ({ kind: "position", position, ...(one ? { of: one } : {}) })),
    fc.subarray([...people], { minLength: 1 }).map((some) => ({ kind: "people", people: some })),
    ...(fields.length > 0 ? [fc.constantFrom(...fields).map((field): Who => ({ kind: "field", field }))] : []),
  );
}

function randomTemplate({ departments, positions, people }: RandomWorld, fields: readonly string[]): fc.Arbitrary<AccessTemplate> {
  const beside = fc.record(
    {
      fields: fc.subarray([...fields]),
      departments: fc
        .subarray([...departments], { minLength: 1 })
        .chain((some) => fc.tuple(...some.map((one) => fc.boolean().map((subtree) => ({ id: one, subtree }))))),
      positions: fc.subarray([...positions]),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(
    fc.constant<AccessTemplate>({ template: "everybody" }),
    fc
      .tuple(fc.constantFrom("department" as const, "involved" as const), beside)
      .map(([template, more]): AccessTemplate => ({ template, ...more })),
    fc.subarray([...people], { minLength: 1 }).map((some): AccessTemplate => ({ template: "circle", people: some })),
  );
}

function randomAccess(world: RandomWorld, people: readonly string[]): fc.Arbitrary<RegisterAccess> {
  const open = (template: AccessTemplate) => template.template !== "circle";
  const any = randomTemplate(world, people);
  const unsealed = any.filter(open);
  const beforehand = unsealed.map((template): AccessTemplate => (template.template === "involved" ? { template: "everybody" } : template));
  return any.chain<RegisterAccess>((read) =>
    open(read)
      ? fc.record({ read: fc.constant(read), create: beforehand, act: unsealed, configure: beforehand })
      : fc.constant({ read, create: read, act: read, configure: read }),
  );
}

type Kind = FieldKindDefinition["kind"];
const ofKind = (fields: readonly RegisterField[], ...kinds: readonly Kind[]) =>
  fields.filter(({ of }) => kinds.includes(of.kind)).map(({ key }) => key);

/** A condition that a field of each kind can be asked. */
function conditionOf({ key, of }: RegisterField): string {
  switch (of.kind) {
    case "number":
    case "money":
    case "duration":
      return `${key} >= 100`;
    case "text":
    case "longText":
    case "phone":
      return `size(${key}) > 1`;
    case "choice":
      return `${key} == '${of.options[0]?.key}'`;
    case "choices":
      return `'${of.options[0]?.key}' in ${key}`;
    case "day":
      return `${key} <= today`;
    case "moment":
      return `${key} <= now`;
    case "flag":
      return key;
    case "person":
      return `${key} == me`;
    case "people":
      return `me in ${key}`;
    case "checklist":
      return `failed(${key}) == 0`;
    case "table":
      return `count(${key}) < 10`;
    default:
      return `isSet(${key})`;
  }
}

const randomFields = (world: RandomWorld): fc.Arbitrary<readonly RegisterField[]> =>
  fc.array(fc.tuple(randomKind, randomLabel, fc.boolean(), fc.nat(3)), { minLength: 3, maxLength: 14 }).chain((drawn) => {
    const plain = drawn.map(
      ([of, label, required], at): RegisterField => ({
        key: `f${at + 1}`,
        label,
        of,
        ...(required && of.kind !== "computed" ? { required } : {}),
      }),
    );
    const people = ofKind(plain, "person", "people");
    const hides = fc.tuple(
      ...plain.map((_, at) => (drawn[at]?.[3] === 0 ? fc.array(randomWho(world, people), { maxLength: 2 }) : fc.constant(null))),
    );
    return hides.map((shown) => {
      const numbers = ofKind(plain, "number");
      const sum = numbers.map((key) => `orZero(${key})`).join(" + ") || "1";
      const fields = plain.map((field, at) => ({
        ...field,
        ...(shown[at] && field.of.kind !== "computed" ? { personal: { shownTo: shown[at] } } : {}),
      }));
      const total: RegisterField = { key: "total", label: { zh: "合计", en: "Total" }, of: { kind: "computed", is: sum, gives: "number" } };
      const twice: RegisterField = {
        key: "twice",
        label: { zh: "两倍", en: "Twice" },
        of: { kind: "computed", is: "total * 2", gives: "number" },
      };
      return [...fields, total, twice];
    });
  });

function around(world: RandomWorld, fields: readonly RegisterField[]): fc.Arbitrary<Partial<RegisterDefinition>> {
  const people = ofKind(fields, "person", "people");
  const days = ofKind(fields, "day", "moment");
  const who = fc.array(randomWho(world, people), { minLength: 1, maxLength: 2 });
  const told = fc.array(fc.constantFrom<Who[]>({ kind: "staff" }, ...world.people.map((one): Who => ({ kind: "people", people: [one] }))), {
    minLength: 1,
    maxLength: 2,
  });
  const outside = fields.filter(({ of }) => ["text", "number", "money", "choice", "flag", "phone"].includes(of.kind));
  const mayBeOutside = fields.every(({ required, of }) => !required || outside.some((field) => field.of === of));
  const label: Bilingual = { zh: "某项", en: "" };
  return fc.record(
    {
      limits: fc
        .tuple(fc.integer({ min: 2, max: 500 }), fc.constantFrom("minutes" as const, "hours" as const, "workingDays" as const), told)
        .map(([amount, unit, tells]) => [
          {
            key: "answer",
            label,
            begins: { on: "opened" as const },
            ends: [{ on: "entered" as const, state: "done" }],
            within: { amount, unit },
            pausedIn: ["waiting"],
            warning: { before: { amount: amount - 1, unit }, tells },
            escalations: [{ tells }],
          },
        ]),
      duties: fc.tuple(told, fc.boolean()).map(([owedBy, each]) => [
        {
          key: "daily",
          label,
          rhythm: { every: "week" as const, on: [5 as const] },
          at: "16:00",
          onDayOff: "before" as const,
          owedBy,
          each,
          fulfilledBy: { state: "done" },
          skippedBy: [],
        },
      ]),
      balances: told.map((closedBy) => [
        {
          key: "cash",
          label,
          entries: [{ key: "out", state: "done", way: "out" as const, amount: "total" }],
          unit: "number" as const,
          floor: 0,
          period: "month" as const,
          closedBy,
        },
      ]),
      rosters: told.map((some) => [
        {
          key: "duty",
          label,
          shifts: [{ key: "night", label, from: "20:00", until: "08:00", minimum: 1 }],
          people: some,
          plannedBy: some,
          swapApprovedBy: [],
        },
      ]),
      reports: fc.constant([
        {
          key: "trend",
          label,
          groupBy: ["state"],
          period: { field: "openedAt", unit: "month" as const },
          measures: [
            { key: "all", label, of: "count" as const },
            { key: "sum", label, of: "sum" as const, field: "total" },
          ],
          frozen: "month" as const,
        },
      ]),
      views: fc.constant<RegisterDefinition["views"]>([
        { key: "board", label, as: "board" },
        ...(days[0] ? [{ key: "days", label, as: "calendar" as const, day: days[0] }] : []),
      ]),
      ...(mayBeOutside && outside.length > 0
        ? { outsideForms: fc.constant([{ key: "form", label, notice: label, fields: outside.map(({ key }) => key), mostADay: 50 }]) }
        : {}),
      monthsKept: fc.integer({ min: 1, max: 240 }),
      opening: who.map((tells) => ({ handler: "actor" as const, tells: [{ who: tells }] })),
    },
    { requiredKeys: [] },
  );
}

/** Definitions that could be published: any kinds of fields, personal data, states that go in a circle, guards, approval by bands, limits, duties … */
export function randomDefinition(world: RandomWorld = nowhere): fc.Arbitrary<RegisterDefinition> {
  return randomFields(world).chain((fields) => {
    const people = ofKind(fields, "person", "people");
    const who = fc.array(randomWho(world, people), { minLength: 1, maxLength: 3 });
    const conditions = fc.subarray(fields.map(conditionOf), { maxLength: Math.min(3, fields.length) });
    const named = ofKind(fields, "text", "choice", "number", "day", "person", "department");
    return fc
      .record({
        singular: randomLabel,
        plural: randomLabel,
        title: fc.subarray(named, { maxLength: Math.min(2, named.length) }),
        access: randomAccess(world, people),
        edge: fc.integer({ min: -5, max: 1000 }),
        low: fc.boolean(),
        who,
        other: who,
        guards: conditions,
        more: around(world, fields),
      })
      .map(({ singular, plural, title, access, edge, low, who: first, other, guards, more }): RegisterDefinition => {
        const label: Bilingual = { zh: "某项", en: "Something" };
        return {
          format: 1,
          titles: { singular, plural },
          numbering: "R-{yyyy}-{0001}",
          recordTitle: title,
          sections: [{ key: "main", title: label }],
          fields,
          states: [
            { key: "open", label, tone: "dueSoon", open: true },
            { key: "waiting", label, tone: "draft", open: true },
            { key: "done", label, tone: "done", open: false, frozen: "all" },
          ],
          transitions: [
            { key: "wait", label, from: ["open"], to: "waiting", who: first, guards: guards.map((holds) => ({ holds, message: label })) },
            { key: "resume", label, from: ["waiting"], to: "open", who: other, reason: "required", minor: true },
            {
              key: "finish",
              label,
              from: ["open", "waiting"],
              to: "done",
              who: [],
              approval: { bands: "amount", steps: { small: [{ who: first }], great: [{ who: first }, { who: other }] } },
            },
          ],
          bands: [
            {
              key: "amount",
              label,
              over: "total",
              bands: [
                { key: "small", label, to: { value: edge, included: low } },
                { key: "great", label, from: { value: edge, included: !low } },
              ],
            },
          ],
          access,
          ...more,
        };
      });
  });
}
