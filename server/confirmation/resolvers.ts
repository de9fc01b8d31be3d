import type { ResolverClass } from "../resolver-class.ts";
import { ConfirmationResolver } from "./ConfirmationResolver.ts";

/** What second persons add to the API. */
export const confirmationResolvers: readonly [ResolverClass, ...ResolverClass[]] = [ConfirmationResolver];
