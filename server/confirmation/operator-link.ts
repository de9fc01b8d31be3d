import { randomUUID } from "node:crypto";
import { Confirmation } from "../../schema/identity/Confirmation.ts";
import { appendAudit } from "../audit/audit-chain.ts";
import { runUnattended } from "../commands/unattended.ts";
import type { Context } from "../context.ts";
import { timeOf } from "../database/clock.ts";
import type { SqlExecutor } from "../database/executor.ts";
import type { ReadingDatabase } from "../database/reading-database.ts";
import { invalid } from "../errors.ts";
import { newLink } from "../identity/one-time-link.ts";
import { hashToken, newToken } from "../identity/session-token.ts";
import { decide } from "./decide.ts";

/** How long a link of whoever runs the server can be used. */
const LINK_HOURS = 24;

/** Something that waits, as it is told to whoever runs the server. */
export interface WaitingConfirmation {
  readonly id: string;
  readonly kind: Confirmation["kind"];
  readonly personName: string;
  readonly personNumber: string;
  readonly value: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly askedByName: string;
  readonly askedByNumber: string;
  readonly askedAt: string;
}

type WaitingRow = [
  ...[id: string, kind: Confirmation["kind"], personName: string, personNumber: string, value: string | null],
  ...[from: string | null, until: string | null, askedByName: string, askedByNumber: string, askedAt: string],
];

/** Waiting confirmations that the condition on `c` selects, the oldest first. */
async function waitingWhere(sql: SqlExecutor, condition: string, values: readonly unknown[]): Promise<WaitingConfirmation[]> {
  const rows = await sql.rows<WaitingRow>(
    `select c."id", c."kind", p."name" as "person_name", p."number" as "person_number", c."value", c."from"::text, c."until"::text,
       a."name" as "asker_name", a."number" as "asker_number", to_char(c."created_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "asked_at"
     from "confirmation" c join "person" p on p."id" = c."person_id" join "person" a on a."id" = c."asked_by_id"
     where c."outcome" is null and ${condition} order by c."created_at", c."id"`,
    values,
  );
  return rows.map(([id, kind, personName, personNumber, value, from, until, askedByName, askedByNumber, askedAt]) => ({
    ...{ id, kind, personName, personNumber, value, from, until, askedByName, askedByNumber, askedAt },
  }));
}

/** All that waits, each with a link to decide on it: for the program that whoever runs the server starts at the machine. Earlier links stop working. */
export async function operatorLinks(
  database: ReadingDatabase,
  publicUrl: string,
): Promise<(WaitingConfirmation & { readonly link: string })[]> {
  return database.transaction(async (sql) => {
    const now = await timeOf(sql);
    const links: (WaitingConfirmation & { readonly link: string })[] = [];
    for (const waiting of await waitingWhere(sql, "true", [])) {
      const token = newToken();
      await sql.rows(`update "confirmation_link" set "used_at" = $1 where "confirmation_id" = $2 and "used_at" is null`, [now, waiting.id]);
      await sql.rows(`insert into "confirmation_link" ("token_hash", "confirmation_id", "expires_at") values ($1, $2, $3)`, [
        hashToken(token),
        waiting.id,
        new Date(now.getTime() + LINK_HOURS * 3_600_000),
      ]);
      links.push({ ...waiting, link: `${publicUrl}/#/confirm?token=${token}` });
    }
    const drafts = links.map(({ id }) => ({
      ...{ subjectType: Confirmation.name, subjectId: id, revisionId: null, changes: {} },
    }));
    const about = { actorId: null, command: "makeOperatorLink", requestId: randomUUID(), at: now };
    if (drafts.length > 0) await appendAudit(sql, drafts, about);
    return links;
  });
}

const valid = `exists (select 1 from "confirmation_link" l
  where l."confirmation_id" = c."id" and l."token_hash" = $1 and l."used_at" is null and l."expires_at" > rulebook_now())`;

/** What the link is about; null when it cannot be used. */
export async function confirmationOfLink(sql: SqlExecutor, token: string): Promise<WaitingConfirmation | null> {
  const [waiting = null] = await waitingWhere(sql, valid, [hashToken(token)]);
  return waiting;
}

/** Decides with the link of whoever runs the server. */
export async function decideByOperator(context: Context, token: string, confirm: boolean, reason: string | null): Promise<string | null> {
  return runUnattended(context, "decideByOperator", async ({ em, sql, now, audit }) => {
    const [spent] = await sql.rows<[string]>(
      `update "confirmation_link" set "used_at" = $1 where "token_hash" = $2 and "used_at" is null and "expires_at" > $1 returning "confirmation_id"`,
      [now, hashToken(token)],
    );
    if (!spent) throw invalid("token", "linkNotValid");
    await sql.rows(`select 1 from "confirmation" where "id" = $1 for update`, [spent[0]]);
    const confirmation = await em.findOneOrFail(Confirmation, { id: spent[0] });
    const drafts: Parameters<typeof decide>[0]["drafts"] = [];
    const { linkFor } = await decide({ em, context, now, drafts }, confirmation, { confirm, reason, by: null });
    for (const draft of drafts) audit(draft);
    return linkFor ? newLink(sql, context.config.publicUrl, { accountId: linkFor, madeBy: null, confirmed: true, now }) : null;
  });
}
