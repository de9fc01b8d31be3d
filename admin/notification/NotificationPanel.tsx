import { Box, Button, Popover, Typography } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { NoNotifications } from "./NoNotifications.tsx";
import { NotificationLines } from "./NotificationLines.tsx";
import { useNotifications } from "./use-notifications.ts";
import { notificationWords as words } from "./words.ts";

/** So many are told at a glance; older ones have their page. */
const SHOWN = 30;

interface NotificationPanelProps {
  readonly anchor: HTMLElement;
  readonly unread: number;
  readonly onClose: () => void;
}

/** What the bell opens. */
export default function NotificationPanel({ anchor, unread, onClose }: NotificationPanelProps) {
  const say = useSay();
  const { query, marking, markAll, markLine } = useNotifications(0, SHOWN);
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ paper: { role: "dialog", "aria-label": say(words.title), sx: { width: 420, maxWidth: "calc(100vw - 32px)" } } }}
    >
      <Box sx={{ display: "flex", flexDirection: "column", maxHeight: "min(640px, 80vh)" }}>
        <Box sx={{ display: "flex", alignItems: "center", px: 2, py: 1, borderBottom: 1, borderColor: "divider" }}>
          <Typography variant="h2" sx={{ flex: 1 }}>
            {say(words.title)}
          </Typography>
          {unread > 0 && (
            <Button size="small" onClick={markAll} loading={marking}>
              {say(words.markAll)}
            </Button>
          )}
        </Box>
        <Box sx={{ overflowY: "auto", pb: 1, minHeight: 120 }}>
          <Box sx={query.data ? {} : { p: 2 }}>
            <Answered query={query} lines={6}>
              {({ notifications: { items } }) =>
                items.length === 0 ? (
                  <NoNotifications />
                ) : (
                  <NotificationLines
                    told={items}
                    onOpen={(line) => {
                      markLine(line);
                      onClose();
                    }}
                  />
                )
              }
            </Answered>
          </Box>
        </Box>
        <Box sx={{ borderTop: 1, borderColor: "divider", p: 0.5, textAlign: "center" }}>
          <Button component={PanelLink} to="/notifications" onClick={onClose} fullWidth>
            {say(words.all)}
          </Button>
        </Box>
      </Box>
    </Popover>
  );
}
