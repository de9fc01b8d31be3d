import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Desk } from "../policy/desk.ts";
import { rememberingLog } from "../support/log-lines.ts";
import { TestServer } from "../support/server.ts";

const LONG = "长".repeat(350_000);
const many = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, place) => make(place));

describe("more than anybody needs is refused in plain words, whatever it is asked of", () => {
  const { log, lines } = rememberingLog();
  let server: TestServer;
  let desk: Desk;
  let draft: any;
  let comment: any;
  let inquiry: any;
  beforeAll(async () => {
    server = await TestServer.start({}, log);
    desk = await Desk.open(server);
    await server.make.role(desk.people.administrator, "policyEditor");
    draft = await desk.import((await desk.createDocument()).openDraft, "第一条 一。");
    comment = await desk.run(desk.administrator, "comment", { revisionId: draft.id, kind: "comment", text: "为何？" }, "id version");
    const published = await desk.publish(await desk.approved());
    inquiry = await desk.run(desk.staff, "createInquiry", { revisionId: published.id, kind: "question", text: "为何？" }, "id version");
  });
  afterAll(() => server.close());

  const ofDraft = () => ({ revisionId: draft.id, expectedVersion: draft.version });
  const commands: readonly (readonly [name: string, what: string, input: () => Record<string, unknown>])[] = [
    [
      "saveProvisions",
      "operations",
      () => ({ ...ofDraft(), operations: many(9_000, () => ({ operation: "insert", kind: "article", text: "一" })) }),
    ],
    ["saveProvisions", "words", () => ({ ...ofDraft(), operations: [{ operation: "insert", kind: "article", text: LONG }] })],
    ["saveProvisions", "label", () => ({ ...ofDraft(), operations: [{ operation: "insert", kind: "article", label: LONG }] })],
    [
      "importRevision",
      "choices",
      () => ({ ...ofDraft(), text: "第一条 一。", choices: many(9_000, () => ({ operation: "drop", piece: "p0" })) }),
    ],
    ["comment", "text", () => ({ revisionId: draft.id, kind: "comment", text: LONG })],
    ["comment", "proposal", () => ({ revisionId: draft.id, identity: draft.provisions[0].identity, kind: "proposal", proposed: LONG })],
    [
      "comment",
      "quote",
      () => ({ revisionId: draft.id, identity: draft.provisions[0].identity, kind: "comment", text: "?", quote: LONG, quoteFrom: 0 }),
    ],
    [
      "comment",
      "place of the quote",
      () => ({
        revisionId: draft.id,
        identity: draft.provisions[0].identity,
        kind: "comment",
        text: "?",
        quote: "一",
        quoteFrom: 2 ** 31 - 1,
      }),
    ],
    ["answerComment", "answer", () => ({ id: comment.id, expectedVersion: comment.version, outcome: "rejected", answer: LONG })],
    [
      "openCommentRound",
      "people",
      () => ({ revisionId: draft.id, audience: { people: many(9_999, () => randomUUID()) }, until: desk.today }),
    ],
    [
      "openCommentRound",
      "introduction",
      () => ({ revisionId: draft.id, audience: { everyone: true }, until: desk.today, introduction: LONG }),
    ],
    ["openCommentRound", "days", () => ({ revisionId: draft.id, audience: { everyone: true }, until: "0001-01-01" })],
    [
      "saveApprovalRoute",
      "steps",
      () => ({ categoryId: desk.category.id, expectedVersion: 1, steps: many(500, () => ({ name: "一", asks: "head" })) }),
    ],
    [
      "saveApprovalRoute",
      "people",
      () => ({
        ...{ categoryId: desk.category.id, expectedVersion: 1 },
        steps: [{ name: "一", asks: "people", peopleIds: many(5_000, () => randomUUID()) }],
      }),
    ],
    ["submitRevision", "approvers", () => ({ id: draft.id, expectedVersion: draft.version, approverIds: many(9_000, () => randomUUID()) })],
    [
      "recordProcedure",
      "note",
      () => ({ revisionId: draft.id, kind: "congress", heldOn: desk.today, withWhom: "工会", outcome: "agreed", note: LONG }),
    ],
    [
      "recordProcedure",
      "headcount",
      () => ({ revisionId: draft.id, kind: "congress", heldOn: desk.today, withWhom: "工会", outcome: "agreed", headcount: 2 ** 31 - 1 }),
    ],
    ["answerInquiry", "answer", () => ({ id: inquiry.id, expectedVersion: inquiry.version, answer: LONG })],
    ["attendDraft", "place", () => ({ revisionId: draft.id, identity: LONG })],
    ["mendReferences", "references", () => ({ ...ofDraft(), referenceIds: many(9_000, () => randomUUID()) })],
    ["renumber", "kinds", () => ({ ...ofDraft(), kinds: many(9_000, () => "article") })],
  ];

  test.each(commands)("%s: %s", async (name, _, input) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
    const client = name === "saveApprovalRoute" || name === "answerInquiry" ? desk.administrator : desk.editor;
    const { data, errors } = await client.ask(query, { input: input() }, { "accept-language": "zh" });
    const { code } = errors?.[0]?.extensions ?? {};
    expect([code, data?.[name] ?? null, code === "INTERNAL" ? lines.at(-1) : null]).toEqual([
      expect.stringMatching(/^(INVALID|CONFLICT)$/),
      null,
      null,
    ]);
    for (const { message, extensions } of errors ?? [])
      for (const said of [message, ...(extensions.fields ?? []).map((field) => field.message)]) {
        expect(said).toMatch(/[一-鿿]/);
        expect(said.length).toBeLessThan(400);
      }
  });

  test.each([
    ["searchProvisions", `searchProvisions(text: "${"长".repeat(9_000)}") { total }`],
    ["searchProvisions, far on", `searchProvisions(text: "一。", offset: 2000000) { total }`],
    ["textInForce, of neither", `textInForce(on: "2026-01-01") { from }`],
    ["textInForce, an impossible day", `textInForce(documentId: "%d", on: "9999-99-99") { from }`],
    ["possibleApprovers", `possibleApprovers(revisionId: "%r", limit: 100000) { id }`],
    ["exportCollection, an impossible day", `exportCollection(on: "2026-02-30", format: docx) { base64 }`],
    ["comparisons, so many at once", many(60, (n) => `c${n}: compareRevisions(to: "%r") { summary { changed } }`).join(" ")],
    ["files, so many at once", many(60, (n) => `f${n}: exportRevision(revisionId: "%r", format: docx) { fileName }`).join(" ")],
  ])("%s", async (_, fields) => {
    const query = `{ ${fields.replaceAll("%r", draft.id).replaceAll("%d", draft.id)} }`;
    const { errors } = await desk.editor.ask(query, {}, { "accept-language": "zh" });
    expect(errors?.[0]?.extensions.code).toMatch(/^(INVALID|BAD_REQUEST|GRAPHQL_VALIDATION_FAILED)$/);
    expect(errors?.[0]?.message).toMatch(/[一-鿿]/);
  });
});
