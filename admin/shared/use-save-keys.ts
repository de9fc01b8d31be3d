import { useCallback } from "react";
import { frontDialog } from "./front-dialog.ts";

/**
 * A ref for what is around a form: Ctrl-S (on a Mac ⌘-S) sends the form, as its button would, unless a dialog is open in front of it.
 */
export function useSaveKeys() {
  return useCallback((around: HTMLElement | null) => {
    if (!around) return;
    const send = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const front = frontDialog();
      if (front && !front.contains(around)) return;
      // The browser would save the page as a file.
      event.preventDefault();
      const button = around.querySelector<HTMLButtonElement>("form button[type=submit]");
      if (button && !button.disabled) button.form?.requestSubmit(button);
    };
    document.addEventListener("keydown", send);
    return () => document.removeEventListener("keydown", send);
  }, []);
}
