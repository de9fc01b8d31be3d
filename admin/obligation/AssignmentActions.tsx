import { Button } from "@mui/material";
import { Link, useRecordContext } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { obligationWords } from "./words.ts";

/** Beside what is asked: how far the people are. */
export default function AssignmentActions() {
  const say = useSay();
  const record = useRecordContext();
  if (!record) return null;
  return (
    <Button variant="outlined" component={Link} to={`/progress/assignment/${record.id}`}>
      {say(obligationWords.details)}
    </Button>
  );
}
