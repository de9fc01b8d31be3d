import assert from "node:assert/strict";
import type { APIRequestContext } from "playwright-core";

/** Asks the API of a demo company as whoever is signed in. */
export async function ask(person: APIRequestContext, query: string, variables: object = {}) {
  const answer = await person.post("/graphql", { data: { query, variables } });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  return data;
}

/** A draft of a new document with a text, made by whoever is signed in: its identity. */
export async function madeDraft(person: APIRequestContext, number: string, title: string, text: string): Promise<string> {
  const known = await ask(
    person,
    `{ categories { items { id } } departments(where: { code: { eq: "OFF" } }) { items { id } } classificationLevels(where: { name: { eq: "内部" } }) { items { id } } }`,
  );
  const [category, department, level] = [known.categories, known.departments, known.classificationLevels].map(({ items }) => items[0].id);
  const input = { number, title, categoryId: category, owningDepartmentId: department, levelId: level };
  const create = "mutation ($input: CreatePolicyDocumentInput!) { createPolicyDocument(input: $input) { openDraft { id version } } }";
  const { id, version } = (await ask(person, create, { input })).createPolicyDocument.openDraft;
  const fill = "mutation ($input: ImportRevisionInput!) { importRevision(input: $input) { id } }";
  await ask(person, fill, { input: { revisionId: id, expectedVersion: version, text } });
  return id;
}
