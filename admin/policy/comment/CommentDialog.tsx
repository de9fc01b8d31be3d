import { FormControlLabel, Radio, RadioGroup, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { fieldState, useValues } from "../../shared/use-values.ts";
import { citationOf, type ReadProvision } from "../provision.ts";
import type { SelectedText } from "../provisions/selected-text.ts";
import { MakeComment } from "./comment-queries.ts";
import { Quoted } from "./Quoted.tsx";
import { commentWords } from "./words.ts";

interface CommentDialogProps {
  readonly revisionId: string;
  /** The provision, and words of it; null for the whole text. */
  readonly about: (Pick<SelectedText, "provision"> & Partial<SelectedText>) | null;
  readonly provisions: readonly ReadProvision[];
  readonly onClose: () => void;
}

const kinds = ["comment", "proposal"] as const;

/** Says something about a draft, or proposes other words. */
export function CommentDialog({ revisionId, about, provisions, onClose }: CommentDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const quote = about?.quote ?? null;
  const { values, set } = useValues({
    kind: "comment" as (typeof kinds)[number],
    text: "",
    proposed: quote ?? (about ? plainText(about.provision) : ""),
  });
  const command = useCommand(MakeComment, () => {
    notify(say(commentWords.sent), { type: "success" });
    onClose();
  });
  const isProposal = values.kind === "proposal";
  const send = () =>
    command.mutate({
      input: {
        ...{ revisionId, identity: about?.provision.identity ?? null, kind: values.kind, text: values.text || null },
        ...(quote === null ? {} : { quote, quoteFrom: about?.from ?? 0 }),
        ...(isProposal ? { proposed: values.proposed } : {}),
      },
    });
  return (
    <CommandDialog
      open
      title={say(commentWords.commentTitle)}
      subject={about ? citationOf(provisions, about.provision) : say(commentWords.aboutWhole)}
      submit={say(commentWords.send)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={send}
    >
      {quote !== null && <Quoted words={quote} isGone={false} />}
      {about && (
        <RadioGroup
          row
          aria-label={say(commentWords.kind)}
          value={values.kind}
          onChange={(_, kind) => set({ kind: kind as (typeof kinds)[number] })}
        >
          {kinds.map((kind) => {
            const label = wordLabel("CommentKind", kind);
            return <FormControlLabel key={kind} value={kind} control={<Radio size="small" />} label={label ? say(label) : kind} />;
          })}
        </RadioGroup>
      )}
      {isProposal && (
        <TextField
          label={say(commentWords.proposed)}
          multiline
          minRows={3}
          maxRows={12}
          required={quote === null}
          value={values.proposed}
          onChange={(event) => set({ proposed: event.target.value })}
          {...fieldState(command.error, "proposed", quote === null ? undefined : say(commentWords.proposedQuoteHelp))}
        />
      )}
      <TextField
        label={say(isProposal ? commentWords.why : commentWords.whatYouSay)}
        multiline
        minRows={3}
        maxRows={12}
        required={!isProposal}
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
        {...fieldState(command.error, "text")}
      />
    </CommandDialog>
  );
}
