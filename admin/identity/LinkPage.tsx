import { Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { useSay } from "../i18n/say.ts";
import { EntryPage } from "./EntryPage.tsx";
import { identityWords } from "./words.ts";

interface LinkPageProps {
  readonly title: string;
  readonly help: string;
  readonly children: (token: string) => ReactNode;
}

/** A page that a one-time link leads to. */
export function LinkPage({ title, help, children }: LinkPageProps) {
  const [params] = useSearchParams();
  const say = useSay();
  const token = params.get("token") ?? "";
  if (token !== "") {
    return (
      <EntryPage title={title} help={help}>
        {children(token)}
      </EntryPage>
    );
  }
  return (
    <EntryPage title={say(identityWords.noToken)}>
      <Typography>{say(identityWords.noTokenHelp)}</Typography>
    </EntryPage>
  );
}
