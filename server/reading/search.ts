import { Field, ID, ObjectType } from "type-graphql";
import { screens } from "../../schema/registry.screen.ts";
import { type ResourceName, resourceNames } from "../../schema/registry.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Actor } from "../access/actor.ts";
import type { Context } from "../context.ts";
import { invalid, PublicError, unauthenticated } from "../errors.ts";
import { modelOf } from "./model.ts";
import type { OrderInput } from "./request.ts";
import { type Leaf, leavesOf, selectionOfLeaves, shown, titleLeaves } from "./shown-field.ts";
import type { Locale } from "./value-text.ts";

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
}

/** So many hits are answered at most, of all kinds together. */
const MOST_HITS = 50;
const MOST_CHARACTERS = 200;
/** So many lists are searched at the same time; the pool serves others too. */
const AT_ONCE = 4;

/** What people look for most comes first; everything else follows in the order of the registry. */
const first: readonly ResourceName[] = ["policyDocuments", "provisions", "people", "departments", "courses", "revisions"];
const inOrder: readonly ResourceName[] = [...first, ...resourceNames.filter((name) => !first.includes(name))];

/** Of texts the one that came into force last is most likely to hold; drafts come after. */
const orders: Partial<Record<ResourceName, OrderInput>> = {
  provisions: [{ revision: { effectiveFrom: "DESC" } }, { id: "DESC" }],
  revisions: [{ effectiveFrom: "DESC" }, { id: "DESC" }],
};

function isSearchable(resource: ResourceName): boolean {
  return [...modelOf(resource).description.fields.values()].some((field) => field.kind === "scalar" && field.searchable);
}

/**
 * The first two columns of the list that are not in the title and open no text; of a provision the text that it stands in, and
 * whether that holds.
 */
function detailFields(resource: ResourceName, actor: Actor): readonly (readonly Leaf[])[] {
  const screen = screens[resource];
  const titled = new Set(screen.recordTitle.map((path) => path.split(".")[0]));
  const paths =
    resource === "provisions"
      ? ["revision", "revision.state"]
      : screen.list.columns.map(({ field }) => field).filter((path) => !titled.has(path.split(".")[0]));
  const fields: (readonly Leaf[])[] = [];
  for (const path of paths) {
    try {
      const leaves = leavesOf(resource, path, actor, "");
      if (leaves.length > 0 && leaves.every((leaf) => !leaf.field.opensText)) fields.push(leaves);
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
    }
    if (fields.length === 2) break;
  }
  return fields;
}

async function searchOne(
  context: Context,
  actor: Actor,
  resource: ResourceName,
  text: string,
  limit: number,
  locale: Locale,
): Promise<SearchHit[]> {
  const title = titleLeaves(resource, actor);
  const details = detailFields(resource, actor);
  const { items } = await context.reader.list({
    resource,
    selection: selectionOfLeaves([...title, ...details.flat()]),
    where: { q: text },
    // Who may read no text at all may not order by its dates either; the list is empty then.
    orderBy: (mayPerhaps(actor, "read", "revisions") && orders[resource]) || [],
    page: { offset: 0, limit },
  });
  return items.map((row) => ({
    resource,
    id: String(row.id),
    title: String(shown(row, title, locale)),
    detail: details
      .map((leaves) => String(shown(row, leaves, locale)))
      .filter(Boolean)
      .join(" · "),
  }));
}

/** Looks for the words in all that the actor may read: the same lists, with the same conditions, as everywhere else. */
export async function search(context: Context, text: string, limit: number): Promise<SearchHit[]> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  const words = text.trim();
  if (words.length > MOST_CHARACTERS) throw invalid("text", "tooLong", { max: MOST_CHARACTERS });
  if (limit < 1 || limit > 20) throw invalid("limit", "outOfRange", { min: 1, max: 20 });
  if (words === "" || words.includes("\0")) return [];
  const locale = { language: context.language, timeZone: context.config.timeZone };
  const names = inOrder.filter((resource) => mayPerhaps(actor, "read", resource) && isSearchable(resource));
  const hits: SearchHit[] = [];
  for (let index = 0; index < names.length && hits.length < MOST_HITS; index += AT_ONCE) {
    const found = await Promise.all(
      names.slice(index, index + AT_ONCE).map((resource) => searchOne(context, actor, resource, words, limit, locale)),
    );
    hits.push(...found.flat());
  }
  return hits.slice(0, MOST_HITS);
}
