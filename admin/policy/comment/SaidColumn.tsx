import { Box, Button, Drawer, MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { provisionName, type ReadProvision } from "../provision.ts";
import { goToProvision } from "../provisions/go-to-provision.ts";
import { CommentCard } from "./CommentCard.tsx";
import { InquiryCard } from "./InquiryCard.tsx";
import { type CommentFilter, commentFilters, isShown, type SaidOf } from "./said.ts";
import { commentWords } from "./words.ts";

interface SaidProps {
  readonly said: readonly SaidOf[];
  readonly answers: boolean;
  readonly edits: boolean;
  /** The draft into which inquiries are taken; null for whoever does not edit it. */
  readonly draftId: string | null;
}

/** What is said of one provision. */
function Said({ of, answers, edits, draftId, filter }: Omit<SaidProps, "said"> & { readonly of: SaidOf; readonly filter: CommentFilter }) {
  const { personId } = useMe();
  const { provision, comments, inquiries } = of;
  return (
    <>
      {(filter === "all" || filter === "open") &&
        inquiries.map((inquiry) => <InquiryCard key={inquiry.id} inquiry={inquiry} provision={provision} draftId={draftId} />)}
      {comments
        .filter((comment) => isShown(comment, filter, personId))
        .map((comment) => (
          <CommentCard key={comment.id} comment={comment} provision={provision} answers={answers} edits={edits} />
        ))}
    </>
  );
}

function useNameOf() {
  const say = useSay();
  return ({ provision, path, isGone }: SaidOf): string => {
    if (isGone) return say(commentWords.elsewhere);
    return provision ? (path ?? provisionName(provision)) : say(commentWords.aboutWhole);
  };
}

/** How many are shown of a provision under a filter. */
const countOf = ({ comments, inquiries }: SaidOf, filter: CommentFilter, personId: string): number =>
  comments.filter((comment) => isShown(comment, filter, personId)).length + (filter === "all" || filter === "open" ? inquiries.length : 0);

/** The margin: what is said of the text, in its order, beside it on wide screens and below it on others. */
export function SaidColumn({ said, ...rest }: SaidProps) {
  const say = useSay();
  const { personId } = useMe();
  const nameOf = useNameOf();
  const [filter, setFilter] = useState<CommentFilter>("all");
  const shown = said.filter((of) => countOf(of, filter, personId) > 0);
  return (
    <Box
      component="aside"
      aria-label={say(commentWords.comments)}
      data-no-print
      sx={{
        ...{ width: { xs: "100%", lg: 340 }, flexShrink: 0, mt: { xs: 2, lg: 0 } },
        ...{
          position: { lg: "sticky" },
          top: 80,
          alignSelf: "flex-start",
          maxHeight: { lg: "82vh" },
          overflowY: { lg: "auto" },
          pr: { lg: 1 },
        },
      }}
    >
      <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {say(commentWords.comments)}
        </Typography>
        <TextField
          select
          size="small"
          margin="none"
          fullWidth={false}
          value={filter}
          onChange={(event) => setFilter(event.target.value as CommentFilter)}
          slotProps={{ htmlInput: { "aria-label": say(commentWords.filter) } }}
        >
          {commentFilters.map((one) => (
            <MenuItem key={one} value={one}>
              {say(commentWords[one])}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {shown.length === 0 && <Typography color="textSecondary">{say(commentWords.nothing)}</Typography>}
      {shown.map((of) => (
        <Box key={of.provision?.id ?? (of.isGone ? "gone" : "whole")} sx={{ mt: 1.5 }}>
          <SaidHead name={nameOf(of)} provision={of.provision} />
          <Said of={of} filter={filter} {...rest} />
        </Box>
      ))}
    </Box>
  );
}

function SaidHead({ name, provision }: { readonly name: string; readonly provision: ReadProvision | null }) {
  if (!provision) return <Typography variant="h3">{name}</Typography>;
  return (
    <Button size="small" onClick={() => goToProvision(provision)} sx={{ ml: -0.75, textAlign: "start", fontWeight: 600 }}>
      {name}
    </Button>
  );
}

/** What is said of one provision, on a sheet from below. */
export function SaidSheet({ of, onClose, ...rest }: Omit<SaidProps, "said"> & { readonly of: SaidOf; readonly onClose: () => void }) {
  const nameOf = useNameOf();
  return (
    <Drawer
      anchor="bottom"
      open
      onClose={onClose}
      slotProps={{ paper: { sx: { maxHeight: "75dvh", borderRadius: "12px 12px 0 0", p: 2, mx: "auto", width: "100%", maxWidth: 720 } } }}
    >
      <Typography variant="h2" sx={{ mb: 1 }}>
        {nameOf(of)}
      </Typography>
      <Said of={of} filter="all" {...rest} />
    </Drawer>
  );
}
