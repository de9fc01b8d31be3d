import { createHash } from "node:crypto";
import type { SqlExecutor } from "../database/executor.ts";
import { registersVersion } from "../model/known-models.ts";
import type { Parameters } from "../model/parameters.ts";
import { type ActorFacts, type ActorRow, actorColumns, toActor } from "./actor.ts";

const begins = (row: string) => `select case when ${row}."from" > today() then ${row}."from" - 1 else ${row}."until" end as "day" from`;

/** SQL: the last day on which whatever makes the actor of the person `p` holds as it does today; null when no day changes it. */
const holdsUntil = `(select min(x."day") from (${["membership", "deputy", "role_grant", "clearance", "access_grant"]
  .map((table) => `${begins("y")} "${table}" y where y."person_id" = p."id" and (y."until" is null or y."until" >= today())`)
  .join(" union all ")}) x)`;

const session = `"login_session" s`;
const signedInBy = (tokenHash: string) => `s."token_hash" = ${tokenHash} and s."ended_at" is null and s."expires_at" > now()`;
const signedIn = signedInBy("$1");

/** All from one state of the database: what is worked out, and after how many changes that was. */
const workedOut = `select ${actorColumns}, k."changes"::text as "changes", e."value"::text as "epoch", ${holdsUntil}::text as "holds_until", ${registersVersion} as "registers"
  from ${session} join "account" a on a."id" = s."account_id" join "person" p on p."id" = a."person_id"
  left join "actor_state" k on k."person_id" = p."id" cross join "actor_epoch" e
  where ${signedIn} and a."disabled_at" is null`;

const madeBy = createHash("sha256").update(workedOut).digest("hex");

const kept = `select case when k."epoch" = e."value" and k."made_by" = '${madeBy}' and today() >= k."holds_from"
    and (k."holds_until" is null or today() <= k."holds_until") then k."state" end as "state",
    today()::text as "today", k."changes"::text as "changes", e."value"::text as "epoch", ${registersVersion} as "registers"
  from ${session} left join "actor_state" k on k."account_id" = s."account_id" cross join "actor_epoch" e where ${signedIn}`;

/** A row that a change has marked in the meantime, or is marking right now, stays marked: whoever asks next works it out. */
const keep = `update "actor_state" k set "state" = $2::json, "epoch" = $3::bigint, "made_by" = '${madeBy}', "holds_from" = $4::date, "holds_until" = $5::date
  where k."changes" = $6::bigint and k."person_id" = (
    select o."person_id" from "actor_state" o where o."person_id" = $1::uuid and o."changes" = $6::bigint for update skip locked)`;

type WorkedOutRow = [...ActorRow, changes: string | null, epoch: string, holdsUntil: string | null, registers: number];
type KeptRow = [state: KeptState | null, today: string, changes: string | null, epoch: string, registers: number];
type KeptState = ActorRow extends [...infer Lasting, string] ? Lasting : never;

/** After how many changes an actor was what it is: changes that bear on the person, and on everybody. */
interface ActorVersion {
  readonly changes: string;
  readonly epoch: string;
}

/** The actor behind a session; with its version where it was kept, so that it can be recognised. */
export interface FoundActor {
  readonly facts: ActorFacts;
  readonly version: ActorVersion | null;
  /** The version of the registers at that moment. */
  readonly registers: number;
}

/** SQL: whether the session goes on and its actor still is the one found, today and after as many changes. */
export function stillHolds(tokenHash: string, { facts, version, registers }: FoundActor, parameters: Parameters): string {
  if (!version) return "false";
  return `(select true from ${session} join "actor_state" k on k."account_id" = s."account_id" cross join "actor_epoch" e
    where ${signedInBy(parameters.add(tokenHash))} and k."changes" = ${parameters.add(version.changes)}::bigint
      and e."value" = ${parameters.add(version.epoch)}::bigint and today() = ${parameters.add(facts.today)}::date
      and ${registersVersion} = ${parameters.add(registers)}::int)`;
}

async function workOut(sql: SqlExecutor, tokenHash: string): Promise<FoundActor | null> {
  const [row] = await sql.rows<WorkedOutRow>(workedOut, [tokenHash]);
  if (!row) return null;
  const [changes, epoch, until, registers] = row.slice(-4) as [string | null, string, string | null, number];
  const actor = row.slice(0, -4) as ActorRow;
  if (changes !== null) {
    const values = [actor[3], JSON.stringify(actor.slice(0, -1)), epoch, actor.at(-1), until, changes];
    // Nothing depends on it: what could not be kept is worked out again.
    await sql.rows(keep, values).catch(() => undefined);
  }
  return { facts: toActor(actor), version: null, registers };
}

/**
 * The actor behind a session token's hash, true at this moment; null when the session ended or the account may not sign in. Found by
 * one look-up, unless something has changed since it was worked out last.
 */
export async function actorOfSession(sql: SqlExecutor, tokenHash: string): Promise<FoundActor | null> {
  const [row] = await sql.rows<KeptRow>(kept, [tokenHash]);
  if (!row) return null;
  const [state, today, changes, epoch, registers] = row;
  if (!state || changes === null) return workOut(sql, tokenHash);
  return { facts: toActor([...state, today]), version: { changes, epoch }, registers };
}
