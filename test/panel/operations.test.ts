import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GrantedRole } from "../../schema/organisation/RoleGrant.ts";
import { screens } from "../../schema/registry.screen.ts";
import { resourceNames } from "../../schema/registry.ts";
import { projectFolder } from "../../server/project-folder.ts";
import { TestServer } from "../support/server.ts";

const texts = vi.hoisted(() => [] as string[]);

vi.mock("../../admin/graphql/document.ts", () => ({
  document: (text: string) => {
    texts.push(text);
    return { text };
  },
}));

/** Modules of the panel that declare operations. */
const declaring = readdirSync(join(projectFolder, "admin"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && /\b(document|operation)(<|\()/.test(readFileSync(join(projectFolder, "admin", path), "utf8")))
  .map((path) => `../../admin/${path.replaceAll("\\", "/")}`);

/** Rows that the panel asks for at once at most. */
const MOST_ROWS = 100;

const plainValues: Readonly<Record<string, unknown>> = {
  Boolean: true,
  Date: "2026-11-21",
  DateTime: "2026-11-21T00:00:00Z",
  Float: 1,
  ID: "00000000-0000-4000-8000-000000000000",
  Int: MOST_ROWS,
  JSON: {},
  String: "a",
};

/** Something that a variable of the type may be: the panel's own values change what is found, and not what may be answered at most. */
function someValue(type: GraphQLInputType): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [];
  if (isScalarType(plain)) return plainValues[plain.name];
  if (isEnumType(plain)) return plain.getValues()[0]?.name;
  if (!isInputObjectType(plain)) return null;
  const needed = Object.values(plain.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
  return Object.fromEntries(needed.map((field) => [field.name, someValue(field.type)]));
}

/** The query of a text with values for what it must be told, and for how much it asks; null for anything but a query. */
function askable(schema: GraphQLSchema, text: string): { readonly query: string; readonly variables: Record<string, unknown> } | null {
  const operation = parse(text).definitions.find((one): one is OperationDefinitionNode => one.kind === "OperationDefinition");
  if (operation?.operation !== "query") return null;
  const asked = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const known = typeFromAST(schema, type as never) as GraphQLInputType;
    const name = variable.name.value;
    return isNonNullType(known) || /limit/i.test(name) ? [[name, name === "offset" ? 0 : someValue(known)] as const] : [];
  });
  return { query: text, variables: Object.fromEntries(asked) };
}

/** Why the server does not even begin. */
const tooMuch = ["asksTooMuch", "relatedInList", "searchesTooMuch"];

describe("the panel's operations", () => {
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = buildSchema(readFileSync(join(projectFolder, "schema/schema.graphql"), "utf8"));
    // Another file of this worker may have loaded them already.
    vi.resetModules();
    await Promise.all(declaring.map((path) => import(path)));
  });

  test("are all there", () => {
    expect(texts.length).toBeGreaterThan(100);
  });

  test("ask only for what the API knows, arguments and variables included", () => {
    const problems = texts.flatMap((text) => validate(schema, parse(text)).map(({ message }) => `${message} (${text.slice(0, 60)})`));
    expect(problems).toEqual([]);
  });

  describe("asked by somebody with all roles", () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await TestServer.start();
    });
    afterAll(() => server.close());

    test("ask for no more than the server answers", async () => {
      const person = await server.make.person();
      for (const role of GrantedRole.values) await server.make.role(person, role);
      const client = await server.as(person);
      const problems: string[] = [];
      // A department may show every field of a list.
      const { askedOf, selectionOf } = await import("../../admin/providers/selection.ts");
      const { CountedRows } = await import("../../admin/providers/rows.ts");
      const lists = resourceNames.map((resource) => ({
        query: CountedRows.text,
        variables: { resource, fields: askedOf(resource, Object.keys(screens[resource].fields)), page: { limit: MOST_ROWS } },
      }));
      const queries = [...texts.flatMap((text) => askable(schema, text) ?? []), ...lists];
      for (const { query, variables } of queries) {
        const { errors = [] } = await client.ask(query, variables);
        const codes = errors.flatMap(({ extensions }) => extensions.fields ?? []).map(({ code }) => code);
        const isList = query === CountedRows.text && "resource" in variables && variables.resource !== "a";
        if (codes.some((code) => tooMuch.includes(code)) || (isList && errors.length > 0))
          problems.push(`${query.slice(0, 60)} ${JSON.stringify(variables).slice(0, 60)}: ${errors[0]?.extensions.code} ${codes}`);
      }
      // What the panel reads by paths is what the typed lists answer.
      for (const { variables } of lists) {
        const { resource } = variables;
        const selection = selectionOf(resource, Object.keys(screens[resource].fields));
        const { list } = await client.get(
          `query { list: ${resource}(page: { limit: ${MOST_ROWS} }) { items { ${selection} } hasNext total totalCapped } }`,
        );
        expect((await client.get(CountedRows.text, variables)).rows, resource).toMatchObject(list);
      }
      expect(queries.length).toBeGreaterThan(60);
      expect(problems).toEqual([]);
    });
  });
});
