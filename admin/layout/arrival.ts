import { frontDialog } from "../shared/front-dialog.ts";

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

/**
 * What gives the focus back as it closes, such as the navigation of phones, would take it off the new page. What is still open holds the
 * focus itself: to lead it away would begin without end.
 */
function keep({ target }: FocusEvent): void {
  if (target instanceof Element && !target.closest("main, [role=dialog], [role=presentation]")) leadToHeading();
}

/** From now on the heading of the page has the focus, until somebody does something. */
export function arrive(): void {
  settle();
  arriving = true;
  addEventListener("keydown", settle, true);
  addEventListener("pointerdown", settle, true);
  addEventListener("focusin", keep);
}

/** The heading nearest to a place that is gone: that of the sheet around it, else the page's. */
function headingAround(around: readonly EventTarget[]): HTMLElement | null {
  const place = around.find((one) => one instanceof Element && one.isConnected);
  const sheet = place instanceof Element ? place.closest("main section") : null;
  return sheet?.querySelector<HTMLElement>("h2[tabindex]") ?? heading();
}

/** Milliseconds in which whoever knows a better place than the heading takes the focus there, such as a table its next row. */
const BETTER_PLACE = 200;

/** Which page is shown, whatever it is narrowed to. */
const shownPage = () => location.hash.split("?")[0];

/**
 * Whatever had the focus is gone from its page, such as the button of what was just done: the heading above it has it from then on, and not
 * the whole window, where one would begin anew. Going to another page is not meant. Answers how to stop that.
 */
export function catchLostFocus(): () => void {
  let around: readonly EventTarget[] = [];
  let page = shownPage();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = (event: FocusEvent) => {
    around = event.composedPath();
    page = shownPage();
  };
  const isLost = () => {
    const [last] = around;
    if (!(last instanceof Element) || last.isConnected || document.activeElement !== document.body) return false;
    // What closes a dialog gives the focus back by itself.
    return page === shownPage() && !frontDialog();
  };
  const lead = () => {
    timer = undefined;
    if (isLost()) headingAround(around)?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    if (timer === undefined && isLost()) timer = setTimeout(lead, BETTER_PLACE);
  });
  addEventListener("focusin", remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
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
