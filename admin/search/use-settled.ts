import { useEffect, useState } from "react";

/** Milliseconds without a key before the server is asked. */
const PAUSE = 120;

/** The value as it was when it last stood still. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  // Nothing typed is nothing to wait for.
  return value === "" ? "" : settled;
}
