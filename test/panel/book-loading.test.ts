import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { document } from "../../admin/graphql/document.ts";
import { requestOnce } from "../../admin/graphql/request.ts";
import { sessionLeft, sessionOf } from "../../admin/graphql/session.ts";
import { forgetBook, loadBook } from "../../admin/providers/load-book.ts";
import { isResourceName, knownBook } from "../../admin/records/book.ts";
import { titles } from "../../schema/shared/field.screen.ts";

const anything = document<{ me: null }, Record<string, never>>("query { me { personId } }");

const definition = {
  titles: titles("投诉", "Complaint", "Complaints"),
  recordTitle: ["number"],
  sections: [],
  fields: [],
  states: [],
};

/** A server at a version, with registers by their slugs. */
const server: { version: number; slugs: string[]; asked: number; meanwhile: () => void } = {
  version: 1,
  slugs: [],
  asked: 0,
  meanwhile: () => {},
};

function answer(query: string): unknown {
  if (!query.includes("myRegisters")) return { me: null };
  server.asked += 1;
  server.meanwhile();
  return { myRegisters: server.slugs.map((slug) => ({ slug, definition })) };
}

const settled = () => vi.waitFor(() => expect(knownBook().version).toBe(String(server.version)));

describe("the book of registers", () => {
  beforeEach(() => {
    Object.assign(server, { version: 1, slugs: ["complaints"], asked: 0, meanwhile: () => undefined });
    vi.stubGlobal("fetch", async (_address: string, { body }: { body: string }) => {
      const headers = { "x-registers-version": String(server.version) };
      return new Response(JSON.stringify({ data: answer(JSON.parse(body).query) }), { headers });
    });
    sessionOf("person", "Somebody");
  });
  afterEach(() => {
    sessionLeft();
    forgetBook();
    vi.unstubAllGlobals();
  });

  it("is loaded once for a version, and anew when any answer names another", async () => {
    await requestOnce(anything);
    await loadBook();
    await loadBook();
    await requestOnce(anything);
    expect([server.asked, knownBook().version, isResourceName("r/complaints")]).toEqual([1, "1", true]);
    Object.assign(server, { version: 2, slugs: ["patrols"] });
    await requestOnce(anything);
    await settled();
    expect([server.asked, isResourceName("r/complaints"), isResourceName("r/patrols")]).toEqual([2, false, true]);
  });

  it("is loaded anew at the same version where the person may know of others", async () => {
    await requestOnce(anything);
    await loadBook();
    server.slugs = ["complaints", "cash"];
    await loadBook({ anew: true });
    expect(isResourceName("r/cash")).toBe(true);
  });

  it("is not given to whoever signed in meanwhile", async () => {
    await requestOnce(anything);
    server.meanwhile = () => {
      sessionLeft();
      sessionOf("other", "Somebody else");
    };
    await loadBook();
    expect([knownBook().version, isResourceName("r/complaints")]).toEqual([null, false]);
  });

  it("is asked for again after it could not be loaded", async () => {
    await requestOnce(anything);
    await loadBook();
    server.version = 2;
    server.meanwhile = () => {
      throw new Error("The line is gone.");
    };
    await requestOnce(anything);
    await vi.waitFor(() => expect(server.asked).toBe(2));
    server.meanwhile = () => undefined;
    await vi.waitFor(async () => {
      await requestOnce(anything);
      expect(knownBook().version).toBe("2");
    });
  });
});
