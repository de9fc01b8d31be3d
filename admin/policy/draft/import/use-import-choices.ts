import { useCallback, useMemo, useState } from "react";
import { applyChoice } from "../../../../schema/policy/import-choices/apply-choices.screen.ts";
import type { ImportChoice } from "../../../../schema/policy/import-choices/import-choice.screen.ts";
import { type ImportText, importText } from "../../../../schema/policy/import-choices/import-text.screen.ts";
import type { ImportPreview } from "./import-preview.ts";

interface Step {
  readonly choice: ImportChoice;
  readonly text: ImportText;
}

/** What somebody chooses about a text that was read, one thing after the other; the last can be taken back. */
export function useImportChoices(preview: ImportPreview) {
  const read = useMemo(() => importText(preview.provisions, preview.furniture, preview.furnitureLines), [preview]);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const text = steps.at(-1)?.text ?? read;
  const choose = useCallback(
    (choice: ImportChoice) =>
      setSteps((before) => {
        const next = applyChoice(before.at(-1)?.text ?? read, choice);
        return next ? [...before, { choice, text: next }] : before;
      }),
    [read],
  );
  const undo = useCallback(() => setSteps((before) => before.slice(0, -1)), []);
  const choices = useMemo(() => steps.map(({ choice }) => choice), [steps]);
  return { text, choices, choose, undo };
}
