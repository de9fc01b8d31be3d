import { useDeferredValue } from "react";
import { useAnswer } from "../graphql/use-api.ts";
import { useRecordTitle } from "../names/record-title.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { type Choice, livingOnly, pickDetail, pickDocument, wordsFor } from "./pick-queries.ts";

interface Wanted {
  readonly kind: ResourceName;
  readonly text: string;
  /** Narrows what is offered, as a filter of the API. */
  readonly where?: object | undefined;
  /** Offers also what is no longer used for new records. */
  readonly all?: boolean | undefined;
  readonly enabled?: boolean | undefined;
}

/** How a record is offered and shown: `const choice = useChoice(); choice("people", person)`. */
export function useChoice() {
  const title = useRecordTitle();
  return (kind: ResourceName, record: { readonly id: string }): Choice => {
    const detail = pickDetail(kind, record);
    return { id: record.id, name: title(kind, record), record, ...(detail ? { detail } : {}) };
  };
}

/** The records that fit what has been typed. */
export function useChoices({ kind, text, where = {}, all = false, enabled = true }: Wanted) {
  const q = useDeferredValue(text.trim());
  const choice = useChoice();
  const asked = { and: [where, all ? {} : livingOnly(kind), q ? wordsFor(kind, q) : {}] };
  const { data, isFetching } = useAnswer(pickDocument(kind), { where: asked }, { keepPrevious: true, enabled });
  return { choices: (data?.found.items ?? []).map((record) => choice(kind, record)), loading: isFetching };
}

/** The record of an id, as it is shown when chosen; null without an id, and until it has been read. */
export function useChosen(kind: ResourceName, id: string): Choice | null {
  const choice = useChoice();
  const { data } = useAnswer(pickDocument(kind), { where: { id: { eq: id } } }, { enabled: id !== "" });
  const [record] = id === "" ? [] : (data?.found.items ?? []);
  return record ? choice(kind, record) : null;
}
