import { Alert } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";
import type { ReadRevision } from "./reading-page.ts";

/** Says that another text holds today, whether this one is of old or yet to come, and leads there. Nothing where this one holds. */
export function OtherText({ revision: { id, state, published, document, effectiveFrom } }: { readonly revision: ReadRevision }) {
  const say = useSay();
  const inForce = document?.inForce?.id;
  if (!published || !inForce || inForce === id) return null;
  return (
    <Alert severity="info" action={<Link to={`/reading/${inForce}`}>{say(policyWords.readCurrent)}</Link>}>
      {state === "scheduled" ? say(policyWords.notYetInForce, { day: effectiveFrom ?? "" }) : say(policyWords.notInForce)}
    </Alert>
  );
}
