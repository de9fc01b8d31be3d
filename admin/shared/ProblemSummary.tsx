import { Alert } from "@mui/material";
import { type MouseEvent, useEffect, useRef } from "react";
import type { ApiError } from "../graphql/api-error.ts";
import { ProblemLink } from "./ProblemLink.tsx";

/** Leads to the field below which the message stands. */
function leadToMessage(event: MouseEvent<HTMLButtonElement>, message: string) {
  const form = event.currentTarget.closest("form") ?? document.body;
  const helps = [...form.querySelectorAll<HTMLElement>(".MuiFormHelperText-root")].filter((help) => help.textContent === message);
  const [field] = helps.flatMap(({ id }) => [...form.querySelectorAll<HTMLElement>(`[aria-describedby~="${CSS.escape(id)}"]`)]);
  field?.focus();
}

/** On top of a form: everything that the server found wrong; each is at its field as well, and leads there. */
export function ProblemSummary({ error }: { readonly error?: ApiError | null | undefined }) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) top.current?.scrollIntoView({ block: "nearest" });
  }, [error]);
  if (!error) return null;
  const messages = [...new Set(error.fields.map(({ message }) => message))];
  return (
    <Alert severity={error.code === "WAITING" ? "info" : "error"} role="alert" ref={top}>
      {messages.length === 0 ? (
        error.message
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: messages.length > 1 ? "1.2em" : 0, listStyle: messages.length > 1 ? "disc" : "none" }}>
          {messages.map((message) => (
            <li key={message}>
              <ProblemLink onClick={(event) => leadToMessage(event, message)}>{message}</ProblemLink>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
