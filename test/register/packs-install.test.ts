import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packFiles } from "../seeds/read-packs.ts";
import { type Client, TestServer } from "../support/server.ts";

const INSTALL = "mutation ($input: InstallPackInput!) { installPack(input: $input) }";

describe("packs in an organisation", () => {
  let server: TestServer;
  let office: Client;
  let staff: Client;
  let owner: string;

  beforeAll(async () => {
    server = await TestServer.start({}, pino({ level: "silent" }), "zh demo");
    const of = async (login: string) => {
      const [[id] = [""]] = await server.sql<[string]>(`select "person_id" from "account" where "login" = $1`, [login]);
      return server.as({ id });
    };
    [office, staff] = [await of("office"), await of("staff")];
    [[owner] = [""]] = await server.sql<[string]>(`select "id" from "department" where "code" = 'CS'`, []);
  });
  afterAll(() => server.close());

  const install = async (pack: string, more: Record<string, unknown> = {}, client = office) =>
    client.ask(INSTALL, { input: { pack, owningDepartmentId: owner, ...more } });
  const fault = (answer: Awaited<ReturnType<typeof install>>) => answer.errors?.[0]?.extensions.fields?.[0];

  it("are offered in words, with whom they suggest, to those who may make registers", async () => {
    const { packs } = await office.get("{ packs }");
    expect(packs).toHaveLength(packFiles.length);
    const complaints = packs.find(({ slug }: { slug: string }) => slug === "complaints");
    expect(complaints.needs).toEqual(["customers"]);
    expect(complaints.parameters.map(({ key, resource }: Record<string, string>) => [key, resource])).toEqual([
      ["complaints_officer", "positions"],
      ["leader", "positions"],
    ]);
    for (const { slug, parameters, group } of packs) {
      expect.soft(group, slug).toBeTruthy();
      for (const { key, suggested } of parameters) expect.soft(suggested, `${slug} ${key}`).not.toEqual([]);
    }
    expect((await staff.ask("{ packs }")).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await install("complaints", { slug: "mine" }, staff)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  // The others differ in nothing that installing looks at.
  const usual = ["complaints", "integrity", "service-orders", "purchases", "stock-movements", "rule-inspections"];
  const tried = packFiles.map(({ pack }) => pack.slug).filter((slug) => usual.includes(slug) || process.env.LONG);

  it.each(tried)("%s is installed by its suggestions", async (pack) => {
    const slug = `new-${pack}`;
    const { data, errors } = await install(pack, { slug });
    expect(errors).toBeUndefined();
    const { registerId, problems } = data?.installPack ?? {};
    expect(problems.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
    const { myRegisters } = await office.get("query ($slug: String) { myRegisters(slug: $slug) }", { slug });
    expect(myRegisters[0]).toMatchObject({ id: registerId, ordinal: 1, may: { configure: true } });
    expect(JSON.stringify(myRegisters[0].definition)).not.toMatch(/"\$\w+"/);
    const rows = 'query ($resource: String!) { rows(resource: $resource, fields: ["number"]) { total } }';
    expect((await office.ask(rows, { resource: `r/${slug}` })).errors).toBeUndefined();
  });

  it("say what is wrong with a choice at its place, and do nothing then", async () => {
    const counted = async () => (await server.sql<[number]>(`select count(*)::int from "register"`, []))[0];
    const before = await counted();
    expect(fault(await install("nothing"))).toMatchObject({ path: "input.pack" });
    expect(fault(await install("purchases", { slug: "new-purchases" }))).toMatchObject({ path: "input.slug" });
    const wrong = async (parameters: unknown) => fault(await install("complaints", { slug: "wrong", parameters }));
    expect(await wrong({ nobody: owner })).toMatchObject({ path: "input.parameters.nobody" });
    expect(await wrong({ "patrols.engineer": owner })).toMatchObject({ path: "input.parameters.patrols.engineer" });
    expect(await wrong({ leader: owner })).toMatchObject({ path: "input.parameters.leader" });
    expect(await wrong({ leader: null })).toMatchObject({ path: "input.parameters.leader" });
    expect(await wrong([])).toMatchObject({ path: "input.parameters" });
    expect(await counted()).toEqual(before);
  });
});
