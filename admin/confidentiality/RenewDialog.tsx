import { Stack } from "@mui/material";
import { useNotify } from "react-admin";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import { ReasonField } from "../shared/ReasonField.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { sharedWords } from "../shared/words.ts";
import { type Ending, Renew } from "./endings.ts";
import { confidentialityWords as words } from "./words.ts";

/** Days for which a clearance is renewed unless the officer says otherwise. */
const YEAR = 365;

/** Goes on from the day after the last: a new grant, so that the old one stays as it was. */
export function RenewDialog({ ending, onClose }: { readonly ending: Ending; readonly onClose: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const from = dayAfter(ending.until ?? "", 1);
  const { values, set } = useValues({ until: dayAfter(from, YEAR - 1), reason: ending.reason ?? "" });
  const command = useCommand(ending.level ? Renew.clearance : Renew.access, () => {
    notify(say(words.renewed), { type: "success" });
    onClose();
  });
  const subject = ending.level ? { levelId: ending.level.id } : { documentId: ending.document?.id };
  return (
    <CommandDialog
      open
      title={say(words.renewTitle, { name: ending.person?.name ?? "—", what: ending.level?.name ?? ending.document?.title ?? "—" })}
      text={say(words.renewText, { from })}
      submit={say(words.renew)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() =>
        command.mutate({ input: { personId: ending.person?.id, ...subject, from, until: values.until || null, reason: values.reason } })
      }
    >
      <Stack direction={{ xs: "column", sm: "row" }} spacing={2}>
        <DayField
          label={say(sharedWords.until)}
          value={values.until}
          onChange={(day) => set({ until: day })}
          {...fieldState(command.error, "until", say(sharedWords.untilHelp))}
        />
      </Stack>
      <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={command.error} />
    </CommandDialog>
  );
}
