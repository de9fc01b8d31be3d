import type { ResolverClass } from "../graphql/resolver-class.ts";
import { AccountResolver } from "./AccountResolver.ts";
import { MeResolver } from "./MeResolver.ts";
import { SessionResolver } from "./SessionResolver.ts";

/** What identity adds to the API. */
export const identityResolvers: readonly [ResolverClass, ...ResolverClass[]] = [MeResolver, SessionResolver, AccountResolver];
