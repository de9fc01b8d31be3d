import { shapedOperation } from "../../graphql/operation.ts";
import type { Change } from "./HistoryChange.tsx";

/** What somebody did to a record at once. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly actorName: string | null;
  readonly command: string | null;
  readonly changes: readonly Change[] | null;
}

/** What was done to a record, the newest first. */
export const HistoryQuery = shapedOperation<{ history: readonly HistoryEntry[] | null }>()(
  "query History($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { id at actorName command changes } }",
);
