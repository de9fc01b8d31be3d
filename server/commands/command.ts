import { createHash } from "node:crypto";
import type { GraphQLResolveInfo } from "graphql";
import { commandOfName } from "../../schema/registry.commands.screen.ts";
import { byClock } from "../../schema/shared/clock.ts";
import type { EntityClass } from "../../schema/shared/description.ts";
import { actorOfAccount } from "../access/actor.ts";
import { appendAudit } from "../audit/audit-chain.ts";
import { canonical } from "../audit/canonical.ts";
import type { Context } from "../context.ts";
import { transactionExecutor } from "../database/executor.ts";
import { conflict, invalid, unauthenticated, waiting } from "../errors.ts";
import type { MessageCode } from "../messages/message.ts";
import { codeModels } from "../model/model.ts";
import type { Row } from "../reading/request.ts";
import { selectionFor } from "../reading/selection.ts";
import { checkInput } from "./check-input.ts";
import { brokenConstraint, translateDatabaseError } from "./database-error.ts";
import { checkDepth } from "./depth.ts";
import { enforceScreen } from "./enforce-screen.ts";
import { noteTaken } from "./note-taken.ts";
import { withoutOwnGain } from "./own-gain.ts";
import { limitTime } from "./time-limit.ts";
import { Transaction } from "./transaction.ts";
import { tryAgain } from "./try-again.ts";

/** Characters of an idempotency key, as its column holds them. */
const LONGEST_KEY = 120;

/** A change: works inside the transaction and answers what a retry is to answer as well. */
export type Work<Input, Answer> = (tx: Transaction, input: Input) => Promise<Answer>;

/** One call of a command. */
export interface Call<Input> {
  /** The mutation's name; it stands in the audit trail. */
  readonly name: string;
  readonly input: Input;
  /** A retry with the same key answers the same, and happens once. */
  readonly idempotencyKey?: string | null | undefined;
  /** Only to see whether it can be done: the caller rolls everything back, so nothing is audited and no key remembered. */
  readonly rehearsed?: boolean;
}

/** What a command came to: its answer, or the sentence about whom what was asked for waits for. */
interface Outcome<Answer> {
  readonly answer: Answer;
  readonly waitsFor: MessageCode | null;
}

/** The answer given before under the key, if any. Waits for another request with the same key to end. */
async function answeredBefore<Answer>(tx: Transaction, key: string, name: string, inputHash: string): Promise<Outcome<Answer> | null> {
  await tx.sql.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${tx.actor.accountId}:${key}`]);
  const [known] = await tx.sql.rows<[string, string, Answer, MessageCode | null]>(
    `select "command", "input_hash", "answer", "waits_for" from "command_receipt" where "account_id" = $1 and "key" = $2`,
    [tx.actor.accountId, key],
  );
  if (!known) return null;
  const [command, hash, answer, waitsFor] = known;
  if (command !== name || hash !== inputHash) throw conflict("keyReused");
  return { answer, waitsFor };
}

/**
 * The only way to write: one transaction with the change and its audit entries, in the name of the actor as the database knows
 * them now. Whatever fails, nothing is changed.
 * @throws WAITING after the transaction, when what was asked for was kept for a second person to confirm
 */
export async function runCommand<Input, Answer>(context: Context, call: Call<Input>, work: Work<Input, Answer>): Promise<Answer> {
  const { actor: claimed } = context;
  if (!claimed) throw unauthenticated();
  const definition = commandOfName(call.name);
  checkDepth(call.input, "input");
  if (call.idempotencyKey && call.idempotencyKey.length > LONGEST_KEY) throw invalid("idempotencyKey", "tooLong", { max: LONGEST_KEY });
  const inputHash = createHash("sha256").update(canonical(call.input)).digest("hex");
  // Inside a transaction that is open already, this one is a part of it.
  const give = () =>
    context.em.fork({ keepTransactionContext: true }).transactional<Outcome<Answer>>(async (em) => {
      const { clock } = context;
      const sql = transactionExecutor(em);
      const now = clock ? clock.now() : await limitTime(sql);
      // Read again inside the transaction: a role taken back a moment ago must not act.
      const actor = await actorOfAccount(sql, claimed.accountId, claimed.models);
      if (!actor) throw unauthenticated();
      const tx = new Transaction(em, actor, context, now);
      const key = call.rehearsed ? null : call.idempotencyKey;
      const before = key ? await answeredBefore<Answer>(tx, key, call.name, inputHash) : null;
      if (before) return before;
      const entered = await enforceScreen(tx, call.name, call.input);
      const input = definition ? checkInput(definition.input, entered, "input") : entered;
      const answer = await byClock({ now: () => now }, () => withoutOwnGain(tx, actor.personId, () => work(tx, input)));
      if (call.rehearsed) {
        // What is otherwise checked only at the end would not be seen.
        await tx.sql.rows("set constraints all immediate", []);
        return { answer, waitsFor: tx.waitsFor };
      }
      if (key) {
        await tx.sql.rows(
          `insert into "command_receipt" ("account_id", "key", "command", "input_hash", "answer", "at", "waits_for") values ($1, $2, $3, $4, $5, $6, $7)`,
          [actor.accountId, key, call.name, inputHash, JSON.stringify(answer), tx.now, tx.waitsFor],
        );
      }
      await appendAudit(tx.sql, tx.drafts, {
        actorId: actor.personId,
        command: call.name,
        requestId: context.origin.requestId,
        at: tx.now,
      });
      return { answer, waitsFor: tx.waitsFor };
    });
  try {
    const outcome = await (context.em.isInTransaction() ? give() : tryAgain(give));
    if (outcome.waitsFor) throw waiting(outcome.waitsFor);
    return outcome.answer;
  } catch (error) {
    const constraint = brokenConstraint(error);
    if (constraint && !call.rehearsed) await noteTaken(context, claimed, call.name, constraint, call.input);
    throw translateDatabaseError(error);
  }
}

/** Runs a command and answers the record that it names, as far as the actor may read it now. */
export async function answerCommand<Input>(
  context: Context,
  info: GraphQLResolveInfo,
  entity: EntityClass,
  call: Call<Input>,
  work: Work<Input, { readonly id: string }>,
): Promise<Row | null> {
  const { id } = await runCommand(context, call, async (tx, input) => ({ id: (await work(tx, input)).id }));
  const model = codeModels.ofEntity(entity);
  const actor = context.actor && (await actorOfAccount(context.database, context.actor.accountId, context.actor.models));
  if (!actor) return null;
  return context.readerOf(actor).single(model.resource, id, selectionFor(info, model));
}
