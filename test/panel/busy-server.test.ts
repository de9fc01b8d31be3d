import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApiError } from "../../admin/graphql/api-error.ts";
import { document } from "../../admin/graphql/document.ts";
import { request } from "../../admin/graphql/request.ts";

const people = document<{ people: string }, Record<string, never>>("query { people }");
const rename = document<{ people: string }, Record<string, never>>("mutation { people }");

const answered = () => new Response(JSON.stringify({ data: { people: "120" } }));

/** As `server/http/refuse-request.ts` answers what it does not begin. */
function refused(status: number, retryAfter: string | null): Response {
  const code = status === 429 ? "RATE_LIMITED" : "UNAVAILABLE";
  const headers = retryAfter === null ? undefined : { "retry-after": retryAfter };
  return new Response(JSON.stringify({ errors: [{ message: "…", extensions: { code } }] }), { status, ...(headers ? { headers } : {}) });
}

/** What the server answers one after the other, the last one ever after; and how often it was asked. */
function serverAnswers(...answers: readonly (() => Response)[]): { readonly askings: () => number } {
  let asked = 0;
  vi.stubGlobal("fetch", async () => {
    asked += 1;
    return (answers[asked - 1] ?? answers.at(-1) ?? answered)();
  });
  return { askings: () => asked };
}

/** The moments of an answer that may fail before anybody awaits it. */
async function outcome<T>(work: Promise<T>): Promise<T | unknown> {
  return work.catch((error: unknown) => error);
}

describe("A server that has too much to do", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test.each([
    ["a list, overloaded", 503, people],
    ["a list, too many of this account", 429, people],
    ["a command, overloaded", 503, rename],
  ] as const)("is asked again by itself when it says: %s", async (_what, status, operation) => {
    const { askings } = serverAnswers(
      () => refused(status, "3"),
      () => refused(status, "3"),
      answered,
    );
    const answer = request(operation);
    await vi.advanceTimersByTimeAsync(2_900);
    expect(askings()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_600 + 4_500);
    expect(askings()).toBe(3);
    expect(await answer).toEqual({ people: "120" });
  });

  test.each([
    ["without a time", 503, null],
    ["with a time that is none", 503, "soon"],
    ["with another error", 400, "1"],
  ] as const)("is not asked again %s", async (_what, status, retryAfter) => {
    const { askings } = serverAnswers(() => refused(status, retryAfter));
    const failed = outcome(request(people));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await failed).toBeInstanceOf(ApiError);
    expect(askings()).toBe(1);
  });

  test("is given up at last, with what it said", async () => {
    const { askings } = serverAnswers(() => refused(503, "5"));
    const failed = outcome(request(people));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await failed).toMatchObject({ code: "UNAVAILABLE", retryAfter: 5 });
    expect(askings()).toBe(20);
  });

  test("is left alone by a page that was left", async () => {
    const { askings } = serverAnswers(() => refused(503, "2"));
    const leaving = new AbortController();
    const failed = outcome(request(people, undefined, leaving.signal));
    await vi.advanceTimersByTimeAsync(1_000);
    leaving.abort(new Error("left"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await failed).toEqual(new Error("left"));
    expect(askings()).toBe(1);
  });
});
