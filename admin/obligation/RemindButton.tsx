import NotificationsActiveIcon from "@mui/icons-material/NotificationsActiveOutlined";
import { Button, TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { operation } from "../graphql/operation.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { useOpen } from "../shared/use-open.ts";
import { useValues } from "../shared/use-values.ts";
import { obligationWords } from "./words.ts";

/** Whom to remind, as the command takes it. */
export interface Reminding {
  readonly obligationIds?: readonly string[];
  readonly assignmentId?: string;
  readonly departmentId?: string | null;
}

const RemindObligations = operation(
  "mutation RemindObligations($input: RemindObligationsInput!) { remindObligations(input: $input) { reminded people refused } }",
);

interface RemindButtonProps {
  readonly whom: Reminding;
  /** How many things are meant; the button says so. */
  readonly count: number;
  readonly size?: "small" | "medium";
}

/** Asks people again, with a few words if one likes. */
export function RemindButton({ whom, count, size = "medium" }: RemindButtonProps) {
  const say = useSay();
  const dialog = useOpen();
  return (
    <>
      <Button size={size} variant="outlined" startIcon={<NotificationsActiveIcon />} disabled={count === 0} onClick={dialog.show}>
        {say(obligationWords.remind)}
      </Button>
      {dialog.open && <RemindDialog whom={whom} count={count} onClose={dialog.hide} />}
    </>
  );
}

function RemindDialog({ whom, count, onClose }: Pick<RemindButtonProps, "whom" | "count"> & { readonly onClose: () => void }) {
  const say = useSay();
  const notify = useNotify();
  const { values, set } = useValues({ message: "" });
  const command = useCommand(RemindObligations, ({ remindObligations: { people, refused } }) => {
    const told = people > 0 ? say(obligationWords.reminded, { smart_count: people }) : say(obligationWords.nobodyReminded);
    const others = refused > 0 && people > 0 ? ` ${say(obligationWords.notReminded, { smart_count: refused })}` : "";
    notify(told + others, { type: people > 0 ? "success" : "info" });
    onClose();
  });
  return (
    <CommandDialog
      open
      title={say(obligationWords.remindTitle)}
      text={say(obligationWords.remindText, { smart_count: count })}
      submit={say(obligationWords.remind)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { ...whom, message: values.message.trim() || null } })}
    >
      <TextField
        label={say(obligationWords.remindMessage)}
        helperText={say(obligationWords.remindMessageHelp)}
        value={values.message}
        onChange={(event) => set({ message: event.target.value })}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </CommandDialog>
  );
}
