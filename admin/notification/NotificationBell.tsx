import BellIcon from "@mui/icons-material/NotificationsNoneOutlined";
import { Badge, IconButton } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { request } from "../graphql/request.ts";
import { useSay } from "../i18n/say.ts";
import { latePart } from "../shared/late-part.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { UnreadQuery } from "./unread-query.ts";
import { notificationWords as words } from "./words.ts";

const NotificationPanel = latePart(() => import("./NotificationPanel.tsx"));

/** How often to look for something new while the panel is seen, in milliseconds. */
const LOOKING = 60_000;

/** The highest number that the bell says. */
const MOST = 99;

/** How many things want to be seen. Counted again after every command, on return to the window, and each minute while it is seen. */
function useUnread(): number {
  const { data } = useQuery({
    queryKey: ["answer", UnreadQuery.text],
    queryFn: ({ signal }) => request(UnreadQuery, undefined, signal),
    refetchInterval: LOOKING,
  });
  return data?.unreadNotifications ?? 0;
}

/** The bell with the number of what is unread; on phones it leads to the page, elsewhere it opens a list. */
export function NotificationBell({ phone }: { readonly phone: boolean }) {
  const say = useSay();
  const unread = useUnread();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = unread > 0 ? say(words.bellUnread, { count: unread > MOST ? `${MOST}+` : unread }) : say(words.bell);
  const icon = (
    <Badge badgeContent={unread || null} max={MOST} color="secondary" aria-hidden>
      <BellIcon />
    </Badge>
  );
  if (phone) {
    return (
      <IconButton component={PanelLink} to="/notifications" aria-label={label}>
        {icon}
      </IconButton>
    );
  }
  return (
    <>
      <IconButton
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {icon}
      </IconButton>
      {anchor && (
        <Suspense fallback={null}>
          <NotificationPanel anchor={anchor} unread={unread} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
