import { Field, Int, ObjectType } from "type-graphql";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { recordOpening } from "../audit/record-opening.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import type { Page } from "../reading/request.ts";
import { wordsOf } from "../reading/words.ts";
import { inOneTransaction } from "./one-transaction.ts";
import { isFindable, type ProvisionQuestion } from "./provision-question.ts";
import { MOST_RANKED, type RankedProvisions, rankProvisions } from "./provision-ranking.ts";
import { localeOf, MOST_CHARACTERS, provisionHits, SearchHit } from "./search.ts";

/** Provisions that were found. */
@ObjectType({ description: "Provisions in which words stand." })
export class FoundProvisions {
  @Field(() => Int, { description: "How many there are that you may read; 10000 where there are more." })
  total!: number;

  @Field(() => Boolean, { description: "Whether there are more than `total`." })
  totalCapped!: boolean;

  @Field(() => Int, { description: "So many of them are ranked, the best 2000 at most; the others are not answered." })
  ranked!: number;

  @Field(() => [SearchHit], { description: "The best first: what holds, then where the words stand beside each other or in a heading." })
  hits!: readonly SearchHit[];
}

function checkPage({ offset, limit }: Page): void {
  if (limit < 1 || limit > 50) throw invalid("limit", "outOfRange", { min: 1, max: 50 });
  if (offset < 0 || offset > MOST_RANKED) throw invalid("offset", "outOfRange", { min: 0, max: MOST_RANKED });
}

const foundOf = ({ total, totalCapped }: RankedProvisions, hits: readonly SearchHit[]): FoundProvisions => ({
  total,
  totalCapped,
  ranked: Math.min(total, MOST_RANKED),
  hits,
});

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
  if (words.length === 0) return { total: 0, totalCapped: false, ranked: 0, hits: [] };
  if (!words.some(isFindable)) throw invalid("text", "searchTooShort");
  const { actor, database, reader } = context;
  if (!actor) throw unauthenticated();
  const locale = localeOf(context);
  const asked = { ...filter, words };
  const ranked = await rankProvisions(database, actor, asked, page);
  if (ranked.logged.length === 0) return foundOf(ranked, await provisionHits({ actor, reader, locale }, ranked.ids, words));
  // What counting opens is not told before it is looked for again in the transaction that logs it.
  return inOneTransaction(context, "search", async ({ sql, actor, reader }) => {
    const ranked = await rankProvisions(sql, actor, asked, page);
    const hits = await provisionHits({ actor, reader, locale }, ranked.ids, words);
    // What is shown was logged by the reader.
    const counted = ranked.logged.filter((id) => !hits.some(({ revisionId }) => revisionId === id));
    if (counted.length > 0) await recordOpening(sql, new Set(counted), "search", actor, context.origin);
    return foundOf(ranked, hits);
  });
}
