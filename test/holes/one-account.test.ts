import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { AuditEvent } from "../../schema/evidence/AuditEvent.ts";
import { statementName } from "../../server/database/statement-names.ts";
import { FairShare, type Leave } from "../../server/http/fair-share.ts";
import { SHARES } from "../../server/http/query-limits.ts";
import type { Client } from "../support/server.ts";
import { type Plot, startPlot } from "./plot.ts";

const ASKED = "{ categories { items { id } } }";

describe("one account and the others", () => {
  let plot: Plot;
  beforeAll(async () => {
    plot = await startPlot();
  });
  afterAll(() => plot.server.close());

  /** Does something while nothing can be read of the categories: whoever asks for them waits in the database. */
  async function whileStuck(work: () => Promise<void>): Promise<void> {
    await plot.server.database.reading.transaction(async (sql) => {
      await sql.rows(`lock table "category" in access exclusive mode`, []);
      await work();
    });
  }
  const stuck = async () =>
    (
      await plot.server.sql<[number]>(
        `select count(*)::int from pg_stat_activity where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`,
      )
    )[0]?.[0];
  const ask = (client: Client, signal?: AbortSignal) =>
    fetch(`${client.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "zh", cookie: client.cookie ?? "" },
      body: JSON.stringify({ query: ASKED }),
      ...(signal ? { signal } : {}),
    });

  test("a client that hangs up leaves nothing running, and nothing waiting to run", async () => {
    await whileStuck(async () => {
      const gone = new AbortController();
      const answers = Array.from({ length: 30 }, () => ask(plot.staff, gone.signal).catch(() => null));
      await expect.poll(stuck, { timeout: 10_000 }).toBe(SHARES.ofOne);
      gone.abort();
      expect(await Promise.all(answers)).toEqual(answers.map(() => null));
      await expect.poll(stuck, { timeout: 10_000 }).toBe(0);
    });
    expect((await ask(plot.staff)).status).toBe(200);
  });

  test("whoever asks for too much at once is told so in their language, and nobody else notices", async () => {
    await whileStuck(async () => {
      const gone = new AbortController();
      const answers = Array.from({ length: SHARES.ofOne + SHARES.waiting + 5 }, () => ask(plot.staff, gone.signal).catch(() => null));
      const refused = await Promise.any(
        answers.map(async (answer) => {
          const response = await answer;
          return response?.status === 429 ? response : Promise.reject(new Error("answered"));
        }),
      );
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
      const [{ message, extensions }] = (await refused.json()).errors;
      expect([extensions.code, message]).toEqual(["RATE_LIMITED", expect.stringMatching(/[一-鿿]/)]);
      expect((await plot.officer.get("{ departments { items { id } } }")).departments.items).not.toEqual([]);
      gone.abort();
      await Promise.all(answers);
    });
  });

  test("an export tells the trail what was asked in short, however long it was", async () => {
    const where = { or: Array.from({ length: 150 }, (_, n) => ({ name: { eq: `${n} ${"秘".repeat(900)}` } })) };
    const query = `query ($where: JSON) { exportRows(resource: "people", format: CSV, fields: ["name"], where: $where) { rows } }`;
    await plot.staff.get(query, { where });
    const [event] = await plot.server.make.em
      .fork()
      .find(AuditEvent, { command: "exportRows" }, { orderBy: { sequence: "desc" }, limit: 1 });
    expect(JSON.stringify(event?.changes).length).toBeLessThan(2_000);
    expect(event?.changes.where?.after).toMatchObject({
      characters: JSON.stringify(where).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe("the fair share", () => {
  const limits = { all: 3, ofOne: 2, waiting: 3, patience: 60_000, crowded: 30_000 };
  const here = () => new AbortController().signal;

  test("starts first what belongs to whoever has the least under way", async () => {
    const share = new FairShare(limits);
    const started: string[] = [];
    const leaves: Leave[] = [];
    const enter = (account: string) =>
      share.enter(account, here()).then((leave) => {
        started.push(account);
        leaves.push(leave);
      });
    const asked = [enter("greedy"), enter("greedy"), enter("greedy"), enter("other"), enter("greedy"), enter("third")];
    await Promise.all([asked[0], asked[1], asked[3]]);
    expect(started).toEqual(["greedy", "greedy", "other"]);
    leaves[0]?.();
    await asked[5];
    expect(started.at(-1)).toBe("third");
    for (const leave of leaves) leave();
    await Promise.all([asked[2], asked[4]]);
    expect(started).toHaveLength(6);
  });

  test("gives fewer turns while they are slow, and more again when they are quick", async () => {
    vi.useFakeTimers();
    try {
      const share = new FairShare({ ...limits, all: 10, ofOne: 4 });
      /** How many of four requests start at once. */
      const starting = async () => {
        const leaves: Leave[] = [];
        const asked = Array.from({ length: 4 }, () => share.enter("one", here()).then((leave) => leaves.push(leave)));
        await vi.advanceTimersByTimeAsync(0);
        const started = leaves.length;
        return { started, asked, leaves };
      };
      const slow = await starting();
      await vi.advanceTimersByTimeAsync(1_000);
      for (const leave of slow.leaves) leave();
      const fewer = await starting();
      expect([slow.started, fewer.started]).toEqual([4, 1]);
      const quickly = async ({ leaves, asked }: Awaited<ReturnType<typeof starting>>) => {
        for (const leave of leaves) {
          leave();
          await vi.advanceTimersByTimeAsync(0);
        }
        await Promise.all(asked);
        for (const leave of leaves) leave();
      };
      await quickly(fewer);
      const soon = await starting();
      // Quick ones among slow ones are no sign that all is well again.
      expect(soon.started).toBe(1);
      await vi.advanceTimersByTimeAsync(300);
      await quickly(soon);
      await vi.advanceTimersByTimeAsync(6_000);
      const later = await starting();
      await quickly(later);
      expect([later.started, (await starting()).started]).toEqual([1, 4]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("refuses what is too much, and lets go whoever is gone", async () => {
    const share = new FairShare(limits);
    const leaves = [await share.enter("one", here()), await share.enter("one", here())];
    const gone = new AbortController();
    const left = share.enter("one", gone.signal);
    const waiting = [share.enter("one", here()), share.enter("one", here())];
    await expect(share.enter("one", here())).rejects.toMatchObject({ code: "RATE_LIMITED" });
    gone.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    for (const leave of leaves) leave();
    for (const leave of await Promise.all(waiting)) leave();
    const short = new FairShare({ ...limits, ofOne: 1, patience: 1, crowded: 0 });
    await short.enter("one", here());
    await expect(short.enter("one", here())).rejects.toMatchObject({ code: "RATE_LIMITED" });
  });
});

test("a statement gets a name when it comes again, and a connection only so many", () => {
  const [one, other] = [{}, {}];
  const text = "select 'a statement of this test'";
  expect(statementName(one, text)).toBeUndefined();
  const name = statementName(one, text);
  expect([name, statementName(other, text)]).toEqual([expect.stringMatching(/^[\w-]{24}$/), name]);
  const names = new Set<string | undefined>();
  for (let n = 0; n < 2_000; n += 1) {
    statementName(one, `select ${n}`);
    names.add(statementName(one, `select ${n}`));
  }
  expect(names.size).toBeLessThan(1_000);
  expect(statementName(one, text)).toBe(name);
});
