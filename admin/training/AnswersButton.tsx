import { Button } from "@mui/material";
import { Link, useRecordContext } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { trainingWords } from "./words.ts";

/** Beside a result: what was answered, question by question, for those who may see it. */
export default function AnswersButton() {
  const say = useSay();
  const record = useRecordContext<{ id: string; answers?: readonly unknown[] | null }>();
  if (!record?.answers) return null;
  return (
    <Button variant="outlined" component={Link} to={`/results/${record.id}`}>
      {say(trainingWords.answers)}
    </Button>
  );
}
