import { FormHelperText } from "@mui/material";
import { Suspense, useState } from "react";
import { required as needed, useInput } from "react-admin";
import { audienceInput, emptyAudience, isNobody } from "../../audience/audience-choice.ts";
import { useInputMessage } from "../../shared/input-message.ts";
import { latePart } from "../../shared/late-part.ts";

const AudienceChooser = latePart(async () => ({ default: (await import("../../audience/AudienceChooser.tsx")).AudienceChooser }));

interface AudienceInputProps {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
}

/** Whom something is asked of, in a form that makes it; the value is the audience as commands take it. */
export function AudienceInput({ source, label, required, help }: AudienceInputProps) {
  const input = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const [audience, setAudience] = useState(emptyAudience);
  const message = useInputMessage(input, help);
  return (
    <Suspense>
      <AudienceChooser
        heading={label}
        value={audience}
        onChange={(next) => {
          setAudience(next);
          input.field.onChange(isNobody(next) ? null : audienceInput(next));
        }}
      />
      {message && <FormHelperText error={input.fieldState.invalid}>{message}</FormHelperText>}
    </Suspense>
  );
}
