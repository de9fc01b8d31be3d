import { randomUUID } from "node:crypto";
import {
  GraphQLID,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField as RootField,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandOfName } from "../../schema/registry.commands.screen.ts";
import { roles } from "../../schema/shared/access.ts";
import { buildApi } from "../../server/graphql/schema.ts";
import { codeModels } from "../../server/model/model.ts";
import { runs } from "../support/runs.ts";
import type { Client } from "../support/server.ts";
import { type Plot, SECRET, startPlot } from "./plot.ts";

/** A place for an identity in what an operation is asked: the names that lead to it. */
type IdPath = readonly string[];

const plain: Readonly<Record<string, unknown>> = {
  String: "x",
  Int: 1,
  Float: 1,
  Boolean: true,
  Date: "2030-01-01",
  DateTime: "2030-01-01T00:00:00Z",
  JSON: {},
};

/** What stands for a type in a request: as little as it takes, and the identity at its place. */
function valueFor(type: GraphQLInputType, path: IdPath | null, id: string): unknown {
  const nullable = getNullableType(type);
  if (nullable === GraphQLID) return path ? id : randomUUID();
  if (isListType(nullable)) return path ? [valueFor(nullable.ofType, path, id)] : [];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable)) return plain[nullable.toString()];
  const [next, ...rest] = path ?? [];
  const fields = Object.values(nullable.getFields()).filter(({ name, type: below }) => name === next || isNonNullType(below));
  return Object.fromEntries(fields.map(({ name, type: below }) => [name, valueFor(below, name === next ? rest : null, id)]));
}

function idPaths(type: GraphQLInputType): readonly IdPath[] {
  const nullable = getNullableType(type);
  if (nullable === GraphQLID) return [[]];
  if (isListType(nullable)) return idPaths(nullable.ofType);
  if (!isInputObjectType(nullable)) return [];
  return Object.values(nullable.getFields()).flatMap(({ name, type: below }) => idPaths(below).map((path) => [name, ...path]));
}

interface Place {
  readonly field: RootField<unknown, unknown>;
  readonly operation: "query" | "mutation";
  readonly argument: string;
  readonly path: IdPath;
}

const api = buildApi();
const isRead = ({ name }: RootField<unknown, unknown>) =>
  codeModels.all.some(({ resource, description }) => [resource.toLowerCase(), description.name.toLowerCase()].includes(name.toLowerCase()));
const places: readonly Place[] = (["query", "mutation"] as const).flatMap((operation) =>
  Object.values((operation === "query" ? api.getQueryType() : api.getMutationType())?.getFields() ?? {}).flatMap((field) =>
    isRead(field) ? [] : field.args.flatMap(({ name, type }) => idPaths(type).map((path) => ({ field, operation, argument: name, path }))),
  ),
);

/** All that an answer says by itself, and of records which they are. */
function answerOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (!isObjectType(named)) throw new Error(`${named} is no object.`);
  const fields = Object.values(named.getFields()).filter(({ args }) => !args.some((one) => isNonNullType(one.type)));
  return `{ ${fields.map(({ name, type: below }) => `${name} ${isRecord(below) ? "{ id }" : answerOf(below)}`).join(" ")} }`;
}

const isRecord = (type: GraphQLOutputType): boolean =>
  codeModels.all.some(({ description }) => description.name === getNamedType(type).name);

function requestFor({ field, operation, argument, path }: Place, id: string): [query: string, variables: Record<string, unknown>] {
  const given = field.args.filter(({ name, type }) => name === argument || isNonNullType(type));
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const passed = given.map(({ name }) => `${name}: $${name}`).join(", ");
  const variables = given.map(({ name, type }) => [name, valueFor(type, name === argument ? path : null, id)]);
  return [`${operation} (${declared}) { ${field.name}(${passed}) ${answerOf(field.type)} }`, Object.fromEntries(variables)];
}

/** Of which resources the identity at the place may be one. */
function meantAt({ field, argument, path }: Place): readonly string[] {
  const name = path.at(-1) ?? argument;
  const meant: readonly (readonly [RegExp, readonly string[]])[] = [
    [/^identity$/i, ["identities"]],
    [/revision|^from$|^to$/i, ["revisions"]],
    [/document|replacedBy/i, ["policyDocuments"]],
    [/provision|^parentId$|^beforeId$/i, ["provisions"]],
    [/sitting|^untilId$/i, ["sittings"]],
    [/^referenceIds$/, ["provisionReferences"]],
    [/^approvalId$/, ["approvals"]],
  ];
  const found = meant.find(([pattern]) => pattern.test(name))?.[1];
  if (found) return found;
  if (path.includes("operations")) return ["provisions", "identities"];
  const about = commandOfName(field.name)?.about;
  return name === "id" && about ? [about] : [];
}

describe("what somebody may not read is as if it were not there", () => {
  let plot: Plot;
  let everything: Client;
  /** Identities of what hangs on classified texts, by resource. */
  const hidden = new Map<string, string[]>();

  beforeAll(async () => {
    plot = await startPlot();
    const { server, draft, secretText, secret, colleague } = plot;
    const { make } = server;
    const person = await make.person({ in: plot.care });
    for (const role of roles) if (!["anyone", "staff", "head"].includes(role)) await make.role(person, role as "auditor");
    everything = await server.as(person);
    const insert = async (resource: string, table: string, values: Record<string, unknown>, versioned = true) => {
      const all = { ...values, ...(versioned ? { version: 1, created_at: "2026-01-01", updated_at: "2026-01-01" } : {}) };
      const names = Object.keys(all);
      const [row] = await server.sql<[string]>(
        `insert into "${table}" ("id", ${names.map((name) => `"${name}"`).join(", ")}) values (gen_random_uuid(), ${names.map((_, place) => `$${place + 1}`).join(", ")}) returning "id"::text`,
        Object.values(all),
      );
      hidden.set(resource, [...(hidden.get(resource) ?? []), row![0]]);
      return row![0];
    };
    const levels = { document: draft.document.id, levels: [plot.restricted.id] };
    hidden.set("revisions", [draft.id, secretText.id]);
    hidden.set("policyDocuments", [secret.id]);
    hidden.set("attachments", [plot.file.id]);
    const texts = await server.sql<[string, string, string]>(
      `select "id"::text, "identity", "revision_id"::text from "provision" where "revision_id" = any($1)`,
      [[draft.id, secretText.id]],
    );
    hidden.set(
      "provisions",
      texts.map(([id]) => id),
    );
    hidden.set(
      "identities",
      texts.map(([, identity]) => identity),
    );
    for (const [provision, identity, revision] of texts) {
      const of = { revision_id: revision };
      const by = colleague.id;
      const round = await insert("commentRounds", "comment_round", {
        ...of,
        audience: { everyone: true },
        until: "2099-01-01",
        opened_by_id: by,
      });
      await insert("invitees", "invitee", { ...of, round_id: round, person_id: by });
      await insert("comments", "comment", { ...of, kind: "comment", text: SECRET, author_id: by, identity });
      await insert("inquiries", "inquiry", { ...of, kind: "question", text: SECRET, asker_id: by });
      await insert("approvals", "approval", { ...of, approver_id: by, round: "2026-01-01", decision: "pending", step: 1, basis: "chosen" });
      await insert("provisionExceptions", "provision_exception", {
        ...{ document_id: secret.id, identity, label: "1", reason: SECRET, person_id: by, from: "2026-06-01", until: "2026-12-31" },
        ...{ granted_by_id: by, approver_id: by },
      });
      const sitting = { ...of, person_id: by, work: "write", begun_at: "2026-01-01", last_at: "2026-01-01", saves: 1 };
      await insert("sittings", "draft_sitting", { ...sitting, before: "[]", levels }, false);
      // Nothing is added to a text that was published.
      if (revision !== draft.id) continue;
      await insert("procedureRecords", "procedure_record", {
        ...{ ...of, kind: "congress", held_on: "2026-01-01", with_whom: SECRET, outcome: "agreed", text_checksum: "c", recorded_by_id: by },
      });
      await insert(
        "provisionReferences",
        "provision_reference",
        { ...of, provision_id: provision, from: 0, to: 1, words: SECRET, own: true, state: "missing", names: [] },
        false,
      );
    }
  });
  afterAll(() => plot.server.close());

  /** What is answered, without the identity that was asked about. */
  async function told(client: Client, place: Place, id: string): Promise<string> {
    const { data, errors } = await client.ask(...requestFor(place, id));
    const said = errors?.map(({ message, extensions: { code, fields } }) => ({ message, code, fields }));
    return JSON.stringify({ data, errors: said }).replaceAll(id, "ID");
  }

  const named = places.flatMap((place) => {
    const meant = meantAt(place);
    return meant.length > 0 ? [[`${place.field.name} ${[place.argument, ...place.path].join(".")}`, place, meant] as const] : [];
  });

  test("in as many places as there are", () => expect(named.length).toBeGreaterThan(90));

  test.each(named)("%s", async (_, place, meant) => {
    for (const client of runs(1) > 1 ? [everything, plot.staff] : [everything]) {
      const nothing = await told(client, place, randomUUID());
      expect(nothing).not.toContain("INTERNAL");
      for (const id of meant.flatMap((resource) => hidden.get(resource) ?? [])) expect(await told(client, place, id)).toBe(nothing);
    }
  });
});
