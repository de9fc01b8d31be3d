import { afterAll, beforeAll, expect, it } from "vitest";
import { transactionExecutor } from "../../server/database/executor.ts";
import { TestServer } from "../support/server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());

it("two columns of one name fail, as one would take the place of the other", async () => {
  const ask = (text: string) => server.database.fork().transactional((em) => transactionExecutor(em).rows(text, [1]));
  expect(await ask(`select $1::int as "a", 2 as "b"`)).toEqual([[1, 2]]);
  await expect(ask(`select $1::int as "a", 2 as "a"`)).rejects.toThrow("Two columns of one name");
});
