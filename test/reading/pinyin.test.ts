import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pinyinKey } from "../../schema/shared/pinyin.ts";
import { type Client, TestServer } from "../support/server.ts";

const SEARCH = `query($text: String!, $resources: [String!]) { search(text: $text, limit: 20, resources: $resources) {
  resource title titleMarks path excerpt excerptMarks revisionId } }`;

interface Hit {
  readonly resource: string;
  readonly title: string;
  readonly titleMarks: readonly number[];
  readonly path: string | null;
  readonly excerpt: string | null;
  readonly excerptMarks: readonly number[];
  readonly revisionId: string | null;
}

const marked = (text: string, marks: readonly number[]) =>
  Array.from({ length: marks.length / 2 }, (_, pair) => text.slice(marks[pair * 2], marks[pair * 2 + 1]));

describe("the key of a name", () => {
  it.each([
    ["客服中心", "text", "ke fu zhong xin"],
    ["IT支持组 (A-1)", "text", "it zhi chi zu a 1"],
    ["单雄信", "person", "shan xiong xin"],
    ["单位管理", "text", "dan wei guan li"],
    ["吕布", "person", "lv bu"],
    ["Wang Min", "person", "wang min"],
    ["😀 — ", "text", ""],
  ] as const)("%s as %s is %s", (name, reading, key) => expect(pinyinKey(name, reading)).toBe(key));
});

describe("names by their pinyin", () => {
  let server: TestServer;
  let administrator: Client;
  let staff: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const person = await make.person({ name: "曾国藩" });
    await make.role(person, "administrator");
    administrator = await server.as(person);
    staff = await server.as(await make.person({ name: "欧阳修" }));
    await make.department({ name: "客服中心" });
    await make.department({ name: "财务部" });
    await make.position({ name: "热线坐席" });
    await make.course({ title: "信息安全入门" });
    await make.published({ title: "考勤与休假管理办法" }, ["员工依法享受年休假。", "加班须事先申请。"]);
    await make.published({ title: "核心定价规则", level: await make.level({ rank: 30, name: "Restricted", logged: true, basic: true }) }, [
      "底价不得外传。",
    ]);
    await make.revision({ title: "薪酬草案" });
  });
  afterAll(() => server.close());

  const find = async (client: Client, text: string, resources?: readonly string[]): Promise<Hit[]> =>
    (await client.get(SEARCH, { text, resources })).search;
  const titles = async (client: Client, text: string, resources?: readonly string[]) =>
    (await find(client, text, resources)).map(({ title }) => title.replace(/^DOC-\d+ /, ""));

  it.each(["kfzx", "kefu", "KeFuZX", "kfzhongx", "fuzhong", "zx kf", "ke'fu", "客服", "客服 zx"])("%s finds 客服中心", async (text) => {
    expect(await titles(staff, text)).toContain("客服中心");
  });

  it.each(["kzfx", "ef", "efu", "hongxin", "kefuzhongxinbu", "客f"])("%s does not", async (text) => {
    expect(await titles(staff, text)).toEqual([]);
  });

  it("finds people, positions, courses and documents, and marks what was found", async () => {
    expect(await titles(staff, "zgf")).toEqual(["曾国藩"]);
    expect(await titles(staff, "oyx")).toEqual(["欧阳修"]);
    expect(await titles(staff, "rxzx")).toEqual(["热线坐席"]);
    expect(await titles(administrator, "xxaq", ["courses"])).toEqual([]);
    const [document] = await find(staff, "xiujia", ["policyDocuments"]);
    expect(marked(document?.title ?? "", document?.titleMarks ?? [])).toEqual(["休假"]);
    const [literal] = await find(staff, "休假", ["policyDocuments"]);
    expect(marked(literal?.title ?? "", literal?.titleMarks ?? [])).toEqual(["休假"]);
  });

  it("looks at the kinds that are asked for", async () => {
    expect((await find(staff, "xiujia")).map(({ resource }) => resource)).toEqual(["policyDocuments", "revisions"]);
    expect(await titles(staff, "xiujia", ["people", "revisions"])).toEqual([expect.stringContaining("休假")]);
    expect(await staff.codes(SEARCH, { text: "a", resources: ["nothing"] })).toEqual(["INVALID"]);
  });

  it("finds words of two characters in texts, with a glimpse of the text and the way to it", async () => {
    const [hit] = await find(staff, "年休", ["provisions"]);
    expect(hit).toMatchObject({ title: "第1条", path: "第1条", excerpt: "员工依法享受年休假。" });
    expect(marked(hit?.excerpt ?? "", hit?.excerptMarks ?? [])).toEqual(["年休"]);
    expect((await staff.get(`query($id: ID!) { revision(id: $id) { title } }`, { id: hit?.revisionId })).revision.title).toBe(
      "考勤与休假管理办法",
    );
    expect(await find(staff, "休年", ["provisions"])).toEqual([]);
  });

  it("shows no glimpse of a text whose opening is logged", async () => {
    const [hit] = await find(staff, "底价", ["provisions"]);
    expect(hit).toMatchObject({ title: "第1条", excerpt: null, excerptMarks: [] });
    expect(await server.sql(`select "way" from "access_log"`)).toEqual([["search"]]);
  });

  it("finds by sound nothing that may not be found by its letters", async () => {
    expect(await titles(staff, "xinchou")).toEqual([]);
    expect(await titles(staff, "薪酬")).toEqual([]);
  });

  it("follows each change of the name, by command and by import", async () => {
    const { createPerson } = await administrator.get(`mutation { createPerson(input: { number: "X1", name: "单田芳" }) { id version } }`);
    expect(await titles(administrator, "shantianfang")).toEqual(["单田芳"]);
    await administrator.get(
      `mutation($id: ID!, $version: Int!) { updatePerson(input: { id: $id, expectedVersion: $version, name: "仇英" }) { id } }`,
      createPerson,
    );
    expect(await titles(administrator, "qiuying")).toEqual(["仇英"]);
    expect(await titles(administrator, "stf")).toEqual([]);
    const base64 = Buffer.from("number,name\nX1,朴树\nX2,任盈盈\n").toString("base64");
    const input = { fileName: "people.csv", base64, dryRun: false };
    await administrator.get(`mutation($input: ImportPeopleInput!) { importPeople(input: $input) { applied } }`, { input });
    expect(await titles(administrator, "qiuying")).toEqual([]);
    expect(await titles(administrator, "piaoshu")).toEqual(["朴树"]);
    expect(await titles(administrator, "ryy")).toEqual(["任盈盈"]);
    const rows = await server.sql<[string, string]>(`select "name", "name_pinyin" from "person"`);
    for (const [name, key] of rows) expect([name, key]).toEqual([name, pinyinKey(name, "person")]);
  });

  it("sorts names by it, either way", async () => {
    const order = async (way: string) =>
      (await staff.get(`{ departments(where: { name: { in: ["客服中心", "财务部"] } }, orderBy: [{ name: ${way} }]) { items { name } } }`))
        .departments.items;
    expect(await order("ASC")).toEqual([{ name: "财务部" }, { name: "客服中心" }]);
    expect(await order("DESC")).toEqual([{ name: "客服中心" }, { name: "财务部" }]);
  });

  it("leaves names alone that nobody touched, and is no field of the API", async () => {
    expect(await staff.codes(`{ people { items { namePinyin } } }`)).toEqual(["INVALID"]);
    expect(await staff.codes(`{ people(orderBy: [{ namePinyin: ASC }]) { items { id } } }`)).toEqual(["INVALID"]);
  });
});
