import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "../../server/policy/draft/content-hash.ts";
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
  /** The tree as text: each label with its depth. */
  const outline = ({ provisions }: any) => provisions.map(({ depth, label }: any) => `${"-".repeat(depth)}${label}`).join(" ");
  const FIELDS = "id version label number heading text kind place depth identity contentHash parent { label } revision { version }";

  it("are corrected one by one, and keep their identity", async () => {
    const draft = await newDraft();
    const provision = at(draft, "第二条");
    const changed = await desk.run(
      desk.editor,
      "updateProvision",
      { id: provision.id, expectedVersion: provision.version, label: "第二条之一", number: "2-1", text: "二，改。" },
      FIELDS,
    );
    expect(changed).toMatchObject({
      label: "第二条之一",
      number: "2-1",
      text: "二，改。",
      identity: provision.identity,
      kind: "article",
      place: provision.place,
    });
    expect(changed.contentHash).toBe(contentHash(changed));
    expect(changed.revision.version).toBe(draft.version + 1);
    expect(await desk.refusal(desk.editor, "updateProvision", { id: provision.id, expectedVersion: provision.version, text: "x" })).toEqual(
      { code: "CONFLICT" },
    );
    expect(await desk.refusal(desk.editor, "importRevision", { revisionId: draft.id, expectedVersion: draft.version, text: TEXT })).toEqual(
      { code: "CONFLICT" },
    );
  });

  it("make room for new ones", async () => {
    const draft = await newDraft();
    const create = (values: Record<string, unknown>, version = draft.version) =>
      desk.run(
        desk.editor,
        "createProvision",
        { revisionId: draft.id, expectedVersion: version, kind: "item", text: "新", ...values },
        FIELDS,
      );
    const first = await create({ label: "（新）", beforeId: at(draft, "（二）").id });
    expect(first).toMatchObject({ parent: { label: "第二条" }, depth: 2 });
    const last = await create({ label: "第九条", parentId: at(draft, "第一章").id }, first.revision.version);
    await create({ label: "附件", kind: "annex" }, last.revision.version);
    expect(outline(await desk.revision(draft.id))).toBe("第一章 -第一条 -第二条 --（一） --（新） --（二） -第九条 第二章 -第三条 附件");
  });

  it("move with all that stands below them, but never below themselves", async () => {
    const draft = await newDraft();
    const move = (label: string, position: Record<string, unknown>) => {
      const { id, version } = at(draft, label);
      return { id, expectedVersion: version, position };
    };
    await desk.run(
      desk.editor,
      "updateProvision",
      move("第二条", { parentId: at(draft, "第二章").id, beforeId: at(draft, "第三条").id }),
      "id",
    );
    expect(outline(await desk.revision(draft.id))).toBe("第一章 -第一条 第二章 -第二条 --（一） --（二） -第三条");
    await desk.run(desk.editor, "updateProvision", move("第二章", { beforeId: at(draft, "第一章").id }), "id");
    expect(outline(await desk.revision(draft.id))).toBe("第二章 -第二条 --（一） --（二） -第三条 第一章 -第一条");
    await desk.run(desk.editor, "updateProvision", move("（二）", { parentId: null }), "id");
    expect(outline(await desk.revision(draft.id))).toBe("第二章 -第二条 --（一） -第三条 第一章 -第一条 （二）");
    const other = await newDraft();
    const fresh = await desk.revision(draft.id);
    const { id, version } = at(fresh, "第二章");
    for (const [position, path, what] of [
      [{ parentId: at(fresh, "（一）").id }, "input.position.parentId", "provisionBelowItself"],
      [{ parentId: id }, "input.position.parentId", "provisionBelowItself"],
      [{ parentId: at(other, "第一章").id }, "input.position.parentId", "provisionElsewhere"],
      [{ parentId: at(fresh, "第一章").id, beforeId: at(fresh, "（一）").id }, "input.position.beforeId", "provisionElsewhere"],
    ] as const) {
      expect(await desk.refusal(desk.editor, "updateProvision", { id, expectedVersion: version, position })).toEqual({
        code: "INVALID",
        path,
        what,
      });
    }
  });

  it("go alone or with what stands below them", async () => {
    const draft = await newDraft();
    const gone = (revision: any, label: string, withChildren: boolean) => {
      const { id, version } = at(revision, label);
      return desk.run(desk.editor, "removeProvision", { id, expectedVersion: version, withChildren });
    };
    const lifted = await gone(draft, "第一章", false);
    expect(outline(lifted)).toBe("第一条 第二条 -（一） -（二） 第二章 -第三条");
    expect(outline(await gone(lifted, "第二条", true))).toBe("第一条 第二章 -第三条");
  });

  it("say something, in fields that fit", async () => {
    const draft = await newDraft();
    const { id, version } = at(draft, "第一条");
    for (const [values, path, what] of [
      [{ label: "", text: " ", heading: null }, "input.text", "provisionEmpty"],
      [{ label: "x".repeat(61) }, "input.label", "tooLong"],
      [{ number: "1".repeat(31) }, "input.number", "tooLong"],
      [{ text: "长".repeat(200_001) }, "input.text", "tooLong"],
    ] as const) {
      expect(await desk.refusal(desk.editor, "updateProvision", { id, expectedVersion: version, ...values })).toEqual({
        code: "INVALID",
        path,
        what,
      });
    }
    const create = { revisionId: draft.id, expectedVersion: draft.version };
    expect(await desk.refusal(desk.editor, "createProvision", { ...create, text: "x" })).toMatchObject({
      path: "input.kind",
      what: "required",
    });
    expect(await desk.refusal(desk.editor, "createProvision", { ...create, kind: "article" })).toMatchObject({ what: "provisionEmpty" });
  });

  it("stay a tree in reading order without gaps, whatever is done to them", async () => {
    const step = fc.record({ what: fc.constantFrom("create", "move", "remove"), one: fc.nat(), other: fc.nat(), flag: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        let draft = await newDraft();
        for (const { what, one, other, flag } of steps) {
          const { provisions } = draft;
          const [subject, target] = [provisions[one % (provisions.length || 1)], provisions[other % (provisions.length || 1)]];
          const place = flag ? { parentId: target?.id } : { beforeId: target?.id };
          if (what === "create") {
            await desk.refusal(desk.editor, "createProvision", {
              revisionId: draft.id,
              expectedVersion: draft.version,
              kind: "paragraph",
              text: "x",
              ...place,
            });
          } else if (subject && what === "move") {
            await desk.refusal(desk.editor, "updateProvision", { id: subject.id, expectedVersion: subject.version, position: place });
          } else if (subject) {
            await desk.refusal(desk.editor, "removeProvision", { id: subject.id, expectedVersion: subject.version, withChildren: flag });
          }
          draft = await desk.revision(draft.id);
          expectTree(draft.provisions);
        }
      }),
      { numRuns: runs(10) },
    );
  }, 120_000);
});

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
