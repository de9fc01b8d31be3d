import { Box, Button, Stack, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { useOpen } from "../../shared/use-open.ts";
import type { ReadProvision } from "../provision.ts";
import { DropInquiry, type ShownInquiry } from "./comment-queries.ts";
import { Quoted } from "./Quoted.tsx";
import { isQuoteGone } from "./said.ts";
import { commentWords } from "./words.ts";

interface InquiryCardProps {
  readonly inquiry: ShownInquiry;
  readonly provision: ReadProvision | null;
  /** The draft that may take care of it; null for whoever does not edit it. */
  readonly draftId: string | null;
}

/** A reader's question or suggestion beside the provision of the next text, and what that makes of it. */
export function InquiryCard({ inquiry, provision, draftId }: InquiryCardProps) {
  const say = useSay();
  const taking = useOpen();
  const drop = useCommand(DropInquiry);
  const { id, version, kind, quote, text, answer, asker, waitingDays, late, outcome, outcomeNote, takenUpIn } = inquiry;
  const outcomeWord = outcome && wordLabel("InquiryOutcome", outcome);
  return (
    <Box sx={{ py: 1, borderTop: 1, borderColor: "roles.hairline", fontSize: 14, overflowWrap: "anywhere" }}>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "baseline" }}>
        <Link to={`/inquiries/${id}/show`}>{say(commentWords[kind])}</Link>
        <span>{asker?.name}</span>
        {waitingDays !== null && (
          <Typography variant="caption" sx={{ ml: "auto", color: late ? "roles.overdue" : "text.secondary" }}>
            {waitingDays === 0 ? say(commentWords.askedToday) : say(commentWords.waiting, { smart_count: waitingDays })}
          </Typography>
        )}
      </Stack>
      {quote !== null && <Quoted words={quote} isGone={isQuoteGone(provision, quote, 0)} />}
      <Box sx={{ whiteSpace: "pre-line" }}>{text}</Box>
      {answer && <Box sx={{ mt: 0.5, pl: 1, borderLeft: 2, borderColor: "roles.pine", whiteSpace: "pre-line" }}>{answer}</Box>}
      {outcomeWord && (
        <Box sx={{ mt: 0.5 }}>
          {say(commentWords.takenUp, { outcome: say(outcomeWord) })}
          {outcomeNote && <Box sx={{ whiteSpace: "pre-line", color: "text.secondary" }}>{outcomeNote}</Box>}
        </Box>
      )}
      {draftId && (
        <Stack direction="row" sx={{ gap: 0.5, mt: 0.5, ml: -0.75 }}>
          <Button size="small" onClick={taking.show}>
            {say(commentWords.takeUp)}
          </Button>
          {takenUpIn && (
            <Button size="small" loading={drop.isPending} onClick={() => drop.mutate({ input: { id, expectedVersion: version } })}>
              {say(commentWords.drop)}
            </Button>
          )}
        </Stack>
      )}
      {draftId && taking.open && (
        <CommandFormDialog
          name="takeUpInquiry"
          resource="inquiries"
          given={{ id, expectedVersion: version, revisionId: draftId }}
          needs={["outcome"]}
          offers={["note"]}
          begin={{ outcome: outcome ?? "changed", note: outcomeNote }}
          title={say(commentWords.takeUp)}
          subject={inquiry.provision?.path ?? say(commentWords.aboutWhole)}
          text={say(commentWords.takeUpText)}
          onClose={taking.hide}
        />
      )}
    </Box>
  );
}
