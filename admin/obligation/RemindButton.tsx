import NotificationsActiveIcon from "@mui/icons-material/NotificationsActiveOutlined";
import { Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { useOpen } from "../shared/use-open.ts";
import { RemindDialog, type Reminding } from "./RemindDialog.tsx";
import { remindWords } from "./remind-words.ts";

interface RemindButtonProps {
  readonly whom: Reminding;
  /** Whom or what it is about, e.g. a name or a title. */
  readonly about: string;
  /** How many things are meant. */
  readonly count: number;
  readonly size?: "small" | "medium";
}

/** Asks people again, with a few words if one likes. */
export function RemindButton({ whom, about, count, size = "medium" }: RemindButtonProps) {
  const say = useSay();
  const dialog = useOpen();
  return (
    <>
      <Button size={size} variant="outlined" startIcon={<NotificationsActiveIcon />} disabled={count === 0} onClick={dialog.show}>
        {say(remindWords.remind)}
      </Button>
      {dialog.open && <RemindDialog whom={whom} about={about} count={count} onClose={dialog.hide} />}
    </>
  );
}
