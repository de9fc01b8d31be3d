import assert from "node:assert/strict";
import type pg from "pg";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { keepFieldIndexes } from "../../server/register/model/field-indexes.ts";
import { send, type Target } from "./load.ts";

/** So many records has the register whose list is measured. */
const RECORDS = 100_000;
/** A page of it; one in five of the records is as the filter asks. */
export const REGISTER_PAGE = 25;
export const REGISTER = "bench-calls";

const department = { template: "department" } as const;
const urgencies = ["low", "usual", "raised", "high", "now"];
const definition: RegisterDefinition = {
  ...{
    format: 1,
    titles: { singular: both("来电", "Call"), plural: both("来电", "Calls") },
    numbering: "LD-{000001}",
    recordTitle: ["what"],
  },
  sections: [],
  fields: [
    { key: "what", label: both("事由", "What"), of: { kind: "text" }, required: true, searchable: true },
    { key: "who", label: both("接听人", "Taken by"), of: { kind: "person" } },
    {
      ...{ key: "urgency", label: both("紧急程度", "Urgency"), indexed: true },
      of: { kind: "choice", options: urgencies.map((key) => ({ key, label: both(`程度${key}`, key) })) },
    },
    { key: "answer", label: both("答复", "Answer"), of: { kind: "longText" } },
  ],
  states: [
    { key: "open", label: both("待办", "Open"), tone: "dueSoon", open: true },
    { key: "closed", label: both("办结", "Closed"), tone: "done", open: false },
  ],
  transitions: [{ key: "close", label: both("办结", "Close"), from: ["open"], to: "closed", who: [{ kind: "members", of: "register" }] }],
  access: { read: department, create: department, act: department, configure: department },
};

/** Publishes the register through the API, as an administrator does, and fills it past the API. */
export async function makeRegister(client: pg.Client, publisher: (body: string) => Target): Promise<void> {
  const run = async (name: string, input: object, fields = "") => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) ${fields} }`;
    const { data, errors } = JSON.parse(await send(publisher(JSON.stringify({ query, variables: { input } }))));
    assert.equal(errors, undefined);
    return data[name];
  };
  const { rows: owners } = await client.query<{ id: string }>(`select "id" from "department" where "code" = 'D0'`);
  const saved = await run("saveRegisterDraft", { slug: REGISTER, owningDepartmentId: owners[0]?.id, definition });
  await run("publishRegister", { registerId: saved.registerId, expectedVersion: saved.expectedVersion, note: "Bench" }, "{ id }");
  await client.query("set session_replication_role = replica");
  await client.query(
    `insert into "register_record" ("id", "register_id", "register_version_id", "number", "title", "state", "open", "department_id", "creator_id", "handler_id", "opened_at", "data")
     select md5('call' || n)::uuid, g."id", g."published_id", 'LD-' || lpad(n::text, 6, '0'), '来电事由' || n, case when n % 3 = 0 then 'open' else 'closed' end, n % 3 = 0,
       md5('department' || n % 200)::uuid, md5('person' || (1 + n % 900))::uuid, md5('person' || (1 + n % 800))::uuid, timestamptz '2025-01-01' + n * interval '5 minutes',
       jsonb_build_object('what', '来电事由' || n, 'who', md5('person' || (1 + n % 900))::uuid, 'urgency', ($1::text[])[1 + n % 5], 'answer', repeat('已答复客户，并记录在案。', 6))
     from "register" g, generate_series(1, ${RECORDS}) n where g."slug" = $2`,
    [urgencies, REGISTER],
  );
  await client.query(
    `insert into "register_number" ("register_id", "period", "last") select "id", '', ${RECORDS} from "register" where "slug" = $1`,
    [REGISTER],
  );
  await client.query("set session_replication_role = origin");
  const rows = async <Row extends unknown[]>(text: string) => (await client.query<Row>({ text, rowMode: "array" })).rows;
  await keepFieldIndexes({ rows }, async (statement) => void (await client.query(statement)));
  await client.query("vacuum analyze");
}

/** The list as the panel asks for it: those of one urgency, the newest first. */
export const registerQuery = (): string =>
  JSON.stringify({
    query: `query ($resource: String!, $fields: [JSON!]!, $where: JSON, $orderBy: [JSON!]) {
      rows(resource: $resource, fields: $fields, where: $where, orderBy: $orderBy, page: { limit: ${REGISTER_PAGE} }) { items } }`,
    variables: {
      resource: `r/${REGISTER}`,
      fields: ["number", "state", "what", "openedAt", "who.name", "department.name"],
      where: { urgency: { eq: "high" } },
      orderBy: [{ openedAt: "DESC" }],
    },
  });
