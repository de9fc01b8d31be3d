import { Membership } from "../../../schema/organisation/Membership.ts";
import { Person } from "../../../schema/organisation/Person.ts";
import type { Action } from "../../../schema/shared/access.ts";
import type { EntityClass } from "../../../schema/shared/description.ts";
import { pinyinKey } from "../../../schema/shared/pinyin.ts";
import { allowedRows } from "../../access/condition-to-sql.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden } from "../../errors.ts";
import { Parameters } from "../../model/parameters.ts";
import { from } from "../../model/place.ts";
import { syncObligations } from "../../obligation/sync-obligations.ts";
import type { Known, PersonState, Post } from "./known.ts";

/** What differs, field by field, for the audit trail; for something new everything that is set. */
function differences<T extends object>(before: Partial<T> | null, after: T): AuditDraft["changes"] {
  return Object.fromEntries(
    Object.entries(after)
      .map(([field, value]) => [field, { before: (before as Record<string, unknown> | null)?.[field] ?? null, after: value }] as const)
      .filter(([, change]) => change.before !== change.after),
  );
}

const personNow = ({ isNew, number, name, email, phone }: PersonState) => ({ ...(isNew ? { number } : {}), name, email, phone });
const postNow = ({ isNew, departmentId, positionId, primary, from, until }: Post, personId: string) => ({
  ...(isNew ? { person: personId, department: departmentId, position: positionId } : {}),
  primary,
  from,
  until,
});

const isTouched = (changes: AuditDraft["changes"]) => Object.keys(changes).length > 0;

/** The check after a change, for many records at once: all of them, or nothing at all. */
async function requireAll(tx: Transaction, action: Action, entity: EntityClass, ids: readonly string[]): Promise<void> {
  const model = tx.actor.models.ofEntity(entity);
  const parameters = new Parameters();
  const alias = parameters.alias();
  const condition = allowedRows({ model, alias }, action, tx.actor, parameters);
  const { text, values } = parameters.statement(
    `select count(*)::int as "allowed" from ${from({ model, alias })} where ${alias}."id" = any(${parameters.ids(ids)}) and ${condition}`,
  );
  const [row] = await tx.sql.rows<[number]>(text, values);
  if (row?.[0] !== ids.length) throw forbidden();
}

/** Writes what was planned, a few statements whatever the number of people, and asks those concerned what rules ask of them now. */
export async function applyPlan(tx: Transaction, { people }: Known): Promise<void> {
  const all = [...people.values()].map((person) => ({ person, changes: differences(person.before, personNow(person)) }));
  const touched = all.filter(({ changes }) => isTouched(changes));
  const posts = all
    .flatMap(({ person }) => person.posts.map((post) => ({ person, post, changes: differences(post.before, postNow(post, person.id)) })))
    .filter(({ changes }) => isTouched(changes));
  const write = (text: string, records: readonly object[]) =>
    records.length > 0 ? tx.sql.rows(text, [JSON.stringify(records)]) : Promise.resolve([]);

  const [made, changed] = [touched.filter(({ person }) => person.isNew), touched.filter(({ person }) => !person.isNew)];
  const personRow = ({ id, number, name, email, phone }: PersonState) => ({
    id,
    number,
    name,
    pinyin: pinyinKey(name, "person"),
    email,
    phone,
  });
  const personColumns = `json_to_recordset($1::json) as x("id" uuid, "number" text, "name" text, "pinyin" text, "email" text, "phone" text)`;
  await write(
    `insert into "person" ("id", "number", "name", "name_pinyin", "email", "phone") select x."id", x."number", x."name", x."pinyin", x."email", x."phone" from ${personColumns}`,
    made.map(({ person }) => personRow(person)),
  );
  await write(
    `update "person" p set "name" = x."name", "name_pinyin" = x."pinyin", "email" = x."email", "phone" = x."phone", "version" = p."version" + 1, "updated_at" = rulebook_now() from ${personColumns} where p."id" = x."id"`,
    changed.map(({ person }) => personRow(person)),
  );

  const postColumns = `json_to_recordset($1::json) as x("id" uuid, "person" uuid, "department" uuid, "position" uuid, "primary" boolean, "from" date, "until" date)`;
  const postRow = ({ person, post }: (typeof posts)[number]) => ({ id: post.id, ...postNow({ ...post, isNew: true }, person.id) });
  const kept = posts.filter(({ post }) => !post.isNew).map(postRow);
  // Main posts may change places: none is a main one for a moment, since the database compares row by row.
  await write(`update "membership" m set "primary" = false from ${postColumns} where m."id" = x."id"`, kept);
  await write(
    `update "membership" m set "primary" = x."primary", "until" = x."until", "version" = m."version" + 1, "updated_at" = rulebook_now() from ${postColumns} where m."id" = x."id"`,
    kept,
  );
  await write(
    `insert into "membership" ("id", "person_id", "department_id", "position_id", "primary", "from", "until")
     select x."id", x."person", x."department", x."position", x."primary", x."from", x."until" from ${postColumns}`,
    posts.filter(({ post }) => post.isNew).map(postRow),
  );

  const idsOf = (isNew: boolean) => posts.filter(({ post }) => post.isNew === isNew).map(({ post }) => post.id);
  await requireAll(
    tx,
    "create",
    Person,
    made.map(({ person }) => person.id),
  );
  await requireAll(
    tx,
    "update",
    Person,
    changed.map(({ person }) => person.id),
  );
  await requireAll(tx, "create", Membership, idsOf(true));
  await requireAll(tx, "update", Membership, idsOf(false));

  for (const { person, changes } of touched) {
    tx.drafts.push({ subjectType: Person.name, subjectId: person.id, revisionId: null, changes });
  }
  for (const { post, changes } of posts) {
    tx.drafts.push({ subjectType: Membership.name, subjectId: post.id, revisionId: null, changes });
  }
  const moved = [...new Set(posts.map(({ person }) => person.id))];
  if (moved.length > 0) await syncObligations(tx, { personIds: moved });
}
