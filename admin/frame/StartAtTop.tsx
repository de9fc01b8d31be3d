import { useEffect, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";
import { arrive, catchLostFocus, settle } from "../layout/arrival.ts";

/**
 * Begins every page at its top and with the focus on its heading, whatever the one before was scrolled to; going back is left to the
 * browser and to the lists. It stands before the page, so that a page that knows a better place has the last word.
 */
export function StartAtTop() {
  const { pathname } = useLocation();
  const back = useNavigationType() === "POP";
  const shown = useRef(pathname);
  useEffect(catchLostFocus, []);
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (back) return settle();
    window.scrollTo(0, 0);
    arrive();
  }, [pathname, back]);
  return null;
}
