import { useState } from "react";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { provisionName } from "../provision.ts";
import { policyWords } from "../words.ts";
import { outermost, type RemovedRun } from "./removed-provisions.ts";
import { Removed } from "./Segments.tsx";

/** So many characters are struck out in their place unasked; a chapter that is gone would stand in the way of reading. */
const SHORT = 400;

/** How the removed provisions are called in a sentence, e.g. "第三条、第五条（二）". */
export function useRemovedNames(): (run: RemovedRun) => string {
  const say = useSay();
  return (run) =>
    outermost(run)
      .map((provision) => provision.above + (provision.label || provisionName(provision)))
      .join(say({ zh: "、", en: ", " }));
}

/** In the place of provisions that are gone: says so, and shows them struck out. Not on paper, which is the text that holds. */
export function RemovedHere({ run }: { readonly run: RemovedRun }) {
  const say = useSay();
  const names = useRemovedNames();
  const [open, setOpen] = useState(run.reduce((sum, { heading, text }) => sum + heading.length + text.length, 0) <= SHORT);
  return (
    <div className="removed-here" data-no-print>
      <button type="button" className="change-mark" data-kind="removed" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say(open ? policyWords.hideRemoved : policyWords.showRemoved, { names: names(run) })}
      </button>
      {open &&
        run.map(({ kind, label, heading, text }, place) => (
          <div key={`${place}:${label}`} className="gone">
            <Removed text={[label, heading, plainText({ kind, text })].filter(Boolean).join("　")} />
          </div>
        ))}
    </div>
  );
}
