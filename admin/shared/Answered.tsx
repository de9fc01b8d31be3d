import LockIcon from "@mui/icons-material/LockOutlined";
import { Alert, Button, Skeleton, Stack } from "@mui/material";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { Notice } from "./Notice.tsx";
import { PanelLink } from "./PanelLink.tsx";
import { sharedWords } from "./words.ts";

interface AnsweredProps<Data> {
  readonly query: Pick<UseQueryResult<Data, ApiError>, "data" | "error" | "refetch">;
  /** Lines of the shape that is coming. */
  readonly lines?: number;
  readonly children: (data: Data) => ReactNode;
}

/** What a query answered; until then the shape of it, and in case of an error what to do. */
export function Answered<Data>({ query, lines = 4, children }: AnsweredProps<Data>) {
  const say = useSay();
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <Alert severity="error" action={<Button onClick={() => void query.refetch()}>{say(sharedWords.retry)}</Button>}>
        {query.error.message}
      </Alert>
    );
  }
  return (
    <Stack spacing={1.5} aria-busy="true">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <Skeleton key={line} variant="rounded" height={line === 0 ? 32 : 24} width={line === 0 ? "50%" : "100%"} />
      ))}
    </Stack>
  );
}

/** Stands where a record is missing or hidden, which look the same; as a page with the way back to one's work. */
export function NotThere({ page = false }: { readonly page?: boolean }) {
  const say = useSay();
  if (!page) return <Alert severity="info">{say(sharedWords.notFound)}</Alert>;
  return (
    <Notice
      page
      title={say(sharedWords.notFound)}
      icon={<LockIcon />}
      action={
        <Button component={PanelLink} to="/" variant="outlined">
          {say(sharedWords.toMyWork)}
        </Button>
      }
    />
  );
}
