import { Field, ID, ObjectType } from "type-graphql";
import type { AuditChanges } from "../../schema/evidence/AuditEvent.ts";
import { DateTimeScalar, JsonScalar } from "../../schema/shared/scalars.ts";
import { readableField } from "../access/readable.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import type { Model } from "./model.ts";
import { modelOf, modelOfEntity } from "./model.ts";
import { inOneTransaction, type Snapshot } from "./one-transaction.ts";
import { Parameters } from "./parameters.ts";
import { PAGE_LIMIT, type Page } from "./request.ts";
import { resourceNamed } from "./resource-name.ts";
import { selectionOfLeaves, shown, titleLeaves } from "./shown-field.ts";
import type { Locale } from "./value-text.ts";

/** One thing that happened to a record, as far as the reader of the history may know. */
@ObjectType({ description: "One thing that happened to a record, as far as you may know." })
export class HistoryEntry {
  @Field(() => ID, { description: "The audit event." })
  id!: string;

  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => String, { nullable: true, description: "Who; empty for the system itself and for people whom you may not see." })
  actorName!: string | null;

  @Field(() => String, { nullable: true, description: "The command; empty where you may know only that something happened." })
  command!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      "[{ field, before, after }]; relations as { id, title }, null for what you may not read. Null where you may know only that something happened.",
  })
  changes!: readonly Change[] | null;
}

interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type EventRow = [id: string, at: string, actorId: string | null, command: string, revisionId: string | null, changes: AuditChanges];

/** Titles by resource and id of the records that the actor may read. */
type Titles = ReadonlyMap<string, string>;

/** Which fields of the record the actor may read in this very row. */
async function readableFields({ sql, actor }: Snapshot, model: Model, id: string): Promise<ReadonlySet<string>> {
  const parameters = new Parameters();
  const place = { model, alias: parameters.alias() };
  const readable = new Set<string>();
  const conditional: [name: string, where: string][] = [];
  for (const name of model.description.fields.keys()) {
    const reading = readableField(place, name, actor, parameters);
    if (reading === "always") readable.add(name);
    else if (reading !== "never") conditional.push([name, reading.where]);
  }
  if (conditional.length === 0) return readable;
  const columns = conditional.map(([, where], index) => `${where} as c${index}`).join(", ");
  const statement = parameters.statement(
    `select ${columns} from "${model.description.table}" ${place.alias} where ${place.alias}."id" = ${parameters.add(id)}::uuid`,
  );
  const [row] = await sql.rows<(boolean | null)[]>(statement.text, statement.values);
  conditional.forEach(([name], index) => {
    if (row?.[index] === true) readable.add(name);
  });
  return readable;
}

async function titlesOf({ reader, actor }: Snapshot, wanted: ReadonlyMap<Model, ReadonlySet<string>>, locale: Locale): Promise<Titles> {
  const titles = new Map<string, string>();
  for (const [model, ids] of wanted) {
    const leaves = titleLeaves(model.resource, actor);
    const all = [...ids];
    for (let start = 0; start < all.length; start += PAGE_LIMIT) {
      const { items } = await reader.list({
        resource: model.resource,
        selection: selectionOfLeaves(leaves),
        where: { id: { in: all.slice(start, start + PAGE_LIMIT) } },
        orderBy: [],
        page: { offset: 0, limit: PAGE_LIMIT },
      });
      for (const row of items) titles.set(`${model.resource} ${row.id}`, String(shown(row, leaves, locale)));
    }
  }
  return titles;
}

/** The relation behind a changed field, if it is one. */
function targetOf(model: Model, name: string): Model | null {
  const field = model.description.fields.get(name);
  return field?.kind === "one" ? modelOfEntity(field.target()) : null;
}

function wantedTitles(model: Model, rows: readonly EventRow[]): Map<Model, Set<string>> {
  const wanted = new Map<Model, Set<string>>();
  const want = (target: Model, id: unknown) => {
    if (typeof id === "string") wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
  };
  for (const [, , actorId, , revisionId, changes] of rows) {
    want(modelOf("people"), actorId);
    want(modelOf("revisions"), revisionId);
    for (const [name, { before, after }] of Object.entries(changes)) {
      const target = targetOf(model, name);
      if (target) for (const id of [before, after]) want(target, id);
    }
  }
  return wanted;
}

/**
 * What happened to a record that the actor may read. Values are shown of just those fields that the record shows them now; who did it
 * and what a relation led to, as far as they may read those. What happened about a text beyond their clearance is left out; auditors
 * learn that something happened.
 */
export async function history(context: Context, resourceName: string, id: string, page: Page): Promise<HistoryEntry[] | null> {
  const resource = resourceNamed(resourceName);
  if (page.limit < 1 || page.limit > PAGE_LIMIT) throw invalid("limit", "badPageLimit");
  if (page.offset < 0 || page.offset >= 1_000_000) throw invalid("offset", "badPageOffset");
  const model = modelOf(resource);
  const locale = { language: context.language, timeZone: context.config.timeZone };
  return inOneTransaction(context, "history", async (snapshot) => {
    const { sql, reader, actor } = snapshot;
    if (!(await reader.single(resource, id, selectionOfLeaves([])))) return null;
    const rows = await sql.rows<EventRow>(
      `select "id", "at", "actor_id", "command", "revision_id", "changes" from "audit_event"
       where "subject_type" = $1 and "subject_id" = $2 order by "sequence" desc limit $3 offset $4`,
      [model.description.name, id, page.limit, page.offset],
    );
    const readable = await readableFields(snapshot, model, id);
    const titles = await titlesOf(snapshot, wantedTitles(model, rows), locale);
    const isAuditor = actor.roles.has("auditor");
    const entries = rows.flatMap(([event, at, actorId, command, revisionId, changes]): HistoryEntry[] => {
      if (revisionId !== null && !titles.has(`revisions ${revisionId}`)) {
        return isAuditor ? [{ id: event, at, actorName: null, command: null, changes: null }] : [];
      }
      const visible = shownChanges(model, changes, readable, titles, isAuditor);
      // That something hidden was changed, and when, is hidden as well.
      if (!isAuditor && visible.length === 0 && Object.keys(changes).length > 0) return [];
      const actorName = (actorId && titles.get(`people ${actorId}`)) || null;
      return [{ id: event, at, actorName, command, changes: visible }];
    });
    const opened = entries.some(({ changes }) => changes?.some(({ field }) => opensText(model, field)));
    if (opened) await reader.single(resource, id, { ...selectionOfLeaves([]), opens: true });
    return entries;
  });
}

function opensText(model: Model, name: string): boolean {
  const field = model.description.fields.get(name);
  return field?.kind === "scalar" && field.opensText;
}

function shownChanges(
  model: Model,
  changes: AuditChanges,
  readable: ReadonlySet<string>,
  titles: Titles,
  withParticulars: boolean,
): Change[] {
  const fields = model.description.fields;
  // In the order of the record's fields: a database keeps the keys of JSON in an order of its own.
  const own = [...fields.keys()].filter((name) => Object.hasOwn(changes, name) && readable.has(name));
  // What a command noted besides, such as its reason, is for the audit.
  const besides = withParticulars ? Object.keys(changes).filter((name) => !fields.has(name)) : [];
  return [...own, ...besides].map((field): Change => {
    const { before = null, after = null } = changes[field] ?? {};
    const target = targetOf(model, field);
    if (!target) return { field, before, after };
    const titled = (id: unknown) => {
      const title = titles.get(`${target.resource} ${id}`);
      return title === undefined ? null : { id, title };
    };
    return { field, before: titled(before), after: titled(after) };
  });
}
