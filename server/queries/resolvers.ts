import type { ResolverClass } from "../resolver-class.ts";
import { ReadingResolver } from "./ReadingResolver.ts";

/** What reading over many kinds of records adds to the API. */
export const queryResolvers: readonly ResolverClass[] = [ReadingResolver];
