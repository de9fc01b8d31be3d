import { Button } from "@mui/material";
import { type RaRecord, useRecordContext } from "react-admin";
import { Link } from "react-router";
import { both, useSay } from "../i18n/say.ts";

const read = both("阅读全文", "Read the text");

/** Opens the text to which the record in context belongs: a revision, or one of its provisions. */
export default function ReadButton() {
  const record = useRecordContext<RaRecord & { revision?: { id: string } | null }>();
  const say = useSay();
  const revisionId = record?.revision?.id ?? record?.id;
  if (!revisionId) return null;
  return (
    <Button component={Link} to={`/reading/${revisionId}`} variant="contained">
      {say(read)}
    </Button>
  );
}
