import { randomUUID } from "node:crypto";
import { createMongoAbility, type MongoAbility, subject } from "@casl/ability";
import { unpackRules } from "@casl/ability/extra";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { AccessTemplate } from "../../schema/register/definition/access.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition, RegisterField } from "../../schema/register/definition/field.screen.ts";
import { type Client, TestServer } from "../support/server.ts";

const ROWS =
  "query ($resource: String!, $fields: [JSON!]!, $where: JSON, $orderBy: [JSON!]) { rows(resource: $resource, fields: $fields, where: $where, orderBy: $orderBy) { items total } }";

const both = (en: string) => ({ zh: en, en });
const field = (key: string, of: FieldKindDefinition, more: Partial<RegisterField> = {}): RegisterField => ({
  key,
  label: both(key),
  of,
  ...more,
});
const options = [
  { key: "high", label: both("High") },
  { key: "low", label: both("Low") },
];

/** A field of every kind that has a value of its own. */
const fields: readonly RegisterField[] = [
  field("what", { kind: "text" }, { searchable: true }),
  field("amount", { kind: "money" }),
  field("weight", { kind: "number", decimals: 1 }),
  field("on", { kind: "day" }),
  field("at", { kind: "moment" }),
  field("took", { kind: "duration" }),
  field("urgency", { kind: "choice", options }),
  field("tags", { kind: "choices", options }),
  field("paid", { kind: "flag" }),
  field("customer", { kind: "person" }),
  field("team", { kind: "people" }),
  field("unit", { kind: "department" }),
  field("before", { kind: "record" }),
  field("place", { kind: "place" }),
  field("lines", { kind: "table", columns: [] }),
  field("due", { kind: "computed", is: "on", gives: "day" }),
];

const definition = (read: AccessTemplate, own = fields): RegisterDefinition => ({
  ...{ format: 1, titles: { singular: both("Complaint"), plural: both("Complaints") }, numbering: "C-{0001}", recordTitle: ["what"] },
  ...{ sections: [], fields: own, transitions: [], access: { read, create: read, act: read, configure: read } },
  states: [{ key: "open", label: both("Open"), tone: "dueSoon", open: true }],
});

interface Reaching {
  readonly kind: string;
  readonly personId?: string;
}

describe("the records of a register, read by paths", () => {
  let server: TestServer;
  let department: Department;
  let staff: Person;
  let colleague: Person;
  let own: Client;
  let other: Client;

  beforeAll(async () => {
    server = await TestServer.start({}, pino({ level: "silent" }));
    const { make } = server;
    department = await make.department();
    [staff, colleague] = [await make.person({ in: department }), await make.person({ in: department })];
    [own, other] = [await server.as(staff), await server.as(colleague)];
  });
  afterAll(() => server.close());

  async function insert(table: string, values: Readonly<Record<string, unknown>>): Promise<string> {
    const all = { id: randomUUID(), ...values };
    const names = Object.keys(all).map((name) => `"${name}"`);
    const places = names.map((_, index) => `$${index + 1}`);
    await server.sql(`insert into "${table}" (${names.join(", ")}) values (${places.join(", ")})`, Object.values(all));
    return all.id;
  }

  /** As publishing keeps a register: what it says, whom it reaches, and the version that counts. */
  async function publish(slug: string, said: RegisterDefinition, reach: Reaching): Promise<string> {
    const stamped = { version: 1, created_at: "2026-01-01", updated_at: "2026-01-01" };
    const register = await insert("register", {
      ...{
        ...stamped,
        slug,
        name: slug,
        titles: JSON.stringify(said.titles),
        owning_department_id: department.id,
        sealed: reach.kind === "person",
      },
    });
    const version = await insert("register_version", {
      ...{
        ...stamped,
        register_id: register,
        ordinal: 1,
        definition: JSON.stringify(said),
        author_id: staff.id,
        published_at: "2026-01-01",
      },
    });
    await server.sql(`update "register" set "published_id" = $2 where "id" = $1`, [register, version]);
    for (const right of ["read", "create", "act", "configure"])
      await insert("register_reach", { register_id: register, right, kind: reach.kind, person_id: reach.personId ?? null });
    await server.sql(`update "register_epoch" set "version" = "version" + 1`);
    return register;
  }

  const record = async (register: string, number: string, data: object, more: object = {}) => {
    const [row] = await server.sql<[string]>(`select "published_id" from "register" where "id" = $1`, [register]);
    const now = { opened_at: "2026-11-30T01:30:00Z", created_at: "2026-01-01", updated_at: "2026-01-01" };
    const set = { version: 1, register_id: register, register_version_id: row?.[0], number, state: "open", open: true, ...now };
    return insert("register_record", { ...set, data: JSON.stringify(data), department_id: department.id, creator_id: staff.id, ...more });
  };
  const ask = (client: Client, resource: string, asked: unknown[], more: object = {}) =>
    client.ask(ROWS, { resource, fields: asked, ...more });

  test("have a field for each of the definition, each with its kind's filters and order, beside those of other registers", async () => {
    const register = await publish("complaints", definition({ template: "everybody" }), { kind: "staff" });
    const elsewhere = await publish("patrols", definition({ template: "everybody" }, [field("what", { kind: "text" })]), { kind: "staff" });
    const values = {
      ...{ what: "Cold tea", amount: "1234.50", weight: 2.5, on: "2026-11-30", at: "2026-11-30T01:30:00.000Z", took: 90, urgency: "high" },
      ...{ tags: ["high", "low"], paid: true, place: { words: "Gate 2" }, lines: [{ line: "1" }], due: "2026-12-05", team: [colleague.id] },
    };
    const first = await record(register, "C-0001", { ...values, customer: colleague.id, unit: department.id });
    const second = await record(register, "C-0002", { what: "Late bus", amount: "99.90", weight: 10, before: first, on: "2026-12-01" });
    await record(elsewhere, "P-0001", { what: "Cold tea" });
    const plain = fields.filter(({ of }) => !["person", "department", "record"].includes(of.kind)).map(({ key }) => key);
    const { data } = await ask(
      own,
      "r/complaints",
      [...plain, "number", "openedAt", "customer.name", "unit.name", "before.what", "register.slug", "state", "struck"],
      {
        orderBy: [{ amount: "DESC" }],
      },
    );
    const empty = Object.fromEntries(plain.map((key) => [key, null]));
    const common = { register: { id: register, slug: "complaints" }, openedAt: "2026-11-30T01:30:00.000Z", state: "open", struck: false };
    expect(data?.rows).toEqual({
      items: [
        {
          ...{ ...values, ...common, id: first, number: "C-0001", before: null, customer: { id: colleague.id, name: colleague.name } },
          unit: { id: department.id, name: department.name },
        },
        {
          ...{ ...empty, ...common, id: second, number: "C-0002", what: "Late bus", amount: "99.90", weight: 10, on: "2026-12-01" },
          ...{ customer: null, unit: null, before: { id: first, what: "Cold tea" } },
        },
      ],
      total: 2,
    });
    for (const [where, found] of [
      [{ amount: { lt: "100" } }, [second]],
      [{ weight: { gt: 2.5 } }, [second]],
      [{ on: { lte: "2026-11-30" } }, [first]],
      [{ at: { isNull: false } }, [first]],
      [{ took: { gte: 90 } }, [first]],
      [{ urgency: { in: ["high"] } }, [first]],
      [{ paid: { eq: true } }, [first]],
      [{ customer: { name: { eq: colleague.name } } }, [first]],
      [{ team: { contains: colleague.id } }, [first]],
      [{ before: { what: { contains: "cold" } } }, [second]],
      [{ ownWords: "tea" }, [first]],
      // The second names it.
      [{ q: "tea" }, [first, second]],
      [{ due: { gt: "2026-12-01" } }, [first]],
      [{ state: { eq: "open" } }, [first, second]],
    ] as const) {
      const rows = (await ask(own, "r/complaints", ["id"], { where, orderBy: [{ number: "ASC" }] })).data?.rows;
      expect([where, rows?.items.map(({ id }: { id: string }) => id), rows?.total]).toEqual([where, found, found.length]);
    }
    for (const [path, code, where] of [
      ["where.amount.gt", "badFilterValue", { amount: { gt: "much" } }],
      ["where.urgency.eq", "badFilterValue", { urgency: { eq: "none" } }],
      ["where.place.eq", "unknownComparison", { place: { eq: "x" } }],
      ["where.nothing", "unknownField", { nothing: { eq: "x" } }],
    ] as const) {
      const { errors } = await ask(own, "r/complaints", ["id"], { where });
      expect(errors?.[0]?.extensions.fields).toMatchObject([{ path, code }]);
    }
    expect((await own.get(`{ tally(resource: "r/complaints", by: ["urgency"]) { values count } }`)).tally).toHaveLength(2);
    const { exportRows } = await own.get(`{ exportRows(resource: "r/complaints", format: CSV, fields: ["number", "amount"]) { base64 } }`);
    expect(Buffer.from(exportRows.base64, "base64").toString()).toContain("C-0001,1234.5");
    expect((await own.get(`{ search(text: "Cold tea") { resource id } }`)).search).toContainEqual({ resource: "r/complaints", id: first });
  });

  test("of a sealed one are unknown to everybody outside of the circle, and so is that there are any", async () => {
    const circle: AccessTemplate = { template: "circle", people: [colleague.id] };
    const register = await publish("integrity", definition(circle, [field("secret", { kind: "text" }, { searchable: true })]), {
      ...{ kind: "person", personId: colleague.id },
    });
    const id = await record(register, "I-0001", { secret: "Zebra" });
    expect((await ask(other, "r/integrity", ["secret"])).data?.rows).toEqual({ items: [{ id, secret: "Zebra" }], total: 1 });
    const record1 = 'query ($resource: String!, $id: ID!) { record(resource: $resource, id: $id, fields: ["id"]) }';
    const telling = [
      (slug: string) => own.ask(ROWS, { resource: slug, fields: ["nonsense"] }),
      (slug: string) => own.ask(record1, { resource: slug, id }),
      (slug: string) => own.ask(`{ tally(resource: "${slug}", by: ["secret"]) { count } }`),
      (slug: string) => own.ask(`{ selectRows(resource: "${slug}") { id } }`),
      (slug: string) => own.ask(`{ exportRows(resource: "${slug}", format: CSV, fields: ["secret"]) { rows } }`),
      (slug: string) => own.ask(`{ effectiveScreen(resource: "${slug}", kind: list) }`),
      (slug: string) => own.ask(`{ search(text: "Zebra", resources: ["${slug}"]) { id } }`),
      (slug: string) => own.ask(`{ history(resource: "${slug}", id: "${id}") { id } }`),
    ];
    for (const [index, tell] of telling.entries()) {
      const [there, nowhere] = [await tell("r/integrity"), await tell("r/unheard-of")];
      const said = (answer: typeof there) => JSON.stringify([answer.data, answer.errors?.map(({ extensions }) => extensions.fields)]);
      expect([index, nowhere.errors?.[0]?.extensions.fields?.[0]?.code]).toEqual([index, "unknownResource"]);
      expect([index, said(there).replaceAll("integrity", "unheard-of")]).toEqual([index, said(nowhere)]);
    }
    expect((await own.get(`{ search(text: "Zebra") { id } }`)).search).toEqual([]);
    const may = async (client: Client, slug: string) => {
      const ability = createMongoAbility<MongoAbility>(unpackRules((await client.get("{ me { abilities } }")).me.abilities));
      return ability.can("read", subject(slug, { id, creator: { id: staff.id } }));
    };
    expect([await may(own, "r/complaints"), await may(own, "r/integrity"), await may(other, "r/integrity")]).toEqual([true, false, true]);
    const abilities = async (client: Client) => JSON.stringify((await client.get("{ me { abilities } }")).me.abilities);
    expect(await abilities(own)).not.toContain("integrity");
    expect(await abilities(own)).toContain("r/complaints");
    expect(await abilities(other)).toContain("r/integrity");
  });

  test("that a server cannot understand are nobody else's loss", async () => {
    await publish(
      "broken",
      { ...definition({ template: "everybody" }), fields: [field("a", { kind: "choice" } as never)] },
      { kind: "staff" },
    );
    expect((await ask(own, "r/broken", ["number"])).errors?.[0]?.extensions.fields).toMatchObject([{ code: "unknownResource" }]);
    expect((await ask(own, "r/complaints", ["number"])).data?.rows.total).toBe(2);
  });
});
