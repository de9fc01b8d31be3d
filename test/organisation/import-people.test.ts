import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import type { Department } from "../../schema/organisation/Department.ts";
import { workbookFile } from "../spreadsheet/workbook-file.ts";
import { type Client, TestServer } from "../support/server.ts";

const IMPORT = `mutation ($input: ImportPeopleInput!, $key: String) { importPeople(input: $input, idempotencyKey: $key) {
  dryRun applied created changed ended unchanged failed rowsLeftOut unknownColumns rows { row number outcome actions problems { column code message } } } }`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const today = (days = 0) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date(Date.now() + days * 86_400_000));

describe("a list of people", () => {
  let server: TestServer;
  let administrator: Client;
  let service: Department;
  beforeAll(async () => {
    server = await TestServer.start();
    const chief = await server.make.person();
    await server.make.role(chief, "administrator");
    administrator = await server.as(chief);
    const top = await server.make.department({ code: "HQ", name: "总部" });
    service = await server.make.department({ code: "CS", name: "客服中心", parent: top });
    await server.make.department({ code: "AS", name: "售后部", parent: top });
    await server.make.department({ code: "T1", name: "一组", parent: service });
    await server.make.department({ code: "T2", name: "一组", parent: top });
    await server.make.department({ code: "GONE", name: "已撤部门", archivedOn: "2024-01-01" });
    await server.make.position({ code: "AGENT", name: "坐席" });
    await server.make.position({ code: "LEAD", name: "组长" });
  });
  afterAll(() => server.close());

  const bring = async (lines: string[], dryRun = false) =>
    (await administrator.get(IMPORT, { input: { fileName: "people.csv", base64: base64(lines.join("\n")), dryRun } })).importPeople;
  const refused = async (input: object, client = administrator) => {
    const [error] = (await client.ask(IMPORT, { input })).errors ?? [];
    return error && [error.extensions.code, ...(error.extensions.fields ?? []).flatMap(({ path, code }) => [path, code])];
  };
  const posts = (number: string) =>
    server.sql(
      `select d."code", o."code", m."primary", m."from", m."until" from "membership" m join "person" p on p."id" = m."person_id"
       join "department" d on d."id" = m."department_id" join "position" o on o."id" = m."position_id" where p."number" = $1 order by m."from", d."code"`,
      [number],
    );

  it("is tried first, and nothing changes", async () => {
    const lines = ["工号,姓名,部门,岗位,邮箱,入职日期,备注", "Z001,张三,CS,坐席,zhang@example.com,2025/3/1,x"];
    const report = await bring(lines, true);
    expect(report).toMatchObject({ dryRun: true, applied: false, created: 1, failed: 0, unknownColumns: ["备注"] });
    expect(report.rows).toEqual([{ row: 2, number: "Z001", outcome: "created", actions: ["personCreated", "postStarted"], problems: [] }]);
    expect(await server.sql(`select 1 from "person" where "number" = 'Z001'`)).toEqual([]);
    const unasked = await administrator.get(IMPORT, { input: { fileName: "people.csv", base64: base64(lines.join("\n")) } });
    expect(unasked.importPeople).toMatchObject({ dryRun: true, applied: false });
  });

  it("knows people and places however they are written, and takes figures as they are meant", async () => {
    await server.make.person({ number: "AB001", name: "欧阳 娜" });
    const [known, fresh] = (
      await bring(
        [
          "工　号,姓名\u200b,部 门,岗位,电话,入职日期,主岗",
          "ａｂ００１\u200b,欧阳 娜,cs,坐　席,,,",
          "ＱＺ９,新人,客服 中心,坐席,＋８６ １０,２０２５－０３－０１,ＹＥＳ",
        ],
        false,
      )
    ).rows;
    expect([known.outcome, known.actions, fresh.outcome]).toEqual(["created", ["postStarted"], "created"]);
    expect(await server.sql(`select "number", "name", "phone" from "person" where "number" in ('AB001', 'QZ9') order by 1`)).toEqual([
      ["AB001", "欧阳 娜", null],
      ["QZ9", "新人", "+86 10"],
    ]);
    const twice = await bring(["工号,姓名", "T-01,甲", "ｔ－０１,乙"], true);
    expect(twice.rows[0].problems[0]).toMatchObject({ column: "name", code: "cellContradicts" });
    const cell = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`;
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = `<row>${["工号", "姓名", "入职日期", "部门", "岗位"].map(text).join("")}</row><row>${cell("1042", 1)}${text("零")}${cell("45667", 2)}${text("CS")}${text("AGENT")}</row>`;
    const formats = [`<numFmt numFmtId="200" formatCode="000000"/>`, `<xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="14"/>`] as const;
    const input = { fileName: "p.xlsx", base64: workbookFile({ rows, formats }).toString("base64"), dryRun: false };
    await administrator.get(IMPORT, { input });
    expect(await posts("001042")).toEqual([["CS", "AGENT", true, "2025-01-10", null]]);
  });

  it("takes what was exported back unchanged", async () => {
    await server.make.person({ number: "-7", name: "=名", phone: "+86 10 5555", email: "a@b.c" });
    const ask = `query ($format: ExportFormat!) { exportRows(resource: "people", format: $format, fields: ["number", "name", "email", "phone"], where: { number: { eq: "-7" } }) { fileName base64 } }`;
    for (const format of ["CSV", "XLSX"]) {
      const { fileName, base64: bytes } = (await administrator.get(ask, { format })).exportRows;
      const { importPeople } = await administrator.get(IMPORT, { input: { fileName, base64: bytes, dryRun: true } });
      expect(importPeople.rows).toMatchObject([{ number: "-7", outcome: "unchanged" }]);
    }
  });

  it("says of each row what changes, old and new, and gives back the rows that failed", async () => {
    const ask = `mutation ($input: ImportPeopleInput!) { importPeople(input: $input) {
      headings rows { row outcome changes { column before after } cells problems { column } } } }`;
    const heading = "工号,姓名,部门,岗位,电话,开始日期,结束日期,主要任职";
    const tell = async (dryRun: boolean, ...lines: string[]) =>
      (await administrator.get(ask, { input: { fileName: "p.csv", base64: base64([heading, ...lines].join("\n")), dryRun } })).importPeople;
    const made = await tell(false, "Q1,单晓,CS,坐席,1,2025-01-01,,");
    expect(made.rows[0].changes).toEqual([
      { column: "name", before: null, after: "单晓" },
      { column: "phone", before: null, after: "1" },
      { column: "department", before: null, after: "总部 / 客服中心" },
      { column: "position", before: null, after: "坐席" },
      { column: "from", before: null, after: "2025-01-01" },
    ]);
    const report = await tell(true, "Q1,单小,CS,坐席,2,,2099-12-31,否", "Q2,,CS,坐席,,,,", "Q1,单小,,,,,,");
    expect(report.headings).toEqual(heading.split(","));
    expect(report.rows).toEqual([
      { row: 3, outcome: "failed", changes: [], cells: ["Q2", "", "CS", "坐席", "", "", "", ""], problems: [{ column: "name" }] },
      {
        ...{ row: 2, outcome: "ended", cells: [], problems: [] },
        changes: [
          { column: "name", before: "单晓", after: "单小" },
          { column: "phone", before: "1", after: "2" },
          { column: "until", before: null, after: "2099-12-31" },
          { column: "primary", before: "yes", after: "no" },
        ],
      },
      { row: 4, outcome: "unchanged", changes: [], cells: [], problems: [] },
    ]);
  });

  it("makes people, and changes, ends and leaves alone what it names again", async () => {
    const heading = "number,name,department,position,phone,from,until,primary";
    expect(
      await bring([
        heading,
        "B1,Li Na,客服中心,坐席,123,2025-01-01,,",
        "B1,,总部 / 客服中心 / 一组,LEAD,,2025-02-01,,",
        "B2,王芳,AS,AGENT,,2025-01-01,,yes",
        "",
        "B3,Later,,,,,,",
      ]),
    ).toMatchObject({ applied: true, created: 4, failed: 0 });
    expect(await posts("B1")).toEqual([
      ["CS", "AGENT", true, "2025-01-01", null],
      ["T1", "LEAD", false, "2025-02-01", null],
    ]);
    const again = await bring([
      heading,
      "B1,Li Na,CS,AGENT,123,,,",
      "B1,,T1,LEAD,,,,no",
      "B2,王芳芳,AS,AGENT,,,,",
      `B3,Later,CS,AGENT,,${today(40)},,`,
    ]);
    expect(again.rows.map(({ outcome, actions }: { outcome: string; actions: string[] }) => [outcome, ...actions])).toEqual([
      ["unchanged"],
      ["unchanged"],
      ["changed", "personChanged"],
      ["created", "postStarted"],
    ]);
    const swapped = await bring([heading, "B1,,CS,AGENT,,,,no", "B1,,T1,LEAD,,,,yes", `B2,,,,,,${today(-1)},`]);
    expect(swapped).toMatchObject({ applied: true, changed: 2, ended: 1 });
    expect((await posts("B1")).map((post) => post[2])).toEqual([false, true]);
    expect(await posts("B2")).toEqual([["AS", "AGENT", true, "2025-01-01", today(-1)]]);
    const back = await bring([heading, `B2,,CS,AGENT,,${today()},,`]);
    expect(back).toMatchObject({ applied: true, created: 1 });
    expect(await posts("B2")).toHaveLength(2);
    const versions = await server.sql(`select "version" from "person" where "number" in ('B1', 'B2') order by "number"`);
    expect(versions).toEqual([[1], [2]]);
  });

  it("says in each row what is wrong, by column, and then changes nothing at all", async () => {
    const report = await bring([
      "工号,姓名,部门,岗位,邮箱,入职日期,离职日期,主岗",
      "C0,Fine,CS,AGENT,,,,",
      ",Nobody,CS,AGENT,,,,",
      "C1,,CS,AGENT,,,,",
      "C2,Two,NOWHERE,AGENT,,,,",
      "C3,Three,一组,AGENT,,,,",
      "C4,Four,GONE,AGENT,,,,",
      "C5,Five,CS,NOTHING,,,,",
      "C6,Six,CS,,,,,",
      "C7,Seven,CS,AGENT,no address,,,",
      "C8,Eight,CS,AGENT,,2025-02-30,,",
      "C9,Nine,CS,AGENT,,2025-02-01,2025-01-01,",
      "D1,Ten,CS,AGENT,,,,maybe",
      "D2,Eleven,CS,AGENT,,,,是",
      "D2,Eleven,AS,AGENT,,,,是",
      "C0,Other,AS,AGENT,,,,",
      "C0,Fine,CS,AGENT,,,,",
      "D3,Twelve,,,,,2025-01-01,",
      `D4,${"x".repeat(121)},CS,AGENT,,,,`,
    ]);
    expect(report).toMatchObject({ applied: false, created: 2, failed: 16 });
    const problems = report.rows
      .filter(({ outcome }: { outcome: string }) => outcome === "failed")
      .map(({ row, problems: [first] }: { row: number; problems: { column: string; code: string }[] }) => [
        row,
        first?.column,
        first?.code,
      ]);
    expect(problems).toEqual([
      [3, "number", "required"],
      [4, "name", "required"],
      [5, "department", "cellUnknown"],
      [6, "department", "cellAmbiguous"],
      [7, "department", "archivedReference"],
      [8, "position", "cellUnknown"],
      [9, "position", "required"],
      [10, "email", "badEmail"],
      [11, "from", "cellNoDay"],
      [12, "until", "untilBeforeFrom"],
      [13, "primary", "cellNoFlag"],
      [15, "primary", "primaryOverlaps"],
      [16, "name", "cellContradicts"],
      [17, "number", "cellRepeated"],
      [18, "until", "cellNoPost"],
      [19, "name", "tooLong"],
    ]);
    expect(report.rows[0].problems[0].message).toMatch(/Please fill this in/);
    expect(await server.sql(`select 1 from "person" where "number" like 'C%' or "number" in ('D1', 'D2', 'D3', 'D4')`)).toEqual([]);
  });

  it("tells all that is wrong in a row at once, and knows the columns of the panel's own lists", async () => {
    const report = await bring([
      "工号,姓名,部门,岗位,工作邮箱,工作电话,主任职,任职开始",
      "E1,Several,NOWHERE,NOTHING,no address,123,maybe,2025-13-45",
    ]);
    expect(report.unknownColumns).toEqual([]);
    expect(report.rows[0].problems.map(({ column, code }: { column: string; code: string }) => `${column} ${code}`).sort()).toEqual([
      "department cellUnknown",
      "email badEmail",
      "from cellNoDay",
      "position cellUnknown",
      "primary cellNoFlag",
    ]);
  });

  it("comes in GB18030, with other separators, and as a spreadsheet", async () => {
    const gbk = Buffer.concat([
      Buffer.from([0xb9, 0xa4, 0xba, 0xc5, 0x3b, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a]),
      Buffer.from("G1;"),
      Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    ]);
    await administrator.get(IMPORT, { input: { fileName: "名单.CSV", base64: gbk.toString("base64"), dryRun: false } });
    expect(await server.sql(`select "name" from "person" where "number" = 'G1'`)).toEqual([["张三"]]);
    const cell = (value: string) => ({ value, type: String });
    const sheet = await writeXlsx([
      [cell("工号"), cell("姓名"), cell("部门"), cell("岗位"), cell("入职日期")],
      [
        { value: 1001, type: Number },
        cell("赵六"),
        cell("CS"),
        cell("AGENT"),
        { value: new Date("2025-05-06T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
      ],
    ]).toBuffer();
    const { importPeople } = await administrator.get(IMPORT, {
      input: { fileName: "people.xlsx", base64: sheet.toString("base64"), dryRun: false },
    });
    expect(importPeople).toMatchObject({ applied: true, created: 1 });
    expect(await posts("1001")).toEqual([["CS", "AGENT", true, "2025-05-06", null]]);
  });

  it("asks those who join what the rules ask of their department, in the same transaction", async () => {
    const revision = await server.make.published();
    const [assignment] = await server.sql<[string]>(
      `insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on", "assigned_by_id", "reason")
       select gen_random_uuid(), 'acknowledge', $1, $2, today() + 30, (select "id" from "person" limit 1), 'test' returning "id"`,
      [revision.id, JSON.stringify({ departments: [{ id: service.id, subtree: true }] })],
    );
    await bring(["number,name,department,position", "H1,Joins,T1,AGENT", "H2,Elsewhere,AS,AGENT"]);
    const asked = await server.sql(
      `select p."number" from "obligation" o join "person" p on p."id" = o."person_id" where o."assignment_id" = $1 and p."number" like 'H%'`,
      [assignment?.[0]],
    );
    expect(asked).toEqual([["H1"]]);
  });

  it("refuses other files, damaged ones and lists that are too large, at the field", async () => {
    const csv = base64("number,name\nX1,X");
    expect(await refused({ fileName: "people.pdf", base64: csv })).toEqual(["INVALID", "input.fileName", "sheetType"]);
    expect(await refused({ fileName: "people.xlsx", base64: csv })).toEqual(["INVALID", "input.base64", "sheetBroken"]);
    expect(await refused({ fileName: "people.csv", base64: "***" })).toEqual(["INVALID", "input.base64", "sheetBroken"]);
    expect(await refused({ fileName: "people.csv", base64: Buffer.from([0, 1, 2, 3]).toString("base64") })).toEqual([
      "INVALID",
      "input.base64",
      "sheetBroken",
    ]);
    expect(await refused({ fileName: "people.csv", base64: "" })).toEqual(["INVALID", "input.base64", "sheetNoNumber"]);
    expect(await refused({ fileName: "people.csv", base64: base64("name\nX") })).toEqual(["INVALID", "input.base64", "sheetNoNumber"]);
    expect(await refused({ fileName: "people.csv", base64: base64("number,name\n,\n") })).toEqual([
      "INVALID",
      "input.base64",
      "sheetEmpty",
    ]);
    expect(await refused({ fileName: "people.csv", base64: base64("number,工号\n1,2") })).toEqual([
      "INVALID",
      "input.base64",
      "sheetColumnTwice",
    ]);
    expect(await refused({ fileName: "people.csv", base64: base64('number,name\n1,"open\n2,x') })).toEqual([
      "INVALID",
      "input.base64",
      "sheetQuotes",
    ]);
    const long = `number\n${Array.from({ length: 20_001 }, (_, at) => `L${at}`).join("\n")}`;
    expect(await refused({ fileName: "people.csv", base64: base64(long) })).toEqual(["INVALID", "input.base64", "sheetTooLong"]);
    expect(await refused({ fileName: "people.csv", base64: "A".repeat(7_100_000) })).toEqual(["INVALID", "input.base64", "sheetTooBig"]);
    const staff = await server.as(await server.make.person());
    expect(await refused({ fileName: "people.csv", base64: csv }, staff)).toEqual(["FORBIDDEN"]);
    expect(await refused({ fileName: "people.csv", base64: csv }, server.stranger)).toEqual(["UNAUTHENTICATED"]);
  });

  it("refuses an archive that would fill the memory, before it is unpacked", async () => {
    const packed = deflateRawSync(Buffer.alloc(80 * 1024 ** 2, 0x20));
    const name = Buffer.from("xl/workbook.xml");
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(10, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(30 + name.length + packed.length, 16);
    const bomb = Buffer.concat([local, name, packed, entry, name, end]);
    expect(await refused({ fileName: "people.xlsx", base64: bomb.toString("base64") })).toEqual(["INVALID", "input.base64", "sheetBroken"]);
  });

  it("takes a cell at the far end of the sheet for what it is, and answers others meanwhile", async () => {
    const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = (place: string) =>
      `<row r="1">${cell("A1", "工号")}${cell("B1", "姓名")}</row><row r="1048576">${cell("A1048576", "S1")}${cell(place, "远")}</row>`;
    const file = (place: string) => ({ fileName: "p.xlsx", base64: workbookFile({ rows: rows(place) }).toString("base64"), dryRun: true });
    const [answer, others] = await Promise.all([refused(file("XFD1048576")), administrator.get("{ me { person { name } } }")]);
    expect(answer).toEqual(["INVALID", "input.base64", "sheetFarCell"]);
    expect(others.me.person.name).toBeTruthy();
    const { importPeople } = await administrator.get(IMPORT, { input: file("B1048576") });
    expect(importPeople.rows).toMatchObject([{ row: 1_048_576, number: "S1", outcome: "created" }]);
    const deep = { fileName: "p.xlsx", base64: workbookFile({ rows: "<a>".repeat(15_000_000) }).toString("base64") };
    expect(await refused(deep)).toEqual(["INVALID", "input.base64", "readingTooMuch"]);
  });

  it("shows a thousand rows of a longer list, and counts all", async () => {
    const lines = ["number,name", ...Array.from({ length: 1_200 }, (_, at) => `M${at},Person ${at}`), "M1,Other"];
    const report = await bring(lines);
    expect(report).toMatchObject({ applied: false, created: 1_200, failed: 1, rowsLeftOut: 201 });
    expect(report.rows[0]).toMatchObject({ row: 1_202, outcome: "failed" });
  });

  it("leaves an audit entry for each person and post that it changes, and happens once under one key", async () => {
    const input = {
      fileName: "people.csv",
      base64: base64("number,name,department,position\nK1,Once,CS,AGENT\nK2,Twice,,"),
      dryRun: false,
    };
    const answers = await Promise.all([1, 2].map(() => administrator.get(IMPORT, { input, key: "a-list" })));
    expect(answers[0]).toEqual(answers[1]);
    const events = await server.sql(
      `select "subject_type", "subject_label" from "audit_event" where "subject_label" like 'Once%' or "subject_label" = 'Twice' order by "sequence"`,
    );
    expect(events).toEqual([
      ["Person", "Once"],
      ["Person", "Twice"],
      ["Membership", "Once · 客服中心 · 坐席"],
    ]);
  });
});
