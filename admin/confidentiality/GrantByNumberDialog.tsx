import { Stack, TextField } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router";
import { operation } from "../graphql/operation.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { ReasonField } from "../shared/ReasonField.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { sharedWords } from "../shared/words.ts";
import { PersonClearance } from "./PersonClearance.tsx";
import { confidentialityWords } from "./words.ts";

const GrantAccess = operation("mutation GrantByNumber($input: GrantAccessInput!) { grantAccess(input: $input) { id } }");

/** Lets a person read a document that is named by its number alone. */
export function GrantByNumberDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const navigate = useNavigate();
  const { today } = useMe();
  const [person, setPerson] = useState<Choice | null>(null);
  const { values, set } = useValues({ documentNumber: "", from: today, until: "", reason: "" });
  const { mutate, isPending, error } = useCommand(GrantAccess, ({ grantAccess }) => {
    notify(say(confidentialityWords.granted), { type: "success" });
    navigate(grantAccess ? `/accessGrants/${grantAccess.id}/show` : "/accessGrants");
  });
  const { documentNumber, from, until, reason } = values;
  return (
    <CommandDialog
      open
      title={say(confidentialityWords.grantByNumber)}
      submit={say(confidentialityWords.grant)}
      pending={isPending}
      disabled={!person || documentNumber.trim() === "" || from === ""}
      error={error}
      onClose={onClose}
      onSubmit={() => mutate({ input: { documentNumber, personId: person?.id ?? "", from, until: until || null, reason } })}
    >
      <TextField
        label={say(confidentialityWords.documentNumber)}
        required
        autoFocus
        value={documentNumber}
        onChange={(event) => set({ documentNumber: event.target.value })}
        {...fieldState(error, "documentNumber")}
      />
      <RecordPicker
        kind="people"
        label={say(confidentialityWords.person)}
        required
        value={person}
        onChange={setPerson}
        error={error}
        field="personId"
      />
      {person && <PersonClearance person={{ id: person.id, name: person.name }} />}
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <DayField
          label={say(confidentialityWords.from)}
          required
          value={from}
          onChange={(day) => set({ from: day })}
          {...fieldState(error, "from")}
        />
        <DayField
          label={say(sharedWords.until)}
          value={until}
          onChange={(day) => set({ until: day })}
          {...fieldState(error, "until", say(sharedWords.untilHelp))}
        />
      </Stack>
      <ReasonField value={reason} onChange={(reason) => set({ reason })} error={error} />
    </CommandDialog>
  );
}
