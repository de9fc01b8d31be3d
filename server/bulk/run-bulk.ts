import { runCommand, type Work } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { invalid, publicErrorOf } from "../errors.ts";
import { message } from "../messages/message.ts";
import { workOf } from "../works.ts";
import { checkValues, inputForOne } from "./bulk-commands.ts";
import type { BulkOutcome, BulkRow, BulkValues } from "./bulk-types.ts";

/** Records of one request; whoever has more sends several, and can show how far it is. */
const MOST_ROWS = 100;

/** Characters of a key, to which each record's id is added. */
const LONGEST_KEY = 80;

/** What is asked for many records. */
export interface BulkRequest {
  readonly command: string;
  readonly rows: readonly BulkRow[];
  readonly values: BulkValues | null;
}

/** Thrown to end a rehearsal, so that nothing of it stays. */
class NothingStays extends Error {}

function check({ command, rows, values }: BulkRequest): void {
  if (rows.length > MOST_ROWS) throw invalid("rows", "bulkTooMany", { max: MOST_ROWS });
  if (new Set(rows.map(({ id }) => id.toLowerCase())).size < rows.length) throw invalid("rows", "bulkTwice");
  checkValues(command, values ?? {});
}

/** What to tell of an error about one record; one that is nobody's answer, or that ends the session, ends the whole request. */
function refused(context: Context, id: string, error: unknown): BulkOutcome {
  const known = publicErrorOf(error);
  if (!known || known.code === "UNAUTHENTICATED") throw error;
  return { id, done: false, code: known.code, message: message(known.messageCode, context.language, known.values) };
}

/** The rows in the order in which the command can be given for them; what nobody knows comes last. */
async function inOrder({ database }: Context, { command, rows }: BulkRequest): Promise<readonly BulkRow[]> {
  const { order } = workOf(command);
  if (!order) return rows;
  const ids = rows.map(({ id }) => id.toLowerCase());
  const places = new Map(
    await database.rows<[string, number]>(`select * from (${order}) as o("id", "place") where o."id" = any($1::text[])`, [ids]),
  );
  const placeOf = ({ id }: BulkRow) => places.get(id.toLowerCase()) ?? 0;
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Gives one command for one record; what fails is thrown. */
type GiveOne = (row: BulkRow, input: object, work: Work<never, unknown>) => Promise<void>;

async function each(context: Context, request: BulkRequest, give: GiveOne): Promise<BulkOutcome[]> {
  const bound = workOf(request.command);
  const outcomes = new Map<string, BulkOutcome>();
  for (const row of await inOrder(context, request)) {
    try {
      await give(row, inputForOne(request.command, row, request.values ?? {}), bound.each ?? bound.work);
      outcomes.set(row.id, { id: row.id, done: true });
    } catch (error) {
      outcomes.set(row.id, refused(context, row.id, error));
    }
  }
  return request.rows.flatMap(({ id }) => outcomes.get(id) ?? []);
}

/**
 * What would become of each record: the command is given for one after the other, and all of it is rolled back. So the answer is what
 * giving it now would answer, and not what somebody believes the rules to be.
 */
export async function previewBulk(context: Context, request: BulkRequest): Promise<BulkOutcome[]> {
  check(request);
  let outcomes: BulkOutcome[] = [];
  try {
    await context.em.transactional(async (em) => {
      const rehearsal = { ...context, em };
      outcomes = await each(context, request, async (_row, input, work) => {
        await runCommand(rehearsal, { name: request.command, input, rehearsed: true }, async (tx, given) => {
          await work(tx, given as never);
        });
      });
      throw new NothingStays();
    });
  } catch (error) {
    if (!(error instanceof NothingStays)) throw error;
  }
  return outcomes;
}

/**
 * Gives the command for one record after the other, each in a transaction of its own, so that one that cannot be done keeps none from
 * being done. Sent again with the same key, what was done is not done again and answers the same.
 */
export async function runBulk(context: Context, request: BulkRequest, key: string): Promise<BulkOutcome[]> {
  check(request);
  if (key.length > LONGEST_KEY) throw invalid("idempotencyKey", "tooLong", { max: LONGEST_KEY });
  if (!key.trim()) throw invalid("idempotencyKey", "required");
  return each(context, request, async (row, input, work) => {
    await runCommand(context, { name: request.command, input, idempotencyKey: `${key}:${row.id}` }, async (tx, given) => {
      await work(tx, given as never);
      return true;
    });
  });
}
