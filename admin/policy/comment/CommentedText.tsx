import { Box } from "@mui/material";
import { type MouseEvent, useCallback, useRef, useState } from "react";
import { useSay } from "../../i18n/say.ts";
import type { ChangedProvisions } from "../comparison/ChangeMark.tsx";
import type { RemovedProvisions } from "../comparison/removed-provisions.ts";
import type { ReadProvision } from "../provision.ts";
import { SelectionBar } from "../provisions/SelectionBar.tsx";
import { type SelectedText, useSelectedText } from "../provisions/selected-text.ts";
import { ReadingText } from "../reading/ReadingText.tsx";
import { CommentCount } from "./CommentCount.tsx";
import { CommentDialog } from "./CommentDialog.tsx";
import type { SaidOf } from "./said.ts";
import { commentWords } from "./words.ts";

interface CommentedTextProps {
  readonly draftId: string;
  readonly provisions: readonly ReadProvision[];
  readonly saidOf: ReadonlyMap<string | null, SaidOf>;
  readonly onOpen: (of: SaidOf) => void;
  /** Whether this person may say something about it. */
  readonly isOpen: boolean;
  readonly changes?: ChangedProvisions | null;
  readonly removed?: RemovedProvisions | null;
}

/** A draft that is read and commented on: by a button at each provision, or on words that are selected. */
export function CommentedText({ draftId, provisions, saidOf, onOpen, isOpen, changes = null, removed = null }: CommentedTextProps) {
  const say = useSay();
  const text = useRef<HTMLDivElement>(null);
  const [about, setAbout] = useState<(Pick<SelectedText, "provision"> & Partial<SelectedText>) | null>(null);
  const selected = useSelectedText(text, provisions, isOpen && about === null);
  const countBeside = useCallback(
    (provision: ReadProvision) => {
      const of = saidOf.get(provision.id);
      return of && <CommentCount of={of} onOpen={onOpen} />;
    },
    [saidOf, onOpen],
  );
  const onText = (event: MouseEvent) => {
    const sign = (event.target as Element).closest("[data-ask]")?.getAttribute("data-ask");
    const provision = sign && provisions.find(({ id }) => id === sign);
    if (provision) setAbout({ provision });
  };
  return (
    <>
      <Box ref={text} onClick={onText} sx={{ "& .ask[data-ask]::before": { content: '"+"' } }}>
        <ReadingText
          provisions={provisions}
          changes={changes}
          removed={removed}
          ask={isOpen ? say(commentWords.commentOnProvision) : null}
          askByKey
          aside={countBeside}
        />
      </Box>
      {selected && <SelectionBar words={selected.quote} act={say(commentWords.commentOn)} onAct={() => setAbout(selected)} />}
      {about && <CommentDialog revisionId={draftId} about={about} provisions={provisions} onClose={() => setAbout(null)} />}
    </>
  );
}
