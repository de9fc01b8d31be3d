import { Alert, Button } from "@mui/material";
import type { RefObject } from "react";
import { useSay } from "../../i18n/say.ts";
import { goToElement } from "../provisions/go-to-provision.ts";
import { policyWords } from "../words.ts";
import { useRemovedNames } from "./RemovedHere.tsx";
import { outermost, type RemovedProvisions } from "./removed-provisions.ts";

interface RemovedNoteProps {
  readonly removed: RemovedProvisions;
  /** The number of the text that the reader knows. */
  readonly ordinal: number;
  /** Where the text stands. */
  readonly text: RefObject<Element | null>;
}

/** Above a text: what it no longer says since the reader acknowledged it, so that nobody misses it. Nothing where all is still there. */
export function RemovedNote({ removed, ordinal, text }: RemovedNoteProps) {
  const say = useSay();
  const namesOf = useRemovedNames();
  const runs = [...removed.values()];
  if (runs.length === 0) return null;
  const smart_count = runs.reduce((sum, run) => sum + outermost(run).length, 0);
  const names = runs.map(namesOf).join(say({ zh: "、", en: ", " }));
  const show = () => {
    const button = text.current?.querySelector<HTMLElement>(".removed-here button");
    if (button) goToElement(button);
  };
  return (
    <Alert
      severity="warning"
      variant="outlined"
      action={
        <Button size="small" color="inherit" onClick={show} sx={{ whiteSpace: "nowrap" }}>
          {say(policyWords.seeRemoved)}
        </Button>
      }
    >
      {say(policyWords.removedSince, { smart_count, ordinal, names })}
    </Alert>
  );
}
