import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { runs } from "../support/runs.ts";
import { type Client, TestServer } from "../support/server.ts";

const SAVE = `mutation($input: SaveScreenInput!) { saveScreen(input: $input) { screen { id version } } }`;
const PUBLISH = `mutation($input: PublishScreenInput!) { publishScreen(input: $input) { ordinal } }`;
const GRANT = `mutation($input: GrantRoleInput!) { grantRole(input: $input) { id } }`;
const CREATE = `mutation($input: CreateClassificationLevelInput!) { createClassificationLevel(input: $input) { id } }`;
const FORM = `query($resource: String!) { effectiveScreen(resource: $resource, kind: form) }`;

/** Departments by name, each below the one that its name continues: the tree that the cases speak of. */
const tree = ["A", "AA", "AAA", "AB", "B"] as const;
type Place = (typeof tree)[number];

/** Whether a role that holds for `scope` and all below it reaches only within `place` and all below it. */
const staysWithin = (scope: Place | null, place: Place): boolean => scope?.startsWith(place) ?? false;

describe("what a department demands of a form", () => {
  let server: TestServer;
  let asAdmin: Client;
  let rank = 100;
  const departments = new Map<Place, Department>();
  const at = (place: Place): Department => departments.get(place)!;

  async function publish(input: object): Promise<void> {
    const { screen } = (await asAdmin.get(SAVE, { input })).saveScreen;
    await asAdmin.get(PUBLISH, { input: { screenId: screen.id, expectedVersion: screen.version } });
  }

  beforeAll(async () => {
    server = await TestServer.start();
    for (const name of tree) {
      const above = departments.get(name.slice(0, -1) as Place);
      departments.set(name, await server.make.department({ code: name, name, ...(above ? { parent: above } : {}) }));
    }
    const admin = await server.make.person({ in: at("AA") });
    await server.make.role(admin, "administrator");
    asAdmin = await server.as(admin);
    const operations = [{ op: "required", field: "handling", value: true }];
    for (const name of tree)
      await publish({
        resource: "classificationLevels",
        kind: "form",
        departmentId: at(name).id,
        operations: name === "AB" ? [] : operations,
      });
  });
  afterAll(() => server.close());

  const level = () => {
    rank += 1;
    return { rank, name: `Level ${rank}`, colour: "#445566" };
  };
  const isDemanded = async (client: Client): Promise<boolean> => {
    const { errors } = await client.ask(CREATE, { input: level() });
    const codes = errors?.[0]?.extensions.fields?.map(({ code }) => code) ?? [];
    expect(codes).toEqual(codes.length > 0 ? ["requiredByScreen"] : []);
    return codes.length > 0;
  };

  it("does not keep an administrator who works there from granting roles, nor take fields of their form away", async () => {
    await publish({
      resource: "roleGrants",
      kind: "form",
      departmentId: at("AA").id,
      operations: [
        { op: "required", field: "until", value: true },
        { op: "readOnly", field: "role", value: true },
      ],
    });
    const person = await server.make.person({ in: at("AA") });
    await asAdmin.get(GRANT, { input: { personId: person.id, role: "auditor", from: "2026-01-01" } });
    const { screen, layers } = (await asAdmin.get(FORM, { resource: "roleGrants" })).effectiveScreen;
    expect(layers).toEqual([]);
    const fields = new Map<string, any>(screen.fields.map((field: any) => [field.field, field]));
    expect([fields.get("until").required, fields.get("role").readOnly]).toEqual([false, false]);
  });

  it("binds whoever fills it in under a role that stays within the department, from wherever they work, and nobody else", async () => {
    const someCase = fc.record({
      works: fc.constantFrom(...tree),
      scopes: fc.uniqueArray(fc.constantFrom(...tree, null), { minLength: 1, maxLength: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(someCase, async ({ works, scopes }) => {
        const officer = await server.make.person({ in: at(works) });
        for (const scope of scopes) await server.make.role(officer, "confidentialityOfficer", scope === null ? undefined : at(scope));
        const above = tree.filter((place) => works.startsWith(place));
        const bound = above.filter((place) => place !== "AB" && scopes.every((scope) => staysWithin(scope, place)));
        expect(await isDemanded(await server.as(officer))).toBe(bound.length > 0);
      }),
      { numRuns: runs(25) },
    );
  });

  it("gives way to nobody when the organisation demands it", async () => {
    await publish({ resource: "classificationLevels", kind: "form", operations: [{ op: "required", field: "handling", value: true }] });
    const officer = await server.make.person({ in: at("AB") });
    await server.make.role(officer, "confidentialityOfficer");
    expect(await isDemanded(await server.as(officer))).toBe(true);
  });
});
