import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What policy adds to the API. */
export const policyResolvers: readonly ResolverClass[] = [];
