import { Alert } from "@mui/material";
import { useWatch } from "react-hook-form";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { valueAt } from "../records/field-path.ts";
import { confirmationWords } from "./confirmation-words.ts";

const SecondPersonQuery = operation(
  "query SecondPerson($kind: ConfirmationKind!, $personId: ID!) { secondPersonFor(kind: $kind, personId: $personId) }",
);

interface SecondPersonNoteProps {
  readonly kind: "officerRole" | "newAccount" | "newPassword" | "enabledAccount" | "employeeNumber";
  readonly personId: string;
}

/** Says, before something is asked for, that a second person has to confirm it, and who; nothing when nobody has to. */
export function SecondPersonNote(asked: SecondPersonNoteProps) {
  const say = useSay();
  const { data } = useAnswer(SecondPersonQuery, asked);
  const party = data?.secondPersonFor;
  if (!party) return null;
  return (
    <Alert severity="warning" aria-live="polite">
      {say(confirmationWords[`note_${party}`])}
    </Alert>
  );
}

/** In the form of a role: whether the officer's needs a second person. */
export default function RoleConsequences() {
  const [person, role]: unknown[] = useWatch({ name: ["person", "role"] });
  const personId = typeof person === "object" && person !== null ? valueAt(person, "id") : person;
  if (role !== "confidentialityOfficer" || typeof personId !== "string" || personId === "") return null;
  return <SecondPersonNote kind="officerRole" personId={personId} />;
}
