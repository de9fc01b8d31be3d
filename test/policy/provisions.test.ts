import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "../../server/policy/draft/content-hash.ts";
import { checksumOfRevision, textChecksum } from "../../server/policy/revision/checksum.ts";
import { runs } from "../support/runs.ts";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const TEXT = "客服规范\n第一章 总则\n第一条 一。\n第二条 二。\n（一）甲；\n（二）乙。\n第二章 细则\n第三条 三。";

describe("the provisions of a draft", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const newDraft = async () => desk.import((await desk.createDocument()).openDraft, TEXT);
  const at = (draft: any, label: string) => draft.provisions.find((provision: any) => provision.label === label);
  const to = (draft: any, label: string, operation: string, values: object = {}) => {
    const { id, version } = at(draft, label);
    return { operation, id, expectedVersion: version, ...values };
  };
  const refusal = (draft: any, operations: readonly object[], client = desk.editor) =>
    desk.refusal(client, "saveProvisions", desk.saving(draft, operations));
  /** The tree as text: each label with its depth. */
  const outline = ({ provisions }: any) => provisions.map(({ depth, label }: any) => `${"-".repeat(depth)}${label}`).join(" ");
  const NEW = "0190aaaa-bbbb-4ccc-8ddd-eeeeffff00";

  it("are corrected, and keep their identity", async () => {
    const draft = await newDraft();
    const old = at(draft, "第二条");
    const saved = await desk.save(draft, [to(draft, "第二条", "update", { label: "第二条之一", number: "2-1", text: "二，改。" })]);
    const changed = at(saved, "第二条之一");
    expect(changed).toMatchObject({ number: "2-1", text: "二，改。", identity: old.identity, kind: "article", place: old.place });
    expect(changed.contentHash).toBe(contentHash(changed));
    expect([saved.version, changed.version]).toEqual([draft.version + 1, old.version + 1]);
    expect(await desk.refusal(desk.editor, "importRevision", { revisionId: draft.id, expectedVersion: draft.version, text: TEXT })).toEqual(
      { code: "CONFLICT" },
    );
  });

  it("come back as themselves when a removal is taken back; nobody else's identity is taken", async () => {
    const draft = await newDraft();
    const { identity } = at(draft, "第二条");
    const gone = await desk.save(draft, [to(draft, "第二条", "remove", { withChildren: true })]);
    const insert = { operation: "insert", kind: "article", label: "第二条", text: "二。", beforeId: at(gone, "第二章").id };
    const other = await newDraft();
    const [mine, held] = [at(gone, "第一条").identity, at(other, "第三条").identity];
    const back = await desk.save(
      gone,
      [identity, identity.toUpperCase(), mine, held].map((wanted) => ({ ...insert, identity: wanted })),
    );
    const came = back.provisions.filter(({ label }: any) => label === "第二条").map((one: any) => one.identity);
    expect(came.filter((one: string) => one === identity)).toHaveLength(1);
    expect(came).not.toContain(mine);
    expect(came).not.toContain(held);
  });

  it("go together with what others did to other ones, and name the one that somebody else has changed", async () => {
    const draft = await newDraft();
    await desk.save(draft, [to(draft, "第一条", "update", { text: "一，我。" }), to(draft, "（二）", "remove")]);
    const both = await desk.save(draft, [
      to(draft, "第三条", "update", { text: "三，你。" }),
      { operation: "insert", kind: "article", label: "第四条", text: "四。", parentId: at(draft, "第二章").id },
    ]);
    expect(outline(both)).toBe("第一章 -第一条 -第二条 --（一） 第二章 -第三条 -第四条");
    expect([at(both, "第一条").text, at(both, "第三条").text]).toEqual(["一，我。", "三，你。"]);
    const mine = to(draft, "第二条", "update", { text: "二，你。" });
    for (const [theirs, what] of [
      [to(draft, "第一条", "update", { text: "一，你。" }), "provisionChanged"],
      [to(draft, "（二）", "update", { text: "x" }), "provisionGone"],
      [{ operation: "insert", kind: "item", text: "x", beforeId: at(draft, "（二）").id }, "provisionGone"],
      [to(draft, "第二条", "remove", { withChildren: true }), "provisionsBelowChanged"],
    ] as const) {
      const answer = await refusal(draft, [mine, theirs]);
      expect(answer).toMatchObject({ code: "CONFLICT", what });
      expect(answer.path).toMatch(/^input\.operations\.1\.(id|beforeId)$/);
    }
    const { errors } = await desk.editor.ask("mutation ($input: SaveProvisionsInput!) { saveProvisions(input: $input) { id } }", {
      input: desk.saving(draft, [to(draft, "第一条", "update", { text: "一，你。" })]),
    });
    expect(errors?.[0]?.message).toContain("第一条");
    // All or nothing: what stood before the conflict was not saved either.
    expect(await desk.revision(draft.id)).toMatchObject({ version: both.version, provisions: both.provisions });
  });

  it("are rearranged in one sitting, new ones named by those after them, with one entry in the trail", async () => {
    const draft = await newDraft();
    const saved = await desk.save(draft, [
      { operation: "insert", id: `${NEW}01`, kind: "chapter", label: "第三章", beforeId: at(draft, "第二章").id },
      { operation: "insert", id: `${NEW}02`, kind: "article", label: "第五条", text: "五。", parentId: `${NEW}01` },
      to(draft, "第三条", "move", { parentId: `${NEW}01`, beforeId: `${NEW}02` }),
      { operation: "update", id: `${NEW}02`, text: "五，改。" },
      to(draft, "第二条", "remove"),
      to(draft, "（一）", "move", { parentId: at(draft, "第一条").id }),
      to(draft, "（一）", "update", { text: "|甲|乙|\n|-|-|", kind: "table" }),
    ]);
    expect(outline(saved)).toBe("第一章 -第一条 --（一） -（二） 第三章 -第三条 -第五条 第二章");
    expectTree(saved.provisions);
    expect([at(saved, "第五条").text, at(saved, "（一）").text]).toEqual(["五，改。", "| 甲 | 乙 |\n| --- | --- |"]);
    const events = await server.sql<[string, any]>(
      `select "subject_type", "changes" from "audit_event" where "command" = 'saveProvisions' and "revision_id" = $1`,
      [draft.id],
    );
    expect(events).toHaveLength(1);
    const [[subject, { provisions, operations }]] = events as [[string, any]];
    expect([subject, provisions]).toEqual(["Revision", { before: 7, after: 8 }]);
    expect(operations.after.map(({ operation, name }: any) => `${operation} ${name}`)).toEqual([
      "insert 第三章",
      "insert 第五条",
      "move 第三条",
      "update 第五条",
      "remove 第二条",
      "move （一）",
      "update （一）",
    ]);
    expect(operations.after[4].before).toMatchObject({ label: "第二条", text: "二。" });
  });

  it("make room for new ones", async () => {
    let draft = await newDraft();
    const insert = async (values: object) => {
      draft = await desk.save(draft, [{ operation: "insert", kind: "item", text: "新", ...values }]);
    };
    await insert({ label: "（新）", beforeId: at(draft, "（二）").id });
    await insert({ label: "第九条", parentId: at(draft, "第一章").id });
    await insert({ label: "附件", kind: "annex" });
    expect(outline(draft)).toBe("第一章 -第一条 -第二条 --（一） --（新） --（二） -第九条 第二章 -第三条 附件");
  });

  it("move with all that stands below them, but never below themselves", async () => {
    let draft = await newDraft();
    const move = async (label: string, position: object) => {
      draft = await desk.save(draft, [to(draft, label, "move", position)]);
    };
    await move("第二条", { parentId: at(draft, "第二章").id, beforeId: at(draft, "第三条").id });
    expect(outline(draft)).toBe("第一章 -第一条 第二章 -第二条 --（一） --（二） -第三条");
    await move("第二章", { beforeId: at(draft, "第一章").id });
    expect(outline(draft)).toBe("第二章 -第二条 --（一） --（二） -第三条 第一章 -第一条");
    await move("（二）", { parentId: null });
    expect(outline(draft)).toBe("第二章 -第二条 --（一） -第三条 第一章 -第一条 （二）");
    const other = await newDraft();
    const path = "input.operations.0";
    for (const [position, field, what] of [
      [{ parentId: at(draft, "（一）").id }, "parentId", "provisionBelowItself"],
      [{ parentId: at(draft, "第二章").id }, "parentId", "provisionBelowItself"],
      [{ parentId: at(other, "第一章").id }, "parentId", "provisionElsewhere"],
      [{ parentId: at(draft, "第一章").id, beforeId: at(draft, "（一）").id }, "beforeId", "provisionElsewhere"],
    ] as const)
      expect(await refusal(draft, [to(draft, "第二章", "move", position)])).toEqual({ code: "INVALID", path: `${path}.${field}`, what });
    const deep = Array.from({ length: 13 }, (_, depth) => ({
      ...{ operation: "insert", kind: "item", text: "x", id: `${NEW}${10 + depth}`, parentId: depth === 0 ? null : `${NEW}${9 + depth}` },
    }));
    expect(await refusal(draft, deep)).toEqual({ code: "INVALID", path: "input.operations.12", what: "tooDeep" });
  });

  it("go alone or with what stands below them", async () => {
    const draft = await newDraft();
    const lifted = await desk.save(draft, [to(draft, "第一章", "remove", { withChildren: false })]);
    expect(outline(lifted)).toBe("第一条 第二条 -（一） -（二） 第二章 -第三条");
    expect(outline(await desk.save(lifted, [to(lifted, "第二条", "remove", { withChildren: true })]))).toBe("第一条 第二章 -第三条");
  });

  it("say something, in fields that fit, and are named as they are", async () => {
    const draft = await newDraft();
    const other = await newDraft();
    const { id } = at(draft, "第一条");
    const insert = { operation: "insert", kind: "article", text: "x" };
    for (const [operation, path, what] of [
      [to(draft, "第一条", "update", { label: "", text: " ", heading: null }), "text", "provisionEmpty"],
      [to(draft, "第一条", "update", { label: "x".repeat(61) }), "label", "tooLong"],
      [to(draft, "第一条", "update", { number: "1".repeat(31) }), "number", "tooLong"],
      [to(draft, "第一条", "update", { text: "长".repeat(200_001) }), "text", "tooLong"],
      [{ operation: "insert", text: "x" }, "kind", "required"],
      [{ operation: "insert", kind: "article" }, "text", "provisionEmpty"],
      [{ ...insert, parentId: at(other, "第一章").id }, "parentId", "provisionElsewhere"],
      [{ operation: "update", text: "x" }, "id", "required"],
      [{ operation: "remove", id }, "expectedVersion", "required"],
      [to(other, "第一条", "update", { text: "x" }), "id", "provisionElsewhere"],
    ] as const) {
      const first = to(draft, "第三条", "update", { text: "先" });
      expect(await refusal(draft, [first, operation])).toEqual({ code: "INVALID", path: `input.operations.1.${path}`, what });
    }
    expect(await refusal(draft, [])).toMatchObject({ path: "input.operations", what: "operationsMissing" });
    expect(await refusal(draft, Array(1_001).fill(insert))).toMatchObject({ path: "input.operations", what: "tooManyOperations" });
    for (const taken of [id, at(other, "第一条").id, at(other, "第一条").id.toUpperCase()])
      expect(await refusal(draft, [{ ...insert, id: taken }])).toEqual({
        code: "INVALID",
        path: "input.operations.0.id",
        what: "provisionTaken",
      });
    expect(await refusal(draft, [insert], desk.staff)).toEqual({ code: "NOT_FOUND" });
    expect(await desk.revision(draft.id)).toEqual(await desk.revision(draft.id, desk.editor));
    expect((await desk.revision(draft.id)).version).toBe(draft.version);
  });

  it("are held to the form of the department, each operation by itself", async () => {
    const { make } = server;
    const department = await make.department();
    const person = await make.person({ in: department });
    await make.role(person, "policyEditor", department);
    const editor = await server.as(person);
    const operations = [
      { op: "required", field: "heading", value: true },
      { op: "readOnly", field: "label", value: true },
      { op: "default", field: "heading", value: "（无题）" },
    ];
    const { saveScreen } = await desk.administrator.get(
      "mutation ($input: SaveScreenInput!) { saveScreen(input: $input) { screen { id version } } }",
      { input: { resource: "provisions", kind: "form", departmentId: department.id, operations } },
    );
    const { id: screenId, version: expectedVersion } = saveScreen.screen;
    await desk.administrator.get("mutation ($input: PublishScreenInput!) { publishScreen(input: $input) { ordinal } }", {
      input: { screenId, expectedVersion },
    });
    const values = {
      owningDepartmentId: department.id,
      number: "FORM-1",
      title: "表单",
      levelId: desk.levelId,
      categoryId: desk.category.id,
    };
    const { openDraft } = await desk.run(editor, "createPolicyDocument", values, "id openDraft { id version }");
    const insert = { operation: "insert", kind: "article", text: "一。" };
    const id = `${NEW}20`;
    const saved = await desk.save(
      openDraft,
      [
        { ...insert, id },
        { operation: "insert", kind: "article", heading: "标题" },
      ],
      editor,
    );
    expect(saved.provisions.map(({ heading }: any) => heading)).toEqual(["（无题）", "标题"]);
    const update = { operation: "update", id, expectedVersion: 1 };
    for (const [values, path, what] of [
      [{ heading: " " }, "heading", "requiredByScreen"],
      [{ label: "第二条" }, "label", "lockedByScreen"],
    ] as const)
      expect(await refusal(saved, [insert, { ...update, ...values }], editor)).toEqual({
        ...{ code: "INVALID", path: `input.operations.1.${path}`, what },
      });
    expect(
      (
        await desk.save(
          saved,
          [
            { ...update, text: "二。" },
            { operation: "move", id, expectedVersion: 1 },
          ],
          editor,
        )
      ).provisions[1].text,
    ).toBe("二。");
  });

  /** A picture that the draft may show. */
  async function pictureOf(revisionId: string): Promise<string> {
    const [[id] = [""]] = await server.sql<[string]>(
      `insert into "attachment" ("id", "file_name", "content_type", "size", "checksum", "revision_id", "uploaded_by_id", "created_at", "bytes", "width", "height")
       values (gen_random_uuid(), '图.png', 'image/png', 1, encode(sha256('1'), 'hex'), $1, $2, now(), '1', 4, 4) returning "id"::text`,
      [revisionId, desk.people.editor.id],
    );
    return id;
  }

  it("stay a tree in reading order without gaps under the checksum of what is read, and come back letter by letter, whatever is done", async () => {
    const step = fc.record({
      what: fc.constantFrom("insert", "update", "move", "remove"),
      ...{ one: fc.nat(), other: fc.nat(), text: fc.nat(), flag: fc.boolean() },
    });
    const sitting = fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      after: fc.constantFrom("nothing", "renumber", "restore"),
      which: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(sitting, { minLength: 1, maxLength: 3 }), async (sittings) => {
        let draft = await newDraft();
        const picture = await pictureOf(draft.id);
        const texts = [
          "x",
          "|甲|乙|\n|---|---|\n|1|2|",
          `见图：\n![图](image:${picture})`,
          "**重点**：\n1. 一；\n2. 二，见第一条。",
          "（三）丙 | 丁",
        ];
        /** What the text said before each sitting. */
        const kept = new Map<string, any[]>();
        const done = async (work: () => Promise<unknown>) => {
          const before = said(draft);
          await work();
          const known = await server.sql<[string, string]>(`select "id"::text, "work" from "draft_sitting" where "revision_id" = $1`, [
            draft.id,
          ]);
          for (const [id, work] of known) if (!kept.has(id)) kept.set(id, work === "import" ? [] : before);
          draft = await desk.revision(draft.id);
          expectTree(draft.provisions);
          for (const provision of draft.provisions) expect(provision.contentHash).toBe(contentHash(provision));
          const pictures = new Map<string, string>(draft.attachments.map(({ id, checksum }: any) => [id, checksum]));
          expect(await checksumOfRevision(server.database.reading, draft.id)).toBe(textChecksum(draft.title, draft.provisions, pictures));
        };
        for (const { steps, after, which } of sittings) {
          const { provisions } = draft;
          const operations = steps.flatMap(({ what, one, other, text, flag }): object[] => {
            const [subject, target] = [provisions[one % (provisions.length || 1)], provisions[other % (provisions.length || 1)]];
            const place = flag ? { parentId: target?.id } : { beforeId: target?.id };
            const says = { text: texts[text % texts.length] };
            if (what === "insert") return [{ operation: what, kind: "paragraph", ...says, ...place }];
            if (!subject) return [];
            const doing = what === "update" ? says : what === "move" ? place : { withChildren: flag };
            return [{ operation: what, id: subject.id, expectedVersion: subject.version, ...doing }];
          });
          if (operations.length > 0) await done(() => refusal(draft, operations));
          const now = { revisionId: draft.id, expectedVersion: draft.version };
          if (after === "renumber") await done(() => desk.refusal(desk.editor, "renumber", { ...now, follow: true }));
          const [sittingId, before] = [...kept].filter(([, text]) => text.length > 0)[which % (kept.size || 1)] ?? [];
          if (after !== "restore" || !sittingId) continue;
          await done(async () => expect((await desk.refusal(desk.editor, "restoreDraft", { ...now, sittingId })).code).toBe("none"));
          expect(said(draft)).toEqual(before);
        }
      }),
      { numRuns: runs(8) },
    );
  }, 120_000);
});

const said = ({ provisions }: any) =>
  provisions.map(({ kind, label, number, heading, text, depth, identity }: any) => ({
    kind,
    label,
    number,
    heading,
    text,
    depth,
    identity,
  }));

/** Places count up from 0, and each provision stands behind its parent, one deeper, with nothing but relatives in between. */
function expectTree(provisions: any[]) {
  const path: any[] = [];
  provisions.forEach((provision, place) => {
    expect(provision.place).toBe(place);
    path.length = provision.depth;
    expect(provision.parent?.id ?? null).toBe(path.at(-1)?.id ?? null);
    path.push(provision);
  });
}
