import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What organisation adds to the API. */
export const organisationResolvers: readonly ResolverClass[] = [];
