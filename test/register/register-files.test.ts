import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

describe("a register as a file", () => {
  let server: TestServer;
  let desk: RegisterDesk;
  let definition: RegisterDefinition;
  let register: { slug: string; id: string };

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
    const { id } = desk.people.clerk;
    const base = complaints();
    const [answer, ...others] = base.transitions;
    definition = complaints({
      about: both("投诉", "Complaints of customers"),
      transitions: [{ ...answer!, who: [{ kind: "people", people: [id, desk.people.second.id] }] }, ...others],
      access: { ...base.access, act: { template: "department", departments: [{ id: desk.department.id }] } },
    });
    register = await desk.register(definition);
  });
  afterAll(() => server.close());

  const exported = async (client = desk.head, id = register.id) =>
    client.ask("query ($id: ID!) { exportRegister(registerId: $id) }", { id });
  const text = async () => (await exported()).data?.exportRegister.text as string;
  const bring = (input: Record<string, unknown>, client = desk.head) =>
    client.ask("mutation ($input: ImportRegisterInput!) { importRegister(input: $input) }", { input });
  const registers = async () => (await server.sql<[number]>(`select count(*)::int from "register"`, []))[0]?.[0];
  const owningDepartmentId = () => desk.department.id;
  const definitionOf = async (slug: string) => {
    const [[found]] = (await server.sql(
      `select v."definition" from "register_version" v join "register" g on g."id" = v."register_id" where g."slug" = $1 order by v."ordinal" desc limit 1`,
      [slug],
    )) as [[RegisterDefinition]];
    return found;
  };

  it("goes out to whoever configures it, without an identity, and comes in again as it was", async () => {
    const { data } = await exported();
    const file = JSON.parse(data?.exportRegister.text);
    expect(data?.exportRegister.fileName).toBe(`${register.slug}.json`);
    expect(data?.exportRegister.text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/u);
    expect(file.parameters.map(({ of }: { of: string }) => of)).toEqual(["people"]);
    expect((await exported(desk.clerk)).errors).toBeUndefined();
    expect((await exported(desk.outsider)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const content = data?.exportRegister.text;
    const before = await registers();
    const tried = await bring({ content, owningDepartmentId: owningDepartmentId(), slug: "again" });
    expect(tried.errors).toBeUndefined();
    expect(tried.data?.importRegister).toMatchObject({ dryRun: true, registerId: null, slug: "again", published: false, problems: [] });
    expect(tried.data?.importRegister.says.map(({ en }: { en: string }) => en).join(" ")).toContain("at the address again");
    expect(tried.data?.importRegister.parameters[0].suggested).toHaveLength(2);
    expect(await registers()).toBe(before);
    const made = await bring({ content, owningDepartmentId: owningDepartmentId(), slug: "again", publish: true, dryRun: false });
    expect(made.data?.importRegister).toMatchObject({ dryRun: false, published: true });
    expect(await definitionOf("again")).toEqual(definition);
    const record = await desk.open("again", { what: "Late" });
    expect(record.number).toMatch(/^TS-/u);
  });

  it("becomes the draft of a register that is there, with what it changes in words", async () => {
    const content = (await text()).replace('"en": "Amount"', '"en": "Sum"');
    const version = (await desk.head.get("query ($id: ID!) { register(id: $id) { version } }", { id: register.id })).register.version;
    const given = { content, registerId: register.id, expectedVersion: version };
    const { data } = await bring(given);
    expect(data?.importRegister.changes.map(({ says }: any) => says.en)).toEqual(["Field “Amount” is called “Sum”"]);
    expect(data?.importRegister.registerId).toBe(register.id);
    await bring({ ...given, dryRun: false });
    const { registerVersions } = await desk.head.get(
      `query ($id: ID!) { registerVersions(where: { register: { id: { eq: $id } } }) { items { state } } }`,
      { id: register.id },
    );
    expect(registerVersions.items.map(({ state }: { state: string }) => state).sort()).toEqual(["draft", "published"]);
    expect((await bring({ ...given, dryRun: false })).errors?.[0]?.extensions.code).toBe("CONFLICT");
  });

  it("asks for what another organisation called otherwise, and says at which place a file is wrong", async () => {
    const content = (await text()).replaceAll(desk.people.clerk.number, "ELSEWHERE-1").replaceAll(desk.people.second.number, "ELSEWHERE-2");
    const given = { content, owningDepartmentId: owningDepartmentId(), slug: "elsewhere" };
    const { data } = await bring(given);
    const [asked] = data?.importRegister.parameters ?? [];
    expect(asked).toMatchObject({ of: "people", resource: "people", suggested: [], names: ["ELSEWHERE-1", "ELSEWHERE-2"] });
    expect(data?.importRegister.problems).toMatchObject([{ at: `parameters.${asked.key}`, severity: "error" }]);
    const fault = (answer: Awaited<ReturnType<typeof bring>>) => answer.errors?.[0]?.extensions.fields?.[0]?.path;
    expect(fault(await bring({ ...given, dryRun: false }))).toBe(`input.parameters.${asked.key}`);
    const chosen = { [asked.key]: [desk.people.head.id] };
    expect((await bring({ ...given, parameters: chosen })).data?.importRegister.problems).toEqual([]);
    const wrong = async (change: (file: any) => void) => {
      const file = JSON.parse(content);
      change(file);
      return fault(await bring({ ...given, content: file, parameters: chosen }));
    };
    expect(await wrong((file) => Object.assign(file, { format: 2 }))).toBe("input.content.format");
    expect(await wrong((file) => Object.assign(file.definition, { format: 2 }))).toBe("input.content.definition.format");
    expect(await wrong((file) => Object.assign(file.definition.fields[1].of, { kind: "magic" }))).toBe(
      "input.content.definition.fields.1.of.kind",
    );
    expect(fault(await bring({ ...given, content: "{" }))).toBe("input.content");
    expect(fault(await bring({ ...given, content: `${"[".repeat(90_000)}${"]".repeat(90_000)}` }))).toMatch(/^input\.content/u);
    const deep = `{"format":1,"definition":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`;
    expect(fault(await bring({ ...given, content: deep }))).toMatch(/^input\.content/u);
    expect(fault(await bring({ ...given, slug: register.slug, parameters: chosen }))).toBe("input.slug");
    expect((await bring(given, desk.clerk)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await bring({ content, registerId: register.id }, desk.outsider)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});
