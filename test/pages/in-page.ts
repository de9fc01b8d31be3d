/**
 * What runs inside the page that is looked at. Each function is sent there as text, so it uses nothing from outside of itself.
 */

interface ContentWatch {
  /** Title of the page that was left. */
  left: Element | null;
  began: number;
  ready: number;
  isReady: boolean;
}

declare global {
  interface Window {
    pageWatch?: ContentWatch;
  }
}

/** Texts that a person sees or hears, and boxes that do not fit. */
export interface Seen {
  readonly title: string;
  readonly texts: readonly string[];
  /** Links within the panel, e.g. "/people". */
  readonly links: readonly string[];
  /** Pixels by which the page is wider than its window. */
  readonly tooWide: number;
  /** Texts beyond the edge of the window. */
  readonly beyond: readonly string[];
  /** Texts cut off, without a way to read them whole. */
  readonly cut: readonly string[];
}

/** Notes when the page has its content: a title, and no shape of something that is still to come. */
export function watchContent(): void {
  const state: ContentWatch = { left: null, began: 0, ready: 0, isReady: false };
  const shapes = '.MuiSkeleton-root, [aria-busy="true"], [role="progressbar"]:not([aria-valuenow])';
  const look = () => {
    const main = document.querySelector("main");
    const title = main?.querySelector("h1") ?? null;
    // The title first: the measured page pays for each look.
    const isReady = title !== null && title !== state.left && !main?.querySelector(shapes);
    if (isReady && !state.isReady) state.ready = performance.now();
    state.isReady = isReady;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.pageWatch = state;
}

/** Goes to an address by a click on a link. */
export function goTo(address: string): void {
  const { pageWatch } = window;
  if (pageWatch) Object.assign(pageWatch, { left: document.querySelector("main h1"), began: performance.now(), ready: 0, isReady: false });
  const link = document.createElement("a");
  link.href = `#${address}`;
  document.querySelector("main")?.append(link);
  link.click();
  link.remove();
}

/** Milliseconds from the click to the content; null while it is on its way. */
export function contentTime(): number | null {
  const { pageWatch } = window;
  return pageWatch?.isReady && pageWatch.ready > 0 ? pageWatch.ready - pageWatch.began : null;
}

/** All that the page shows. */
export function lookAtPage(): Seen {
  const isVisible = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const scrolls = (element: Element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  const withinScrolling = (element: Element) => {
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement)
      if (scrolls(parent)) return true;
    return false;
  };
  const texts = new Set<string>([document.title]);
  const beyond = new Set<string>();
  const cut = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!text || !element || element.closest("script, style, code, pre, kbd, textarea, option") || !isVisible(element)) continue;
    texts.add(text);
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.width > 0 && (box.right > window.innerWidth + 1 || (box.left < -1 && box.right > 0)) && !withinScrolling(element))
      beyond.add(text.slice(0, 60));
    const style = getComputedStyle(element);
    if (style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      if (!element.closest("[title], [aria-label], [aria-describedby]") && !element.matches(":has([title])")) cut.add(text.slice(0, 60));
  }
  for (const name of ["aria-label", "placeholder", "title", "alt"])
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name)?.trim();
      if (text && isVisible(element)) texts.add(text);
    }
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')].map((link) => link.getAttribute("href")?.slice(1) ?? "");
  const root = document.documentElement;
  return {
    title: document.querySelector("main h1")?.textContent?.trim() ?? "",
    texts: [...texts],
    links: [...new Set(links)],
    tooWide: Math.max(0, root.scrollWidth - root.clientWidth),
    beyond: [...beyond],
    cut: [...cut],
  };
}
