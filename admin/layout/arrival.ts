/** Whether a page was just gone to, and nobody has done anything on it yet. */
let arriving = false;

const heading = () => document.querySelector<HTMLElement>("main h1");

/** Nothing is led anywhere any more. */
export function settle(): void {
  arriving = false;
  removeEventListener("keydown", settle, true);
  removeEventListener("pointerdown", settle, true);
  removeEventListener("focusin", keep);
}

/** What gives the focus back as it closes, such as the navigation of phones, would take it off the new page. */
function keep({ target }: FocusEvent): void {
  if (target instanceof Element && !target.closest("main, [role=dialog]")) leadToHeading();
}

/** From now on the heading of the page has the focus, until somebody does something. */
export function arrive(): void {
  settle();
  arriving = true;
  addEventListener("keydown", settle, true);
  addEventListener("pointerdown", settle, true);
  addEventListener("focusin", keep);
}

/** Whatever had the focus is gone, such as the button of what was just done: the heading has it from then on. Answers how to stop that. */
export function catchLostFocus(): () => void {
  let last: EventTarget | null = null;
  const remember = ({ target }: FocusEvent) => {
    last = target;
  };
  const observer = new MutationObserver(() => {
    if (!(last instanceof Element) || last.isConnected || document.activeElement !== document.body) return;
    // What closes a dialog gives the focus back by itself.
    if (document.querySelector("[role=dialog]")) return;
    last = null;
    heading()?.focus({ preventScroll: true });
  });
  addEventListener("focusin", remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    removeEventListener("focusin", remember);
    observer.disconnect();
  };
}

/** Gives the focus to the heading of a page that was just gone to, unless something on the page has it already. */
export function leadToHeading(): void {
  const title = heading();
  const { activeElement } = document;
  const taken = activeElement?.closest("main [tabindex], main input, main textarea, main button, main a");
  if (arriving && title && !taken) title.focus({ preventScroll: true });
}
