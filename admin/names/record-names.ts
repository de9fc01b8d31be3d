import { useAnswer } from "../graphql/use-api.ts";
import { rowsTogether } from "../providers/rows.ts";
import { askedOf } from "../providers/selection.ts";
import { isResourceName } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { useRecordTitle } from "./record-title.ts";

/** Ids of records by what they are records of. */
export type WantedNames = ReadonlyMap<ResourceName, ReadonlySet<string>>;

/** Records of one kind that are named at once, as many as the server answers on a page. */
const most = 100;

/** What the records are called, by id, as far as this person may read them. */
export function useRecordNames(wanted: WantedNames): ReadonlyMap<string, string> {
  const title = useRecordTitle();
  const kinds = [...wanted.keys()].filter(isResourceName);
  const parts = kinds.map((resource, place) => {
    const where = { id: { in: [...(wanted.get(resource) ?? [])].slice(0, most) } };
    return [`k${place}`, { resource, fields: askedOf(resource, []), where, page: { limit: most } }] as const;
  });
  const { operation, variables } = rowsTogether(Object.fromEntries(parts));
  const { data } = useAnswer(operation, variables, { enabled: kinds.length > 0 });
  return new Map(
    kinds.flatMap((kind, place) => (data?.[`k${place}`]?.items ?? []).map((record) => [String(record.id), title(kind, record)] as const)),
  );
}
