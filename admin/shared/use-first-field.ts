import { useCallback } from "react";

/** A ref for what is around a form that has just been opened: one can type at once. On phones the keyboard would cover what is asked. */
export function useFirstField(wanted: boolean) {
  return useCallback(
    (around: HTMLElement | null) => {
      if (!wanted || !around || around.contains(document.activeElement)) return;
      around
        .querySelector<HTMLElement>(
          "input:not([type=hidden], [aria-hidden=true], :disabled, :read-only), textarea:not(:disabled, :read-only)",
        )
        ?.focus();
    },
    [wanted],
  );
}
