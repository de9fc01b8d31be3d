import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useBlocker } from "react-router";
import { useSay } from "../../i18n/say.ts";
import { formWords } from "./words.ts";

interface LeaveGuardProps {
  /** Whether something would be lost now. */
  readonly isUnsaved: () => boolean;
  readonly onSave: () => void;
  readonly onLeave: () => void;
  /** Saves what there is, where that happens by itself: only what this could not save is asked about. */
  readonly saveFirst?: () => Promise<void>;
}

/** Milliseconds that saving may take before somebody who wants to leave is asked. */
const PATIENCE = 1_500;

/** Asks before a page with unsaved changes is left: by the panel's links, by reloading, by closing. */
export function LeaveGuard({ isUnsaved, onSave, onLeave, saveFirst }: LeaveGuardProps) {
  const say = useSay();
  const save = useRef<HTMLButtonElement>(null);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isUnsaved() && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      // What the browser then asks is in its own words.
      if (isUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  const latest = useRef({ blocker, isUnsaved });
  latest.current = { blocker, isUnsaved };
  const isBlocked = blocker.state === "blocked";
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    if (!isBlocked || !saveFirst) return undefined;
    let isOver = false;
    setSaving(true);
    const timer = setTimeout(() => setSaving(false), PATIENCE);
    void saveFirst().then(() => {
      if (isOver) return;
      if (latest.current.isUnsaved()) setSaving(false);
      else latest.current.blocker.proceed?.();
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isBlocked, saveFirst]);
  // Kept in the page: a dialog that first comes into it while the menu of phones slides out stays hidden from screen readers.
  return (
    <Dialog
      open={isBlocked && !isSaving}
      keepMounted
      onClose={() => blocker.reset?.()}
      maxWidth="xs"
      fullWidth
      aria-labelledby="unsaved"
      slotProps={{ transition: { onEntering: () => save.current?.focus() } }}
    >
      <DialogTitle id="unsaved">{say(formWords.leaveTitle)}</DialogTitle>
      <DialogContent>
        <Typography>{say(formWords.leaveText)}</Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: "wrap", rowGap: 1 }}>
        <Button
          onClick={() => {
            onLeave();
            blocker.proceed?.();
          }}
        >
          {say(formWords.leave)}
        </Button>
        <Button onClick={() => blocker.reset?.()}>{say(formWords.stay)}</Button>
        <Button
          ref={save}
          variant="contained"
          onClick={() => {
            blocker.reset?.();
            onSave();
          }}
        >
          {say(formWords.save)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
