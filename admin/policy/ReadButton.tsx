import { Button } from "@mui/material";
import { type RaRecord, useRecordContext } from "react-admin";
import { Link } from "react-router";
import { both, useSay } from "../i18n/say.ts";

const read = both("阅读全文", "Read the text");

/** Opens the text of the revision in context. */
export default function ReadButton() {
  const record = useRecordContext<RaRecord>();
  const say = useSay();
  if (!record) return null;
  return (
    <Button component={Link} to={`/reading/${record.id}`} variant="contained">
      {say(read)}
    </Button>
  );
}
