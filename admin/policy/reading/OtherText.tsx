import { Alert } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";
import type { ReadRevision } from "./reading-page.ts";

/** Says that another text holds today, whether this one is of old or yet to come, and leads there. Nothing where this one holds. */
export function OtherText({ revision: { id, state, published, document, effectiveFrom } }: { readonly revision: ReadRevision }) {
  const say = useSay();
  const inForce = document?.inForce?.id;
  if (published && state === "repealed") {
    const next = document?.replacedBy;
    const to = next?.inForce ? `/reading/${next.inForce.id}` : next ? `/policyDocuments/${next.id}/show` : null;
    return (
      <Alert severity="warning" action={to && <Link to={to}>{say(policyWords.readReplacement)}</Link>}>
        {say(policyWords.repealedText, { day: document?.repealedOn ?? "" })}
      </Alert>
    );
  }
  if (!published || !inForce || inForce === id) return null;
  return (
    <Alert severity="info" action={<Link to={`/reading/${inForce}`}>{say(policyWords.readCurrent)}</Link>}>
      {state === "scheduled" ? say(policyWords.notYetInForce, { day: effectiveFrom ?? "" }) : say(policyWords.notInForce)}
    </Alert>
  );
}
