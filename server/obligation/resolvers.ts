import type { ResolverClass } from "../resolver-class.ts";
import { ObligationResolver } from "./ObligationResolver.ts";
import { ProgressResolver } from "./ProgressResolver.ts";

/** What obligation adds to the API. */
export const obligationResolvers: readonly ResolverClass[] = [ObligationResolver, ProgressResolver];
