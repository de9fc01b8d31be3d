import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";
import { hashToken, SESSION_COOKIE } from "../../server/identity/session-token.ts";
import { CATEGORY, PAGE, type PageAnswer } from "./page.ts";
import { REGISTER, REGISTER_PAGE } from "./register.ts";

/**
 * The floor: what the page costs without a framework. node:http, pg, prepared statements written by hand for this one page, with
 * the same permissions, and JSON.stringify. Neither answers nor actors are kept.
 */

const session = {
  name: "session",
  text: `select p."id",
      exists (select 1 from "membership" m where m."person_id" = p."id" and m."from" <= today() and (m."until" is null or m."until" >= today())) as employed,
      array(select g."role" from "role_grant" g where g."person_id" = p."id" and g."revoked_at" is null and g."from" <= today() and (g."until" is null or g."until" >= today())) as roles,
      array(select d."id" from "role_grant" g join "department" d on g."department_id" = any(d."path") where g."person_id" = p."id" and g."role" = 'policyEditor' and g."revoked_at" is null and g."from" <= today() and (g."until" is null or g."until" >= today())) as scope,
      array(select l."id" from "classification_level" l where not l."need_to_know" and l."rank" <= greatest(
        (select max(b."rank") from "classification_level" b where b."basic"),
        (select max(b."rank") from "clearance" c join "classification_level" b on b."id" = c."level_id" where c."person_id" = p."id" and c."revoked_at" is null and c."from" <= today() and (c."until" is null or c."until" >= today())))) as levels
    from "login_session" s join "account" a on a."id" = s."account_id" join "person" p on p."id" = a."person_id"
    where s."token_hash" = $1 and s."ended_at" is null and s."expires_at" > now() and a."disabled_at" is null`,
};

const lead = `(select r.%s from "revision" r where r."document_id" = d."id" order by
  (r."published_at" is not null and r."withdrawn_at" is null and r."effective_from" <= today() and (r."trial_until" is null or r."trial_until" >= today())) desc,
  (r."published_at" is not null and r."withdrawn_at" is null) desc, (r."published_at" is not null) desc, r."effective_from" desc nulls last, r."ordinal" desc limit 1)`;

const state = `case when d."repealed_on" <= today() then 'repealed' else coalesce(
  (select case when r."trial_until" is null then 'inForce' else 'trial' end from "revision" r where r."document_id" = d."id" and r."published_at" is not null and r."withdrawn_at" is null
    and r."effective_from" <= today() and (r."trial_until" is null or r."trial_until" >= today()) order by r."effective_from" desc limit 1),
  (select case when r."effective_from" > today() then 'scheduled' else 'expired' end from "revision" r where r."document_id" = d."id" and r."published_at" is not null and r."withdrawn_at" is null order by r."effective_from" desc limit 1),
  (select 'withdrawn' from "revision" r where r."document_id" = d."id" and r."published_at" is not null limit 1), 'draft') end`;

const from = `from "policy_document" d join "department" o on o."id" = d."owning_department_id"
  where d."category_id" = (select c."id" from "category" c where c."code" = $1)
    and ((d."level_ids" <@ $2::uuid[] and d."level_ids" <> '{}') or ${lead.replace("%s", '"level_id"')} = any($2::uuid[]))
    and (($3 and d."published") or d."owning_department_id" = any($4::uuid[]))`;

const page = {
  name: "page",
  text: `select d."id", d."number", ${lead.replace("%s", '"title"')}, ${state}, o."code", o."name" ${from} order by d."number" desc, d."id" limit ${PAGE}`,
};
const count = { name: "count", text: `select count(*)::int from (select 1 ${from} limit 10001) x` };

type Row = [id: string, number: string, title: string, state: string, code: string, name: string];

// Kept plans, as Rulebook's: measured to be the faster way for the floor as well.
const connection = JSON.parse(process.env.BENCH_CONNECTION ?? "{}");
const pool = new pg.Pool({ ...connection, options: `${connection.options} -c plan_cache_mode=force_generic_plan`, max: 20 });

/** The page of a register's records: its staff's, and those that one took oneself. */
const records = (registerId: string) => ({
  name: "records",
  text: `select r."id", r."number", r."state", r."data"->>'what', r."opened_at", p."id", p."name", b."id", b."name"
    from "register_record" r left join "person" p on p."id" = (r."data"->>'who')::uuid left join "department" b on b."id" = r."department_id"
    where r."register_id" = '${registerId}' and r."data"->>'urgency' = $2 and ((select exists (select 1 from "register_reach" x
        join "membership" m on m."person_id" = $1 and m."from" <= today() and (m."until" is null or m."until" >= today())
        join "department" d on d."id" = m."department_id"
        where x."register_id" = '${registerId}' and x."right" = 'read' and x."kind" = 'department' and x."department_id" = any(d."path")))
      or r."creator_id" = $1 or r."handler_id" = $1 or $1 = any(r."involved"))
    order by r."opened_at" desc, r."id" limit ${REGISTER_PAGE}`,
});
type RecordRow = [
  id: string,
  number: string,
  state: string,
  what: string,
  openedAt: Date,
  who: string,
  name: string,
  department: string,
  called: string,
];

let registerId: Promise<string> | undefined;
const registerAsked = (): Promise<string> => {
  registerId ??= pool
    .query<{ id: string }>(`select "id" from "register" where "slug" = $1`, [REGISTER])
    .then(({ rows }) => rows[0]?.id ?? "");
  return registerId;
};

async function register(personId: string): Promise<PageAnswer> {
  const { rows } = await pool.query<RecordRow>({ ...records(await registerAsked()), values: [personId, "high"], rowMode: "array" });
  return {
    items: rows.map(([id, number, state, what, openedAt, who, name, department, called]) => {
      return { id, number, state, what, openedAt, who: { id: who, name }, department: { id: department, name: called } };
    }),
  };
}

async function answer(request: IncomingMessage): Promise<PageAnswer | null> {
  const token = request.headers.cookie?.split(`${SESSION_COOKIE}=`)[1] ?? "";
  const { rows } = await pool.query<{ id: string; employed: boolean; scope: string[]; levels: string[] }>({
    ...session,
    values: [hashToken(token)],
  });
  const actor = rows[0];
  if (!actor) return null;
  if (request.url === "/register") return register(actor.id);
  const values = [CATEGORY, actor.levels, actor.employed, actor.scope];
  const found = await pool.query<Row>({ ...page, values, rowMode: "array" });
  const items = found.rows.map(([id, number, title, current, code, name]) => ({
    id,
    number,
    title,
    state: current,
    owningDepartment: { code, name },
  }));
  if (request.url !== "/total") return { items };
  const counted = await pool.query<[number]>({ ...count, values, rowMode: "array" });
  return { total: Math.min(counted.rows[0]?.[0] ?? 0, 10_000), items };
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
