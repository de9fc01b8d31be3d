import { Box, Typography } from "@mui/material";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { useSay } from "../../i18n/say.ts";
import type { ReadProvision } from "../provision.ts";
import type { ShownComment } from "./comment-queries.ts";
import { ProposedWords } from "./ProposedWords.tsx";
import { Quoted } from "./Quoted.tsx";
import { isQuoteGone } from "./said.ts";
import { commentWords } from "./words.ts";

interface CommentWordsProps {
  readonly comment: ShownComment;
  /** The provision as the draft says it now; null where it is about the whole, or the provision is gone. */
  readonly provision: ReadProvision | null;
}

/** What a comment says: the words that it is about, what is said of them, and what is proposed instead. */
export function CommentWords({ comment, provision }: CommentWordsProps) {
  const say = useSay();
  const { kind, quote, quoteFrom, proposed, text, state } = comment;
  const isOpen = state === "open";
  return (
    <>
      {quote !== null && <Quoted words={quote} isGone={isOpen && isQuoteGone(provision, quote, quoteFrom)} />}
      {text && <Box sx={{ whiteSpace: "pre-line" }}>{text}</Box>}
      {kind === "proposal" && (
        <Box sx={{ mt: 0.5, whiteSpace: "pre-line" }}>
          <Typography variant="caption" color="textSecondary" component="div">
            {say(commentWords.proposed)}
          </Typography>
          <ProposedWords before={quote ?? (isOpen && provision ? plainText(provision) : null)} proposed={proposed ?? ""} />
        </Box>
      )}
    </>
  );
}
