import { Alert } from "@mui/material";
import type { ApiError } from "../graphql/api-error.ts";

/** On top of a form: everything that the server found wrong; each is at its field as well. */
export function ProblemSummary({ error }: { readonly error?: ApiError | null | undefined }) {
  if (!error) return null;
  const messages = [...new Set(error.fields.map(({ message }) => message))];
  return (
    <Alert severity="error" role="alert">
      {messages.length === 0 ? (
        error.message
      ) : messages.length === 1 ? (
        messages[0]
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: "1.2em" }}>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
