import { createHash } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { textChecksum } from "../../server/policy/revision/checksum.ts";
import { Desk } from "../policy/desk.ts";
import { type Client, TestServer } from "../support/server.ts";

const ATTACH = `mutation ($input: AttachPictureInput!) {
  attachPicture(input: $input) { id fileName contentType size checksum width height imported revision { id } }
}`;
const SAVE = `mutation ($input: SaveProvisionsInput!) { saveProvisions(input: $input) { id version } }`;
const REMOVE = `mutation ($id: ID!) { removeAttachment(input: { id: $id }) }`;

const plain = (width: number, height: number, background = "#2f4b7c") =>
  sharp({ create: { width, height, channels: 3, background } }).withMetadata({ exif: { IFD0: { Artist: "张三", Copyright: "secret" } } });

describe("pictures that texts show", () => {
  let server: TestServer;
  let desk: Desk;
  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const draft = async () => (await desk.createDocument()).openDraft;
  const attach = async (revisionId: string, bytes: Uint8Array, fileName = "流程图.png", client = desk.editor) =>
    (await client.get(ATTACH, { input: { revisionId, fileName, base64: Buffer.from(bytes).toString("base64") } })).attachPicture;
  const refused = async (client: Client, query: string, variables: Record<string, unknown>) => {
    const { errors } = await client.ask(query, variables);
    const { code, fields } = errors?.[0]?.extensions ?? { code: "none" };
    return fields?.[0] ? [code, fields[0].path, fields[0].code] : [code];
  };
  const refusedPicture = (revisionId: string, bytes: Uint8Array, client = desk.editor) =>
    refused(client, ATTACH, { input: { revisionId, fileName: "a.png", base64: Buffer.from(bytes).toString("base64") } });
  const download = (client: Client, id: string) => fetch(`${server.url}/attachments/${id}`, { headers: { cookie: client.cookie ?? "" } });
  const article = (text: string) => ({ operation: "insert", kind: "article", label: "第一条", text });
  const saving = ({ id, version }: { id: string; version: number }, text: string) => ({
    input: { revisionId: id, expectedVersion: version, operations: [article(text)] },
  });

  it("says in the text what a picture showed that was removed by hand, when the text is brought back that had it", async () => {
    const begun = await draft();
    const kept = await attach(begun.id, await plain(40, 20).png().toBuffer());
    const gone = await attach(begun.id, await plain(20, 40).png().toBuffer());
    const both = `按图办理：![流程图](image:${kept.id})![现场图](image:${gone.id})`;
    await desk.editor.get(SAVE, saving(begun, both));
    await server.sql(`update "draft_sitting" set "last_at" = "last_at" - interval '31 minutes' where "revision_id" = $1`, [begun.id]);
    const { version, provisions } = await desk.revision(begun.id);
    const [{ id, version: expected }] = provisions;
    const change = { operation: "update", id, expectedVersion: expected, text: "不用图。" };
    await desk.editor.get(SAVE, { input: { revisionId: begun.id, expectedVersion: version, operations: [change] } });
    await desk.editor.get(REMOVE, { id: gone.id });
    const { draftHistory } = await desk.editor.get(`query ($id: ID!) { draftHistory(revisionId: $id) { id } }`, { id: begun.id });
    const input = { revisionId: begun.id, expectedVersion: (await desk.revision(begun.id)).version, sittingId: draftHistory[0].id };
    await desk.editor.get(`mutation ($input: RestoreDraftInput!) { restoreDraft(input: $input) { id } }`, { input });
    const restored = await desk.revision(begun.id);
    expect(restored.provisions[0].text).toBe(`按图办理：![流程图](image:${kept.id})〔图片已删除：现场图〕`);
    // It can be written on and saved.
    const [one] = restored.provisions;
    const more = { operation: "update", id: one.id, expectedVersion: one.version, text: `${one.text}完。` };
    await desk.editor.get(SAVE, { input: { revisionId: begun.id, expectedVersion: restored.version, operations: [more] } });
  });

  it("are drawn anew by what they are, without what else their files say, and shown by browsers", async () => {
    const { id } = await draft();
    const files = {
      png: await plain(40, 20).png().toBuffer(),
      jpeg: await plain(40, 20).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      webp: await plain(40, 20).webp().toBuffer(),
    };
    for (const [format, bytes] of Object.entries(files)) {
      const kept = await attach(id, bytes);
      const ending = format === "jpeg" ? "jpg" : format;
      const [width, height] = format === "jpeg" ? [20, 40] : [40, 20];
      expect(kept).toMatchObject({ fileName: `流程图.${ending}`, contentType: `image/${format}`, width, height, imported: false });
      const answer = await download(desk.editor, kept.id);
      const shown = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, answer.headers.get("content-type"), shown.length]).toEqual([200, `image/${format}`, kept.size]);
      expect(answer.headers.get("content-disposition")).toMatch(/^inline; /);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(createHash("sha256").update(shown).digest("hex")).toBe(kept.checksum);
      expect(shown.includes("secret")).toBe(false);
      expect(bytes.includes("secret")).toBe(true);
      // Nobody else learns that it is there.
      expect((await download(desk.staff, kept.id)).status).toBe(404);
    }
  });

  it("are nothing else, whatever they are called, and nothing is kept of what is refused", async () => {
    const { id } = await draft();
    const whole = await plain(300, 300).png().toBuffer();
    const huge = Buffer.from(whole);
    // The head says 30,000 by 30,000.
    huge.writeUInt32BE(30_000, 16);
    huge.writeUInt32BE(30_000, 20);
    const wrong: Readonly<Record<string, readonly [Uint8Array, string]>> = {
      svg: [Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`), "pictureFormat"],
      gif: [Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1"), "pictureFormat"],
      emf: [Buffer.from([1, 0, 0, 0, 0x58, 0, 0, 0]), "pictureFormat"],
      pdf: [Buffer.from("%PDF-1.7"), "pictureFormat"],
      "cut off": [whole.subarray(0, 200), "pictureBroken"],
      "a mark alone": [whole.subarray(0, 8), "pictureBroken"],
      "a riff that is none": [Buffer.from("RIFF\x20\0\0\0WEBPVP8 <svg/>", "latin1"), "pictureBroken"],
    };
    for (const [name, [bytes, code]] of Object.entries(wrong))
      expect([name, await refusedPicture(id, bytes)]).toEqual([name, ["INVALID", "input.base64", code]]);
    // The checksum of its head is wrong as well by now: what counts is that it is refused, and soon.
    expect((await refusedPicture(id, huge)).slice(0, 2)).toEqual(["INVALID", "input.base64"]);
    expect(await refusedPicture(id, whole, desk.administrator)).toEqual(["FORBIDDEN"]);
    expect(await refusedPicture(id, whole, desk.staff)).toEqual(["NOT_FOUND"]);
    expect((await desk.revision(id)).attachments).toEqual([]);
  });

  it("are the revision's own: shown ones stay, go along to the next draft, and are under the checksum with their bytes", async () => {
    const document = await desk.createDocument();
    const other = await draft();
    const strange = await attach(other.id, await plain(10, 10, "#ff0000").png().toBuffer());
    const bytes = await plain(30, 10).png().toBuffer();
    const kept = await attach(document.openDraft.id, bytes);
    // The same picture is kept once, under whatever name.
    expect((await attach(document.openDraft.id, bytes, "again.jpg")).id).toBe(kept.id);
    const own = await desk.revision(document.openDraft.id);
    const text = (id: string) => `流程如下：\n![流程](image:${id})`;
    for (const id of [strange.id, "01930000-0000-7000-8000-000000000000"])
      expect(await refused(desk.editor, SAVE, saving(own, text(id)))).toEqual(["INVALID", "input.operations.0.text", "pictureUnknown"]);
    await desk.editor.get(SAVE, saving(own, text(kept.id)));
    // What was taken out of the text again is not to be found in its files.
    const dropped = await attach(own.id, await plain(5, 5, "#00ff00").png().toBuffer());
    expect(await refused(desk.editor, REMOVE, { id: kept.id })).toEqual(["INVALID", "input.id", "pictureShown"]);
    const submitted = await desk.submit(await desk.revision(own.id));
    const published = await desk.publish(await desk.decide(submitted, "approved"));
    expect(published.checksum).toMatch(/^3:/);
    expect((await download(desk.editor, dropped.id)).status).toBe(404);
    expect((await download(desk.staff, kept.id)).headers.get("content-type")).toBe("image/png");
    const next = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    const [carried] = next.attachments;
    expect(carried.id).not.toBe(kept.id);
    const again = await desk.revision(next.id);
    expect(again.provisions.map((one: { text: string }) => one.text)).toEqual([text(carried.id)]);
    const compare = `query ($from: ID, $to: ID!) { compareRevisions(from: $from, to: $to) { summary { unchanged changed } } }`;
    const { compareRevisions } = await desk.editor.get(compare, { from: own.id, to: next.id });
    expect(compareRevisions.summary).toEqual({ unchanged: 1, changed: 0 });
    expect((await download(desk.editor, carried.id)).headers.get("content-disposition")).toMatch(/^inline; /);
  });

  it("make another checksum with other bytes, and the same one under another identity; checksums of old stay as they were", () => {
    const [one, two] = ["01930000-0000-7000-8000-000000000001", "01930000-0000-7000-8000-000000000002"];
    const checksum = (id: string, bytes: string, like?: string) =>
      textChecksum(
        "办法",
        [{ depth: 0, kind: "article", label: "第一条", heading: "", text: `甲 ![图](image:${id})` }],
        new Map([[id, bytes]]),
        like,
      );
    expect(checksum(one, "aa")).toBe(checksum(two, "aa"));
    expect(checksum(one, "aa")).not.toBe(checksum(one, "bb"));
    const hashed = (head: string) =>
      createHash("sha256").update(`${head}\n[0,"article","第一条","","甲 ![图](image:${one})"]\n`).digest("hex");
    expect(checksum(one, "aa", "2:")).toBe(`2:${hashed('["text",2,"办法"]')}`);
    expect(checksum(one, "aa", "")).toBe(hashed('"办法"'));
  });
});
