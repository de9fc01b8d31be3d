import { Box, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { type ReactNode, useState } from "react";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Answered } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { ChangeList } from "../comparison/ChangeList.tsx";
import { CompareRevisions } from "../comparison/comparison.ts";
import type { Draft } from "../draft-page.ts";
import { policyWords } from "../words.ts";
import { routeWords } from "./route-words.ts";

interface ApproverTextProps {
  readonly draft: Draft;
  /** The text that holds. */
  readonly inForceId: string;
  /** The draft as a whole. */
  readonly children: ReactNode;
}

/** What whoever decides reads first: what changed against the text in force, one step from the whole text. */
export default function ApproverText({ draft, inForceId, children }: ApproverTextProps) {
  const say = useSay();
  const [shown, setShown] = useState<"changes" | "whole">("changes");
  const query = useAnswer(CompareRevisions, { from: inForceId, to: draft.id });
  return (
    <Sheet
      heading={say(shown === "changes" ? routeWords.whatChanged : policyWords.text)}
      action={
        <ToggleButtonGroup exclusive size="small" value={shown} onChange={(_, next: typeof shown | null) => next && setShown(next)}>
          <ToggleButton value="changes">{say(routeWords.whatChanged)}</ToggleButton>
          <ToggleButton value="whole">{say(routeWords.wholeText)}</ToggleButton>
        </ToggleButtonGroup>
      }
      sx={{ flex: 1, minWidth: 0, maxWidth: 1240 }}
    >
      {draft.changeSummary && (
        <Typography sx={{ whiteSpace: "pre-line", mb: 1.5, maxWidth: "46em" }}>
          {say(policyWords.changeSummary)}
          {": "}
          {draft.changeSummary}
        </Typography>
      )}
      <Box hidden={shown !== "changes"}>
        <Answered query={query} lines={8}>
          {({ compareRevisions }) => compareRevisions && <ChangeList comparison={compareRevisions} beside />}
        </Answered>
      </Box>
      {shown === "whole" && children}
    </Sheet>
  );
}
