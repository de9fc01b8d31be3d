import LockIcon from "@mui/icons-material/Lock";
import LockOpenIcon from "@mui/icons-material/LockOpenOutlined";
import ResetIcon from "@mui/icons-material/RestartAlt";
import { Box, IconButton, Tooltip, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { levelWords } from "../screens/use-level-name.ts";
import { designerWords } from "./words.ts";

interface PropertyLineProps {
  readonly name: string;
  /** Which level says what counts now. */
  readonly from: string;
  /** Which level above has locked it. */
  readonly lockedBy?: string | undefined;
  readonly onReset?: (() => void) | undefined;
  /** Whether levels below may change it; left out where that is not decided. */
  readonly lock?: { readonly locked: boolean; readonly onToggle: () => void } | undefined;
  readonly children: ReactNode;
}

/** One thing that a screen says: where it comes from, a way back to what the level above says, and a lock for the levels below. */
export function PropertyLine({ name, from, lockedBy, onReset, lock, children }: PropertyLineProps) {
  const say = useSay();
  const lockLabel = lock && say(lock.locked ? designerWords.unlock : designerWords.lock, { name });
  return (
    <Box role="group" aria-label={name} sx={{ py: 1.25, borderTop: 1, borderColor: "divider" }}>
      <Box sx={{ display: "flex", alignItems: "center", minHeight: 32, mb: 0.5 }}>
        <Typography sx={{ fontSize: 13.5, fontWeight: 600 }}>{name}</Typography>
        <Typography sx={{ fontSize: 12.5, color: "text.secondary", ml: 1, flex: 1, minWidth: 0 }} noWrap>
          {say(designerWords.from, { name: from })}
        </Typography>
        {onReset && (
          <Tooltip title={say(designerWords.reset, { name })}>
            <IconButton size="small" aria-label={say(designerWords.reset, { name })} onClick={onReset}>
              <ResetIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        {lock && (
          <Tooltip title={lockLabel}>
            <IconButton size="small" aria-label={lockLabel} aria-pressed={lock.locked} onClick={lock.onToggle}>
              {lock.locked ? <LockIcon fontSize="small" color="primary" /> : <LockOpenIcon fontSize="small" />}
            </IconButton>
          </Tooltip>
        )}
      </Box>
      {lockedBy && (
        <Typography sx={{ fontSize: 13, color: "text.secondary", display: "flex", alignItems: "center", gap: 0.5, mb: 0.75 }}>
          <LockIcon sx={{ fontSize: 16 }} aria-hidden />
          {say(levelWords.isLocked, { name: lockedBy })}
        </Typography>
      )}
      {children}
    </Box>
  );
}
