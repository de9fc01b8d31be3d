import { afterAll, beforeAll, expect, it } from "vitest";
import { both } from "../../schema/shared/field.screen.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

let server: TestServer;
let desk: RegisterDesk;

beforeAll(async () => {
  server = await TestServer.start();
  desk = await RegisterDesk.open(server);
});
afterAll(() => server.close());

it("keeps what is hidden since a record stands elsewhere, takes none of it there, and empties what other fields hide", async () => {
  const plain = complaints();
  const { slug } = await desk.register(
    complaints({
      fields: [
        ...plain.fields,
        { key: "cause", label: both("原因", "Cause"), of: { kind: "text" }, shownIf: "state != 'open'" },
        { key: "large", label: both("大额说明", "Why so much"), of: { kind: "text" }, shownIf: "amount != null && amount >= 100.0" },
      ],
      transitions: plain.transitions.map((one) =>
        one.key === "answer" ? { ...one, fields: [...(one.fields ?? []), { field: "cause", required: true }] } : one,
      ),
    }),
  );
  const values = async (id: string) =>
    (await desk.clerk.get(`query ($id: ID!) { record(resource: "r/${slug}", id: $id, fields: ["cause", "large"]) }`, { id })).record;
  const save = (record: any, data: Record<string, unknown>) =>
    desk.run(desk.clerk, "saveRecord", { recordId: record.id, expectedVersion: record.version, data }, "id version");
  const opened = await desk.open(slug, { what: "A", amount: 200, large: "A pump", cause: "Too early" });
  expect(await values(opened.id)).toMatchObject({ cause: null, large: "A pump" });
  const answered = await desk.give(opened, "answer", desk.clerk, { data: { answer: "Yes", cause: "A seal" } });
  const back = await desk.give(answered, "back", desk.head, { reason: "More" });
  expect(await values(opened.id)).toMatchObject({ cause: "A seal" });
  const cheap = await save(back, { amount: 50, cause: "Another one" });
  expect(await values(opened.id)).toMatchObject({ cause: "A seal", large: null });
  await save(cheap, { cause: null, amount: 60 });
  expect(await values(opened.id)).toMatchObject({ cause: "A seal" });
});
