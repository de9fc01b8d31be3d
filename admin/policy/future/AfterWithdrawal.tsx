import { Alert } from "@mui/material";
import { timeline } from "../../../schema/policy/timeline.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { DocumentQuery, datedTexts } from "../document-page.ts";
import { futureWords } from "./future-words.ts";

/** Says, before a text is withdrawn, which one holds then. */
export function AfterWithdrawal({ documentId, ordinal }: { readonly documentId: string; readonly ordinal: number }) {
  const say = useSay();
  const { today } = useMe();
  const { data } = useAnswer(DocumentQuery, { id: documentId });
  const document = data?.policyDocument;
  if (!document) return null;
  const others = datedTexts(document.revisions ?? []).filter((text) => text.ordinal !== ordinal);
  const steps = timeline(others, document.repealedOn);
  const next = steps.findLast(({ from }) => from <= today)?.text
    ? steps.findLast(({ from }) => from <= today)
    : steps.find(({ from, text }) => from > today && text);
  return (
    <Alert severity="info">
      {next?.text
        ? say(futureWords.afterWithdrawal, { ordinal: next.text.ordinal, day: next.from > today ? next.from : today })
        : say(futureWords.nothingAfterWithdrawal)}
    </Alert>
  );
}
