import { afterAll, beforeAll, expect, it } from "vitest";
import { createSetUpLink } from "../../server/identity/setup-link.ts";
import { signedIn } from "../support/browser-session.ts";
import { type Client, TestServer } from "../support/server.ts";

const SET_UP = `mutation ($token: String!, $input: SetUpInput!) { setUp(token: $token, input: $input) { name roles { role } } }`;
const password = "a whole house of one";

/** Of somebody who keeps the rules of a house where nobody else works: everything over HTTP, nothing made beside it. */
let server: TestServer;
let alone: Client;
beforeAll(async () => {
  server = await TestServer.start();
  const link = await createSetUpLink(server.database, { publicUrl: server.url });
  const input = {
    ...{ organisationName: "One", personName: "Ada One", personNumber: "1", login: "ada", password, language: "en" },
    ...{ departmentName: "House", positionName: "Owner", writes: true },
  };
  await server.stranger.get(SET_UP, { token: link?.split("token=")[1], input });
  alone = await signedIn(server.url, "ada", password);
});
afterAll(() => server.close());

/** Gives a command, and answers its record. */
const give = async (name: string, input: object, answer: string) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return (await alone.get(`mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} } }`, { input }))[name];
};

const codes = async (name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { errors } = await alone.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
  return errors?.[0]?.extensions.code;
};

it("takes a regulation from nothing to being acknowledged, and on to its next revision, by one person", async () => {
  const { departments, classificationLevels, me, people } = await alone.get(
    "{ me { personId } departments { items { id name } } people { items { id } } classificationLevels(orderBy: [{ rank: ASC }]) { items { id name rank } } }",
  );
  expect(people.items).toHaveLength(1);
  const [department] = departments.items;
  const levels = classificationLevels.items as { id: string; rank: number }[];
  const internal = levels.find(({ rank }) => rank === 10);

  const reason = "One person: nobody else could approve.";
  const category = await give(
    "createCategory",
    { code: "H", name: "House rules", approvalRoute: "noApproval", noApprovalReason: reason },
    "id",
  );
  const document = { number: "H-1", title: "House rules", categoryId: category.id, owningDepartmentId: department.id };
  // Nothing above Internal.
  for (const { id, rank } of levels.filter((level) => level.rank > 10))
    expect([rank, await codes("createPolicyDocument", { ...document, number: `H-${rank}`, levelId: id })]).toEqual([rank, "INVALID"]);
  const made = await give("createPolicyDocument", { ...document, levelId: internal?.id }, "id openDraft { id version }");
  const draft = await give(
    "importRevision",
    { revisionId: made.openDraft.id, expectedVersion: made.openDraft.version, text: "Article 1 The door is locked at night." },
    "id version",
  );
  const submitted = await give(
    "submitRevision",
    { id: draft.id, expectedVersion: draft.version, approverIds: [] },
    "id version state noApprovalReason",
  );
  expect(submitted).toMatchObject({ state: "approved", noApprovalReason: reason });
  const [[today]] = (await server.sql<[string]>("select today()::text")) as [[string]];
  const publication = { effectiveFrom: today, material: true, audience: { everyone: true }, dueWorkingDays: 3 };
  const published = await give(
    "publishRevision",
    { id: submitted.id, expectedVersion: submitted.version, ...publication },
    "id state checksum noApprovalReason approvals { id } publishedBy { id } document { state }",
  );
  // Whoever reads it is told that nobody approved it, and why.
  expect(published).toMatchObject({
    ...{ state: "inForce", noApprovalReason: reason, approvals: [], publishedBy: { id: me.personId } },
    document: { state: "inForce" },
  });

  const { obligations } = await alone.get("{ obligations { items { kind state revision { id } } } }");
  expect(obligations.items).toEqual([{ kind: "acknowledge", state: "open", revision: { id: published.id } }]);
  const receipt = await give(
    "acknowledge",
    { revisionId: published.id, checksum: published.checksum, language: "en", confirmedBy: "button" },
    "receiptNumber",
  );
  expect(receipt.receiptNumber).toBeTruthy();

  const next = await give("startRevision", { documentId: made.id }, "id version");
  const changed = await give(
    "importRevision",
    { revisionId: next.id, expectedVersion: next.version, text: "Article 1 The door is locked at night and at noon." },
    "id version",
  );
  const again = await give("submitRevision", { id: changed.id, expectedVersion: changed.version, approverIds: [] }, "id version");
  const later = (await server.sql<[string]>("select (today() + 1)::text"))[0]?.[0];
  expect(
    await give("publishRevision", { id: again.id, expectedVersion: again.version, ...publication, effectiveFrom: later }, "ordinal state"),
  ).toEqual({ ordinal: 2, state: "scheduled" });
});

it("asks for an approver where the category does, and gives nobody more by their own hand", async () => {
  const { me, departments, classificationLevels } = await alone.get(
    "{ me { personId } departments { items { id } } classificationLevels(where: { rank: { eq: 10 } }) { items { id } } }",
  );
  const category = await give("createCategory", { code: "A", name: "With approval" }, "id");
  const document = { number: "A-1", title: "Rules", categoryId: category.id, owningDepartmentId: departments.items[0].id };
  const { openDraft } = await give(
    "createPolicyDocument",
    { ...document, levelId: classificationLevels.items[0].id },
    "openDraft { id version }",
  );
  const draft = await give(
    "importRevision",
    { revisionId: openDraft.id, expectedVersion: openDraft.version, text: "Article 1 Nothing is approved by its own author." },
    "id version",
  );
  const submission = { id: draft.id, expectedVersion: draft.version };
  expect(await codes("submitRevision", { ...submission, approverIds: [me.personId] })).toBe("INVALID");
  expect(await codes("grantRole", { personId: me.personId, role: "approver" })).toBe("FORBIDDEN");
  expect(await codes("grantRole", { personId: me.personId, role: "confidentialityOfficer" })).toBeDefined();
});
