import { Box, Link } from "@mui/material";
import { useState } from "react";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { screenPageWords } from "../words.ts";

/** Lines and characters above which a text is shown in part at first. */
const lines = 8;
const characters = 400;

/** A text of several lines; a long one in part until one wants all of it. */
export function LongText({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  const say = useSay();
  const long = text.length > characters || text.split("\n").length > lines;
  return (
    <Box>
      <Box
        sx={{
          whiteSpace: "pre-wrap",
          overflowWrap: "anywhere",
          ...(long && !whole && { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: lines, overflow: "hidden" }),
        }}
      >
        {whole ? text : cutText(text, 5 * characters)}
      </Box>
      {long && (
        <Link component="button" type="button" aria-expanded={whole} onClick={() => setWhole(!whole)} sx={{ mt: 0.5 }}>
          {say(whole ? screenPageWords.showLess : screenPageWords.showAll)}
        </Link>
      )}
    </Box>
  );
}
