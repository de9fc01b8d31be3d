import type { Person } from "../../../schema/organisation/Person.ts";
import type { ProvisionException } from "../../../schema/policy/ProvisionException.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import type { ToldKind } from "../../../schema/told/list.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { tellSql } from "../../telling/tell-sql.ts";
import { leadRevisionId } from "../revision/lead-revision.ts";
import { coveredSql } from "./refuse-covered.ts";

/** Longest message of a notification, in characters. */
const LONGEST_MESSAGE = 2_000;

type ExceptionKind = Extract<ToldKind, `exception${string}`>;

/**
 * Tells those whom an exception is for today, and the people named, what became of it: the provision and why. Nobody hears of their own deeds;
 * whoever may not read the text sees nothing of it.
 */
export async function tellException(
  tx: Transaction,
  exception: ProvisionException,
  kind: ExceptionKind,
  { why, covered, people }: { readonly why: string; readonly covered: boolean; readonly people: readonly Person[] },
): Promise<void> {
  await tx.em.flush();
  const revisionId = await leadRevisionId(tx, exception.document.id);
  const message = cutText(`${exception.label} ${exception.from} – ${exception.until}\n${why}`, LONGEST_MESSAGE);
  const recipients = `select y."id" as "recipient_id", $3::uuid as "revision_id", $4::uuid as "sender_id", $5::text as "message" from "person" y
    where y."id" <> $4::uuid and (y."id" = any($6::uuid[]) or ${covered} and y."id"::text in (select unnest(${coveredSql("x")}) from "provision_exception" x where x."id" = $1))`;
  const ids = people.map(({ id }) => id);
  await tx.sql.rows(tellSql(kind, recipients, "$2", ["sender_id", "message"]), [
    ...[exception.id, tx.now, revisionId, tx.actor.personId, message],
    ids,
  ]);
}
