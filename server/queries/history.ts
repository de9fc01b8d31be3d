import { Field, ID, ObjectType } from "type-graphql";
import type { AuditChanges } from "../../schema/evidence/AuditEvent.ts";
import { DateTimeScalar, JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { type Model, targetOf } from "../model/model.ts";
import { toldWords } from "../reading/opened.ts";
import { PAGE_LIMIT, type Page } from "../reading/request.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { selectionOfFields, shown, titleField } from "../reading/shown-field.ts";
import type { Locale } from "../reading/value-text.ts";
import { historyStatement } from "./history-statement.ts";
import { inOneTransaction, type Snapshot } from "./one-transaction.ts";

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

type EventRow = [
  id: string,
  at: string,
  actorId: string | null,
  command: string,
  changes: AuditChanges,
  /** Whether more than that something happened may be known. */
  whole: boolean,
  /** Whether what was before may be known. */
  before: boolean,
  ...shown: boolean[],
];

/** Titles by resource and id of the records that the actor may read. */
type Titles = ReadonlyMap<string, string>;

async function titlesOf({ reader }: Snapshot, wanted: ReadonlyMap<Model, ReadonlySet<string>>, locale: Locale): Promise<Titles> {
  const titles = new Map<string, string>();
  for (const [model, ids] of wanted) {
    const title = titleField(model);
    const all = [...ids];
    for (let start = 0; start < all.length; start += PAGE_LIMIT) {
      const { items } = await reader.list({
        resource: model.resource,
        selection: selectionOfFields([title]),
        where: { id: { in: all.slice(start, start + PAGE_LIMIT) } },
        orderBy: [],
        page: { offset: 0, limit: PAGE_LIMIT },
      });
      for (const row of items) titles.set(`${model.resource} ${row.id}`, String(shown(row, title, locale)));
    }
  }
  return titles;
}

/** The relation behind a changed field, if it is one. */
function changedTo(model: Model, name: string): Model | null {
  const field = model.description.fields.get(name);
  return field?.kind === "one" ? targetOf(model, field) : null;
}

function wantedTitles(model: Model, entries: readonly Told[]): Map<Model, Set<string>> {
  const wanted = new Map<Model, Set<string>>();
  const want = (target: Model, id: unknown) => {
    if (typeof id === "string") wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
  };
  for (const { actorId, changes } of entries) {
    want(model.models.of("people"), actorId);
    for (const { field, before, after } of changes ?? []) {
      const target = changedTo(model, field);
      if (target) for (const id of [before, after]) want(target, id);
    }
  }
  return wanted;
}

/** An entry before its relations have titles. */
interface Told {
  readonly id: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly command: string | null;
  readonly changes: readonly Change[] | null;
}

/**
 * What happened to a record that the actor may read. An event is judged by what held when it was written, as it tells itself, and by the
 * rights that the actor has now: whoever could not have read the record as it was then learns nothing of it, not even that there is an entry.
 * Values are shown of just those fields that the record showed then and shows now, and what was before an event only to whom the record was
 * readable before it. Who did it and what a relation led to, as far as the actor may read those. Auditors learn of every event that
 * something happened.
 */
export async function history(context: Context, resourceName: string, id: string, page: Page): Promise<HistoryEntry[] | null> {
  if (page.limit < 1 || page.limit > PAGE_LIMIT) throw invalid("limit", "badPageLimit");
  if (page.offset < 0 || page.offset >= 1_000_000) throw invalid("offset", "badPageOffset");
  const locale = { language: context.language, timeZone: context.config.timeZone };
  return inOneTransaction(context, "history", async (snapshot) => {
    const { sql, reader, actor } = snapshot;
    const model = modelNamed(actor, resourceName);
    const { resource } = model;
    if (!(await reader.single(resource, id, selectionOfFields([])))) return null;
    const isAuditor = actor.roles.has("auditor");
    // What is done with a record of a register is kept as that of a record: its values are told by `recordHistory` alone.
    const kept = model.registerId ? actor.models.of("registerRecords") : model;
    const { statement, fields } = historyStatement(kept, id, page, actor, isAuditor);
    const rows = await sql.rows<EventRow>(statement.text, statement.values);
    const told = rows.map(([event, at, actorId, command, changes, whole, before, ...shows]): Told => {
      if (!whole) return { id: event, at, actorId: null, command: null, changes: null };
      const readable = new Set([...fields.always, ...fields.sometimes.flatMap(({ names }, index) => (shows[index] ? names : []))]);
      return { id: event, at, actorId, command, changes: shownChanges(kept, changes, readable, before, isAuditor) };
    });
    const titles = await titlesOf(snapshot, wantedTitles(kept, told), locale);
    const opened = told.some(({ changes }) => changes?.some(({ field }) => isLoggedText(model, field)));
    if (opened) await reader.single(resource, id, { ...selectionOfFields([]), opens: true });
    return told.map(({ actorId, changes, ...entry }) => ({
      ...entry,
      actorName: (actorId && titles.get(`people ${actorId}`)) || null,
      changes: changes?.map((change) => titled(model, change, titles)) ?? null,
    }));
  });
}

function isLoggedText(model: Model, name: string): boolean {
  const field = model.description.fields.get(name);
  if (!field) return model.resource === "revisions" && toldWords.has(name);
  return field.kind === "scalar" && field.opensText;
}

function shownChanges(
  model: Model,
  changes: AuditChanges,
  readable: ReadonlySet<string>,
  withBefore: boolean,
  withParticulars: boolean,
): Change[] {
  const fields = model.description.fields;
  // In the order of the record's fields: a database keeps the keys of JSON in an order of its own.
  const own = [...fields.keys()].filter((name) => Object.hasOwn(changes, name) && readable.has(name));
  // What a command noted besides, such as its reason, is for the audit.
  const besides = withParticulars ? Object.keys(changes).filter((name) => !fields.has(name)) : [];
  return [...own, ...besides].map((field) => {
    const { before = null, after = null } = changes[field] ?? {};
    return { field, before: withBefore ? before : null, after };
  });
}

function titled(model: Model, { field, before, after }: Change, titles: Titles): Change {
  const target = changedTo(model, field);
  if (!target) return { field, before, after };
  const record = (id: unknown) => {
    const title = titles.get(`${target.resource} ${id}`);
    return title === undefined ? null : { id, title };
  };
  return { field, before: record(before), after: record(after) };
}
