import { Box } from "@mui/material";
import { Segments } from "../comparison/Segments.tsx";
import type { ChangeOfWords } from "./change-of-words.ts";

/** A provision with what would be struck out and put in. */
export function ChangeOfWordsView({ change }: { readonly change: ChangeOfWords }) {
  return (
    <Box
      sx={{
        whiteSpace: "pre-line",
        maxHeight: 320,
        overflowY: "auto",
        border: 1,
        borderColor: "roles.hairline",
        borderRadius: 1,
        p: 1.5,
        lineHeight: 1.8,
      }}
    >
      <ChangedWords change={change} />
    </Box>
  );
}

/** The same within other words. */
export function ChangedWords({ change: { before, removed, added, after } }: { readonly change: ChangeOfWords }) {
  const stretches = [
    { text: before, change: "same" },
    { text: removed, change: "removed" },
    { text: added, change: "added" },
    { text: after, change: "same" },
  ] as const;
  return <Segments segments={stretches.filter(({ text }) => text !== "").map((one) => ({ ...one, before: null }))} />;
}
