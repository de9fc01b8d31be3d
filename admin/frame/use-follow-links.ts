import type { MouseEvent } from "react";
import { useLocation, useNavigate } from "react-router";

/** Follows the links within the panel on which somebody clicks, wherever below they are, as far as they are not followed already. */
export function useFollowLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (event) => {
    const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey, target } = event;
    // Another window or tab, or a menu, is the browser's business.
    if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
    const link = target.closest("a");
    const href = link?.getAttribute("href");
    if (!href?.startsWith("#/") || link?.target) return;
    event.preventDefault();
    const to = href.slice(1);
    navigate(to, { replace: to === pathname + search });
  };
}
