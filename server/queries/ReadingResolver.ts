import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { RevisionState } from "../../schema/policy/Revision.ts";
import { enumObject, type WordOf } from "../../schema/shared/fields.ts";
import { DateScalar, JsonScalar } from "../../schema/shared/scalars.ts";
import type { Context } from "../context.ts";
import { HistoryEntry, history } from "./history.ts";
import { SearchHit, search } from "./search.ts";
import { FoundProvisions, searchProvisions } from "./search-provisions.ts";
import { SelectedRow, selectRows } from "./select-rows.ts";
import { TallyGroup, tally } from "./tally.ts";

/** Reading over many kinds of records: search, history, numbers, whole lists. */
@Resolver()
export class ReadingResolver {
  @Query(() => [SearchHit], {
    description: "Looks for words, or the pinyin of names, in all that you may read; at most `limit` of each kind, 50 in all.",
  })
  search(
    @Arg("text", () => String) text: string,
    @Arg("limit", () => Int, { defaultValue: 5, description: "Hits of each kind, 1 to 20." }) limit: number,
    @Arg("resources", () => [String], { nullable: true, description: "Kinds to look at, by their plural names; all unless given." })
    resources: string[] | null | undefined,
    @Ctx() context: Context,
  ): Promise<SearchHit[]> {
    return search(context, text, limit, resources ?? null);
  }

  @Query(() => FoundProvisions, {
    description: "Looks for words of two characters or more in the provisions of all texts that you may read, the best first.",
  })
  searchProvisions(
    @Arg("text", () => String, { description: "Words that all stand in a provision, with its label and heading." }) text: string,
    @Arg("departmentId", () => ID, { nullable: true, description: "Only of documents owned there or below." })
    departmentId: string | null | undefined,
    @Arg("categoryId", () => ID, { nullable: true, description: "Only of documents of this kind." }) categoryId: string | null | undefined,
    @Arg("states", () => [enumObject(RevisionState)], { nullable: true, description: "Only of texts in these states; all unless given." })
    states: WordOf<typeof RevisionState>[] | null | undefined,
    @Arg("on", () => DateScalar, { nullable: true, description: "Only of texts that were, or will be, in force on that day." })
    on: string | null | undefined,
    @Arg("offset", () => Int, { defaultValue: 0 }) offset: number,
    @Arg("limit", () => Int, { defaultValue: 20, description: "1 to 50." }) limit: number,
    @Ctx() context: Context,
  ): Promise<FoundProvisions> {
    return searchProvisions(context, text, { departmentId, categoryId, states, on }, { offset, limit });
  }

  @Query(() => [HistoryEntry], {
    nullable: true,
    description: "What happened to a record, the newest first, as far as you may read it; null when the record is missing or not for you.",
  })
  history(
    @Arg("resource", () => String) resource: string,
    @Arg("id", () => ID) id: string,
    @Arg("offset", () => Int, { defaultValue: 0 }) offset: number,
    @Arg("limit", () => Int, { defaultValue: 50, description: "1 to 100." }) limit: number,
    @Ctx() context: Context,
  ): Promise<HistoryEntry[] | null> {
    return history(context, resource, id, { offset, limit });
  }

  @Query(() => [TallyGroup], {
    description: "How many records of a list there are for each of some values, e.g. by state; just those that the list shows you.",
  })
  tally(
    @Arg("resource", () => String) resource: string,
    @Arg("by", () => [String], { description: "Values by path, e.g. person.department.name; of moments the day." }) by: string[],
    @Arg("where", () => JsonScalar, { nullable: true, description: "The list's filter." }) where: unknown,
    @Ctx() context: Context,
  ): Promise<TallyGroup[]> {
    return tally(context, { resource, by, where });
  }

  @Query(() => [SelectedRow], {
    description: "Everything that a list's filter matches, to do something to all of it: at most 10,000 rows.",
  })
  selectRows(
    @Arg("resource", () => String) resource: string,
    @Arg("where", () => JsonScalar, { nullable: true, description: "The list's filter." }) where: unknown,
    @Ctx() context: Context,
  ): Promise<SelectedRow[]> {
    return selectRows(context, resource, where);
  }
}
