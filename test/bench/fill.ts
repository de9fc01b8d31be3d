import type pg from "pg";
import { hashToken } from "../../server/identity/session-token.ts";

/** How much is filled in; obligations are assignments × people. */
export interface Sizes {
  readonly departments: number;
  readonly people: number;
  readonly documents: number;
  readonly assignments: number;
}

export const SIZES: Sizes = { departments: 200, people: 10_000, documents: 100_000, assignments: 100 };
/** For lists beside each other, and for publishing to very many. */
export const SMALL: Sizes = { ...SIZES, people: 1_000, documents: 10_000, assignments: 0 };
export const LARGE: Sizes = { ...SIZES, people: 100_000, documents: 1_000_000, assignments: 0 };

/** For looking for words: 200,000 provisions. */
export const SOUGHT: Sizes = { ...SMALL, documents: 10_000 };
const ARTICLES_EACH = 20;
/** So many made words of two characters, each of which stands in 667 of those provisions; 职责 stands in all. */
const WORDS = 600;
/** A made word, as SQL and for the search. */
export const madeWord = (number: number): string => String.fromCharCode(0x4e00 + 7 * number, 0x5e00 + 11 * number);
const madeWordSql = (number: string) => `chr(19968 + 7 * (${number})) || chr(24064 + 11 * (${number}))`;

/** Gives each document a text of its own, of which some words are rare. */
export async function fillProvisions(client: pg.Client): Promise<void> {
  await client.query("set session_replication_role = replica");
  await client.query(
    `insert into "provision" ("id", "revision_id", "place", "depth", "kind", "label", "number", "heading", "text", "identity", "content_hash")
     select ${id("sought", "d || '-' || n")}, ${id("revision", "d")}, n, 0, 'article', '第' || n || '条', n::text, '',
       '各部门按照职责办理' || ${madeWordSql(`(d * ${ARTICLES_EACH} + n) % ${WORDS}`)} || '事项，保存记录，并在' || ${madeWordSql(`((d * ${ARTICLES_EACH} + n) / ${WORDS} + n) % ${WORDS}`)} || '完成后报告主管人员。',
       ${id("sought-identity", "d || '-' || n")}, repeat('0', 64)
     from generate_series(1, ${SOUGHT.documents}) d, generate_series(1, ${ARTICLES_EACH}) n`,
  );
  await client.query("vacuum analyze");
}

/** Articles of the text that is read, and assignments of the kind that the matrix shows. */
const ARTICLES = 500;
const COLUMNS = 50;

/** The reader whom the pages are measured for: employed, with the basic clearance, policy editor of one branch. */
export const TOKEN = "bench-session-of-a-reader";
/** The head of one branch, whose people and requests make the matrix. */
export const HEAD_TOKEN = "bench-session-of-a-head";
/** The administrator who publishes. */
export const PUBLISHER_TOKEN = "bench-session-of-a-publisher";

const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;

/** The text that is read and the branch whose matrix is looked at, as SQL. */
export const TEXT_ID = id("text", "1");
export const BRANCH_ID = id("department", "1");

/** The number `n` with at least six digits: lpad alone would cut longer ones. */
const padded = "lpad(n::text, greatest(6, length(n::text)), '0')";

const statements = (sizes: Sizes) => [
  `insert into "organisation" ("id", "name") values (${id("organisation", "1")}, 'Bench')`,
  `insert into "classification_level" ("id", "rank", "name", "colour", "basic", "need_to_know", "logged") values
     (${id("level", "0")}, 0, '公开', '#555555', true, false, false), (${id("level", "1")}, 10, '内部', '#2F4B7C', true, false, false),
     (${id("level", "2")}, 20, '普通商密', '#9A6700', false, false, true), (${id("level", "3")}, 30, '核心商密', '#B23A2E', false, true, true)`,
  `insert into "department" ("id", "code", "name") values (${id("department", "0")}, 'D0', '总部')`,
  `insert into "department" ("id", "code", "name", "parent_id", "sort_order")
     select ${id("department", "n")}, 'D' || n, '部门' || n, ${id("department", "(case when n <= 10 then 0 else 1 + n % 10 end)")}, n from generate_series(1, ${sizes.departments - 1}) n order by n`,
  `insert into "position" ("id", "code", "name") values (${id("position", "1")}, 'P1', '客服专员')`,
  `insert into "person" ("id", "number", "name") select ${id("person", "n")}, 'RB' || ${padded}, '员工' || n from generate_series(1, ${sizes.people}) n`,
  `insert into "membership" ("id", "person_id", "department_id", "position_id", "from")
     select ${id("membership", "n")}, ${id("person", "n")}, ${id("department", `(n % ${sizes.departments})`)}, ${id("position", "1")}, '2020-01-01' from generate_series(1, ${sizes.people}) n`,
  `insert into "category" ("id", "code", "name", "approval_route", "no_approval_reason") select ${id("category", "n")}, 'C' || n, '类别' || n, 'noApproval', 'bench' from generate_series(0, 19) n`,
  `insert into "policy_document" ("id", "number", "category_id", "owning_department_id", "review_interval_months")
     select ${id("document", "n")}, 'ZD-' || ${padded}, ${id("category", "(n % 20)")}, ${id("department", `(n % ${sizes.departments})`)}, 12 from generate_series(1, ${sizes.documents}) n`,
  // One in twenty is beyond the reader's clearance, one in ten still a draft.
  `insert into "revision" ("id", "document_id", "ordinal", "title", "level_id", "drafter_id", "published_at", "effective_from", "checksum", "material")
     select ${id("revision", "n")}, ${id("document", "n")}, 1, '制度' || n, ${id("level", "(case when n % 20 = 7 then 2 else 1 end)")}, ${id("person", "(1 + n % 50)")},
       case when n % 10 <> 3 then timestamptz '2025-01-01' end, case when n % 10 <> 3 then date '2025-01-01' + n % 300 end, repeat('0', 64), true
     from generate_series(1, ${sizes.documents}) n`,
  `insert into "course" ("id", "title", "text", "owning_department_id") values (${id("course", "1")}, '课程', '内容', ${id("department", "0")})`,
  `insert into "assignment" ("id", "kind", "revision_id", "course_id", "audience", "due_on", "assigned_by_id")
     select ${id("assignment", "n")}, case when n <= ${COLUMNS} then 'acknowledge' else 'train' end, case when n <= ${COLUMNS} then ${id("revision", "(n * 10)")} end,
       case when n > ${COLUMNS} then ${id("course", "1")} end, '{"everyone": true}', date '2026-01-01' + n, ${id("person", "1")} from generate_series(1, ${sizes.assignments}) n`,
  `insert into "obligation" ("id", "assignment_id", "person_id", "kind", "revision_id", "course_id", "due_on", "fulfilled_at")
     select gen_random_uuid(), ${id("assignment", "a")}, ${id("person", "p")}, case when a <= ${COLUMNS} then 'acknowledge' else 'train' end,
       case when a <= ${COLUMNS} then ${id("revision", "(a * 10)")} end, case when a > ${COLUMNS} then ${id("course", "1")} end,
       date '2026-01-01' + a, case when (a + p) % 3 > 0 then timestamptz '2026-01-01' end
     from generate_series(1, ${sizes.assignments}) a, generate_series(1, ${sizes.people}) p`,
  `insert into "account" ("id", "login", "person_id") values (${id("account", "2")}, 'reader', ${id("person", "2")}), (${id("account", "3")}, 'publisher', ${id("person", "3")}), (${id("account", "4")}, 'head', ${id("person", "4")})`,
  `update "department" set "head_id" = ${id("person", "4")} where "id" = ${BRANCH_ID}`,
  `insert into "policy_document" ("id", "number", "category_id", "owning_department_id") values (${TEXT_ID}, 'TEXT', ${id("category", "1")}, ${id("department", "0")})`,
  `insert into "revision" ("id", "document_id", "ordinal", "title", "level_id", "drafter_id") values (${TEXT_ID}, ${TEXT_ID}, 1, '长文', ${id("level", "1")}, ${id("person", "1")})`,
  `insert into "provision" ("id", "revision_id", "place", "depth", "kind", "label", "number", "heading", "text", "identity", "content_hash")
     select ${id("provision", "n")}, ${TEXT_ID}, n, 0, 'article', '第' || n || '条', n::text, '', repeat('员工应当按照本制度的规定办理业务，并保存记录。', 4), ${id("identity", "n")}, repeat('0', 64) from generate_series(1, ${ARTICLES}) n`,
  `update "revision" set "published_at" = '2025-01-01', "effective_from" = '2025-01-01', "checksum" = repeat('0', 64), "material" = true where "id" = ${TEXT_ID}`,
  `insert into "role_grant" ("id", "person_id", "role", "department_id", "from") values
     (${id("grant", "1")}, ${id("person", "2")}, 'policyEditor', ${id("department", "2")}, '2020-01-01'), (${id("grant", "2")}, ${id("person", "3")}, 'administrator', null, '2020-01-01'),
     (${id("grant", "3")}, ${id("person", "3")}, 'policyEditor', null, '2020-01-01')`,
];

/** Fills an empty, migrated database, set by set. Answers the rows of each large table. */
export async function fill(client: pg.Client, say: (line: string) => void, sizes = SIZES): Promise<void> {
  for (const statement of statements(sizes)) await client.query(statement);
  for (const [token, account] of [
    [TOKEN, "2"],
    [PUBLISHER_TOKEN, "3"],
    [HEAD_TOKEN, "4"],
  ] as const) {
    await client.query(
      `insert into "login_session" ("token_hash", "account_id", "created_at", "expires_at") values ($1, ${id("account", account)}, now(), now() + interval '1 day')`,
      [hashToken(token)],
    );
  }
  await client.query("vacuum analyze");
  for (const table of ["person", "policy_document", "revision", "obligation"]) {
    const { rows } = await client.query<{ count: string }>(`select count(*) from "${table}"`);
    say(`  ${table}: ${Number(rows[0]?.count).toLocaleString("en")} rows`);
  }
}
