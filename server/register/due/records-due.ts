import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import { type RecordData, RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { allowedRows } from "../../access/condition-to-sql.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { Parameters } from "../../model/parameters.ts";
import { from } from "../../model/place.ts";
import { handoverOf, offered } from "../flow/record-acts.ts";
import { recordedOf } from "../recorded/recorded.ts";
import { couldMean } from "./could-mean.ts";

/** A record that waits for somebody. */
export interface RecordDue {
  readonly id: string;
  /** Keys of the transitions that they may give now, in the version by which the record goes. */
  readonly transitions: readonly string[];
  /** Whether they have it in hand. */
  readonly inHand: boolean;
  /** Whether their signature under a handover is waited for. */
  readonly signs: boolean;
}

/** So many are looked through, the most urgent first. */
const MOST_LOOKED_AT = 400;
/** So many are told, and of so many more it is found out that they do not wait for the actor. */
const MOST_TOLD = 50;
const MOST_IN_VAIN = 50;

interface Candidate {
  readonly id: string;
  readonly versionId: string;
  readonly state: string | null;
  readonly creatorId: string | null;
  readonly handlerId: string | null;
  readonly data: RecordData;
}

/** Open records in which the actor may act, the most urgent first: those with a limit by when it ends, then the oldest. */
async function candidates(tx: Transaction): Promise<readonly Candidate[]> {
  const parameters = new Parameters();
  const place = { model: tx.actor.models.of("registerRecords"), alias: "e" };
  const mayAct = allowedRows(place, "update", tx.actor, parameters);
  const { text, values } = parameters.statement(
    `select e."id"::text as "id", e."register_version_id"::text as "version", e."state", e."creator_id"::text as "creator", e."handler_id"::text as "handler", e."data"
     from ${from(place)} where e."open" and e."struck_at" is null and ${mayAct}
     order by e."due_at" nulls last, e."opened_at" limit ${MOST_LOOKED_AT}`,
  );
  const rows = await tx.sql.rows<[string, string, string | null, string | null, string | null, RecordData]>(text, values);
  return rows.map(([id, versionId, state, creatorId, handlerId, data]) => ({ id, versionId, state, creatorId, handlerId, data }));
}

async function definitionsOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, RegisterDefinition>> {
  const rows = await tx.sql.rows<[string, RegisterDefinition]>(
    `select v."id"::text as "id", v."definition" from "register_version" v where v."id" = any($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows);
}

/** Everybody whom a transition may ask. */
const askedBy = ({ who, approval }: RegisterTransition): readonly Who[] => [
  ...who,
  ...Object.values(approval?.steps ?? {}).flatMap((steps) => steps.flatMap((step) => step.who)),
];

/** Ways on that are waited for: not those that only send back, nor those that a handover's signatures give. */
function waysFrom({ transitions, handover }: RegisterDefinition, state: string | null): readonly RegisterTransition[] {
  return transitions.filter(
    ({ key, from: states, minor }) => !minor && states.includes(state ?? "") && key !== handover?.signed && key !== handover?.refused,
  );
}

/** Records of all registers that wait for the actor: those that they have in hand, can carry on or have to sign; the most urgent first. */
export async function recordsDue(tx: Transaction): Promise<readonly RecordDue[]> {
  const found = await candidates(tx);
  const definitions = await definitionsOf(
    tx,
    found.map(({ versionId }) => versionId),
  );
  const me = tx.actor.personId;
  const due: RecordDue[] = [];
  let inVain = 0;
  for (const one of found) {
    if (due.length === MOST_TOLD || inVain === MOST_IN_VAIN) break;
    const definition = definitions.get(one.versionId);
    if (!definition) continue;
    const ways = waysFrom(definition, one.state).filter((way) => askedBy(way).some((who) => couldMean(who, one, definition, tx.actor)));
    const inHand = one.handlerId === me;
    const isHandover = definition.handover?.state === one.state && couldMean({ kind: "otherParty" }, one, definition, tx.actor);
    if (!inHand && ways.length === 0 && !isHandover) continue;
    const recorded = await recordedOf(tx, await tx.em.findOneOrFail(RegisterRecord, { id: one.id }));
    const transitions: string[] = [];
    for (const way of ways) if ((await offered(tx, recorded, way))?.unmet.length === 0) transitions.push(way.key);
    const signs = isHandover && (await handoverOf(tx, recorded))?.mine === true;
    if (inHand || signs || transitions.length > 0) due.push({ id: one.id, transitions, inHand, signs });
    else inVain += 1;
  }
  return due;
}
