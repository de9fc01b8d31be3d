import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What reading adds to the API. */
export const readingResolvers: readonly ResolverClass[] = [];
