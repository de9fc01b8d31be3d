import type { ResolverClass } from "../graphql/resolver-class.ts";
import { ReadingResolver } from "./ReadingResolver.ts";

/** What reading adds to the API. */
export const readingResolvers: readonly ResolverClass[] = [ReadingResolver];
