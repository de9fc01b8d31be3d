import { Field, ID, Int, ObjectType } from "type-graphql";
import { plainText } from "../../schema/policy/blocks/blocks.screen.ts";
import { type AnyResource, type ResourceName, resourceNames } from "../../schema/registry.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import { mayKnow } from "../access/known-kinds.ts";
import type { Context } from "../context.ts";
import { invalid, PublicError, unauthenticated } from "../errors.ts";
import type { Model } from "../model/model.ts";
import type { Reader } from "../reading/reader.ts";
import { isRow, type OrderInput, type Row, type Selection } from "../reading/request.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { SelectionBuilder } from "../reading/selection-builder.ts";
import { type ShownField, selectionOfFields, shown, shownField, titleField } from "../reading/shown-field.ts";
import type { Locale } from "../reading/value-text.ts";
import { wordsOf } from "../reading/words.ts";
import { excerptOf, marksOf } from "./marks.ts";
import { isFindable } from "./provision-question.ts";
import { rankProvisions } from "./provision-ranking.ts";

/** One record that was found. */
@ObjectType({ description: "One record that was found." })
export class SearchHit {
  @Field(() => String, { description: "Plural name of the resource, e.g. policyDocuments." })
  resource!: string;

  @Field(() => ID, { description: "The record." })
  id!: string;

  @Field(() => String, { description: "What a person calls the record." })
  title!: string;

  @Field(() => String, { description: "What tells it from others of its kind; may be empty. Never a piece of a classified text." })
  detail!: string;

  @Field(() => [Int], { description: "Where the words stand in the title, or what sounds like them: begin, end, begin, end …" })
  titleMarks!: number[];

  @Field(() => String, { nullable: true, description: "Of a provision the labels from the top down to it, e.g. 第三章 › 第十二条." })
  path!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a provision the piece of its text around the words; empty where opening the text is logged.",
  })
  excerpt!: string | null;

  @Field(() => [Int], { description: "Where the words stand in the excerpt." })
  excerptMarks!: number[];

  @Field(() => ID, { nullable: true, description: "Of a provision the revision in which it is read." })
  revisionId!: string | null;
}

/** So many hits are answered at most, of all kinds together. */
const MOST_HITS = 50;
export const MOST_CHARACTERS = 200;
/** So many lists are searched at the same time; the pool serves others too. */
const AT_ONCE = 4;

/** What people look for most comes first; everything else follows in the order of the registry. */
const first: readonly ResourceName[] = ["policyDocuments", "provisions", "people", "departments", "courses", "revisions"];
const inOrder: readonly ResourceName[] = [...first, ...resourceNames.filter((name) => !first.includes(name))];

/** Among texts of the same standing the newest comes first; drafts come after. */
const orders: Partial<Record<AnyResource, OrderInput>> = {
  revisions: [{ effectiveFrom: "DESC" }, { id: "DESC" }],
};

/** States of a text that holds today. */
const HOLDING = { in: ["inForce", "trial"] };

/** Where a text tells its state: those that hold come before those to come and those of old, however many of these there are. */
const standings: Partial<Record<AnyResource, (state: object) => object>> = {
  revisions: (state) => ({ state }),
};

function isSearchable({ description }: Model): boolean {
  return [...description.fields.values()].some((field) => field.kind === "scalar" && field.searchable);
}

/**
 * The first two columns of the list that are not in the title and open no text; of a provision the text that it stands in, and
 * whether that holds.
 */
function detailFields(model: Model, actor: Actor): readonly ShownField[] {
  const { screen, resource } = model;
  const titled = new Set(screen.recordTitle.map((path) => path.split(".")[0]));
  const paths =
    resource === "provisions"
      ? ["revision", "revision.state"]
      : screen.list.columns.map(({ field }) => field).filter((path) => !titled.has(path.split(".")[0]));
  const fields: ShownField[] = [];
  for (const path of paths) {
    try {
      const field = shownField(model, path, actor, "");
      if (field.leaves.length > 0 && field.leaves.every((leaf) => !leaf.field.opensText)) fields.push(field);
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
    }
    if (fields.length === 2) break;
  }
  return fields;
}

/** What a provision shows beside its title: the labels above it, and a glimpse of its text. */
function provisionSelection(fields: readonly ShownField[]): Selection {
  const selection = new SelectionBuilder();
  for (const { leaves } of fields) for (const { steps } of leaves) selection.add(steps);
  for (const name of ["id", "kind", "fullPath", "heading", "text"]) selection.add([name]);
  selection.add(["revision", "id"]);
  return { scalars: selection.scalars, ones: selection.ones, manys: [], unopened: true, opens: true };
}

type Provision = Pick<SearchHit, "path" | "excerpt" | "excerptMarks" | "revisionId">;

function provisionParts(row: Row, words: readonly string[]): Provision {
  const text = typeof row.text === "string" ? plainText({ kind: String(row.kind), text: row.text }) : "";
  const written = [row.heading, text].filter((part): part is string => typeof part === "string" && part !== "").join(" ");
  const excerpt = written === "" ? null : excerptOf(written, words);
  return {
    path: typeof row.fullPath === "string" ? row.fullPath : "",
    excerpt,
    excerptMarks: excerpt === null ? [] : marksOf(excerpt, words),
    revisionId: isRow(row.revision) ? String(row.revision.id) : null,
  };
}

const noProvision: Provision = { path: null, excerpt: null, excerptMarks: [], revisionId: null };

interface Question {
  readonly text: string;
  readonly words: readonly string[];
  readonly limit: number;
}

/** In which language and time zone the person who asks reads. */
export const localeOf = ({ language, config }: Context): Locale => ({ language, timeZone: config.timeZone });

/** What finding and showing needs. */
interface Searcher {
  readonly actor: Actor;
  readonly reader: Reader;
  readonly locale: Locale;
}

/** Records as they are shown among hits, in the order given. */
function shownHits({ actor, locale }: Searcher, model: Model, rows: readonly Row[], words: readonly string[]): SearchHit[] {
  const { resource } = model;
  const title = titleField(model);
  const details = detailFields(model, actor);
  return rows.map((row) => {
    const name = String(shown(row, title, locale));
    return {
      resource,
      id: String(row.id),
      title: name,
      titleMarks: marksOf(name, words),
      detail: details
        .map((field) => String(shown(row, field, locale)))
        .filter(Boolean)
        .join(" · "),
      ...(resource === "provisions" ? provisionParts(row, words) : noProvision),
    };
  });
}

/** Provisions that were found, in the order of their ids; those of logged levels count as opened by searching. */
export async function provisionHits(searcher: Searcher, ids: readonly string[], words: readonly string[]): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const model = searcher.actor.models.of("provisions");
  const fields = [titleField(model), ...detailFields(model, searcher.actor)];
  const { items } = await searcher.reader.list({
    resource: "provisions",
    selection: provisionSelection(fields),
    where: { id: { in: ids } },
    orderBy: [],
    page: { offset: 0, limit: ids.length },
    finds: true,
  });
  const places = new Map(ids.map((id, place) => [id, place]));
  const inOrder = items.toSorted((one, other) => (places.get(String(one.id)) ?? 0) - (places.get(String(other.id)) ?? 0));
  return shownHits(searcher, model, inOrder, words);
}

async function searchOne(context: Context, searcher: Searcher, model: Model, question: Question): Promise<SearchHit[]> {
  const { actor } = searcher;
  const { words, limit } = question;
  const { resource } = model;
  if (resource === "provisions") {
    if (!words.some(isFindable)) return [];
    const { ids } = await rankProvisions(context.database, actor, { words }, { offset: 0, limit });
    return provisionHits(searcher, ids, words);
  }
  // Who may read no text at all may not ask for its state or its dates either; the list is empty then.
  const standing = mayPerhaps(actor, "read", "revisions") ? standings[resource] : undefined;
  const conditions = standing ? [standing(HOLDING), { not: standing(HOLDING) }] : [{}];
  const rows: Row[] = [];
  for (const condition of conditions) {
    if (rows.length === limit) break;
    const { items } = await searcher.reader.list({
      resource,
      selection: selectionOfFields([titleField(model), ...detailFields(model, actor)]),
      where: { ownWords: question.text, ...condition },
      orderBy: (standing && orders[resource]) || [],
      page: { offset: 0, limit: limit - rows.length },
      finds: true,
    });
    rows.push(...items);
  }
  return shownHits(searcher, model, rows, words);
}

/** The kinds of records to look at, in their order: those asked for, or all. */
function kindsFor(actor: Actor, asked: readonly string[] | null): readonly Model[] {
  const { models } = actor;
  const kinds = asked?.map((name) => modelNamed(actor, name, "resources"));
  const all = [...inOrder.map((resource) => models.of(resource)), ...models.registers.filter((model) => mayKnow(model, actor))];
  return all.filter((model) => (kinds?.includes(model) ?? true) && mayPerhaps(actor, "read", model.resource) && isSearchable(model));
}

/** Looks for the words in all that the actor may read: the same lists, with the same conditions, as everywhere else. */
export async function search(context: Context, text: string, limit: number, resources: readonly string[] | null): Promise<SearchHit[]> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  const asked = text.trim();
  if (asked.length > MOST_CHARACTERS) throw invalid("text", "tooLong", { max: MOST_CHARACTERS });
  if (limit < 1 || limit > 20) throw invalid("limit", "outOfRange", { min: 1, max: 20 });
  const kinds = kindsFor(actor, resources);
  if (asked === "" || asked.includes("\0")) return [];
  const searcher = { actor, reader: context.reader, locale: localeOf(context) };
  const question = { text: asked, words: wordsOf(asked), limit };
  const hits: SearchHit[] = [];
  for (let index = 0; index < kinds.length && hits.length < MOST_HITS; index += AT_ONCE) {
    const found = await Promise.all(kinds.slice(index, index + AT_ONCE).map((kind) => searchOne(context, searcher, kind, question)));
    hits.push(...found.flat());
  }
  return hits.slice(0, MOST_HITS);
}
