import { document } from "../graphql/document.ts";
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
export const HistoryQuery = document<{ history: readonly HistoryEntry[] | null }, { resource: string; id: string }>(
  "query History($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { id at actorName command changes } }",
);
