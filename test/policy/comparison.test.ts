import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alignProvisions } from "../../server/policy/comparison/align-provisions.ts";
import { textParts } from "../../server/policy/comparison/part-diff.ts";
import { sequenceDiff } from "../../server/policy/comparison/sequence-diff.ts";
import { type Segment, textDiff, Wording } from "../../server/policy/comparison/text-diff.ts";
import { runs } from "../support/runs.ts";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const oldText = (segments: readonly Segment[]) =>
  segments.map(({ text, change, before }) => (change === "added" ? "" : change === "form" ? before : text)).join("");
const newText = (segments: readonly Segment[]) => segments.map(({ text, change }) => (change === "removed" ? "" : text)).join("");

describe("the difference of two texts", () => {
  const words = fc.constantFrom(
    "员工",
    "应当",
    "礼貌",
    "接待",
    "客户",
    "，",
    "。",
    "；",
    "\n",
    "24",
    "小时",
    "内",
    "report",
    " ",
    "𠮷",
    "的",
    "（",
    "(",
    "十二",
    "12",
    "１２",
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );

  it("gives both texts back", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = textDiff(before, after);
        expect(oldText(segments)).toBe(before);
        expect(newText(segments)).toBe(after);
        expect(segments.every(({ text: part }) => part !== "")).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it("gives both texts back when too much differs to look at each word", () => {
    const one = Array.from({ length: 3_000 }, (_, index) => `第${index}句话说一。`).join("");
    const other = Array.from({ length: 3_000 }, (_, index) => `另外${index * 7}句说二。`).join("");
    const segments = textDiff(one, other);
    expect(oldText(segments)).toBe(one);
    expect(newText(segments)).toBe(other);
  });

  it("cuts only so much into words in one comparison, and shows the rest sentence by sentence", () => {
    const wording = new Wording();
    const sentence = (end: string) => `${"应当礼貌接待客户，".repeat(1_000)}${end}。`;
    const kinds = Array.from({ length: 14 }, () => textDiff(sentence("甲"), sentence("乙"), wording).length);
    expect(kinds).toEqual([...Array(11).fill(4), ...Array(3).fill(2)]);
  });

  it("marks the words that differ, not the whole sentence", () => {
    expect(textDiff("客服应当在24小时内回复客户。其他不变。", "客服应当在12小时内回复客户。其他不变。")).toEqual([
      { change: "same", text: "客服应当在" },
      { change: "removed", text: "24" },
      { change: "added", text: "12" },
      { change: "same", text: "小时内回复客户。其他不变。" },
    ]);
  });

  /** A text in another form: each sign and number that has one is written otherwise where the coin says so. */
  const forms: ReadonlyArray<readonly [RegExp, string]> = [
    [/（/g, "("],
    [/）/g, "]"],
    [/，/g, ","],
    [/；/g, ";"],
    [/。/g, "."],
    [/二十四/g, "24"],
    [/12/g, "十二"],
    [/3/g, "３"],
    [/“/g, "「"],
    [/投诉/g, "投 诉"],
    [/（含/g, "　（ 含"],
    [/t 1/g, "t \u00a0 1"],
    [/quick reply/g, "quick  reply"],
    [/。\n/g, "。 \n　　"],
    [/应当/g, " 应当"],
  ];

  it("calls another width, bracket, form of digits or number of spaces neither removed nor added", () => {
    const sentences = fc.array(
      fc.constantFrom(
        "（一）投诉，应当在二十四小时内回复。",
        "第12条的“客户”；",
        "共3人（含负责人）",
        "report 12，",
        "员工应当礼貌。\n",
        "a quick reply.",
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(sentences, fc.array(fc.boolean(), { minLength: forms.length, maxLength: forms.length }), (parts, coins) => {
        const before = parts.join("");
        const after = forms.reduce((text, [form, other], at) => (coins[at] ? text.replace(form, other) : text), before);
        const segments = textDiff(before, after);
        expect(segments.map(({ change }) => change).filter((change) => change !== "same" && change !== "form")).toEqual([]);
        expect([oldText(segments), newText(segments)]).toEqual([before, after]);
      }),
      { numRuns: runs(300) },
    );
  });

  it("leaves alone what stands between, mark by mark", () => {
    expect(textDiff("违反本规范第十五条第（一）项的，当月计零分。", "违反本规范第十七条第（一）项的，当月计零分。")).toEqual([
      { change: "same", text: "违反本规范" },
      { change: "removed", text: "第十五条" },
      { change: "added", text: "第十七条" },
      { change: "same", text: "第（一）项的，当月计零分。" },
    ]);
  });

  it("tells what is written otherwise beside what was replaced", () => {
    expect(textDiff("投诉（电话）应在三日内办结。", "投诉(电话)应在3日内答复。").map(({ change, text }) => `${change}:${text}`)).toEqual([
      "same:投诉",
      "form:(",
      "same:电话",
      "form:)",
      "same:应在",
      "form:3",
      "same:日内",
      "removed:办结",
      "added:答复",
      "same:。",
    ]);
    expect(textDiff("any one may ask", "anyone may ask").some(({ change }) => change === "added")).toBe(true);
    // Two or three is not twenty-three.
    expect(textDiff("由二三人办理", "由23人办理").some(({ change }) => change === "form")).toBe(false);
  });

  it("puts pictures beside each other where they stand, and never says by which file they are kept", () => {
    const [one, other] = ["0198a000-0000-7000-8000-000000000001", "0198a000-0000-7000-8000-000000000002"];
    const parts = (before: string, after: string) =>
      textParts({ kind: "article", text: before }, { kind: "article", text: after }, new Wording());
    const flow = (id: string) => `流程如下：![流程](image:${id})图中为准。`;
    expect(
      parts(flow(one), flow(other)).map(({ picture, segments }) => picture ?? segments.map(({ text: said }) => said).join("")),
    ).toEqual(["流程如下：", { before: { attachment: one, text: "流程" }, after: { attachment: other, text: "流程" } }, "图中为准。"]);
    expect(
      parts(flow(one), "流程如下：图中为准。")
        .filter(({ picture }) => picture)
        .map(({ picture }) => picture?.after),
    ).toEqual([null]);
    const cell = (id: string) => `| 图 |\n| --- |\n| ![甲](image:${id}) |`;
    const marked = JSON.stringify([parts(`见[第五条](ref:/${one})`, "见第五条"), parts(cell(one), cell(other))]);
    expect(marked).toContain('[{"change":"same","text":"见"},{"change":"removed","text":"["}');
    expect(marked).toContain('{"change":"added","text":"(2)"}');
    expect(marked).not.toContain("0198a000");
  });

  it("finds as few changes between two sequences as there can be", () => {
    const items = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 14 });
    fc.assert(
      fc.property(items, items, (before, after) => {
        const runs = sequenceDiff(before, after, 100);
        const kept = runs.filter(({ change }) => change === "same").reduce((sum, { from, to }) => sum + to - from, 0);
        expect(kept).toBe(longestCommon(before, after));
      }),
      { numRuns: runs(500) },
    );
  });
});

/** Length of the longest common subsequence, by the textbook. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const next = [0];
    b.forEach((other, index) => {
      next.push(item === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    });
    row = next;
  }
  return row[b.length]!;
}

describe("provisions side by side", () => {
  const texts = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          identity: fc.constant(String(id)),
          text: fc.constantFrom("x", "y"),
          heading: fc.constant(""),
          kind: fc.constant("article" as const),
          above: fc.constant(null),
        }),
      ),
    ),
  );

  it("lists each provision of both once, in the order of the new text, with what became of it", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const aligned = alignProvisions(before, after);
        expect(aligned.flatMap((line) => line.after ?? [])).toEqual(after);
        expect(
          aligned
            .flatMap((line) => line.before ?? [])
            .map(({ identity }) => identity)
            .sort(),
        ).toEqual(before.map(({ identity }) => identity).sort());
        for (const { kind, before: old, after: fresh } of aligned) {
          if (!old || !fresh) expect(kind).toBe(old ? "removed" : "added");
          else if (old.text !== fresh.text) expect(kind).toBe("changed");
          else expect(["unchanged", "moved"]).toContain(kind);
        }
      }),
    );
  });

  it("calls moved only what left its place among the others", () => {
    const provision = (identity: string) => ({ identity, text: identity, heading: "", kind: "article" as const, above: null });
    const kinds = alignProvisions(["a", "b", "c", "d"].map(provision), ["b", "c", "d", "a"].map(provision)).map(
      ({ identity, kind }) => identity + kind,
    );
    expect(kinds).toEqual(["bunchanged", "cunchanged", "dunchanged", "amoved"]);
  });
});

describe("a comparison through the API", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const compare = (client: typeof desk.staff, from: string | null, to: string) =>
    client.ask(
      `query ($from: ID, $to: ID!) { compareRevisions(from: $from, to: $to) { from { id } changes { kind parts { segments { text change } rows { change cells { change segments { text change } } } } } } }`,
      { from, to },
    );

  it("begins for a reader with what they acknowledged last, and for others with the text before", async () => {
    const document = await desk.createDocument();
    const [first, second] = [
      await desk.publish(await desk.approved("第一条 一。", document)),
      await desk.nextApproved(document.id, "第一条 二。"),
    ];
    const published = await desk.publish(second, { effectiveFrom: "2099-01-01" });
    const third = await desk.publish(await desk.nextApproved(document.id, "第一条 三。"), { effectiveFrom: "2099-01-02" });
    await server.sql(
      `insert into "acknowledgement" ("id", "receipt_number", "person_id", "actor_id", "revision_id", "checksum", "statement", "language", "confirmed_by", "at")
       select gen_random_uuid(), 'R-1', $1, $1, $2, 'x', 'read', 'zh', 'button', now()`,
      [desk.people.staff.id, first.id],
    );
    expect((await compare(desk.staff, null, third.id)).data?.compareRevisions.from.id).toBe(first.id);
    expect((await compare(desk.editor, null, third.id)).data?.compareRevisions.from.id).toBe(published.id);
    expect((await compare(desk.editor, null, first.id)).data?.compareRevisions).toEqual({
      from: null,
      changes: [{ kind: "added", parts: [{ segments: [{ text: "一。", change: "added" }], rows: null }] }],
    });
  });

  it("shows of a table the cells that changed, however the table was written before", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved("第一条 标准如下：\n|项目|标准|\n|-|-|\n|住宿|400|\n|餐饮|100|", document));
    await server.sql(
      `do $do$ begin set local session_replication_role = replica;
         update "provision" set "text" = E'|项目|标准|\n|-|-|\n|住宿|400|\n|餐饮|100|' where "kind" = 'table' and "revision_id" = '${first.id}'; end $do$`,
    );
    const draft = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    const same = (await compare(desk.editor, first.id, draft.id)).data?.compareRevisions.changes;
    expect(same.map(({ kind }: any) => kind)).toEqual(["unchanged", "unchanged"]);
    const text = "第一条 标准如下：\n|项目|标准|备注|\n|-|-|-|\n|交通|50||\n|住宿|500|含早|\n|餐饮|100||";
    const second = await desk.publish(await desk.decide(await desk.submit(await desk.import(draft, text)), "approved"), {
      effectiveFrom: "2099-01-01",
    });
    const { changes } = (await compare(desk.staff, first.id, second.id)).data?.compareRevisions ?? {};
    const table = changes.find(({ kind }: any) => kind === "changed").parts[0];
    const said = ({ segments }: any) =>
      segments.map(({ text: words, change }: any) => ({ added: "+", removed: "-", same: "" })[change as string] + words);
    expect(table.rows.map(({ change, cells }: any) => [change, ...cells.map((cell: any) => said(cell).join(""))])).toEqual([
      ["same", "项目", "标准", "+备注"],
      ["added", "+交通", "+50", ""],
      ["same", "住宿", "-400+500", "+含早"],
      ["same", "餐饮", "100", ""],
    ]);
    expect(table.rows[3].cells.map(({ change }: any) => change)).toEqual(["same", "same", "added"]);
  });

  it("says what became of provisions in numbers, and which files are others", async () => {
    const document = await desk.createDocument();
    const text = "第一条 一（甲）。\n第二条 二。\n第三条 客服人员应当礼貌接待来电的客户。\n第四条 四。\n第五条 五在24小时内。";
    const first = await desk.publish(await desk.approved(text, document));
    const changed = "第一条 一(甲)。\n第二条 新增的一条。\n第三条 二。\n第四条 客服人员应当热情接待来电的客户。\n第五条 五在二十四小时内。";
    const second = await desk.nextApproved(document.id, changed);
    const file = (revisionId: string, fileName: string, checksum: string) =>
      server.sql(
        `do $do$ begin set local session_replication_role = replica;
           insert into "attachment" ("id", "file_name", "content_type", "size", "checksum", "revision_id", "imported", "uploaded_by_id", "created_at", "bytes")
           values (gen_random_uuid(), '${fileName}', 'text/plain', 1, '${checksum}', '${revisionId}', false, '${desk.people.editor.id}', now(), '\\x00'); end $do$`,
      );
    for (const [id, name, checksum] of [
      [first.id, "same.txt", "a"],
      [second.id, "same.txt", "a"],
      [first.id, "changed.txt", "b"],
      [second.id, "changed.txt", "c"],
      [first.id, "old-name.txt", "d"],
      [second.id, "new-name.txt", "d"],
      [first.id, "gone.txt", "e"],
      [second.id, "fresh.txt", "f"],
    ] as const)
      await file(id, name, checksum);
    const { data } = await desk.editor.ask(
      `query ($from: ID!, $to: ID!) { compareRevisions(from: $from, to: $to) {
         summary { unchanged changed formOnly added removed moved renumbered } attachments { before { fileName } after { fileName } } } }`,
      { from: first.id, to: second.id },
    );
    expect(data?.compareRevisions.summary).toEqual({
      unchanged: 0,
      changed: 1,
      formOnly: 2,
      added: 1,
      removed: 1,
      moved: 0,
      renumbered: 2,
    });
    const names = data?.compareRevisions.attachments.map(({ before, after }: any) => [before?.fileName ?? null, after?.fileName ?? null]);
    expect(names).toEqual([
      ["changed.txt", "changed.txt"],
      [null, "fresh.txt"],
      ["old-name.txt", "new-name.txt"],
      ["gone.txt", null],
    ]);
  });

  it("of long texts is made apart and says the same, words as far as they go", async () => {
    const document = await desk.createDocument();
    const articles = (end: string) =>
      Array.from({ length: 70 }, (_, at) => `第${at + 1}条 ${"应当礼貌接待客户，".repeat(60)}${at}${end}。`).join("\n");
    const first = await desk.publish(await desk.approved(articles("甲"), document));
    const second = await desk.publish(await desk.nextApproved(document.id, articles("乙")), { effectiveFrom: "2099-01-01" });
    const { changes } = (await compare(desk.staff, first.id, second.id)).data?.compareRevisions ?? {};
    expect(changes).toHaveLength(70);
    expect(changes[69]).toMatchObject({
      kind: "changed",
      parts: [{ segments: [{}, { text: "甲", change: "removed" }, { text: "乙", change: "added" }, {}] }],
    });
  });

  it("shows nobody a text that they may not read, and refuses texts of different documents", async () => {
    const published = await desk.publish(await desk.approved());
    const draft = await desk.approved();
    const secret = await server.make.published({ level: await server.make.level({ logged: false }) });
    for (const [from, to] of [
      [published.id, draft.id],
      [draft.id, published.id],
      [null, secret.id],
    ] as const) {
      const { errors, data } = await compare(desk.staff, from, to);
      expect(errors?.[0]?.extensions.code).toBe("NOT_FOUND");
      expect(data).toBeNull();
    }
    const other = await desk.publish(await desk.approved());
    const { errors } = await compare(desk.staff, published.id, other.id);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ path: "from", code: "differentDocuments" }] });
  });

  it("is an opening of both texts where their level is logged", async () => {
    const level = await server.make.level({ logged: true });
    const document = await server.make.document();
    const first = await server.make.published({ document, level });
    const second = await server.make.published({ document, level, effectiveFrom: "2025-01-01" });
    await server.make.clearance(desk.people.staff, level);
    expect((await compare(desk.staff, first.id, second.id)).errors).toBeUndefined();
    const log = await server.sql<[string, string]>(`select "revision_id", "way" from "access_log" where "document_id" = $1`, [document.id]);
    expect(log.sort()).toEqual(
      [
        [first.id, "compare"],
        [second.id, "compare"],
      ].sort(),
    );
  });
});
