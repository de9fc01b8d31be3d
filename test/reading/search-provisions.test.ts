import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainText } from "../../schema/policy/blocks/blocks.screen.ts";
import { foldSought } from "../../schema/policy/sought-words.ts";
import { runs } from "../support/runs.ts";
import { type Client, TestServer } from "../support/server.ts";

const SEARCH = `query ($text: String!, $departmentId: ID, $categoryId: ID, $states: [RevisionState!], $on: Date, $offset: Int, $limit: Int) {
  searchProvisions(text: $text, departmentId: $departmentId, categoryId: $categoryId, states: $states, on: $on, offset: $offset, limit: $limit) {
    total totalCapped ranked hits { resource title detail path excerpt excerptMarks } } }`;

describe("search in provisions", () => {
  let server: TestServer;
  let staff: Client;
  let cleared: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    staff = await server.as(await make.person());
    const secret = await make.level({ rank: 30, logged: true });
    const person = await make.person();
    await make.clearance(person, secret);
    cleared = await server.as(person);
    await make.published({ title: "投诉处理办法" }, [
      "接到投诉后，应当在２４小时内回复客户。",
      "**三级**投诉由部门负责人处理，[见附件](ref:)不适用。",
      "执行 GB/T 9704 与 ISO9001，奥黛丽・赫本条款。",
      "客服热线二十四小时值守，　不得无故离岗。",
      "向 O’Brien 先生报告“重大”事项。",
    ]);
    await make.published({ title: "价目表", level: secret }, ["投诉赔付上限一千元。", "其他。"]);
    await make.revision({ title: "草稿" }, ["投诉草稿条款。"]);
  });
  afterAll(() => server.close());

  const find = async (client: Client, text: string, more: object = {}) => (await client.get(SEARCH, { text, ...more })).searchProvisions;
  const excerpts = async (text: string, more: object = {}) => (await find(staff, text, more)).hits.map(({ excerpt }: any) => excerpt);

  it("takes width, case, dots, spaces and marks for what they say, and finds two characters of any kind", async () => {
    for (const text of ["24小时", "２４小时", "接到 投诉", "在24", "24小时内回"])
      expect([text, await excerpts(text)]).toEqual([text, [expect.stringContaining("２４小时")]]);
    for (const text of ["三级投诉", "级投", "见附件不适"])
      expect([text, await excerpts(text)]).toEqual([text, [expect.stringContaining("三级投诉")]]);
    for (const text of ["gb/t", "9704", "iso9001", "ISO9", "奥黛丽·赫本", "与ISO"])
      expect([text, (await find(staff, text)).total]).toEqual([text, 1]);
    for (const text of ["O'Brien", "o‘brien", '"重大"', "”重大“", "报告“重"])
      expect([text, await excerpts(text)]).toEqual([text, [expect.stringContaining("Brien")]]);
    expect(await excerpts("值守，不得")).toEqual([expect.stringContaining("值守")]);
    expect((await find(staff, "%_")).total).toBe(0);
  });

  it("says where in a text a provision stands and which words were found", async () => {
    const { hits } = await find(staff, "回复客户");
    const [{ path, excerpt, excerptMarks, detail }] = hits;
    expect([path, detail]).toEqual(["第1条", "投诉处理办法 · Revision 1 · In force"]);
    expect(excerpt.slice(...excerptMarks)).toBe("回复客户");
    expect((await find(staff, "第1条 投诉")).total).toBe(1);
  });

  it("counts and shows only what may be read, and a text of a logged level is opened by being counted", async () => {
    await server.sql(`do $do$ begin set local session_replication_role = replica; delete from access_log; end $do$`);
    expect((await find(staff, "投诉")).total).toBe(2);
    expect(await server.sql(`select 1 from "access_log"`)).toEqual([]);
    const { total, hits } = await find(cleared, "投诉", { limit: 1 });
    expect([total, hits.length]).toEqual([3, 1]);
    expect(await server.sql(`select "way" from "access_log"`)).toEqual([["search"]]);
    const all = await find(cleared, "投诉赔付");
    expect(all.hits.map(({ excerpt }: any) => excerpt)).toEqual([null]);
  });

  it("counts for somebody whom a route asks about one draft no other draft", async () => {
    const { make } = server;
    const asked = await make.person();
    const client = await server.as(asked);
    const [mine] = [await make.revision({}, ["鸵鸟条款。"]), await make.revision({}, ["鸵鸟条款，另一份草稿。"])];
    await server.sql(
      `insert into "approval" ("id", "revision_id", "approver_id", "round", "decision", "basis", "created_at", "updated_at") values (gen_random_uuid(), $1, $2, now(), 'pending', 'named', now(), now())`,
      [mine.id, asked.id],
    );
    expect(await find(client, "鸵鸟")).toMatchObject({ total: 1, ranked: 1, hits: [{ excerpt: "鸵鸟条款。" }] });
  });

  it("puts what holds first, then headings, words beside each other and short provisions", async () => {
    const document = await server.make.document();
    const of = (effectiveFrom: string, ordinal: number, texts: string[]) =>
      server.make.published({ document, title: "排班", effectiveFrom, ordinal }, texts);
    await of("2024-01-01", 1, ["轮班安排表。"]);
    await of("2025-01-01", 2, ["轮班人员应当提前查看安排表并确认，此外还应当做好交接。", "轮班安排表由主管编制。", "轮班安排。"]);
    await of("2999-01-01", 3, ["轮班安排表。"]);
    const states = async (more: object = {}) =>
      (await find(staff, "轮班 安排", more)).hits.map(({ detail }: any) => detail.split(" · ").at(-1));
    expect(await states()).toEqual(["In force", "In force", "In force", "Scheduled", "Superseded"]);
    const [first, second, third] = await excerpts("轮班 安排");
    expect([first, second]).toEqual(["轮班安排。", "轮班安排表由主管编制。"]);
    expect(third).toContain("提前查看");
    expect(await states({ states: ["superseded"] })).toEqual(["Superseded"]);
    expect(await states({ on: "2024-06-01" })).toEqual(["Superseded"]);
    expect(await states({ on: "2999-06-01" })).toEqual(["Scheduled"]);
    expect((await find(staff, "轮班", { on: "2020-01-01" })).total).toBe(0);
    const page = await find(staff, "轮班 安排", { offset: 1, limit: 2 });
    expect([page.total, page.ranked, page.hits.length, page.hits[0].excerpt]).toEqual([5, 5, 2, "轮班安排表由主管编制。"]);
  });

  it("puts words in headings and in the title of the text before others", async () => {
    await server.make.published({ title: "其他办法" }, ["照顾鹦鹉。"]);
    await server.make.published({ title: "鹦鹉管理办法" }, ["饲养人员应当每日照顾鹦鹉，并作记录。"]);
    const headed = await server.make.revision({ title: "考勤办法" }, []);
    await server.sql(
      `insert into "provision" ("id", "created_at", "updated_at", "revision_id", "place", "depth", "kind", "label", "heading", "text", "identity", "content_hash")
       values (gen_random_uuid(), now(), now(), $1, 0, 0, 'chapter', '第二章', '鹦鹉的照顾', '', 'parrots', repeat('0', 64))`,
      [headed.id],
    );
    await server.sql(
      `update "revision" set "published_at" = now(), "effective_from" = '2024-01-01', "checksum" = repeat('0', 64), "material" = true where "id" = $1`,
      [headed.id],
    );
    const { hits } = await find(staff, "鹦鹉");
    expect(hits.map(({ detail }: any) => detail.split(" · ")[0])).toEqual(["考勤办法", "鹦鹉管理办法", "其他办法"]);
  });

  it("ranks the best of words that stand nearly everywhere, and says that it stopped counting", async () => {
    const { make } = server;
    const [open, draft] = [await make.published({ title: "全部条文" }, []), await make.revision({ title: "未发布的条文" }, [])];
    const fill = (revision: string, from: number, to: number) =>
      server.sql(
        `do $do$ begin set local session_replication_role = replica;
         insert into "provision" ("id", "created_at", "updated_at", "revision_id", "place", "depth", "kind", "label", "heading", "text", "identity", "content_hash")
         select gen_random_uuid(), now(), now(), '${revision}', n, 0, 'article', '', '', repeat('其余文字', n % 7) || '常见词', n::text, repeat('0', 64) from generate_series(${from}, ${to}) n; end $do$`,
      );
    await fill(open.id, 1, 5_100);
    await fill(draft.id, 1, 10);
    expect(await find(staff, "常见词", { limit: 1 })).toMatchObject({ total: 5_100, totalCapped: false, ranked: 2_000 });
    await fill(open.id, 5_101, 10_001);
    const many = await find(staff, "常见词", { offset: 1_990, limit: 20 });
    expect([many.total, many.totalCapped, many.ranked, many.hits.length]).toEqual([10_000, true, 2_000, 10]);
    expect((await find(staff, "常见词", { limit: 1 })).hits[0].excerpt).toBe("常见词");
    expect((await find(staff, "常见词", { states: ["draft"] })).total).toBe(0);
  });

  it("looks below a department and in a category alone", async () => {
    const above = await server.make.department();
    const below = await server.make.department({ parent: above });
    const category = await server.make.category();
    const document = await server.make.document({ owningDepartment: below, category });
    await server.make.published({ document }, ["袋鼠条款。"]);
    const other = await server.make.department();
    const totals = await Promise.all(
      [{ departmentId: above.id }, { departmentId: below.id }, { departmentId: other.id }, { categoryId: category.id }].map(
        async (filter) => (await find(staff, "袋鼠", filter)).total,
      ),
    );
    expect(totals).toEqual([1, 1, 0, 1]);
  });

  it("follows each change of a draft, and says what is wrong with a question", async () => {
    const { make } = server;
    const editor = await make.person();
    await make.role(editor, "policyEditor");
    const client = await server.as(editor);
    const draft = await make.revision({}, ["考拉条款。"]);
    expect((await find(client, "考拉")).total).toBe(1);
    const { revision } = await client.get(`query ($id: ID!) { revision(id: $id) { version provisions { id version } } }`, { id: draft.id });
    const [{ id, version }] = revision.provisions;
    await client.get("mutation ($input: SaveProvisionsInput!) { saveProvisions(input: $input) { id } }", {
      input: {
        revisionId: draft.id,
        expectedVersion: revision.version,
        operations: [{ operation: "update", id, expectedVersion: version, text: "树袋熊条款。" }],
      },
    });
    expect([(await find(client, "考拉")).total, (await find(client, "树袋熊")).total]).toEqual([0, 1]);
    const wrong = async (input: object) => (await staff.ask(SEARCH, { text: "投诉", ...input })).errors?.[0]?.extensions.fields?.[0];
    expect(await wrong({ text: "的" })).toMatchObject({ path: "text", code: "searchTooShort" });
    expect(await wrong({ limit: 51 })).toMatchObject({ path: "limit", code: "outOfRange" });
    expect(await wrong({ departmentId: "x" })).toMatchObject({ path: "departmentId", code: "malformedId" });
    expect((await find(staff, "  ")).total).toBe(0);
  });

  it("finds any two neighbouring characters of any text, as it reads without marks", async () => {
    const piece = fc.constantFrom(
      "投诉",
      "24",
      "小时",
      "**加粗**",
      "ＡＢ",
      "（一）",
      "\n",
      "，",
      " ",
      "é",
      "😀",
      "\\",
      "*",
      "[x](ref:)",
      "条",
      "’s",
      "“引",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.nat(), async (pieces, seed) => {
        const text = pieces.join("");
        const words = foldSought(plainText({ kind: "article", text }).replaceAll("\n", " "));
        const characters = Array.from(words);
        if (characters.length < 2) return;
        const at = seed % (characters.length - 1);
        const pair = characters.slice(at, at + 2).join("");
        if (/[\s*|[\]()\\]/.test(pair)) return;
        const [[found]] = (await server.sql<[boolean]>(
          `select word_grams(sought_words(plain_words($1))) @> array[$2::text] and sought_words(plain_words($1)) like '%' || replace(replace(replace($2, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`,
          [text, pair],
        )) as [[boolean]];
        expect([text, pair, found]).toEqual([text, pair, true]);
      }),
      { numRuns: runs(150) },
    );
  });
});
