import fc from "fast-check";
import type { GraphQLField } from "graphql";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildApi } from "../../server/graphql/schema.ts";
import { HostileValues, type KnownIds } from "../support/hostile-values.ts";
import { rememberingLog } from "../support/log-lines.ts";
import { type Client, TestServer } from "../support/server.ts";

/** Calls of each operation; `HOSTILE_RUNS` looks longer. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 6);

const roles = ["policyEditor", "approver", "trainingManager", "confidentialityOfficer", "auditor", "administrator"] as const;
const api = buildApi();
const operations = (["query", "mutation"] as const).flatMap((kind) => {
  const type = kind === "query" ? api.getQueryType() : api.getMutationType();
  return Object.values(type?.getFields() ?? {}).map((field) => [kind, field.name, field] as const);
});

let server: TestServer;
let client: Client;
let known: KnownIds;
const { log, lines } = rememberingLog();

beforeAll(async () => {
  server = await TestServer.start({}, log);
  const { make } = server;
  const department = await make.department();
  const person = await make.person({ in: department });
  await make.department({ head: person });
  for (const role of roles) await make.role(person, role);
  await make.clearance(person, await make.level({ rank: 20 }));
  await make.question(await make.course({ owningDepartment: department }));
  await make.agreement();
  const document = await make.document({ owningDepartment: department });
  await make.published({ document });
  await make.revision({ document, drafter: person });
  client = await server.as(person);
});
afterAll(() => server.close());

async function everyId(): Promise<KnownIds> {
  const tables = await server.sql<[string]>(
    `select table_name::text from information_schema.columns
     where table_schema = 'public' and column_name = 'id' and data_type = 'uuid'`,
  );
  const found = tables.map(async ([table]) => {
    const rows = await server.sql<[string]>(`select "id"::text from "${table}" order by "id" desc limit 6`);
    return [table, rows.map(([id]) => id)] as const;
  });
  return new Map((await Promise.all(found)).filter(([, ids]) => ids.length > 0));
}

/** Some operations take away what the others need. */
beforeEach(async () => {
  await server.sql(`update "login_session" set "ended_at" = null`);
  await server.sql(`update "account" set "disabled_at" = null`);
  await server.sql(`update "role_grant" set "until" = null`);
  known = await everyId();
});

async function refusals(query: string, variables: Record<string, unknown>): Promise<string[]> {
  const { errors = [] } = await client.ask(query, variables);
  return errors.map(({ extensions: { code } }) => (code === "INTERNAL" ? `INTERNAL ${lines.at(-1)}` : code));
}

describe("what is wrong in a request is never called a fault of the server", () => {
  it.each(operations)("%s %s", async (kind, _, field: GraphQLField<unknown, unknown>) => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const { query, variables } = new HostileValues(draw, known).call(kind, field);
        const internal = (await refusals(query, variables)).filter((code) => code.startsWith("INTERNAL"));
        expect(internal, `${query}\n${JSON.stringify(variables)}`).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ["several operations without a name", "query A { me { personId } } query B { me { personId } }", {}],
    ["no operation at all", "fragment F on Me { personId }", {}],
    ["NUL as a login", `mutation ($l: String!) { signIn(login: $l, password: "x") { personId } }`, { l: "\0" }],
    ["NUL written into the operation", `mutation { signIn(login: "\\u0000", password: "x") { personId } }`, {}],
    ["half a character in the operation", `mutation { signIn(login: "\\ud800", password: "x") { personId } }`, {}],
    ["an instant that only JavaScript takes for one", `{ people(where: { createdAt: { gt: "2020 (x)" } }) { items { id } } }`, {}],
    ["a day of the year 0", `query ($d: CountedDate!) { memberships(where: { from: { eq: $d } }) { items { id } } }`, { d: "0000-01-01" }],
    [
      "more wrong values than are counted",
      `query ($i: [ID!]!) { people(where: { id: { in: $i } }) { items { id } } }`,
      { i: Array(80).fill({}) },
    ],
  ])("%s", async (_, query, variables) => {
    expect(new Set(await refusals(query, variables))).toEqual(new Set(["INVALID"]));
  });

  it.each([
    { operationName: "Nobody" },
    { operationName: 7 },
    { operationName: "a\0" },
    { variables: "x" },
    { variables: 7 },
    { extensions: "x" },
  ])("a request with %j", async (wrong) => {
    const headers = { "content-type": "application/json", cookie: client.cookie ?? "" };
    const body = JSON.stringify({ query: "query A { me { personId } }", ...wrong });
    const response = await fetch(`${server.url}/graphql`, { method: "POST", headers, body });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(
      errors.map(({ extensions }) => extensions.code),
      lines.at(-1) ?? "",
    ).toEqual(["INVALID"]);
  });

  it("half a character becomes the mark for an unknown one", async () => {
    const query = `query ($q: String) { departments(where: { name: { eq: $q } }) { items { id } } }`;
    const named = async (q: string) => (await client.get(query, { q })).departments.items;
    // A department that was made above may be called so.
    await server.make.department({ name: "\ufffd" });
    expect(await named("\ud800")).toEqual(await named("\ufffd"));
    expect(await named("\ud800")).not.toEqual([]);
  });
});
