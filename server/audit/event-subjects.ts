import { fullTitleParts, keptTitle } from "../../schema/record-title.screen.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { factsSql } from "../access/held-facts.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { codeModels, type Model } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { valueAt } from "../model/path.ts";
import { from } from "../model/place.ts";

/** Which record an event is about, and which text. */
export interface EventSubject {
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly revisionId: string | null;
  /** Its kind, where the type does not say which: of the record of a register. */
  readonly kind?: Model;
}

type Facts = Readonly<Record<string, unknown>>;

/** What is kept with an event of the record that it is about. */
interface Kept {
  /** What decides who may read it and its text, so that whoever reads the event later is judged by it; null where no rule asks anything. */
  readonly held: Facts | null;
  /** What it is called; null for what is no record, or is no more. */
  readonly title: string | null;
}

/** What the type of an event means. */
const byName = new Map(codeModels.all.map((model) => [model.description.name, model]));

/** SQL: the values of which the title of the record under the alias is made. */
const titleValuesSql = (model: Model, alias: string, parameters: Parameters): string =>
  `jsonb_build_array(${fullTitleParts(model.resource, model.models.screenOf)
    .map(({ path }) => valueAt(model, alias, path, parameters).sql)
    .join(", ")})`;

async function keptOfRecords(sql: SqlExecutor, model: Model, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Kept>> {
  if (ids.size === 0) return new Map();
  const parameters = new Parameters();
  const alias = parameters.alias();
  const { text, values } = parameters.statement(
    `select ${alias}."id"::text as "id", ${factsSql(model, alias, parameters) ?? "null::jsonb"} as "facts", ${titleValuesSql(model, alias, parameters)} as "title"
     from ${from({ model, alias })} where ${alias}."id" = any(${parameters.ids([...ids])})`,
  );
  const rows = await sql.rows<[string, Facts | null, unknown[]]>(text, values);
  return new Map(rows.map(([id, held, title]) => [id, { held, title: keptTitle(model.resource, title, model.models.screenOf) }]));
}

/** What is kept of the records and texts that these events are about, as they are now, in the order of the events. */
export async function keptOfSubjects(sql: SqlExecutor, events: readonly EventSubject[]): Promise<Kept[]> {
  const records = new Map<Model, Set<string>>();
  const kindOf = ({ kind, subjectType }: EventSubject) => kind ?? (subjectType === null ? undefined : byName.get(subjectType));
  for (const event of events) {
    const { subjectId } = event;
    const model = kindOf(event);
    if (model && isUuid(subjectId)) records.set(model, (records.get(model) ?? new Set()).add(subjectId));
  }
  const known = new Map<string, Kept>();
  for (const [model, ids] of records) {
    for (const [id, kept] of await keptOfRecords(sql, model, ids)) known.set(`${model.resource} ${id}`, kept);
  }
  const revisionIds = new Set(events.flatMap(({ revisionId }) => revisionId ?? []));
  const texts = await keptOfRecords(sql, codeModels.of("revisions"), revisionIds);
  return events.map((event) => {
    const { subjectId, revisionId } = event;
    const own = known.get(`${kindOf(event)?.resource} ${subjectId}`);
    const text = revisionId === null ? null : (texts.get(revisionId)?.held ?? null);
    // What is done with a register's records as a whole is told to those alone who read the register.
    const registerId = subjectId === null ? kindOf(event)?.registerId : undefined;
    const facts = registerId ? { ...own?.held, register: registerId } : own?.held;
    return { held: facts || text ? { ...facts, ...(text ? { text } : {}) } : null, title: own?.title ?? null };
  });
}
