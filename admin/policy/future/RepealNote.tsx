import { Alert } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import type { ShownRevision } from "../document-page.ts";
import { futureWords } from "./future-words.ts";

/** Before a document is repealed: which texts of it would then never hold, as they are scheduled for later or not published yet. */
export function RepealNote({ revisions }: { readonly revisions: readonly ShownRevision[] }) {
  const say = useSay();
  const lines = revisions.flatMap(({ ordinal, state, effectiveFrom }) => {
    const values = { ordinal: ordinal ?? 0, day: effectiveFrom ?? "" };
    if (state === "scheduled") return [say(futureWords.scheduledBeforeRepeal, values)];
    return state === "draft" || state === "submitted" || state === "approved" ? [say(futureWords.draftBeforeRepeal, values)] : [];
  });
  if (lines.length === 0) return null;
  return (
    <Alert severity="warning">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Alert>
  );
}
