import { type ReactNode, useMemo, useState } from "react";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import type { ReadProvision } from "../provision.ts";
import { textLinkWords } from "../provisions/text-link-words.ts";
import { TextReferences, textLinks } from "./text-references.ts";

const BackReferencesDialog = onDemand(() => import("./BackReferencesDialog.tsx"));

/** What the page of a text needs for its references both ways: where they lead, a way to open what refers to it, and the dialogue for that. */
export function useReadingReferences(revisionId: string, provisions: readonly ReadProvision[]) {
  const say = useSay();
  const answer = useAnswer(TextReferences, { revisionId }).data?.references;
  const links = useMemo(() => (answer ? textLinks(provisions, answer, say(textLinkWords.repealed)) : null), [answer, provisions, say]);
  // Undefined while nothing is open, null for the whole text.
  const [asked, setAsked] = useState<ReadProvision | null | undefined>(undefined);
  const onText = (target: Element) => {
    const sign = target.closest("[data-cited]")?.getAttribute("data-cited");
    const provision = sign && provisions.find(({ id }) => id === sign);
    if (provision) setAsked(provision);
  };
  const dialog: ReactNode = asked !== undefined && (
    <BackReferencesDialog revisionId={revisionId} provision={asked} onClose={() => setAsked(undefined)} />
  );
  return { links, onText, dialog, action: { label: say(textLinkWords.referringTexts), onClick: () => setAsked(null) } };
}
