import { useCallback, useState } from "react";

/** Whether something is open: `const dialog = useOpen(); dialog.show(); dialog.hide(); dialog.open`. */
export function useOpen() {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const hide = useCallback(() => setOpen(false), []);
  return { open, show, hide };
}
