import { createHash } from "node:crypto";
import type { SqlExecutor } from "../database/executor.ts";
import type { Parameters } from "../model/parameters.ts";
import { type Actor, type ActorRow, actorColumns, toActor } from "./actor.ts";

const begins = (row: string) => `select case when ${row}."from" > today() then ${row}."from" - 1 else ${row}."until" end as "day" from`;

/** SQL: the last day on which whatever makes the actor of the person `p` holds as it does today; null when no day changes it. */
const holdsUntil = `(select min(x."day") from (${["membership", "deputy", "role_grant", "clearance", "access_grant"]
  .map((table) => `${begins("y")} "${table}" y where y."person_id" = p."id" and (y."until" is null or y."until" >= today())`)
  .join(" union all ")}) x)`;

const session = `"login_session" s`;
const signedInBy = (tokenHash: string) => `s."token_hash" = ${tokenHash} and s."ended_at" is null and s."expires_at" > now()`;
const signedIn = signedInBy("$1");

/** All from one state of the database: what is worked out, and after how many changes that was. */
const workedOut = `select ${actorColumns}, k."changes"::text as "changes", e."value"::text as "epoch", ${holdsUntil}::text as "holds_until"
  from ${session} join "account" a on a."id" = s."account_id" join "person" p on p."id" = a."person_id"
  left join "actor_state" k on k."person_id" = p."id" cross join "actor_epoch" e
  where ${signedIn} and a."disabled_at" is null`;

const madeBy = createHash("sha256").update(workedOut).digest("hex");

const kept = `select case when k."epoch" = e."value" and k."made_by" = '${madeBy}' and today() >= k."holds_from"
    and (k."holds_until" is null or today() <= k."holds_until") then k."state" end as "state",
    today()::text as "today", k."changes"::text as "changes", e."value"::text as "epoch"
  from ${session} left join "actor_state" k on k."account_id" = s."account_id" cross join "actor_epoch" e where ${signedIn}`;

/** A row that a change has marked in the meantime, or is marking right now, stays marked: whoever asks next works it out. */
const keep = `update "actor_state" k set "state" = $2::json, "epoch" = $3::bigint, "made_by" = '${madeBy}', "holds_from" = $4::date, "holds_until" = $5::date
  where k."changes" = $6::bigint and k."person_id" = (
    select o."person_id" from "actor_state" o where o."person_id" = $1::uuid and o."changes" = $6::bigint for update skip locked)`;

type WorkedOutRow = [...ActorRow, changes: string | null, epoch: string, holdsUntil: string | null];
type KeptRow = [state: KeptState | null, today: string, changes: string | null, epoch: string];
type KeptState = ActorRow extends [...infer Lasting, string] ? Lasting : never;

/** After how many changes an actor was what it is: changes that bear on the person, and on everybody. */
interface ActorVersion {
  readonly changes: string;
  readonly epoch: string;
}

/** The actor behind a session; with its version where it was kept, so that it can be recognised. */
export interface FoundActor {
  readonly actor: Actor;
  readonly version: ActorVersion | null;
}

/** SQL: whether the session goes on and its actor still is the one found, today and after as many changes. */
export function stillHolds(tokenHash: string, { actor, version }: FoundActor, parameters: Parameters): string {
  if (!version) return "false";
  return `(select true from ${session} join "actor_state" k on k."account_id" = s."account_id" cross join "actor_epoch" e
    where ${signedInBy(parameters.add(tokenHash))} and k."changes" = ${parameters.add(version.changes)}::bigint
      and e."value" = ${parameters.add(version.epoch)}::bigint and today() = ${parameters.add(actor.today)}::date)`;
}

async function workOut(sql: SqlExecutor, tokenHash: string): Promise<FoundActor | null> {
  const [row] = await sql.rows<WorkedOutRow>(workedOut, [tokenHash]);
  if (!row) return null;
  const [changes, epoch, until] = row.slice(-3) as [string | null, string, string | null];
  const actor = row.slice(0, -3) as ActorRow;
  if (changes !== null) {
    const values = [actor[3], JSON.stringify(actor.slice(0, -1)), epoch, actor.at(-1), until, changes];
    // Nothing depends on it: what could not be kept is worked out again.
    await sql.rows(keep, values).catch(() => undefined);
  }
  return { actor: toActor(actor), version: null };
}

/**
 * The actor behind a session token's hash, true at this moment; null when the session ended or the account may not sign in. Found by
 * one look-up, unless something has changed since it was worked out last.
 */
export async function actorOfSession(sql: SqlExecutor, tokenHash: string): Promise<FoundActor | null> {
  const [row] = await sql.rows<KeptRow>(kept, [tokenHash]);
  if (!row) return null;
  const [state, today, changes, epoch] = row;
  if (!state || changes === null) return workOut(sql, tokenHash);
  return { actor: toActor([...state, today]), version: { changes, epoch } };
}
