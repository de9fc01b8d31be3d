import { useCallback } from "react";
import { useNotify } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { provisionName, type ReadProvision } from "./provision.ts";
import { addressKey } from "./provision-reference.ts";
import type { ReadRevision } from "./reading-page.ts";
import { policyWords } from "./words.ts";

/** How a provision is called in a sentence: by its label, else by its first words. */
export const shortName = (provision: Pick<ReadProvision, "label" | "heading" | "text">) => provision.label || provisionName(provision);

/**
 * Permanent addresses of provisions: of a text in force by the document's number, so that they lead to the provision in whatever text
 * is in force when they are opened; of any other text by the revision.
 */
export function useAddresses({ id, document }: Pick<ReadRevision, "id" | "document">) {
  const say = useSay();
  const notify = useNotify();
  const number = document?.inForce?.id === id ? document.number : null;
  const page = number ? `/documents/${encodeURIComponent(number)}` : `/reading/${id}`;
  const addressOf = useCallback(
    (provision: ReadProvision) => `${location.origin}${location.pathname}#${page}?at=${addressKey(provision)}`,
    [page],
  );
  const copy = useCallback(
    async (provision: ReadProvision) => {
      const address = addressOf(provision);
      try {
        await navigator.clipboard.writeText(address);
        notify(say(policyWords.addressCopied, { name: shortName(provision) }), { type: "success" });
      } catch {
        notify(say(policyWords.addressNotCopied, { address }), { type: "warning", multiLine: true });
      }
    },
    [addressOf, notify, say],
  );
  return { addressOf, copy };
}
