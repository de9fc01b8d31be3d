import type { ResolverClass } from "../resolver-class.ts";
import { CalendarResolver } from "./CalendarResolver.ts";

/** What the working calendar adds to the API. */
export const calendarResolvers: readonly ResolverClass[] = [CalendarResolver];
