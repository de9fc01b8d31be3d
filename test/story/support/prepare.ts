import type { Client } from "../../support/server.ts";
import type { Stage } from "./stage.ts";

const input = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/** Gives a command as that person, and answers the record that it is about. */
export async function give(client: Client, name: string, values: Record<string, unknown>, fields = "id version"): Promise<any> {
  return (await client.get(`mutation ($input: ${input(name)}!) { ${name}(input: $input) { ${fields} } }`, { input: values }))[name];
}

/** The id of the only record of a list for which the condition holds. */
export async function idOf(client: Client, list: string, where: Record<string, unknown>): Promise<string> {
  const type = {
    people: "Person",
    policyDocuments: "PolicyDocument",
    departments: "Department",
    classificationLevels: "ClassificationLevel",
  }[list];
  const found = await client.get(`query ($where: ${type ?? ""}Where!) { found: ${list}(where: $where) { items { id } } }`, { where });
  const [first, second] = found.found.items;
  if (!first || second) throw new Error(`${second ? "Several" : "None"} of ${list} for ${JSON.stringify(where)}.`);
  return first.id;
}

export const personId = (client: Client, number: string) => idOf(client, "people", { number: { eq: number } });
export const departmentId = (client: Client, code: string) => idOf(client, "departments", { code: { eq: code } });

/** The day on which the organisation is now, as many days later as given. */
export async function day(stage: Stage, later = 0): Promise<string> {
  const [row] = await stage.server.sql<[string]>(`select (today() + $1::int)::text`, [later]);
  return row?.[0] ?? "";
}

/** Whom a prepared regulation is published to. */
interface Rule {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** A level's code; Internal when left out. */
  readonly level?: string;
  readonly audience: Record<string, unknown>;
}

/** A regulation that everybody concerned has brought into force already; answers the document's id. */
export async function publishedRule(stage: Stage, rule: Rule): Promise<string> {
  const editor = await stage.client("editor");
  const [[categoryId]] = (await stage.server.sql<[string]>(
    `select "id" from "category" where "approval_route" <> 'noApproval' order by "code" limit 1`,
  )) as [[string]];
  const document = await give(
    editor,
    "createPolicyDocument",
    {
      number: rule.number,
      title: rule.title,
      categoryId,
      owningDepartmentId: await departmentId(editor, "OFF"),
      levelId: await levelId(stage, rule.level ?? "INTERNAL"),
    },
    "id openDraft { id version }",
  );
  await publish(stage, document.openDraft, rule);
  return document.id;
}

/** The next text of a document, brought into force as well. */
export async function nextText(stage: Stage, documentId: string, text: string, audience: Record<string, unknown>): Promise<void> {
  const draft = await give(await stage.client("editor"), "startRevision", { documentId });
  await publish(stage, draft, { text, audience }, await day(stage, 1));
}

async function publish(stage: Stage, draft: any, rule: Pick<Rule, "text" | "audience">, effectiveFrom?: string): Promise<void> {
  const editor = await stage.client("editor");
  const approver = await stage.client("approver");
  const imported = await give(editor, "importRevision", { revisionId: draft.id, expectedVersion: draft.version, text: rule.text });
  const approverIds = [await personId(editor, "RB002")];
  const submitted = await give(editor, "submitRevision", { id: draft.id, expectedVersion: imported.version, approverIds });
  const decided = await give(approver, "decideRevision", { id: draft.id, expectedVersion: submitted.version, decision: "approved" });
  await give(await stage.client("office"), "publishRevision", {
    id: draft.id,
    expectedVersion: decided.version,
    effectiveFrom: effectiveFrom ?? (await day(stage)),
    material: true,
    audience: rule.audience,
    dueWorkingDays: 5,
  });
}

export async function levelId(stage: Stage, name: string): Promise<string> {
  const names: Record<string, string> = { INTERNAL: "内部", CONFIDENTIAL: "普通商密", RESTRICTED: "核心商密" };
  return idOf(await stage.client("office"), "classificationLevels", { name: { eq: names[name] ?? name } });
}
