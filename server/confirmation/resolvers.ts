import type { ResolverClass } from "../graphql/resolver-class.ts";
import { ConfirmationResolver } from "./ConfirmationResolver.ts";

/** What second persons add to the API. */
export const confirmationResolvers: readonly [ResolverClass, ...ResolverClass[]] = [ConfirmationResolver];
