import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { both } from "../../schema/shared/field.screen.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RECORD, RegisterDesk } from "./register-desk.ts";

const PASSWORD = "a long enough password 7";

describe("files and signatures of records", () => {
  let server: TestServer;
  let desk: RegisterDesk;
  let drawn: { fileName: string; base64: string };

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
    const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: "#123456" } })
      .png()
      .toBuffer();
    drawn = { fileName: "sign.png", base64: picture.toString("base64") };
    await server.make.signInAccount(desk.people.head, PASSWORD);
  });
  afterAll(() => server.close());

  const withFiles = () => {
    const base = complaints();
    return complaints({
      states: base.states.filter(({ key }) => key !== "answered"),
      fields: [
        ...base.fields,
        { key: "photos", label: both("照片", "Photos"), of: { kind: "file", only: "pictures", most: 2 } },
        { key: "papers", label: both("材料", "Papers"), of: { kind: "file" } },
      ],
      transitions: [
        {
          ...{ key: "approve", label: both("批准", "Approve"), from: ["open"], to: "closed" },
          who: [{ kind: "head", of: "register" }],
          signature: true,
        },
      ],
    });
  };
  const files = async (client: typeof desk.clerk, id: string) =>
    (
      await client.get(
        `query ($id: ID!) { attachments(where: { registerRecord: { id: { eq: $id } } }) { items { id fileName contentType } } }`,
        { id },
      )
    ).attachments.items;

  it("are kept with the record, pictures drawn anew, and read by whoever reads it", async () => {
    const { slug } = await desk.register(withFiles());
    const paper = { fileName: "a.txt", base64: Buffer.from("Paper").toString("base64") };
    const record = await desk.open(slug, { what: "A", photos: [drawn], papers: [paper] });
    const kept = await files(desk.second, record.id);
    expect(kept.map(({ contentType }: any) => contentType).sort()).toEqual(["image/png", "text/plain"]);
    expect(await files(desk.outsider, record.id)).toEqual([]);
    const { rows } = await desk.clerk.get(`{ rows(resource: "r/${slug}", fields: ["papers"]) { items } }`);
    const [id] = rows.items[0].papers;
    // An id of another record's file is none of this record's.
    const stolen = { register: slug, data: { what: "B", papers: [id] } };
    expect(await desk.refusal(desk.clerk, "openRecord", stolen)).toMatchObject({ path: "input.data.papers", what: "referenceMissing" });
    const wrong = { register: slug, data: { what: "B", photos: [paper] } };
    expect(await desk.refusal(desk.clerk, "openRecord", wrong)).toMatchObject({ code: "INVALID", path: "input.data.photos.0" });
    const more = { recordId: record.id, expectedVersion: record.version, data: { papers: [id, { ...paper, fileName: "b.txt" }] } };
    await desk.run(desk.clerk, "saveRecord", more, RECORD);
    expect(await files(desk.clerk, record.id)).toHaveLength(3);
  });

  it("are drawn again with the password, which a wrong one refuses without a trace", async () => {
    const { slug } = await desk.register(withFiles());
    const record = await desk.open(slug, { what: "A" });
    const approve = { recordId: record.id, expectedVersion: record.version, transition: "approve" };
    expect(await desk.refusal(desk.head, "transition", approve)).toMatchObject({ path: "input.signature", what: "signatureNeeded" });
    const signed = { ...approve, signature: drawn };
    expect(await desk.refusal(desk.head, "transition", signed)).toMatchObject({ path: "input.password", what: "passwordAgain" });
    expect(await desk.refusal(desk.head, "transition", { ...signed, password: "wrong" })).toMatchObject({ what: "passwordAgain" });
    expect(await files(desk.head, record.id)).toEqual([]);
    await desk.run(desk.head, "transition", { ...signed, password: PASSWORD }, RECORD);
    const { recordHistory } = await desk.clerk.get(`query ($id: ID!) { recordHistory(recordId: $id) }`, { id: record.id });
    const [{ id }] = await files(desk.clerk, record.id);
    expect(recordHistory[0]).toMatchObject({ kind: "transition", what: "approve", signatureId: id });
  });
});
