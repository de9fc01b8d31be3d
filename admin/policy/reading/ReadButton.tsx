import { Button } from "@mui/material";
import { type RaRecord, useRecordContext } from "react-admin";
import { both, useSay } from "../../i18n/say.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";

const read = both("阅读全文", "Read the text");

/** Opens the text of the revision in context. */
export default function ReadButton() {
  const record = useRecordContext<RaRecord>();
  const say = useSay();
  if (!record) return null;
  return (
    <Button component={PanelLink} to={`/reading/${record.id}`} variant="contained">
      {say(read)}
    </Button>
  );
}
