import { Button } from "@mui/material";
import { Component, type ReactNode } from "react";
import { saying } from "../i18n/say.ts";
import { Notice } from "../shared/Notice.tsx";
import { layoutWords } from "./words.ts";

/** Keeps an error of one page from taking the whole panel down. */
export class PageErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Notice
        title={saying(layoutWords.failed)}
        action={
          <Button variant="outlined" onClick={() => window.location.reload()}>
            {saying(layoutWords.reload)}
          </Button>
        }
      >
        {saying(layoutWords.failedHelp)}
      </Notice>
    );
  }
}
