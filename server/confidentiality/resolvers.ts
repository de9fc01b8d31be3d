import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What confidentiality adds to the API. */
export const confidentialityResolvers: readonly ResolverClass[] = [];
