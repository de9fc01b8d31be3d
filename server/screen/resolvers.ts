import type { ResolverClass } from "../graphql/resolver-class.ts";

/** What screen adds to the API. */
export const screenResolvers: readonly ResolverClass[] = [];
