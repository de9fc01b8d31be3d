import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const TEXT = "第一条 员工应当礼貌待客。";

describe("a periodic review that changes nothing", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const shown = async (id: string, client = desk.editor) =>
    (await client.get(`{ policyDocument(id: "${id}") { version reviewDue reviewedOn reviewNote reviewedBy { id } } }`)).policyDocument;
  const published = async () => {
    const document = await desk.createDocument({ reviewIntervalMonths: 12 });
    const revision = await desk.publish(await desk.approved(TEXT, document));
    await server.sql(`update "revision" set "effective_from" = '2025-03-31' where "id" = $1`, [revision.id]);
    return document.id as string;
  };
  const review = async (id: string, values: object = {}) => ({
    id,
    expectedVersion: (await shown(id)).version,
    note: "条款仍然适用。",
    ...values,
  });

  it("is a record with its day, person and note, and the next one counts from it", async () => {
    const id = await published();
    expect(await shown(id)).toMatchObject({ reviewDue: "2026-03-31", reviewedOn: null });
    const first = addDays(desk.today, -10);
    await desk.run(desk.editor, "recordReview", await review(id, { reviewedOn: first }), "id");
    await desk.run(desk.editor, "recordReview", await review(id, { note: "再次评审，无需修订。" }), "id");
    const [[due]] = (await server.sql<[string]>(`select (today() + interval '12 months')::date::text`)) as [[string]];
    expect(await shown(id)).toMatchObject({
      reviewDue: due,
      reviewedOn: desk.today,
      reviewNote: "再次评审，无需修订。",
      reviewedBy: { id: desk.people.editor.id },
    });
    const history = `{ history(resource: "policyDocuments", id: "${id}") { command changes } }`;
    const entries = (await desk.editor.get(history)).history.filter(({ command }: any) => command === "recordReview");
    expect(entries).toHaveLength(2);
    const notes = entries.map(({ changes }: any) => changes.find(({ field }: any) => field === "reviewNote").after);
    expect(notes.sort()).toEqual(["再次评审，无需修订。", "条款仍然适用。"].sort());
    // Staff learn when, and not what was found.
    expect((await desk.staff.ask(`{ policyDocument(id: "${id}") { reviewNote } }`)).data?.policyDocument?.reviewNote ?? null).toBeNull();
    expect((await desk.staff.get(`{ policyDocument(id: "${id}") { reviewedOn } }`)).policyDocument.reviewedOn).toBe(desk.today);
  });

  it("is a record for good, may name the next day, and counts only for the text that it was about", async () => {
    const id = await published();
    const nextDue = addDays(desk.today, 40);
    const reviewedOn = addDays(desk.today, -10);
    await desk.run(desk.editor, "recordReview", await review(id, { reviewedOn, nextDue }), "id");
    expect(await shown(id)).toMatchObject({ reviewDue: nextDue });
    const reviews = `{ policyReviews(where: { document: { id: { eq: "${id}" } } }) { items { id reviewedOn note nextDue } } }`;
    const [kept] = (await desk.editor.get(reviews)).policyReviews.items;
    expect(kept).toMatchObject({ reviewedOn, note: "条款仍然适用。", nextDue });
    expect((await desk.staff.get(`{ policyDocument(id: "${id}") { reviews { id } } }`)).policyDocument.reviews).toEqual([]);
    await expect(server.sql(`update "policy_review" set "reviewed_on" = '2020-01-01' where "id" = $1`, [kept.id])).rejects.toThrow();
    await desk.publish(await desk.nextApproved(id, "第一条 员工应当热情待客。"));
    const [[after]] = (await server.sql<[string]>(`select (today() + interval '12 months')::date::text`)) as [[string]];
    expect((await shown(id)).reviewDue).toBe(after);
    const refused = await desk.refusal(desk.editor, "recordReview", await review(id, { nextDue: desk.today }));
    expect(refused).toMatchObject({ path: "input.nextDue", what: "nextReviewInPast" });
  });

  it("names what is wrong, and is for editors", async () => {
    const id = await published();
    const refusal = async (values: object, client = desk.editor) => desk.refusal(client, "recordReview", await review(id, values));
    expect(await refusal({ reviewedOn: addDays(desk.today, 1) })).toMatchObject({ path: "input.reviewedOn", what: "reviewInFuture" });
    expect(await refusal({ reviewedOn: "2025-03-30" })).toMatchObject({ path: "input.reviewedOn", what: "reviewTooEarly" });
    expect(await refusal({ note: "   " })).toMatchObject({ code: "INVALID", path: "input.note" });
    expect(await refusal({}, desk.staff)).toEqual({ code: "FORBIDDEN" });
    expect(await refusal({ expectedVersion: 99 })).toEqual({ code: "CONFLICT" });
    const draft = await desk.createDocument();
    expect(await desk.refusal(desk.editor, "recordReview", await review(draft.id))).toEqual({ code: "CONFLICT" });
  });
});
