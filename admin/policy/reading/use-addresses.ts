import { useCallback } from "react";
import { useSay } from "../../i18n/say.ts";
import { useCopy } from "../../shared/use-copy.ts";
import { provisionName, type ReadProvision } from "../provision.ts";
import { addressKey } from "../provisions/provision-reference.ts";
import { policyWords } from "../words.ts";
import type { ReadRevision } from "./reading-page.ts";

/** How a provision is called in a sentence: by its label, else by its first words. */
const shortName = (provision: Pick<ReadProvision, "kind" | "label" | "heading" | "text">) => provision.label || provisionName(provision);

const panelAddress = (page: string) => `${location.origin}${location.pathname}#${page}`;

/** The page that shows the text of a document that is in force whenever it is opened. */
const documentPage = (number: string) => `/documents/${encodeURIComponent(number)}`;

/** The permanent address of a document. */
export const documentAddress = (number: string) => panelAddress(documentPage(number));

/** Copies the address of something and says of what. */
export function useCopyAddress() {
  const copy = useCopy();
  const say = useSay();
  return useCallback((address: string, name: string) => copy(address, say(policyWords.addressCopied, { name })), [copy, say]);
}

/**
 * Permanent addresses of provisions: of a text in force by the document's number, so that they lead to the provision in whatever text
 * is in force when they are opened; of any other text by the revision.
 */
export function useAddresses({ id, document }: Pick<ReadRevision, "id" | "document">) {
  const number = document?.inForce?.id === id ? document.number : null;
  const page = number ? documentPage(number) : `/reading/${id}`;
  const copyText = useCopyAddress();
  const addressOf = useCallback((provision: ReadProvision) => `${panelAddress(page)}?at=${addressKey(provision)}`, [page]);
  const copy = useCallback((provision: ReadProvision) => copyText(addressOf(provision), shortName(provision)), [addressOf, copyText]);
  return { addressOf, copy };
}
