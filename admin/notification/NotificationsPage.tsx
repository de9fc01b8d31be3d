import { Box, Button, MenuItem, Stack, TextField } from "@mui/material";
import { toldGroups } from "../../schema/told/told-kind.screen.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { useMay } from "../providers/may.ts";
import { Answered } from "../shared/Answered.tsx";
import { oneOf } from "../shared/one-of.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { offsetOf, offsetText, useAddressValues } from "../shared/use-address-values.ts";
import { NoNotifications } from "./NoNotifications.tsx";
import { NotificationLines } from "./NotificationLines.tsx";
import { UnreadQuery } from "./unread-query.ts";
import { useNotifications } from "./use-notifications.ts";
import { notificationWords as words } from "./words.ts";

const PAGE = 50;

/** Everything that this person was told of and that is still kept, the newest first. */
export default function NotificationsPage() {
  const say = useSay();
  // Who has no post is told nothing, and may not even look for it.
  const told = useMay("read", "notifications");
  return told ? <Notifications /> : <Without title={say(words.title)} />;
}

function Without({ title }: { readonly title: string }) {
  return (
    <>
      <PageHead title={title} />
      <NoNotifications />
    </>
  );
}

function Notifications() {
  const say = useSay();
  const { values, set } = useAddressValues(["from", "group"]);
  const group = oneOf(toldGroups, values.group) ?? undefined;
  const offset = offsetOf(values.from);
  const setOffset = (next: number) => set({ from: offsetText(next) });
  const { query, marking, markAll, markLine } = useNotifications(offset, PAGE, group);
  const unread = useAnswer(UnreadQuery).data?.unreadNotifications ?? 0;
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHead title={say(words.title)} state={unread > 0 ? say(words.unreadCount, { smart_count: unread }) : null}>
        {unread > 0 && (
          <Button variant="outlined" onClick={markAll} loading={marking}>
            {say(words.markAll)}
          </Button>
        )}
      </PageHead>
      <TextField
        select
        size="small"
        label={say(words.group)}
        value={group ?? ""}
        onChange={(event) => set({ group: event.target.value, from: "" })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ mb: 2, width: { xs: "100%", sm: 280 } }}
      >
        <MenuItem value="">{say(words.everything)}</MenuItem>
        {Object.entries(toldGroups).map(([name, label]) => (
          <MenuItem key={name} value={name}>
            {say(label)}
          </MenuItem>
        ))}
      </TextField>
      <Answered query={query} lines={8}>
        {({ notifications: { items, hasNext } }) => (
          <>
            {items.length === 0 ? (
              <NoNotifications />
            ) : (
              <Sheet sx={{ p: { xs: 0, sm: 0 }, pb: { xs: 1, sm: 1 }, overflow: "hidden" }}>
                <NotificationLines told={items} onOpen={markLine} />
              </Sheet>
            )}
            {(offset > 0 || hasNext) && (
              <Stack direction="row" spacing={1} sx={{ mt: 2, justifyContent: "space-between" }}>
                <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
                  {say(words.newer)}
                </Button>
                <Button disabled={!hasNext} onClick={() => setOffset(offset + PAGE)}>
                  {say(words.older)}
                </Button>
              </Stack>
            )}
          </>
        )}
      </Answered>
    </Box>
  );
}
