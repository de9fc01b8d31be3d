import type { ResolverClass } from "../resolver-class.ts";
import { LinkResolver } from "./LinkResolver.ts";
import { MeResolver } from "./MeResolver.ts";

/** What identity adds to the API. */
export const identityResolvers: readonly [ResolverClass, ...ResolverClass[]] = [MeResolver, LinkResolver];
