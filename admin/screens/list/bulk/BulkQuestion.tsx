import { TextField } from "@mui/material";
import { useState } from "react";
import type { ApiError } from "../../../graphql/api-error.ts";
import { useSay } from "../../../i18n/say.ts";
import { DayField } from "../../../shared/DayField.tsx";
import type { Choice } from "../../../shared/pick-queries.ts";
import { ReasonField } from "../../../shared/ReasonField.tsx";
import { RecordPicker } from "../../../shared/RecordPicker.tsx";
import { fieldState } from "../../../shared/use-values.ts";
import type { BulkValue } from "./bulk-actions.ts";
import { bulkWords } from "./bulk-words.ts";
import type { BulkValues } from "./use-bulk.ts";

interface BulkQuestionProps {
  readonly asks: BulkValue;
  readonly optional: boolean;
  readonly values: BulkValues;
  readonly onChange: (values: BulkValues) => void;
  readonly error: ApiError | null;
}

/** What a command for many records wants to know beside them. */
export function BulkQuestion({ asks, optional, values, onChange, error }: BulkQuestionProps) {
  const [choice, setChoice] = useState<Choice | null>(null);
  const say = useSay();
  const value = values[asks] ?? "";
  const set = (next: string) => onChange({ [asks]: next });
  switch (asks) {
    case "until":
      return (
        <DayField
          label={say(bulkWords.until)}
          required
          value={value}
          onChange={(day) => set(day)}
          {...fieldState(error, "until", say(bulkWords.untilHelp))}
        />
      );
    case "reason":
      return <ReasonField value={value} onChange={set} error={error} />;
    case "message":
      return (
        <TextField
          label={say(bulkWords.message)}
          required={!optional}
          multiline
          minRows={2}
          value={value}
          onChange={(event) => set(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 1_000 } }}
        />
      );
    default:
      return (
        <RecordPicker
          kind={asks === "categoryId" ? "categories" : "departments"}
          label={say(asks === "categoryId" ? bulkWords.category : bulkWords.owningDepartment)}
          required
          autoFocus
          value={choice}
          onChange={(next) => {
            setChoice(next);
            set(next?.id ?? "");
          }}
        />
      );
  }
}
