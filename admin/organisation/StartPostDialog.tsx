import { Checkbox, FormControlLabel, Stack } from "@mui/material";
import { useState } from "react";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { sharedWords } from "../shared/words.ts";
import { MoveMembership, type Post, StartMembership } from "./posts.ts";
import { organisationWords } from "./words.ts";

interface StartPostDialogProps {
  readonly personId: string;
  readonly name: string;
  /** The post that the new one takes the place of, when somebody moves. */
  readonly replaced: Pick<Post, "id" | "version" | "primary" | "position"> | null;
  /** The department that was chosen before. */
  readonly into?: Choice | null;
  readonly onClose: () => void;
}

/** Gives a person a post; moving ends the old one the day before. */
export function StartPostDialog({ personId, name, replaced, into = null, onClose }: StartPostDialogProps) {
  const say = useSay();
  const { today } = useMe();
  const [department, setDepartment] = useState<Choice | null>(into);
  const [position, setPosition] = useState<Choice | null>(
    replaced?.position ? { id: replaced.position.id, name: replaced.position.name ?? "" } : null,
  );
  const { values, set } = useValues({ from: today, until: "", primary: replaced?.primary ?? true });
  const start = useCommand(StartMembership, onClose);
  const move = useCommand(MoveMembership, onClose);
  const { isPending, error } = replaced ? move : start;
  const submit = () => {
    const post = {
      departmentId: department?.id ?? "",
      positionId: position?.id ?? "",
      primary: values.primary,
      until: values.until || null,
    };
    if (replaced) move.mutate({ input: { ...post, id: replaced.id, expectedVersion: replaced.version ?? 0, on: values.from } });
    else start.mutate({ input: { ...post, personId, from: values.from } });
  };
  return (
    <CommandDialog
      open
      title={say(replaced ? organisationWords.moveTitle : organisationWords.startPostTitle, { name })}
      submit={say(replaced ? organisationWords.move : organisationWords.startPost)}
      pending={isPending}
      disabled={!department || !position || values.from === ""}
      error={error}
      onClose={onClose}
      onSubmit={submit}
      {...(replaced ? { text: say(organisationWords.moveText) } : {})}
    >
      <RecordPicker
        kind="departments"
        label={say(sharedWords.department)}
        required
        value={department}
        onChange={setDepartment}
        error={error}
        field="departmentId"
      />
      <RecordPicker
        kind="positions"
        label={say(sharedWords.position)}
        required
        value={position}
        onChange={setPosition}
        error={error}
        field="positionId"
      />
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <DayField
          label={say(organisationWords.firstDay)}
          value={values.from}
          onChange={(from) => set({ from })}
          {...fieldState(error, replaced ? "on" : "from")}
        />
        <DayField
          label={say(sharedWords.until)}
          value={values.until}
          onChange={(until) => set({ until })}
          {...fieldState(error, "until", say(sharedWords.untilHelp))}
        />
      </Stack>
      <FormControlLabel
        control={<Checkbox checked={values.primary} onChange={(_, primary) => set({ primary })} />}
        label={say(organisationWords.primary)}
      />
    </CommandDialog>
  );
}
