import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

describe("work at the desk", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
  });
  afterAll(() => server.close());

  it("knows which cells of which records somebody may change", async () => {
    const { slug } = await desk.register(complaints());
    const fresh = await desk.open(slug, { what: "噪音", phone: "13800000000" });
    const answered = await desk.give(await desk.open(slug, { what: "漏水" }), "answer", desk.clerk, { data: { answer: "Sorry" } });
    const closed = await desk.give(answered, "close", desk.head);
    const records = [
      fresh,
      await desk.give(await desk.open(slug, { what: "停电" }), "answer", desk.second, { data: { answer: "-" } }),
      closed,
    ];
    const asked = async (client: typeof desk.head) => {
      const answer = await client.get("query ($ids: [ID!]!) { editableRecords(recordIds: $ids) }", { ids: records.map(({ id }) => id) });
      const frozen = new Map(answer.editableRecords.map((one: any) => [one.id, one.frozen]));
      return records.map(({ id }) => frozen.get(id));
    };
    // Whoever opened a record is shown what is personal in it, and so is whoever has it in hand.
    expect(await asked(desk.clerk)).toEqual([[], ["what"], "all"]);
    expect(await asked(desk.head)).toEqual([["phone"], ["what", "phone"], "all"]);
    expect(await asked(desk.second)).toEqual([["phone"], ["what"], "all"]);
    expect(await asked(desk.auditor)).toEqual(["all", "all", "all"]);
    expect(await asked(desk.outsider)).toEqual([undefined, undefined, undefined]);
  });
});
