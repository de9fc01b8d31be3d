import type { ResolverClass } from "../resolver-class.ts";
import { BulkResolver } from "./BulkResolver.ts";

/** What doing something to many records adds to the API. */
export const bulkResolvers: readonly ResolverClass[] = [BulkResolver];
