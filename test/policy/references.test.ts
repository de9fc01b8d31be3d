import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readUnread } from "../../server/policy/reference/read-unread.ts";
import { refreshReferences } from "../../server/policy/reference/refresh-references.ts";
import { inPiecesOf } from "../support/in-pieces.ts";
import { type Client, TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const HOLIDAYS =
  "休假办法\n第一章 总则\n第一条 本办法依据《劳动合同法》第四条制定。\n第二条 员工休假适用本办法。\n第三条 病假按第二条办理，证明须在三日内提交。\n前款证明指医院证明。\n第四条 违反第三条的，按《员工手册》第二条处理。\n第二章 附则\n第五条 第二条至第四条自发布之日起施行。";
const HANDBOOK = "员工手册\n第一条 本手册适用于全体员工。\n第二条 违反制度的，给予警告。\n第三条 休假见《休假办法（试行）》第三条。";

const REFERENCES = `query ($revisionId: ID, $provisionId: ID) { references(revisionId: $revisionId, provisionId: $provisionId) {
  to { reference { words own state provision { label } targetDocument { number } } label opening }
  from { words provision { label } revision { id } } counts { identity count } } }`;
const IMPACT = `query ($id: ID!) { referenceImpact(revisionId: $id) {
  here { newWords state byHand reference { id words provision { label } } } elsewhere { newWords state byHand reference { id words provision { label } revision { id title } } } } }`;
const PREVIEW = `query ($input: PreviewRenumberInput!) { previewRenumber(input: $input) { kinds changes { before after opening } kept { label reason }
  following { label words newWords } breaking { newWords reference { words revision { title } } } } }`;

describe("what texts refer to", () => {
  let server: TestServer;
  let desk: Desk;
  let holidays: any;
  let handbook: any;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const titled = async (title: string, text: string, values: object = {}) => {
      const document = await desk.createDocument({ title, ...values });
      return { document, text: await desk.publish(await desk.approved(text, document)) };
    };
    handbook = await titled("员工手册", HANDBOOK);
    holidays = await titled("休假办法", HOLIDAYS);
  });
  afterAll(() => server.close());

  const at = (text: any, label: string) => text.provisions.find((provision: any) => provision.label === label);
  const links = async (client = desk.staff, by: Record<string, unknown> = { revisionId: holidays.text.id }) =>
    (await client.get(REFERENCES, by)).references;
  const impact = async (id: string, client = desk.editor) => (await client.get(IMPACT, { id })).referenceImpact;
  const brief = (list: any[]) =>
    list.map(({ reference, newWords }) => `${reference.provision.label}: ${reference.words} → ${newWords ?? "?"}`);

  it("is found in the text, links to other documents once they are published, and leaves laws alone", async () => {
    const { to } = await links();
    expect(to.map(({ reference }: any) => [reference.provision.label, reference.words, reference.targetDocument?.number ?? null])).toEqual([
      ["第三条", "第二条", null],
      ["", "前款", null],
      ["第四条", "第三条", null],
      ["第四条", "《员工手册》第二条", handbook.document.number],
      ["第五条", "第二条至第四条", null],
    ]);
    expect(to[3]).toMatchObject({ label: "第二条", opening: "违反制度的，给予警告。" });
    // Published before there was anything of that name.
    expect((await links(desk.staff, { revisionId: handbook.text.id })).to).toMatchObject([
      {
        reference: { words: "《休假办法（试行）》第三条", state: "resolved", targetDocument: { number: holidays.document.number } },
        label: "第三条",
      },
    ]);
  });

  it("is told the other way round, ranges included", async () => {
    const { from, counts } = await links(desk.staff, { provisionId: at(holidays.text, "第三条").id });
    expect(from.map(({ words }: any) => words).toSorted()).toEqual(["《休假办法（试行）》第三条", "第三条", "第二条至第四条"].toSorted());
    expect(counts).toContainEqual({ identity: at(holidays.text, "第三条").identity, count: 3 });
  });

  it("keeps its meaning through insertion and removal, is mended or taken at its words, and follows new numbers", async () => {
    const draft = await desk.run(desk.editor, "startRevision", { documentId: holidays.document.id });
    const second = at(draft, "第二条");
    const inserted = await desk.save(draft, [
      { operation: "insert", kind: "article", label: "第二条", text: "休假应当提前申请。", beforeId: second.id },
    ]);
    // Two articles of one number: the words still fit what they mean.
    expect((await impact(draft.id)).here).toEqual([]);
    const preview = async (values: object = {}) =>
      (await desk.editor.get(PREVIEW, { input: { revisionId: draft.id, ...values } })).previewRenumber;
    expect(await preview()).toEqual({
      kinds: ["chapter", "article"],
      changes: [
        { before: "第二条", after: "第三条", opening: "员工休假适用本办法。" },
        { before: "第三条", after: "第四条", opening: "病假按第二条办理，证明须在三日内提交。" },
        { before: "第四条", after: "第五条", opening: "违反第三条的，按《员工手册》第二条处理。" },
        { before: "第五条", after: "第六条", opening: "第二条至第四条自发布之日起施行。" },
      ],
      kept: [],
      following: [
        { label: "第四条", words: "第二条", newWords: "第三条" },
        { label: "第五条", words: "第三条", newWords: "第四条" },
        { label: "第六条", words: "第二条至第四条", newWords: "第三条至第五条" },
      ],
      breaking: [
        { newWords: "《休假办法（试行）》第四条", reference: { words: "《休假办法（试行）》第三条", revision: { title: "员工手册" } } },
      ],
    });
    const numbering = { revisionId: draft.id, expectedVersion: inserted.version };
    const left = await desk.run(desk.editor, "renumber", { ...numbering, follow: false });
    expect(brief((await impact(draft.id)).here)).toEqual([
      "第四条: 第二条 → 第三条",
      "第五条: 第三条 → 第四条",
      "第六条: 第二条至第四条 → 第三条至第五条",
    ]);
    const { here } = await impact(draft.id);
    const mending = (version: number, values: object) => ({ revisionId: draft.id, expectedVersion: version, ...values });
    const kept = await desk.run(
      desk.editor,
      "mendReferences",
      mending(left.version, { referenceIds: [here[0].reference.id], asWritten: true }),
    );
    expect(brief((await impact(draft.id)).here)).toEqual(["第五条: 第三条 → 第四条", "第六条: 第二条至第四条 → 第三条至第五条"]);
    const mended = await desk.run(desk.editor, "mendReferences", mending(kept.version, {}));
    expect(at(mended, "第五条").text).toBe("违反第四条的，按《员工手册》第二条处理。");
    expect((await impact(draft.id)).here).toEqual([]);
    expect(await desk.refusal(desk.editor, "mendReferences", mending(mended.version, {}))).toMatchObject({ code: "CONFLICT" });
    expect(await desk.refusal(desk.editor, "renumber", { ...numbering, expectedVersion: mended.version })).toMatchObject({
      code: "CONFLICT",
    });
    const gone = await desk.save(mended, [
      { operation: "remove", id: at(mended, "第四条").id, expectedVersion: at(mended, "第四条").version, withChildren: true },
    ]);
    expect((await impact(draft.id)).here).toMatchObject([{ state: "missing", newWords: null, reference: { words: "第四条" } }]);
    const renumbered = await desk.run(desk.editor, "renumber", { ...numbering, expectedVersion: gone.version });
    expect(renumbered.provisions.map(({ label }: any) => label)).toEqual([
      "第一章",
      "第一条",
      "第二条",
      "第三条",
      "第四条",
      "第二章",
      "第五条",
    ]);
    expect(at(renumbered, "第五条")).toMatchObject({ text: "第三条至第四条自发布之日起施行。", number: "5" });
    await desk.run(desk.editor, "discardDraft", { id: draft.id, expectedVersion: renumbered.version });
  });

  it("tells the editors of other documents when a publication breaks their references, and mends there", async () => {
    const text = await desk.publish(
      await desk.nextApproved(
        holidays.document.id,
        HOLIDAYS.replace("第三条 病假", "第三条 年假另行规定。\n第四条 病假")
          .replace("第四条 违反", "第五条 违反")
          .replace("第五条 第二条至第四条", "第六条 第二条至第五条"),
      ),
      { effectiveFrom: addDays(desk.today, 1), material: false, materialReason: "编号" },
    );
    expect(text).toMatchObject({ state: "scheduled" });
    const { notifications } = await desk.editor.get(
      `{ notifications(where: { kind: { eq: referencesBroken } }) { items { revision { id } } } }`,
    );
    expect(notifications.items).toEqual([{ revision: { id: handbook.text.id } }]);
    const draft = await desk.run(desk.editor, "startRevision", { documentId: handbook.document.id });
    const { elsewhere } = await impact(text.id);
    expect(elsewhere).toMatchObject([{ newWords: "《休假办法（试行）》第四条", reference: { revision: { id: draft.id } } }]);
    const mended = await desk.run(desk.editor, "mendReferences", {
      ...{
        revisionId: draft.id,
        expectedVersion: draft.version,
        referenceIds: [elsewhere[0].reference.id],
        targetRevisionId: text.id,
      },
    });
    expect(at(mended, "第三条").text).toBe("休假见《休假办法（试行）》第四条。");
    expect((await impact(text.id)).elsewhere).toEqual([]);
  });

  it("holds what was put in by hand to what it means, and mends or unmakes it alike", async () => {
    const document = await desk.createDocument({ title: "宿舍办法" });
    const first = await desk.publish(await desk.approved("第一条 总的。\n第二条 宿舍归行政部管理。\n第三条 不得留宿他人。", document));
    const draft = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    const [means, elsewhere] = [at(first, "第二条").identity, at(handbook.text, "第二条").identity];
    const text = `按[第二条](ref:/${means})和[宿管规定](ref:/${means})，违者[警告](ref:${handbook.document.id}/${elsewhere})，见[无](ref:${means})。`;
    const change = (revision: any, label: string, values: object) => {
      const { id, version } = at(revision, label);
      return desk.save(revision, [{ operation: "update", id, expectedVersion: version, ...values }]);
    };
    const made = await change(draft, "第一条", { text });
    expect((await links(desk.editor, { revisionId: draft.id })).to).toMatchObject([
      { reference: { words: "第二条", own: true, state: "resolved" } },
      { reference: { words: "宿管规定", own: true, state: "resolved" } },
      { reference: { words: "警告", targetDocument: { number: handbook.document.number } }, label: "第二条" },
    ]);
    const inserted = await desk.save(made, [
      { operation: "insert", kind: "article", label: "第二条", text: "新的。", beforeId: at(made, "第二条").id },
    ]);
    const renumbered = await desk.run(desk.editor, "renumber", { revisionId: draft.id, expectedVersion: inserted.version });
    expect(at(renumbered, "第一条").text).toBe(text.replace("[第二条]", "[第三条]"));
    const third = at(renumbered, "第三条");
    const gone = await desk.save(renumbered, [{ operation: "remove", id: third.id, expectedVersion: third.version }]);
    const { here } = await impact(draft.id);
    expect(here).toMatchObject(
      ["第三条", "宿管规定"].map((words) => ({ state: "missing", newWords: null, byHand: true, reference: { words } })),
    );
    const plain = await desk.run(desk.editor, "mendReferences", {
      ...{ revisionId: draft.id, expectedVersion: gone.version, asWritten: true },
      referenceIds: here.map(({ reference }: any) => reference.id),
    });
    expect(at(plain, "第一条").text).toBe(`按第三条和宿管规定，违者${text.split("违者")[1]}`);
    expect((await impact(draft.id)).here).toMatchObject([{ state: "missing", reference: { words: "第三条" } }]);
    await desk.run(desk.editor, "discardDraft", { id: draft.id, expectedVersion: plain.version });
  });

  it("is looked at anew on the day on which another text begins", async () => {
    const document = await desk.createDocument({ title: "访客办法" });
    await desk.publish(await desk.approved("第一条 访客登记。", document));
    const naming = await desk.createDocument({ title: "门卫办法" });
    const text = await desk.publish(await desk.approved("第一条 门卫按《来访管理办法》第一条登记。", naming));
    const next = await desk.nextApproved(document.id, "第一条 访客登记。\n第二条 访客离开时注销。");
    await server.sql(`update "revision" set "title" = '来访管理办法' where "id" = $1`, [next.id]);
    await desk.publish(next, { effectiveFrom: addDays(desk.today, 1) });
    const found = async () => (await links(desk.staff, { revisionId: text.id })).to.map(({ reference }: any) => reference.words);
    await refreshReferences(inPiecesOf(server.database));
    expect(await found()).toEqual([]);
    await server.sql(`update "revision" set "effective_from" = today() - 1 where "document_id" = $1 and "id" <> $2`, [
      document.id,
      next.id,
    ]);
    await server.sql(`update "revision" set "effective_from" = today() where "id" = $1`, [next.id]);
    await server.sql(`update "policy_document" set "references_day" = today() - 1 where "id" = $1`, [document.id]);
    await refreshReferences(inPiecesOf(server.database));
    expect(await found()).toEqual(["《来访管理办法》第一条"]);
    // What it was called before is known as well.
    const old = await desk.createDocument({ title: "前台办法" });
    const written = await desk.publish(await desk.approved("第一条 登记按《访客办法》第二条办理。", old));
    expect((await links(desk.staff, { revisionId: written.id })).to).toMatchObject([
      { label: "第二条", reference: { words: "《访客办法》第二条", targetDocument: { number: document.number } } },
    ]);
  });

  it("does not exist for whoever may not read what it leads to or where it stands, nor in any number", async () => {
    const secret = await server.make.level();
    const level = await server.make.level({ rank: 400, name: "机要" });
    for (const person of [desk.people.editor, desk.people.approver, desk.people.administrator]) await server.make.clearance(person, level);
    const vault = await desk.createDocument({ title: "机要保管办法", levelId: level.id });
    const hidden = await desk.publish(await desk.approved("第一条 保管人按《休假办法》第一条休假。", vault), {
      audience: { people: [desk.people.approver.id] },
    });
    const open = await desk.createDocument({ title: "档案办法", levelId: secret.id });
    const text = await desk.publish(await desk.approved("第一条 见《机要保管办法》第一条和《没有的办法》第一条。", open));
    const ofFirst = (client: Client) => links(client, { provisionId: at(holidays.text, "第一条").id });
    expect((await links(desk.editor, { revisionId: text.id })).to).toMatchObject([
      { label: "第一条", reference: { words: "《机要保管办法》第一条" } },
    ]);
    expect((await ofFirst(desk.editor)).from).toMatchObject([{ words: "《休假办法》第一条", revision: { id: hidden.id } }]);
    for (const asked of [{ revisionId: text.id }, { provisionId: at(text, "第一条").id }])
      expect((await links(desk.staff, asked)).to).toEqual([]);
    expect(await ofFirst(desk.staff)).toMatchObject({ from: [], counts: [] });
    const total = async (client: Client, where: string) =>
      (await client.get(`{ provisionReferences(where: ${where}) { total } }`)).provisionReferences.total;
    for (const where of [
      `{ revision: { id: { eq: "${text.id}" } } }`,
      `{ revision: { id: { eq: "${hidden.id}" } } }`,
      `{ words: { contains: "机要" } }`,
    ])
      expect([await total(desk.staff, where), (await total(desk.editor, where)) > 0]).toEqual([0, true]);
    expect((await desk.staff.ask(IMPACT, { id: hidden.id })).errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
    const { errors } = await desk.staff.ask(PREVIEW, { input: { revisionId: text.id } });
    expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  it("is worked out later for texts that were there before", async () => {
    await server.sql(`delete from "provision_reference"`);
    await server.sql(`update "revision" set "references_read" = false where "withdrawn_at" is null`);
    await readUnread(inPiecesOf(server.database));
    expect((await links()).to.map(({ reference }: any) => reference.words)).toEqual([
      "第二条",
      "前款",
      "第三条",
      "《员工手册》第二条",
      "第二条至第四条",
    ]);
  });
});
