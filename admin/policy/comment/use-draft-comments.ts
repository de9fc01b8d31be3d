import { useMemo } from "react";
import { useAnswer } from "../../graphql/use-api.ts";
import { useMe } from "../../providers/me.ts";
import type { ReadProvision } from "../provision.ts";
import { DraftComments } from "./comment-queries.ts";
import { type SaidOf, saidInOrder } from "./said.ts";

/** What is said of a draft, for whoever edits, approves or audits it. */
export interface SaidOfDraft {
  readonly said: readonly SaidOf[];
  /** By the provision's id; null for the whole text. */
  readonly saidOf: ReadonlyMap<string | null, SaidOf>;
  readonly total: number;
  /** Comments that wait for an answer. */
  readonly waiting: number;
}

export function useDraftComments(draftId: string, documentId: string, provisions: readonly ReadProvision[]): SaidOfDraft {
  const { has } = useMe();
  const { data } = useAnswer(DraftComments, { id: draftId, documentId, edits: has("policyEditor") });
  return useMemo(() => {
    const comments = data?.revision?.comments ?? [];
    const said = saidInOrder(provisions, comments, data?.inquiries?.items ?? []);
    return {
      said,
      saidOf: new Map(said.filter(({ isGone }) => !isGone).map((of) => [of.provision?.id ?? null, of])),
      total: comments.length,
      waiting: comments.filter(({ state }) => state === "open").length,
    };
  }, [data, provisions]);
}
