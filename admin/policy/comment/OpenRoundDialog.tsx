import { TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { dayAfter } from "../../../schema/shared/days.screen.ts";
import { AudienceChooser } from "../../audience/AudienceChooser.tsx";
import { audienceInput, emptyAudience } from "../../audience/audience-choice.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { DayField } from "../../shared/DayField.tsx";
import { fieldState, useValues } from "../../shared/use-values.ts";
import { OpenCommentRound } from "./comment-queries.ts";
import { commentWords } from "./words.ts";

/** People usually have so many days. */
const USUAL_DAYS = 7;

interface OpenRoundDialogProps {
  readonly draft: { readonly id: string; readonly title: string | null };
  readonly onClose: () => void;
}

/** Asks people to comment on a draft until a day. */
export function OpenRoundDialog({ draft, onClose }: OpenRoundDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const { today } = useMe();
  const [audience, setAudience] = useState(emptyAudience);
  const { values, set } = useValues({ until: dayAfter(today, USUAL_DAYS), introduction: "", leaveOutUncleared: false });
  const command = useCommand(OpenCommentRound, () => {
    notify(say(commentWords.opened), { type: "success" });
    onClose();
  });
  const open = () =>
    command.mutate({
      input: {
        ...{ revisionId: draft.id, audience: audienceInput(audience), until: values.until },
        ...{ introduction: values.introduction || null, leaveOutUncleared: values.leaveOutUncleared },
      },
    });
  return (
    <CommandDialog
      open
      wide
      title={say(commentWords.openRound)}
      subject={draft.title ?? ""}
      text={say(commentWords.openRoundText)}
      submit={say(commentWords.openRound)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={open}
    >
      <AudienceChooser
        heading={say(commentWords.audience)}
        value={audience}
        onChange={setAudience}
        revisionId={draft.id}
        leaveOutUncleared={values.leaveOutUncleared}
        onLeaveOutUncleared={(leaveOutUncleared) => set({ leaveOutUncleared })}
        error={command.error}
      />
      <DayField
        label={say(commentWords.until)}
        required
        value={values.until}
        onChange={(until) => set({ until })}
        {...fieldState(command.error, "until")}
      />
      <TextField
        label={say(commentWords.introduction)}
        multiline
        minRows={2}
        value={values.introduction}
        onChange={(event) => set({ introduction: event.target.value })}
        {...fieldState(command.error, "introduction", say(commentWords.introductionHelp))}
      />
    </CommandDialog>
  );
}
