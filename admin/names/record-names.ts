import { resources } from "virtual:schema-facts";
import { document } from "../graphql/document.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { selectionOf } from "../providers/selection.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { useRecordTitle } from "./record-title.ts";

/** Ids of records by what they are records of. */
export type WantedNames = ReadonlyMap<ResourceName, ReadonlySet<string>>;

/** Records of one kind that are named at once, as many as the server answers on a page. */
const most = 100;

type Found = Readonly<Record<string, { readonly items: readonly { readonly id: string }[] }>>;

/** Asks for several kinds at once. */
function namesDocument(kinds: readonly ResourceName[]) {
  const types = kinds.map((kind) => `$${kind}: ${resources[kind]?.type}Where`).join(", ");
  const lists = kinds.map((kind) => `${kind}(where: $${kind}, page: { limit: ${most} }) { items { ${selectionOf(kind, [])} } }`);
  return document<Found, Readonly<Record<string, object>>>(`query RecordNames(${types}) { ${lists.join(" ")} }`);
}

/** What the records are called, by id, as far as this person may read them. */
export function useRecordNames(wanted: WantedNames): ReadonlyMap<string, string> {
  const title = useRecordTitle();
  const kinds = [...wanted.keys()].filter((kind) => resources[kind] !== undefined);
  const filters = kinds.map((kind) => [kind, { id: { in: [...(wanted.get(kind) ?? [])].slice(0, most) } }] as const);
  const { data } = useAnswer(namesDocument(kinds), Object.fromEntries(filters), { enabled: kinds.length > 0 });
  return new Map(kinds.flatMap((kind) => (data?.[kind]?.items ?? []).map((record) => [record.id, title(kind, record)] as const)));
}
