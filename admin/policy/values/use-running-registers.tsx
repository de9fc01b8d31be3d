import { useMemo, useState } from "react";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { ExceptionsQuery } from "../exception/exceptions.ts";
import type { ReadProvision } from "../provision.ts";
import { valueWords } from "./words.ts";

const RunningRegisters = onDemand(() => import("./RunningRegisters.tsx"));

/** What the page of a text needs to show which registers run its provisions: a mark at each, and what that opens. */
export function useRunningRegisters(documentId: string | null) {
  const say = useSay();
  const { data } = useAnswer(ExceptionsQuery, { id: documentId ?? "" }, { enabled: documentId !== null });
  const [shown, setShown] = useState<string | null>(null);
  const items = data?.registerBindings.items;
  const aside = useMemo(() => {
    if (!items || items.length === 0) return null;
    return ({ identity }: ReadProvision) => {
      const here = new Set(items.filter(({ provision }) => provision === identity).map(({ register }) => register?.id));
      if (here.size === 0) return null;
      return (
        <button type="button" className="change-mark" data-kind="register" data-no-print onClick={() => setShown(identity)}>
          {say(valueWords.run, { smart_count: here.size })}
        </button>
      );
    };
  }, [items, say]);
  const dialog = shown !== null && (
    <RunningRegisters bindings={(items ?? []).filter(({ provision }) => provision === shown)} onClose={() => setShown(null)} />
  );
  return { aside, dialog };
}
