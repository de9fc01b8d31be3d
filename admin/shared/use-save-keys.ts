import { useCallback } from "react";

/** A ref for what is around a form: Ctrl-S (on a Mac ⌘-S) anywhere inside it sends the form, as its button would. */
export function useSaveKeys() {
  return useCallback((around: HTMLElement | null) => {
    if (!around) return;
    const send = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      // The browser would save the page as a file.
      event.preventDefault();
      const button = around.querySelector<HTMLButtonElement>("form button[type=submit]");
      if (button && !button.disabled) button.form?.requestSubmit(button);
    };
    around.addEventListener("keydown", send);
    return () => around.removeEventListener("keydown", send);
  }, []);
}
