import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chosenRegister, columnTargets, isDemanded } from "../../schema/register/sheet/chosen-register.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const READ = "query ($fileName: String!, $base64: String!) { readSpreadsheet(fileName: $fileName, base64: $base64) }";
const ROWS =
  'query ($resource: String!, $fields: [JSON!]!) { rows(resource: $resource, fields: $fields, orderBy: [{ number: "ASC" }]) { items total } }';

describe("a list that becomes a register", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start({}, pino({ level: "silent" }));
    desk = await RegisterDesk.open(server);
  });
  afterAll(() => server.close());

  const file = (text: string) => ({ fileName: "list.csv", base64: base64(text) });
  const importing = (registerId: string, text: string, more: Record<string, unknown> = {}, client = desk.head) =>
    desk.run(client, "importRecords", { registerId, ...file(text), ...more });
  const rowsOf = async (slug: string, fields: readonly string[]) => (await desk.head.get(ROWS, { resource: `r/${slug}`, fields })).rows;

  it("is read, made, limited and filled, states and old numbers included", async () => {
    const lines = Array.from({ length: 8 }, (_, at) => {
      const state = at % 2 === 0 ? "已办结" : "处理中";
      return `${at + 1},TS-202609-00${at + 10},客户${at},13800138${String(at).padStart(3, "0")},2026/9/${at + 1} 9:05,${state},${desk.people.clerk.name}`;
    });
    const list = ["客户投诉登记表,,,,,,", "序号,编号,客户姓名,联系电话,来电时间,状态,经办人", ...lines, "合计,,,,,,"].join("\n");
    const { readSpreadsheet: read } = await desk.head.get(READ, { fileName: "投诉.csv", base64: base64(list) });
    expect(read).toMatchObject({ title: "客户投诉登记表", rows: 8, sums: [11] });
    expect(read.slug).toMatch(/^ke-hu-tou-su/);
    expect(read.columns.map(({ use, key }: Record<string, string>) => [use, key])).toEqual([
      ["nothing", "xu_hao"],
      ["number", "bian_hao"],
      ["field", "ke_hu_xing_ming"],
      ["field", "lian_xi_dian_hua"],
      ["field", "lai_dian_shi_jian"],
      ["state", "zhuang_tai"],
      ["field", "jing_ban_ren"],
    ]);
    const columns = read.columns.map(({ column, key, heading, use, guess }: any) => ({
      ...{ column, key, name: heading, use, of: guess.of },
      required: isDemanded(heading, guess.empty),
    }));
    const limit = { amount: 24, unit: "hours", until: [] } as const;
    const definition = chosenRegister({ title: read.title, singular: "投诉", columns, limit, numbering: read.columns[1].numbering });
    expect(definition.numbering).toBe("TS-{yyyy}{mm}-{0001}");
    expect(definition.limits?.[0]?.ends).toEqual([{ on: "entered", state: definition.states.find(({ open }) => !open)?.key }]);
    const { slug, id } = await desk.register(definition);
    const targets = columnTargets(columns);
    expect(await importing(id, list, { columns: targets })).toMatchObject({ dryRun: true, applied: false, opened: 8, failed: 0 });
    expect((await rowsOf(slug, ["number"])).items).toEqual([]);
    expect(await importing(id, list, { columns: targets, dryRun: false })).toMatchObject({ applied: true, opened: 8 });
    const { items } = await rowsOf(slug, ["number", "state", "ke_hu_xing_ming", "lai_dian_shi_jian", "jing_ban_ren.name", "closedAt"]);
    expect(items).toHaveLength(8);
    expect(items[0]).toMatchObject({ number: "TS-202609-0010", ke_hu_xing_ming: "客户0", lai_dian_shi_jian: "2026-09-01T01:05:00.000Z" });
    expect(items[0].jing_ban_ren.name).toBe(desk.people.clerk.name);
    const closed = new Set(definition.states.filter(({ open }) => !open).map(({ key }) => key));
    expect(items.map((item: any) => closed.has(item.state))).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((at) => at % 2 === 0));
    // The same list again would repeat the numbers.
    expect(await importing(id, list, { columns: targets, dryRun: false })).toMatchObject({ applied: false, failed: 8 });
    await server.setClock("2026-09-20 10:00");
    expect(
      (
        await desk.open(
          slug,
          items[0]
            ? {
                ke_hu_xing_ming: "新",
                lian_xi_dian_hua: "13800138000",
                lai_dian_shi_jian: "2026-09-20T01:00:00.000Z",
                jing_ban_ren: desk.people.clerk.id,
              }
            : {},
        )
      ).number,
    ).toBe("TS-202609-0018");
    await server.setClock("2026-11-30 10:00");
  });

  it("says of each row what is wrong, and opens all, the right ones, or none", async () => {
    const { slug, id } = await desk.register(complaints());
    const who = desk.people.second.number;
    const list = `事由,金额,相关人员,单号,状态\n漏水,12.5,${who},A1,已答复\n,3,没有此人,A2,不知道\n停电,很多,,A1,\n好,7,,A3,`;
    const report = await importing(id, list, { dryRun: false });
    expect(report).toMatchObject({ applied: false, rows: 4, failed: 2, opened: 2 });
    const said = (row: number) => report.wrong.find((one: any) => one.row === row).problems.map(({ heading }: any) => heading);
    expect(said(3).sort()).toEqual(["事由", "状态", "相关人员"].sort());
    expect(said(4).sort()).toEqual(["单号", "金额"].sort());
    expect((await rowsOf(slug, ["number"])).items).toEqual([]);
    expect(await importing(id, list, { dryRun: false, skipsWrong: true })).toMatchObject({ applied: true, opened: 2 });
    const { items } = await rowsOf(slug, ["number", "what", "amount", "twice", "state", "who.number"]);
    expect(items.map(({ number, what, twice, state }: any) => [number.slice(-4), what, twice, state])).toEqual([
      ["0001", "漏水", 25, "answered"],
      ["0002", "好", 14, "open"],
    ]);
    expect(items[0].who.number).toBe(who);
    expect((await desk.open(slug, { what: "新的" })).number.slice(-4)).toBe("0003");
    expect(await importing(id, "单号,事由\nA1,又一次")).toMatchObject({ failed: 1, opened: 0 });
  });

  it("is taken over once, by whoever configures the register, and is answered clearly where it is none", async () => {
    const { slug, id } = await desk.register(complaints());
    const once = { registerId: id, ...file("事由\n一\n二"), dryRun: false };
    const give = () =>
      desk.head.get('mutation ($input: ImportRecordsInput!) { importRecords(input: $input, idempotencyKey: "once") }', { input: once });
    await give();
    await give();
    expect((await rowsOf(slug, ["number"])).items).toHaveLength(2);
    const refused = (more: object, client = desk.head) => desk.refusal(client, "importRecords", { ...once, ...more }, "");
    expect((await refused({}, desk.outsider)).code).toMatch(/FORBIDDEN|NOT_FOUND/);
    expect(await refused({ fileName: "list.doc" })).toMatchObject({ code: "INVALID", path: "input.fileName" });
    expect(await refused(file("别的\n一"))).toMatchObject({ path: "input.base64", what: "importNoColumn" });
    // Beforehand somebody can still say what the columns are.
    expect(await importing(id, "别的\n一\n二")).toMatchObject({
      rows: 2,
      opened: 0,
      failed: 0,
      columns: [{ heading: "别的", fills: null }],
    });
    expect(await importing(id, "别的\n三\n四", { columns: { "0": "what" } })).toMatchObject({ opened: 2, columns: [{ fills: "what" }] });
    expect(await refused(file("事由"))).toMatchObject({ path: "input.base64", what: "sheetWithoutRows" });
    expect(await refused({ columns: [] })).toMatchObject({ path: "input.columns" });
    expect((await desk.outsider.ask(READ, file("事由\n一"))).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const [event] = await server.sql<[string]>(
      `select e."kind" from "register_event" e join "register_record" r on r."id" = e."record_id" where r."register_id" = $1`,
      [id],
    );
    expect(event?.[0]).toBe("imported");
    const personal = complaints({
      fields: [{ key: "phone", label: both("电话", "Phone"), of: { kind: "phone" }, personal: { shownTo: [{ kind: "handler" }] } }],
      recordTitle: [],
      states: [],
      transitions: [],
    });
    const hidden = await desk.register(personal);
    await importing(hidden.id, "电话\n13800138000", { dryRun: false });
    const [kept] = await server.sql<[string, unknown, unknown]>(
      `select r."title", e."values", e."personal_values" from "register_event" e join "register_record" r on r."id" = e."record_id" where r."register_id" = $1`,
      [hidden.id],
    );
    expect(kept?.[0]).toBe("");
    expect(kept?.[1]).toBeNull();
    expect(kept?.[2]).toMatchObject({ phone: { after: "13800138000" } });
  });
});
