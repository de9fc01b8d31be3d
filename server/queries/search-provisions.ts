import { Field, Int, ObjectType } from "type-graphql";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { recordOpening } from "../audit/record-opening.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { wordsOf } from "../reading/words.ts";
import { inOneTransaction } from "./one-transaction.ts";
import { isFindable, MOST_RANKED, type ProvisionQuestion, rankProvisions } from "./provision-ranking.ts";
import { localeOf, MOST_CHARACTERS, provisionHits, SearchHit } from "./search.ts";

/** Provisions that were found. */
@ObjectType({ description: "Provisions in which words stand." })
export class FoundProvisions {
  @Field(() => Int, { description: "How many there are that you may read." })
  total!: number;

  @Field(() => Int, { description: "So many of them are ranked, the best 2000 at most; the others are not answered." })
  ranked!: number;

  @Field(() => [SearchHit], { description: "The best first: what holds, then where the words stand beside each other or in a heading." })
  hits!: readonly SearchHit[];
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

function checkPage({ offset, limit }: Page): void {
  if (limit < 1 || limit > 50) throw invalid("limit", "outOfRange", { min: 1, max: 50 });
  if (offset < 0 || offset > MOST_RANKED) throw invalid("offset", "outOfRange", { min: 0, max: MOST_RANKED });
}

/**
 * Looks for words in the provisions of all texts that the actor may read. Texts of logged levels in which they stand count as opened by
 * searching, also those that are counted only.
 */
export async function searchProvisions(
  context: Context,
  text: string,
  filter: Omit<ProvisionQuestion, "words">,
  page: Page,
): Promise<FoundProvisions> {
  if (text.length > MOST_CHARACTERS) throw invalid("text", "tooLong", { max: MOST_CHARACTERS });
  if (text.includes("\0")) throw invalid("text", "controlCharacter");
  checkPage(page);
  for (const name of ["departmentId", "categoryId"] as const) {
    const id = filter[name];
    if (id && !isUuid(id)) throw invalid(name, "malformedId");
  }
  const words = wordsOf(text);
  if (words.length === 0) return { total: 0, ranked: 0, hits: [] };
  if (!words.some(isFindable)) throw invalid("text", "searchTooShort");
  return inOneTransaction(context, "search", async ({ sql, actor, reader }) => {
    const { ids, total, logged } = await rankProvisions(sql, actor, { ...filter, words });
    const shown = ids.slice(page.offset, page.offset + page.limit);
    const hits = await provisionHits({ actor, reader, locale: localeOf(context) }, shown, words);
    // What is shown was logged by the reader.
    const counted = logged.filter((id) => !hits.some(({ revisionId }) => revisionId === id));
    if (counted.length > 0) await recordOpening(sql, new Set(counted), "search", actor, context.origin);
    return { total, ranked: ids.length, hits };
  });
}
