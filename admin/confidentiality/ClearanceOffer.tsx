import { Button, Typography } from "@mui/material";
import { eventName } from "../../schema/registry.commands.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { both, useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { useOpen } from "../shared/use-open.ts";

const offerWords = {
  whoGrants: both("查阅密级由%{role}授予。", "Clearances are granted by: %{role}."),
  anotherGrants: both("查阅密级须由另一位%{role}授予。", "Your own clearance has to be granted by another person: %{role}."),
};

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ClearanceOfferProps {
  readonly person: Named;
  /** Up to which level; asked for where it is not known. */
  readonly level?: Named;
}

/** The clearance that a person lacks: granted on the spot by those who may, else with a word on who does. */
export function ClearanceOffer({ person, level }: ClearanceOfferProps) {
  const say = useSay();
  const { personId } = useMe();
  const dialog = useOpen();
  const title = useRecordTitle();
  const mayGrant = useMay("grant", "clearances");
  const role = say(words.Role.confidentialityOfficer);
  if (person.id === personId) return <Typography variant="body2">{say(offerWords.anotherGrants, { role })}</Typography>;
  if (!mayGrant) return <Typography variant="body2">{say(offerWords.whoGrants, { role })}</Typography>;
  const label = say(eventName("grantClearance"));
  return (
    <>
      <Button size="small" variant="outlined" color="inherit" onClick={dialog.show} sx={{ mt: 1 }}>
        {label}
      </Button>
      {dialog.open && (
        <CommandFormDialog
          name="grantClearance"
          resource="clearances"
          given={{ personId: person.id, ...(level ? { levelId: level.id } : {}) }}
          title={label}
          subject={title("clearances", { person, level })}
          submit={label}
          onClose={dialog.hide}
        />
      )}
    </>
  );
}
