import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What obligation adds to the API. */
export const obligationResolvers: readonly ResolverClass[] = [];
