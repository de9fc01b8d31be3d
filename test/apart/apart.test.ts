import { expect, it } from "vitest";
import { apart } from "../../server/apart/apart.ts";
import { PublicError } from "../../server/errors.ts";

const does = (kind: string, patience?: number) => apart<unknown>("greedy-work", import.meta.url, kind, "input.file", { patience });
const told = async (kind: string, patience?: number) => {
  try {
    return await does(kind, patience);
  } catch (error) {
    if (error instanceof PublicError) return [error.code, error.messageCode, error.problems[0]?.path];
    throw error;
  }
};
const tooMuch = ["INVALID", "readingTooMuch", "input.file"];

it("ends work that takes too much memory or time, or takes its process down, and goes on with the next", async () => {
  for (const kind of ["memory", "buffers", "crash"]) expect([kind, await told(kind)]).toEqual([kind, tooMuch]);
  expect(await told("time", 300)).toEqual(tooMuch);
  expect(await does("nothing")).toBe("done");
});

it("does one piece of work at a time, and refuses when many wait already", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => told("nothing")));
  expect(all.filter((answer) => answer === "done")).toHaveLength(16);
  expect(all.filter((answer) => answer !== "done")).toEqual(Array.from({ length: 4 }, () => ["RATE_LIMITED", "readingBusy", undefined]));
  expect(await does("nothing")).toBe("done");
});

it("passes on what fails by mistake, and gives the work none of the server's secrets", async () => {
  await expect(does("fails")).rejects.toThrow("by mistake");
  expect(await does("secrets")).not.toHaveProperty("PATH");
});
