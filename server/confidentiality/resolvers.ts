import type { ResolverClass } from "../resolver-class.ts";
import { ExplainResolver } from "./ExplainResolver.ts";
import { ReadingActivityResolver } from "./ReadingActivityResolver.ts";

/** What confidentiality adds to the API. */
export const confidentialityResolvers: readonly ResolverClass[] = [ExplainResolver, ReadingActivityResolver];
