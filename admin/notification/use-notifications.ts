import { kindsOfGroup } from "../../schema/told/kinds.screen.ts";
import type { ToldGroup } from "../../schema/told/told-kind.screen.ts";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useMe } from "../providers/me.ts";
import type { ToldLine } from "./group-notifications.ts";
import { MarkRead, NotificationsQuery } from "./notifications.ts";

/** One page of what this person is told of, all of it or one group, and how they take note of it. */
export function useNotifications(offset: number, limit: number, group?: ToldGroup) {
  const { personId } = useMe();
  // Auditors read what others are told as well; here stands one's own.
  const where = { recipient: { id: { eq: personId } }, ...(group ? { kind: { in: kindsOfGroup(group) } } : {}) };
  const query = useAnswer(NotificationsQuery, { where, offset, limit }, { keepPrevious: true });
  const { mutate, isPending } = useCommand(MarkRead);
  return {
    query,
    marking: isPending,
    markAll: () => mutate({ input: { all: true } }),
    markLine: ({ unread, items }: ToldLine) => {
      if (unread) mutate({ input: { ids: items.map(({ id }) => id) } });
    },
  };
}
