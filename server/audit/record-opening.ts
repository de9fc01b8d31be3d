import { randomUUIDv7 } from "node:crypto";
import type { AccessWay } from "../../schema/confidentiality/AccessLog.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import type { Actor } from "../access/actor.ts";
import type { Origin } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { unauthenticated } from "../errors.ts";

/** Writes to the access log that the actor opens these revisions, in the transaction that reads them. */
export async function recordOpening(
  sql: SqlExecutor,
  revisions: ReadonlySet<string>,
  way: WordOf<typeof AccessWay>,
  actor: Actor | null,
  origin: Origin,
): Promise<void> {
  if (!actor) throw unauthenticated();
  const ids = [...revisions];
  await sql.rows(
    `insert into "access_log" ("id", "at", "person_id", "document_id", "revision_id", "level_id", "way", "address", "user_agent", "request_id")
     select x."id", rulebook_now(), $2, r."document_id", r."id", r."level_id", $3, $4, $5, $6
     from unnest($1::uuid[], $7::uuid[]) as x("id", "revision_id") join "revision" r on r."id" = x."revision_id"`,
    [ids.map(() => randomUUIDv7()), actor.personId, way, origin.address, origin.userAgent, origin.requestId, ids],
  );
}
