import type { ResolverClass } from "../resolver-class.ts";
import { NotificationResolver } from "./NotificationResolver.ts";

/** What notification adds to the API. */
export const notificationResolvers: readonly ResolverClass[] = [NotificationResolver];
