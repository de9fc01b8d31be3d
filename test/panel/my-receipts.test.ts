import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MyReceiptsQuery, newestReceipts } from "../../admin/obligation/my-receipts.ts";
import { eventName } from "../../schema/registry.commands.screen.ts";
import { TestServer } from "../support/server.ts";

const reader = { language: "en", timeZone: "UTC", eventName } as const;

describe("a person's own receipts", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  it("are all of theirs and nobody else's, the newest first whatever the kind", async () => {
    const { make } = server;
    const [mine, other] = [await make.person(), await make.person()];
    const revision = await make.published({ title: "Conduct" });
    let count = 0;
    const acknowledge = (personId: string, at: string, text = revision.id) => {
      count += 1;
      return server.sql(
        `insert into "acknowledgement" ("id", "receipt_number", "person_id", "actor_id", "revision_id", "checksum", "statement", "language", "confirmed_by", "at")
         values (gen_random_uuid(), $1, $2, $2, $3, 'x', 'x', 'en', 'button', $4)`,
        [`R-${count}`, personId, text, at],
      );
    };
    await acknowledge(mine.id, "2026-01-02T00:00:00Z");
    await acknowledge(other.id, "2026-01-03T00:00:00Z");
    await acknowledge(mine.id, "2026-01-05T00:00:00Z", (await make.published({ title: "Travel" })).id);
    const client = await server.as(mine);
    const ask = async (limit: number) => {
      const { acknowledgements, trainingResults, agreementSignatures } = await client.get(MyReceiptsQuery.text, {
        personId: mine.id,
        limit,
      });
      return newestReceipts({ acknowledgements, trainingResults, agreementSignatures }, limit, reader);
    };
    const { receipts, total } = await ask(10);
    expect(receipts.map(({ number }) => number)).toEqual(["R-3", "R-1"]);
    expect(receipts[0]?.title).toMatch(/^DOC-\d+ Travel · Revision 1$/);
    expect(total).toBe(2);
    expect((await ask(1)).receipts.map(({ number }) => number)).toEqual(["R-3"]);
  });

  it("mix kinds by when they were made", () => {
    const page = <Item>(...items: Item[]) => ({ total: items.length, items });
    const { receipts, total } = newestReceipts(
      {
        acknowledgements: page({ id: "a", receiptNumber: "A", at: "2026-02-01T00:00:00.000Z", confirmedBy: "onBehalf", revision: null }),
        trainingResults: page(
          { id: "b", receiptNumber: "B", at: "2026-03-01T00:00:00.000Z", courseTitle: "Fire", score: 90, passed: true },
          { id: "c", receiptNumber: "C", at: "2026-01-01T00:00:00.000Z", courseTitle: "Fire", score: 40, passed: false },
        ),
        agreementSignatures: page({
          id: "d",
          receiptNumber: "D",
          at: "2026-02-15T00:00:00.000Z",
          agreement: { title: "Secrets", ordinal: 2 },
        }),
      },
      3,
      reader,
    );
    expect(receipts.map(({ number }) => number)).toEqual(["B", "D", "A"]);
    expect(receipts.map(({ to }) => to)).toEqual(["/results/b", "/agreementSignatures/d/show", "/acknowledgements/a/show"]);
    expect(receipts.map(({ title }) => title)).toEqual(["Fire", "Secrets · Revision 2", ""]);
    expect(receipts[2]).toMatchObject({ onBehalf: true });
    expect(total).toBe(4);
  });
});
