import { factsSql } from "../access/held-facts.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { allModels, type Model, modelOf } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { isUuid } from "../reading/uuid.ts";

/** Which record an event is about, and which text. */
export interface EventSubject {
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly revisionId: string | null;
}

type Facts = Readonly<Record<string, unknown>>;

const byName = new Map(allModels.map((model) => [model.description.name, model]));

async function factsOfRecords(sql: SqlExecutor, model: Model, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Facts>> {
  const parameters = new Parameters();
  const alias = parameters.alias();
  const facts = factsSql(model, alias, parameters);
  if (facts === null || ids.size === 0) return new Map();
  const { text, values } = parameters.statement(
    `select ${alias}."id"::text as "id", ${facts} as "facts" from "${model.description.table}" ${alias} where ${alias}."id" = any(${parameters.ids([...ids])})`,
  );
  return new Map(await sql.rows<[string, Facts]>(text, values));
}

/**
 * What now decides who may read the records and texts that these events are about, in their order, to be kept with the events: whoever
 * reads them later is judged by it. Null where no rule asks anything.
 */
export async function heldByEvents(sql: SqlExecutor, events: readonly EventSubject[]): Promise<(Facts | null)[]> {
  const records = new Map<Model, Set<string>>();
  for (const { subjectType, subjectId } of events) {
    const model = subjectType === null ? undefined : byName.get(subjectType);
    if (model && isUuid(subjectId)) records.set(model, (records.get(model) ?? new Set()).add(subjectId));
  }
  const known = new Map<string, Facts>();
  for (const [model, ids] of records) {
    for (const [id, facts] of await factsOfRecords(sql, model, ids)) known.set(`${model.description.name} ${id}`, facts);
  }
  const revisionIds = new Set(events.flatMap(({ revisionId }) => revisionId ?? []));
  const texts = await factsOfRecords(sql, modelOf("revisions"), revisionIds);
  return events.map(({ subjectType, subjectId, revisionId }) => {
    const own = known.get(`${subjectType} ${subjectId}`);
    const text = revisionId === null ? undefined : texts.get(revisionId);
    return own || text ? { ...own, ...(text ? { text } : {}) } : null;
  });
}
