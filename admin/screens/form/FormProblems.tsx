import { Alert, Box } from "@mui/material";
import { useEffect, useRef } from "react";
import { useFormState } from "react-hook-form";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useMessageText } from "../../shared/input-message.ts";
import { ProblemLink } from "../../shared/ProblemLink.tsx";
import { leadToField } from "./lead-to-field.ts";
import { formWords } from "./words.ts";

/** The messages in a form's errors, by the path of their fields. */
function messagesIn(errors: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== "object" || error === null || name === "ref") return [];
    const here = path ? `${path}.${name}` : name;
    if ("message" in error && typeof error.message === "string" && error.message) return [[here, error.message] as const];
    return messagesIn(error, here);
  });
}

interface FormProblemsProps {
  readonly fields: readonly EffectiveField[];
  /** What the server said of the form as a whole. */
  readonly problem: string | null;
}

/** On top of a form that could not be saved: what is wrong where; each line leads to its field. */
export function FormProblems({ fields, problem }: FormProblemsProps) {
  const { errors, submitCount } = useFormState();
  const say = useSay();
  const text = useMessageText();
  const box = useRef<HTMLDivElement>(null);
  const found = messagesIn(errors).filter(([path]) => !path.startsWith("root"));
  const shown = submitCount > 0 && (found.length > 0 || problem !== null);
  useEffect(() => {
    if (shown && submitCount > 0) box.current?.focus();
  }, [shown, submitCount]);
  if (!shown) return null;
  const labelOf = (path: string) => fields.find(({ field }) => path === field || path.startsWith(`${field}.`))?.label;
  return (
    <Alert severity="error" role="alert" tabIndex={-1} ref={box} sx={{ mb: 2, scrollMarginTop: 72 }}>
      {problem !== null && <div>{problem}</div>}
      {found.length > 0 && (
        <>
          <div>{say(formWords.problems)}</div>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {found.map(([path, message]) => {
              const label = labelOf(path);
              const sentence = text(message);
              return (
                <li key={path}>
                  <ProblemLink onClick={(event) => leadToField(event.currentTarget.closest("form") ?? document.body, path)}>
                    {label ? say(formWords.at, { label: say(label), message: sentence }) : sentence}
                  </ProblemLink>
                </li>
              );
            })}
          </Box>
        </>
      )}
    </Alert>
  );
}
