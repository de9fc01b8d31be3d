import { Confirmation, type ConfirmingParty } from "../../schema/identity/Confirmation.ts";
import { confirmingParty } from "../../schema/identity/confirmation.sql.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { countsStill } from "../../schema/policy/approval.sql.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../commands/transaction.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { forbidden } from "../errors.ts";
import { tellConfirming } from "./tell-confirming.ts";

export type Party = WordOf<typeof ConfirmingParty>;

/** What is asked for; the rest of a Confirmation follows from who asks, and when. */
interface Asked {
  readonly kind: Confirmation["kind"];
  readonly person: Person;
  readonly value?: string;
  readonly from?: string;
  readonly until?: string | null;
}

const sentences = { officer: "waitsForOfficer", administrator: "waitsForAdministrator", operator: "waitsForOperator" } as const;

/** SQL: whether a grant holds or will hold. */
const ahead = (row: string) => `${row}."revoked_at" is null and (${row}."until" is null or ${row}."until" >= today())`;

/** SQL: whether drafting or approving the text lets $1 read what needs a grant otherwise. */
const task = (r: string) => `${r}."published_at" is null and ${r}."withdrawn_at" is null
  and (${r}."drafter_id" = $1 or exists (select 1 from "approval" y where y."revision_id" = ${r}."id" and y."approver_id" = $1 and ${countsStill("y")}))
  and exists (select 1 from "classification_level" l where l."need_to_know" and l."id" in (
    select v."level_id" from "revision" v where v."document_id" = ${r}."document_id"))`;

/**
 * Whether coming in as this person would give the actor what officers alone give: the person is an officer or is to be one, or may read
 * what the actor may not.
 */
export async function isBeyond(sql: SqlExecutor, actor: Actor, personId: string): Promise<boolean> {
  const [row] = await sql.rows<[boolean]>(
    `select exists (select 1 from "role_grant" g where g."person_id" = $1 and g."role" = 'confidentialityOfficer' and ${ahead("g")})
       or exists (select 1 from "confirmation" w where w."person_id" = $1 and w."kind" = 'officerRole' and w."outcome" is null)
       or exists (select 1 from "clearance" c join "classification_level" l on l."id" = c."level_id"
                  where c."person_id" = $1 and l."rank" > $2 and ${ahead("c")})
       or exists (select 1 from "access_grant" x
                  where x."person_id" = $1 and not x."document_id" = any($3::uuid[]) and ${ahead("x")})
       or exists (select 1 from "revision" r where not r."document_id" = any($3::uuid[]) and ${task("r")}) as "beyond"`,
    [personId, actor.clearanceRank, actor.grantedDocumentIds],
  );
  return row?.[0] ?? false;
}

/** Who would confirm what the asker asks for about the person. */
export async function partyFor(sql: SqlExecutor, askerId: string, personId: string): Promise<Party> {
  const [row] = await sql.rows<[Party]>(`select ${confirmingParty("$1::uuid", "$2::uuid")} as "party"`, [askerId, personId]);
  return row?.[0] ?? "operator";
}

/** Keeps what is asked for until a second person confirms it; what was asked for already goes on waiting. */
export async function keepForSecondPerson(tx: Transaction, asked: Asked): Promise<void> {
  const { kind, person } = asked;
  const waits = await tx.sql.rows(`select 1 from "confirmation" c where c."kind" = $1 and c."person_id" = $2 and c."outcome" is null`, [
    kind,
    person.id,
  ]);
  if (waits.length === 0) await keepConfirmation(tx, asked);
}

/** Keeps what is asked for until a second person confirms it; the command then answers WAITING, and nothing else has happened. */
export async function askSecondPerson(tx: Transaction, asked: Asked): Promise<Confirmation> {
  const confirmation = await keepConfirmation(tx, asked);
  tx.waitFor(sentences[await partyFor(tx.sql, tx.actor.personId, asked.person.id)]);
  return confirmation;
}

async function keepConfirmation(tx: Transaction, { kind, person, value, from, until }: Asked): Promise<Confirmation> {
  // Whoever asks is never the one who gains.
  if (person.id === tx.actor.personId) throw forbidden("toYourself");
  const confirmation = Object.assign(new Confirmation(), {
    ...{ kind, person, askedBy: tx.person },
    ...(value === undefined ? {} : { value }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined || until === null ? {} : { until }),
  });
  tx.em.persist(confirmation);
  tx.audit(confirmation);
  await tx.em.flush();
  await tellConfirming(tx.sql, tx.now);
  return confirmation;
}
