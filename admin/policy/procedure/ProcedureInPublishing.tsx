import { TextField } from "@mui/material";
import type { ApiError } from "../../graphql/api-error.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { fieldState } from "../../shared/use-values.ts";
import { ProcedureSheet } from "./ProcedureSheet.tsx";
import { ProcedureQuery, seemsToLack } from "./procedure.ts";
import { procedureWords } from "./procedure-words.ts";

interface ProcedureInPublishingProps {
  readonly revisionId: string;
  readonly waiver: string;
  readonly onWaiver: (waiver: string) => void;
  readonly error: ApiError | null;
}

/** Tells the publisher what was held, and asks why the text is published without where something is missing. */
export function ProcedureInPublishing({ revisionId, waiver, onWaiver, error }: ProcedureInPublishingProps) {
  const say = useSay();
  const { data } = useAnswer(ProcedureQuery, { id: revisionId });
  const text = data?.revision;
  if (!text) return null;
  const refused = error?.fields.some(({ path }) => path === "input.procedureWaiver") ?? false;
  const concerned = (text.subjects ?? []).length > 0 || (text.procedureRecords ?? []).length > 0;
  return (
    <>
      {(concerned || seemsToLack(text)) && <ProcedureSheet revisionId={revisionId} />}
      {(seemsToLack(text) || refused) && (
        <TextField
          label={say(procedureWords.waiver)}
          value={waiver}
          multiline
          onChange={(event) => onWaiver(event.target.value)}
          {...fieldState(error, "procedureWaiver", say(procedureWords.waiverHelp))}
        />
      )}
    </>
  );
}
