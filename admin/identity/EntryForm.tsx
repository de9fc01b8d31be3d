import { Alert, Button, Stack } from "@mui/material";
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiError } from "../graphql/api-error.ts";

interface EntryFormProps {
  readonly submitLabel: string;
  readonly onSubmit: () => Promise<void>;
  /** Draws the fields; the error tells what is wrong at each. */
  readonly children: (error: ApiError | null) => ReactNode;
}

/** A short form with one button; an error that belongs to no field stands above it. */
export function EntryForm({ submitLabel, onSubmit, children }: EntryFormProps) {
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // Each field that refuses what is in it says so by itself, in the panel's words.
    if (!event.currentTarget.checkValidity()) {
      event.currentTarget.querySelector<HTMLInputElement>(":invalid:is(input, textarea)")?.focus();
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await onSubmit();
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={submit}>
      {error && (
        <Alert severity={error.code === "WAITING" ? "info" : "error"} variant="outlined" role="alert">
          {error.message}
        </Alert>
      )}
      {children(error)}
      <Button type="submit" variant="contained" loading={busy} size="large">
        {submitLabel}
      </Button>
    </Stack>
  );
}
