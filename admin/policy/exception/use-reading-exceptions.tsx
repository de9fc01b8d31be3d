import { type ReactNode, useMemo, useState } from "react";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import type { ReadProvision } from "../provision.ts";
import { exceptionWords } from "./exception-words.ts";
import { ExceptionsQuery, type ShownException } from "./exceptions.ts";

const ExceptionsDialog = onDemand(() => import("./ExceptionsDialog.tsx"));

/** Exceptions by the identity of the provision that they are to. */
function byIdentity(items: readonly ShownException[]): ReadonlyMap<string, readonly ShownException[]> {
  const found = new Map<string, ShownException[]>();
  for (const item of items) {
    const known = found.get(item.identity ?? "") ?? [];
    found.set(item.identity ?? "", known);
    known.push(item);
  }
  return found;
}

/** What the page of a text needs for the exceptions to its provisions: a mark at each, and what that opens. */
export function useReadingExceptions(documentId: string | null, provisions: readonly ReadProvision[]) {
  const say = useSay();
  const { personId } = useMe();
  const { data } = useAnswer(ExceptionsQuery, { id: documentId ?? "" }, { enabled: documentId !== null });
  const known = useMemo(() => byIdentity(data?.provisionExceptions.items ?? []), [data]);
  const [shown, setShown] = useState<ReadProvision | null>(null);
  const aside = useMemo(() => {
    if (known.size === 0) return null;
    return (provision: ReadProvision) => {
      const here = known.get(provision.identity);
      if (!here) return null;
      const holding = here.filter(({ state }) => state === "current");
      const mine = holding.find(({ coveredIds }) => coveredIds?.includes(personId ?? ""));
      const words = mine
        ? say(exceptionWords.yours, { until: mine.until ?? "" })
        : say(holding.length > 0 ? exceptionWords.some : exceptionWords.pending);
      return (
        <button type="button" className="change-mark" data-kind="exception" data-no-print onClick={() => setShown(provision)}>
          {words}
        </button>
      );
    };
  }, [known, personId, say]);
  const dialog: ReactNode = shown && data?.policyDocument && (
    <ExceptionsDialog
      document={data.policyDocument}
      provisions={provisions}
      provision={shown}
      exceptions={known.get(shown.identity) ?? []}
      onClose={() => setShown(null)}
    />
  );
  return { aside, dialog };
}
