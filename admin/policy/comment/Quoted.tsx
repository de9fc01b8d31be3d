import { Box, Typography } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { commentWords } from "./words.ts";

/** Words of a provision that somebody speaks of. */
export function Quoted({ words, isGone }: { readonly words: string; readonly isGone: boolean }) {
  const say = useSay();
  return (
    <Box sx={{ my: 0.5, pl: 1, borderLeft: 2, borderColor: "roles.hairline", color: "text.secondary", whiteSpace: "pre-line" }}>
      {words}
      {isGone && (
        <Typography variant="caption" component="div" sx={{ color: "roles.amber" }}>
          {say(commentWords.wordsChanged)}
        </Typography>
      )}
    </Box>
  );
}
