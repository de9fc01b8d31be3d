import { useDeferredValue } from "react";
import { useAnswer } from "../graphql/use-api.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { Rows } from "../providers/rows.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { type Choice, livingOnly, pickDetail, picked, wordsFor } from "./pick-queries.ts";

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
  const { data, isFetching } = useAnswer(Rows, picked(kind, asked), { keepPrevious: true, enabled });
  return { choices: (data?.rows.items ?? []).map((record) => choice(kind, record)), loading: isFetching };
}

/** The record of an id, as it is shown when chosen; null without an id, and until it has been read. */
export function useChosen(kind: ResourceName, id: string): Choice | null {
  const choice = useChoice();
  const { data } = useAnswer(Rows, picked(kind, { id: { eq: id } }), { enabled: id !== "" });
  const [record] = id === "" ? [] : (data?.rows.items ?? []);
  return record ? choice(kind, record) : null;
}
