import { Button } from "@mui/material";
import { Component, type ReactNode, useEffect, useRef } from "react";
import { useConnection } from "../graphql/connection.ts";
import { saying } from "../i18n/say.ts";
import { Notice } from "./Notice.tsx";
import { layoutWords } from "./words.ts";

/** How browsers say that a part of the program could not be loaded. */
const missingPart = /dynamically imported module|importing a module script|error loading|preload/i;

const reload = () => window.location.reload();

/** Keeps an error of one page from taking the whole panel down. */
export class PageErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    if (missingPart.test(error.message)) return <MissingPart />;
    return <Failed title={saying(layoutWords.failed)} help={saying(layoutWords.failedHelp)} />;
  }
}

/** A part of the program is not there: without a connection it comes by itself later, else there is a newer version. */
function MissingPart() {
  const { reachable } = useConnection();
  const away = useRef(!reachable);
  useEffect(() => {
    if (!reachable) away.current = true;
    else if (away.current) reload();
  }, [reachable]);
  return reachable ? (
    <Failed title={saying(layoutWords.newVersion)} help={saying(layoutWords.newVersionHelp)} />
  ) : (
    <Failed title={saying(layoutWords.partMissing)} help={saying(layoutWords.partMissingHelp)} />
  );
}

function Failed({ title, help }: { readonly title: string; readonly help: string }) {
  return (
    <Notice
      title={title}
      action={
        <Button variant="outlined" onClick={reload}>
          {saying(layoutWords.reload)}
        </Button>
      }
    >
      {help}
    </Notice>
  );
}
