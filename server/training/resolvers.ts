import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What training adds to the API. */
export const trainingResolvers: readonly ResolverClass[] = [];
