import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What evidence adds to the API. */
export const evidenceResolvers: readonly ResolverClass[] = [];
