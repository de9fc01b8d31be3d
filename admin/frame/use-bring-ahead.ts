import { useEffect } from "react";
import { menuEntries } from "../layout/menu-entries.ts";
import { pages } from "../pages.tsx";
import { type Me, useMe } from "../providers/me.ts";
import { knownBook, resourceOfPath } from "../records/book.ts";
import { resourceParts } from "../resources.tsx";
import { bringScreens } from "../screens/bring-screens.ts";
import { bringRows } from "../screens/list/bring-rows.ts";
import { bringGenericPages, bringPagesOf } from "../screens/pages/resource-routes.tsx";
import { bring } from "../shared/on-demand.tsx";

/** Milliseconds after which the first page stands, even on a slow phone, and what comes next can be brought. */
const settled = 1500;

/** Milliseconds for which a pointer rests on a link before it seems meant. */
const meant = 60;

/** When the browser has nothing else to do. */
const quiet = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => resolve(), { timeout: 1_000 });
    else setTimeout(resolve, 100);
  });

const pathsOf = (me: Me) => menuEntries(me, pages, knownBook()).flatMap(({ entries }) => entries.map(({ path }) => path));

/** Brings what the navigation leads to, in its order: the screens of all its lists in one request, then the programs one by one; last what is opened from there. */
async function bringMenu(me: Me): Promise<void> {
  const paths = pathsOf(me);
  await bringGenericPages();
  await bringScreens(
    paths.flatMap((path) => resourceOfPath(path)?.resource ?? []),
    "list",
  );
  const others = pages.filter(({ may }) => may(me)).map(({ path }) => path);
  for (const path of new Set([...paths, ...others])) {
    await quiet();
    await bringProgram(path);
  }
}

/** Whether a path is of this route, e.g. "/reading/…" of "/reading/:revisionId". */
const isRouteOf = (route: string, path: string) => {
  const [parts, said] = [route.split("/"), path.split("/")];
  return parts.length === said.length && parts.every((part, place) => part === said[place] || (part.startsWith(":") && said[place] !== ""));
};

async function bringProgram(path: string): Promise<void> {
  const resource = resourceOfPath(path)?.resource;
  if (resource) return bringPagesOf(resource, resourceParts);
  const page = pages.find((one) => isRouteOf(one.path, path));
  if (page) await bring(page.component);
}

/**
 * Brings what a link leads to. Of a record that is just how its page is drawn: reading it before somebody opens it would leave a trace in
 * the evidence of what nobody has read.
 */
async function bringTarget(address: string): Promise<void> {
  const [path = ""] = address.split("?");
  const resource = resourceOfPath(path)?.resource;
  if (!resource) return bringProgram(path);
  if (path === `/${resource}`) await Promise.all([bringProgram(path), bringRows(resource)]);
  else await bringScreens([resource], "form");
}

// What could not be brought now is asked for again, and waited for, when it is opened.
const inVain = () => undefined;

const addressOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest('a[href^="#/"]')?.getAttribute("href")?.slice(1) : undefined;

/** Brings what comes next while nobody waits: what the navigation offers, and what the link under pointer, finger or focus leads to. */
export function useBringAhead(): void {
  const me = useMe();
  const { personId } = me;
  useEffect(() => {
    const timer = setTimeout(() => quiet().then(() => bringMenu(me).catch(inVain)), settled);
    return () => clearTimeout(timer);
  }, [personId]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pointed: string | undefined;
    const point = ({ target, type }: Event) => {
      const address = addressOf(target);
      if (address === pointed && type !== "touchstart") return;
      pointed = address;
      clearTimeout(timer);
      if (address) timer = setTimeout(() => bringTarget(address).catch(inVain), type === "touchstart" ? 0 : meant);
    };
    const events = ["pointerover", "focusin", "touchstart"] as const;
    for (const event of events) document.addEventListener(event, point, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const event of events) document.removeEventListener(event, point);
    };
  }, []);
}
