import type { Who } from "../../../../schema/register/definition/who.screen.ts";
import { useAnswer } from "../../../graphql/use-api.ts";
import { useRecordTitle } from "../../../names/record-title.ts";
import { Rows } from "../../../providers/rows.ts";
import { picked } from "../../../shared/pick-queries.ts";
import type { NameOf } from "./who-choices.ts";

type Kind = Parameters<NameOf>[0];

function idsOf(list: readonly Who[], kind: Kind): readonly string[] {
  const ids = list.flatMap((who) => {
    if (kind === "people") return who.kind === "people" ? who.people : [];
    if (kind === "positions") return who.kind === "position" && who.position !== "" ? [who.position] : [];
    return "of" in who && typeof who.of === "object" && who.of.id !== "" ? [who.of.id] : [];
  });
  // What a pack leaves to whoever installs it has no name yet.
  return [...new Set(ids)].filter((id) => !id.startsWith("$"));
}

function useNamesOf(kind: Kind, list: readonly Who[]): ReadonlyMap<string, string> {
  const title = useRecordTitle();
  const ids = idsOf(list, kind);
  const { data } = useAnswer(Rows, picked(kind, { id: { in: ids } }), { enabled: ids.length > 0, keepPrevious: true });
  return new Map((ids.length === 0 ? [] : (data?.rows.items ?? [])).map((record) => [record.id, title(kind, record)]));
}

/** What the records are called that these refer to. */
export function useNames(list: readonly Who[]): NameOf {
  const names = {
    departments: useNamesOf("departments", list),
    positions: useNamesOf("positions", list),
    people: useNamesOf("people", list),
  };
  return (kind, id) => (id.startsWith("$") ? id.slice(1) : (names[kind].get(id) ?? null));
}
