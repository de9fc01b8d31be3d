import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { placeOfQuote } from "../../../schema/policy/comment/place-of-quote.screen.ts";
import type { ReadProvision } from "../provision.ts";
import type { ShownComment, ShownInquiry } from "./comment-queries.ts";

/** Which comments are shown. */
export const commentFilters = ["all", "open", "done", "mine"] as const;
export type CommentFilter = (typeof commentFilters)[number];

/** What is said of one provision, of the whole text, or of provisions that are gone. */
export interface SaidOf {
  readonly provision: ReadProvision | null;
  /** What it is called where it is gone. */
  readonly path: string | null;
  readonly isGone: boolean;
  readonly comments: readonly ShownComment[];
  readonly inquiries: readonly ShownInquiry[];
}

export function isShown({ state, author }: ShownComment, filter: CommentFilter, personId: string): boolean {
  if (filter === "all") return true;
  if (filter === "mine") return author?.id === personId;
  return filter === "open" ? state === "open" : state !== "open" && state !== "withdrawn";
}

/** What is said, in the order of the text: of the whole first, of provisions that are gone last. Of what nothing is said there is no entry. */
export function saidInOrder(
  provisions: readonly ReadProvision[],
  comments: readonly ShownComment[],
  inquiries: readonly ShownInquiry[],
): readonly SaidOf[] {
  const identities = new Set(provisions.map(({ identity }) => identity));
  const placeOf = (identity: string | null | undefined) => (identity && !identities.has(identity) ? "gone" : (identity ?? null));
  const commented = Map.groupBy(comments, ({ identity }) => placeOf(identity));
  const asked = Map.groupBy(inquiries, ({ provision }) => placeOf(provision?.identity));
  const said = (key: string | null, provision: ReadProvision | null): readonly SaidOf[] => {
    const [own, questions] = [commented.get(key) ?? [], asked.get(key) ?? []];
    if (own.length + questions.length === 0) return [];
    const path = own[0]?.provisionPath ?? questions[0]?.provision?.path ?? null;
    return [{ provision, path, isGone: key === "gone", comments: own, inquiries: questions }];
  };
  return [...said(null, null), ...provisions.flatMap((provision) => said(provision.identity, provision)), ...said("gone", null)];
}

/** Whether the provision no longer says the words that were quoted. */
export const isQuoteGone = (provision: ReadProvision | null, quote: string | null, from: number | null): boolean =>
  quote !== null && provision !== null && placeOfQuote(plainText(provision), quote, from ?? 0) === null;
