import CloseIcon from "@mui/icons-material/Close";
import PeekIcon from "@mui/icons-material/VisibilityOutlined";
import { Box, Button, IconButton, Typography, useMediaQuery, useTheme } from "@mui/material";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { topBarHeight } from "../layout/top-bar-height.ts";
import { designerWords } from "./words.ts";

interface DesignerFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the page; on phones over it, with a way to look at the page and come back. */
export function DesignerFrame({ title, onClose, children }: DesignerFrameProps) {
  const say = useSay();
  const phone = useMediaQuery(useTheme().breakpoints.down("md"));
  const [peeking, setPeeking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const away = phone && peeking;
  return (
    <>
      <Box
        component="aside"
        aria-label={title}
        hidden={away}
        sx={{
          display: away ? "none" : "flex",
          flexDirection: "column",
          bgcolor: "background.paper",
          ...(phone
            ? { position: "fixed", inset: 0, zIndex: 1200 }
            : {
                position: "sticky",
                top: topBarHeight,
                height: `calc(100dvh - ${topBarHeight}px)`,
                width: 392,
                flexShrink: 0,
                borderLeft: 1,
                borderColor: "divider",
              }),
        }}
      >
        <Box sx={{ display: "flex", alignItems: "center", gap: 1, pl: 2, pr: 1, py: 1, borderBottom: 1, borderColor: "divider" }}>
          <Typography ref={heading} tabIndex={-1} variant="h2" sx={{ flex: 1, minWidth: 0, outline: "none" }}>
            {title}
          </Typography>
          {phone && (
            <Button size="small" startIcon={<PeekIcon />} onClick={() => setPeeking(true)}>
              {say(designerWords.peek)}
            </Button>
          )}
          <IconButton aria-label={say(designerWords.close)} onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </Box>
        {children}
      </Box>
      {away && (
        <Button
          variant="contained"
          onClick={() => setPeeking(false)}
          sx={{ position: "fixed", bottom: 72, left: "50%", transform: "translateX(-50%)", zIndex: 1200, borderRadius: 5 }}
        >
          {say(designerWords.backToConfigure)}
        </Button>
      )}
    </>
  );
}
