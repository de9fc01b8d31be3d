import { operation } from "../graphql/operation.ts";

/** How many things want to be seen; apart from what they say, which the first page does not need. */
export const UnreadQuery = operation("query Unread { unreadNotifications }");
