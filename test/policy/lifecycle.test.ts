import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

describe("a regulation's way from its text to a person's to-do", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  it("goes from import over approval to publication", async () => {
    const document = await desk.createDocument();
    expect(document).toMatchObject({ state: "draft", openDraft: { ordinal: 1, state: "draft" } });
    const draft = await desk.import(
      document.openDraft,
      "客服规范\n第一章 总则\n第一条 为规范服务，制定本规范。\n第二条 员工应当礼貌待客。",
    );
    expect(draft.provisions.map((provision: any) => [provision.kind, provision.label])).toEqual([
      ["chapter", "第一章"],
      ["article", "第一条"],
      ["article", "第二条"],
    ]);
    const submitted = await desk.submit(draft);
    expect(submitted.state).toBe("submitted");
    const approved = await desk.decide(submitted, "approved");
    expect(approved.state).toBe("approved");
    const published = await desk.publish(approved);
    expect(published).toMatchObject({ state: "inForce", effectiveFrom: desk.today });
    expect(published.checksum).toMatch(/^[0-9a-f]{64}$/);
    const { obligations } = await desk.staff.get(
      `{ obligations(where: { revision: { id: { eq: "${published.id}" } } }) { items { state person { id } } } }`,
    );
    expect(obligations.items).toEqual([{ state: "open", person: { id: desk.people.staff.id } }]);
  });
});
