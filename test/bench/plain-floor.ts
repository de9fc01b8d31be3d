import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { onDay } from "../../schema/policy/revision.sql.ts";
import { hashToken, SESSION_COOKIE } from "../../server/identity/session-token.ts";
import { BRANCH_ID, TEXT_ID } from "./fill.ts";
import { CATEGORY, PAGE } from "./page.ts";

/**
 * The plain floor: what answers cost that know no permissions at all. The session is one indexed row, and each answer the best statement
 * that can be written by hand for it, over the columns that Rulebook has.
 */

const session = {
  name: "session",
  text: `select s."account_id" from "login_session" s where s."token_hash" = $1 and s."ended_at" is null and s."expires_at" > now()`,
};

const page = {
  name: "page",
  text: `select d."id", d."number", ${onDay("d", "period_titles")}, ${onDay("d", "period_states")}, o."code", o."name"
    from "policy_document" d join "department" o on o."id" = d."owning_department_id"
    where d."category_id" = (select c."id" from "category" c where c."code" = $1) order by d."number" desc, d."id" limit ${PAGE}`,
};

const revision = {
  name: "revision",
  text: `select r."id", r."ordinal", r."title", r."checksum", r."effective_from"::text, l."name", l."colour", d."number", o."name"
    from "revision" r join "classification_level" l on l."id" = r."level_id" join "policy_document" d on d."id" = r."document_id"
    join "department" o on o."id" = d."owning_department_id" where r."id" = ${TEXT_ID}`,
};
const provisions = {
  name: "provisions",
  text: `select p."id", p."kind", p."label", p."number", p."identity", p."heading", p."text", p."depth" from "provision" p where p."revision_id" = ${TEXT_ID} order by p."place"`,
};

const people = {
  name: "people",
  text: `select p."id", p."name", b."name" from "department" b join "membership" m on m."department_id" = b."id" and m."from" <= (select today())
      and (m."until" is null or m."until" >= (select today()))
    join "person" p on p."id" = m."person_id" where b."path" @> array[${BRANCH_ID}] order by p."number" limit 200`,
};
const columns = {
  name: "columns",
  text: `select a."id", a."kind", r."title", r."ordinal" from "assignment" a join "revision" r on r."id" = a."revision_id" where a."kind" = 'acknowledge' order by a."created_at" desc, a."id" desc limit 60`,
};
const states = {
  name: "states",
  text: `select o."person_id", string_agg(case when o."fulfilled_at" is not null then 'd' when o."waived_at" is not null then 'w' when o."suspended_at" is not null then 's'
      when o."due_on" < (select today()) then 'l' else 'o' end, '' order by a."created_at" desc, a."id" desc)
    from "obligation" o join "assignment" a on a."id" = o."assignment_id"
    where o."person_id" = any($1::uuid[]) and o."assignment_id" = any($2::uuid[]) and o."cancelled_at" is null group by o."person_id"`,
};

const connection = JSON.parse(process.env.BENCH_CONNECTION ?? "{}");
const pool = new pg.Pool({ ...connection, options: `${connection.options} -c plan_cache_mode=force_generic_plan`, max: 20 });
const rows = async <Row extends unknown[]>(statement: { name: string; text: string }, values: unknown[] = []) =>
  (await pool.query<Row>({ ...statement, values, rowMode: "array" })).rows;

async function list() {
  const found = await rows<[string, string, string, string, string, string]>(page, [CATEGORY]);
  return { items: found.map(([id, number, title, state, code, name]) => ({ id, number, title, state, owningDepartment: { code, name } })) };
}

async function reading() {
  const [found] = await rows<[string, number, string, string, string, string, string, string, string]>(revision);
  if (!found) return null;
  const [id, ordinal, title, checksum, effectiveFrom, name, colour, number, department] = found;
  const text = await rows<[string, string, string, string, string, string, string, number]>(provisions);
  return {
    ...{
      id,
      ordinal,
      title,
      checksum,
      effectiveFrom,
      level: { name, colour },
      document: { number, owningDepartment: { name: department } },
    },
    provisions: text.map(([provision, kind, label, printed, identity, heading, words, depth]) => {
      return { id: provision, kind, label, number: printed, identity, heading, text: words, depth };
    }),
  };
}

async function matrix() {
  const staff = await rows<[string, string, string]>(people);
  const asked = await rows<[string, string, string, number]>(columns);
  const found = await rows<[string, string]>(states, [staff.map(([id]) => id), asked.map(([id]) => id)]);
  const letters = new Map(found);
  return {
    people: staff.map(([id, name, department]) => ({ id, name, department: { name: department } })),
    columns: asked.map(([id, kind, title, ordinal]) => ({ id, kind, title, revision: { ordinal } })),
    states: staff.map(([id]) => letters.get(id) ?? ""),
  };
}

const answers: Readonly<Record<string, () => Promise<unknown>>> = { "/": list, "/reading": reading, "/matrix": matrix };

async function answer({ headers, url }: IncomingMessage): Promise<unknown> {
  const token = headers.cookie?.split(`${SESSION_COOKIE}=`)[1] ?? "";
  const [signedIn] = await rows(session, [hashToken(token)]);
  return signedIn ? answers[url ?? ""]?.() : null;
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.writeHead(body ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(body)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : 0 });
});
process.on("message", () => process.send?.({ rss: process.memoryUsage().rss }));
process.on("disconnect", () => process.exit(0));
