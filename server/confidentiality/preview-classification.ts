import { Field, Int, ObjectType } from "type-graphql";
import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { Revision } from "../../schema/policy/Revision.ts";
import { type Actor, actorsOfPeople } from "../access/actor.ts";
import { isAllowed } from "../access/is-allowed.ts";
import { whoReads } from "../access/who-reads.ts";
import type { Context } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { tryOut } from "../database/try-out.ts";
import { forbidden, invalid, notFound, unauthenticated } from "../errors.ts";
import { recordsInOrder } from "../reading/records-by-id.ts";
import type { Row, Selection } from "../reading/request.ts";
import { candidates } from "./document-readers.ts";

/** So many of those concerned are named. */
const NAMED = 10;

@ObjectType({ description: "What another level would mean for who may read a text." })
export class ClassificationPreview {
  @Field(() => Int, { description: "People who may read it now." })
  readers!: number;

  @Field(() => Int, { description: "People who would no longer." })
  losing!: number;

  @Field(() => Int, { description: "People who could then." })
  gaining!: number;

  @Field(() => Boolean, { description: "Whether you would be among those who no longer may." })
  yourself!: boolean;

  @Field(() => [Person], { description: "The first 10 of those who would no longer." })
  losers!: Row[];
}

/** Who reads the text, by employee number. */
interface Readers {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

async function readersOf(sql: SqlExecutor, actor: Actor, revisionId: string): Promise<readonly string[]> {
  const people = await actorsOfPeople(sql, await candidates(sql, actor), actor.models);
  const readers = await whoReads(sql, actor.models.of("revisions"), revisionId, people);
  return people.flatMap(({ personId }) => (readers.has(personId) ? [personId] : []));
}

/** Sets the level, asks the wall, and takes it back: so the answer is that of the very rules which will hold. */
const tryLevel = ({ database }: Context, actor: Actor, revisionId: string, levelId: string): Promise<Readers> =>
  tryOut(database, async (sql) => {
    const before = await readersOf(sql, actor, revisionId);
    await sql.rows(`update "revision" set "level_id" = $2 where "id" = $1`, [revisionId, levelId]);
    return { before, after: await readersOf(sql, actor, revisionId) };
  });

/** Who would lose and gain a text if its level were another one. For those who may set it. */
export async function previewClassification(
  context: Context,
  { revisionId, levelId }: { readonly revisionId: string; readonly levelId: string },
  people: Selection,
): Promise<ClassificationPreview> {
  const { actor, database } = context;
  if (!actor) throw unauthenticated();
  if (!(await isAllowed(database, actor, "read", Revision, revisionId))) throw notFound();
  if (!(await isAllowed(database, actor, "read", ClassificationLevel, levelId))) throw invalid("levelId", "referenceMissing");
  if (!(await isAllowed(database, actor, "update", ClassificationLevel, levelId))) throw forbidden();
  const { before, after } = await tryLevel(context, actor, revisionId, levelId);
  const [had, has] = [new Set(before), new Set(after)];
  const losing = before.filter((id) => !has.has(id));
  return {
    readers: before.length,
    losing: losing.length,
    gaining: after.filter((id) => !had.has(id)).length,
    yourself: losing.includes(actor.personId),
    losers: await recordsInOrder(context.reader, "people", losing.slice(0, NAMED), people),
  };
}
