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

/** INVALID where these are too many records, or one of them is named twice. */
export function checkRows(rows: readonly BulkRow[]): void {
  if (rows.length > MOST_ROWS) throw invalid("rows", "bulkTooMany", { max: MOST_ROWS });
  if (new Set(rows.map(({ id }) => id.toLowerCase())).size < rows.length) throw invalid("rows", "bulkTwice");
}

/** The key under which a repetition of the same order is known. */
export function checkKey(key: string): string {
  if (key.length > LONGEST_KEY) throw invalid("idempotencyKey", "tooLong", { max: LONGEST_KEY });
  if (!key.trim()) throw invalid("idempotencyKey", "required");
  return key;
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

/** Gives one record's command after the other; each outcome has what giving it answered. What fails keeps none of the others from being given. */
export async function eachRow<More extends object>(
  context: Context,
  rows: readonly BulkRow[],
  give: (row: BulkRow) => Promise<More>,
): Promise<(BulkOutcome & Partial<More>)[]> {
  const outcomes: (BulkOutcome & Partial<More>)[] = [];
  for (const row of rows) {
    try {
      outcomes.push({ ...(await give(row)), id: row.id, done: true });
    } catch (error) {
      outcomes.push({ ...refused(context, row.id, error) } as BulkOutcome & Partial<More>);
    }
  }
  return outcomes;
}

/** Does something in a context of which nothing stays. */
export async function rehearsed<Answer>(context: Context, work: (rehearsal: Context) => Promise<Answer>): Promise<Answer> {
  const answers: Answer[] = [];
  try {
    await context.em.transactional(async (em) => {
      answers.push(await work({ ...context, em }));
      throw new NothingStays();
    });
  } catch (error) {
    if (!(error instanceof NothingStays)) throw error;
  }
  const [answer] = answers;
  if (answer === undefined) throw new Error("A rehearsal has no answer.");
  return answer;
}

/** Gives a command for one record: under a key for good, without one as a rehearsal. */
export const giveOne = <Answer>(
  context: Context,
  { name, input, key }: { readonly name: string; readonly input: object; readonly key: string | null },
  work: Work<never, Answer>,
): Promise<Answer> =>
  runCommand(context, { name, input, ...(key === null ? { rehearsed: true } : { idempotencyKey: key }) }, (tx, given) =>
    work(tx, given as never),
  );

async function each(context: Context, request: BulkRequest, keyOf: (row: BulkRow) => string | null): Promise<BulkOutcome[]> {
  const { command, values } = request;
  const bound = workOf(command);
  const work: Work<never, object> = async (tx, input) => {
    await (bound.each ?? bound.work)(tx, input);
    return {};
  };
  const rows = await inOrder(context, request);
  const outcomes = await eachRow(context, rows, (row) =>
    giveOne(context, { name: command, input: inputForOne(command, row, values ?? {}), key: keyOf(row) }, work),
  );
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  return request.rows.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * What would become of each record: the command is given for one after the other, and all of it is rolled back. So the answer is what
 * giving it now would answer, and not what somebody believes the rules to be.
 */
export async function previewBulk(context: Context, request: BulkRequest): Promise<BulkOutcome[]> {
  checkRows(request.rows);
  checkValues(request.command, request.values ?? {});
  return rehearsed(context, (rehearsal) => each(rehearsal, request, () => null));
}

/**
 * Gives the command for one record after the other, each in a transaction of its own, so that one that cannot be done keeps none from
 * being done. Sent again with the same key, what was done is not done again and answers the same.
 */
export async function runBulk(context: Context, request: BulkRequest, key: string): Promise<BulkOutcome[]> {
  checkRows(request.rows);
  checkValues(request.command, request.values ?? {});
  const known = checkKey(key);
  return each(context, request, ({ id }) => `${known}:${id}`);
}
