import { Assignment } from "../../schema/obligation/Assignment.ts";
import { openObligation } from "../../schema/obligation/obligation.sql.ts";
import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import { allowedRows } from "../access/condition-to-sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid, notFound } from "../errors.ts";
import { Parameters } from "../model/parameters.ts";
import { inDepartment } from "../obligation/in-department.ts";
import { tellSql } from "../telling/tell-sql.ts";
import type { ReminderRefusal } from "./reminder-outcome.ts";

/** So many obligations may be named at once. */
const MOST = 2_000;

/** The audit trail names so many of those who were reminded; how many they were it tells in any case. */
const NAMED = 100;

/** So many of those of whom nobody was reminded are told one by one. */
const TOLD = 100;

/** What came of it. Kept with the command, so it stays small whoever is meant. */
export interface Reminding {
  readonly reminded: number;
  readonly people: number;
  /** Of how many obligations nobody was reminded. */
  readonly refused: number;
  /** The first `TOLD` of these. */
  readonly notReminded: readonly { readonly id: string; readonly reason: ReminderRefusal }[];
}

type ChosenRow = [id: string, personId: string, name: string, assignmentId: string, refusal: ReminderRefusal | null];

/** SQL of which obligations are meant. */
async function meant(tx: Transaction, input: InputOf<"remindObligations">, o: string, parameters: Parameters): Promise<string> {
  const { obligationIds, assignmentId, departmentId } = input;
  if (obligationIds) {
    if (assignmentId || departmentId) throw invalid("input.obligationIds", "oneChoice");
    if (obligationIds.length === 0) throw invalid("input.obligationIds", "required");
    if (obligationIds.length > MOST) throw invalid("input.obligationIds", "tooMany", { max: MOST });
    return `${o}."id" = any(${parameters.ids(obligationIds)})`;
  }
  if (!assignmentId && !departmentId) throw invalid("input.obligationIds", "required");
  if (assignmentId) await tx.require("read", Assignment, assignmentId);
  if (departmentId) await tx.require("read", Department, departmentId);
  return [
    openObligation(o),
    assignmentId ? `${o}."assignment_id" = ${parameters.add(assignmentId)}::uuid` : "true",
    departmentId ? inDepartment(`${o}."person_id"`, departmentId, parameters) : "true",
  ].join(" and ");
}

/** What is meant and readable, with why somebody cannot be reminded. */
async function choose(tx: Transaction, input: InputOf<"remindObligations">): Promise<readonly ChosenRow[]> {
  const parameters = new Parameters();
  const place = { model: tx.actor.models.of("obligations"), alias: parameters.alias() };
  const o = place.alias;
  const condition = await meant(tx, input, o, parameters);
  const { text, values } = parameters.statement(
    `select ${o}."id"::text as "id", ${o}."person_id"::text as "person", p."name" as "name", ${o}."assignment_id"::text as "assignment",
       case when not ${allowedRows(place, "remind", tx.actor, parameters)} then 'notYours'
         when ${o}."person_id" = ${parameters.add(tx.actor.personId)}::uuid then 'yourself'
         when not ${openObligation(o)} then 'notOpen'
         when exists (select 1 from "notification" n where n."obligation_id" = ${o}."id" and n."kind" = 'reminder' and n."day" = today()) then 'remindedToday'
       end as "refusal"
     from "obligation" ${o} join "person" p on p."id" = ${o}."person_id"
     where ${condition} and ${allowedRows(place, "read", tx.actor, parameters)} order by ${o}."due_on", p."number", ${o}."id"`,
  );
  return tx.sql.rows<ChosenRow>(text, values);
}

/** Writes the reminders; somebody else may have reminded in this moment. Answers those that are new. */
async function write(tx: Transaction, ids: readonly string[], message: string | null): Promise<ReadonlySet<string>> {
  const owed = `select o."person_id" as "recipient_id", o."id" as "obligation_id", $2::uuid as "sender_id", $3 as "message"
    from "obligation" o where o."id" = any($1::uuid[])`;
  const rows = await tx.sql.rows<[string]>(
    `${tellSql("reminder", owed, "$4", ["sender_id", "message"])} returning "obligation_id"::text as "id"`,
    [ids, tx.actor.personId, message, tx.now],
  );
  return new Set(rows.map(([id]) => id));
}

async function audit(tx: Transaction, reminded: readonly ChosenRow[], message: string | null): Promise<void> {
  const assignments = [...new Set(reminded.map(([, , , assignmentId]) => assignmentId))];
  const rows = await tx.sql.rows<[string, string | null]>(
    `select a."id"::text as "id", a."revision_id"::text as "revision" from "assignment" a where a."id" = any($1::uuid[]) order by a."id"`,
    [assignments],
  );
  for (const [subjectId, revisionId] of rows) {
    const names = reminded.filter(([, , , assignmentId]) => assignmentId === subjectId).map(([, , name]) => name);
    tx.drafts.push({
      ...{ subjectType: "Assignment", subjectId, revisionId },
      changes: {
        reminded: { before: null, after: names.length },
        remindedPeople: { before: null, after: names.slice(0, NAMED).join(", ") },
        ...(message === null ? {} : { message: { before: null, after: message } }),
      },
    });
  }
}

/**
 * Reminds people of what they have still to do, once a day for each obligation (催办). Whom the actor may not remind, and what was
 * done in the meantime, is left out and told.
 * @throws NOT_FOUND where one of the named records is none that the actor may read; FORBIDDEN where none may be reminded of by them
 */
export async function remindObligations(tx: Transaction, input: InputOf<"remindObligations">): Promise<Reminding> {
  const message = input.message ?? null;
  const chosen = await choose(tx, input);
  if (!mayPerhaps(tx.actor, "remind", "obligations") && (chosen.length > 0 || !input.obligationIds)) throw forbidden();
  if (input.obligationIds) {
    if (chosen.length < new Set(input.obligationIds.map((id) => id.toLowerCase())).size) throw notFound();
    if (chosen.every(([, , , , refusal]) => refusal === "notYours")) throw forbidden();
  }
  const wanted = chosen.filter(([, , , , refusal]) => refusal === null);
  const written = await write(
    tx,
    wanted.map(([id]) => id),
    message,
  );
  const reminded = wanted.filter(([id]) => written.has(id));
  await audit(tx, reminded, message);
  // What belongs to other people's teams was not meant by "everybody of this assignment".
  const told = input.obligationIds ? chosen : chosen.filter(([, , , , refusal]) => refusal !== "notYours");
  const refused = told.filter(([id]) => !written.has(id));
  return {
    reminded: reminded.length,
    people: new Set(reminded.map(([, personId]) => personId)).size,
    refused: refused.length,
    notReminded: refused.slice(0, TOLD).map(([id, , , , refusal]) => ({ id, reason: refusal ?? "remindedToday" })),
  };
}
