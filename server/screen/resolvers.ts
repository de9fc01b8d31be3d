import type { ResolverClass } from "../graphql/resolver-class.ts";
import { SavedViewResolver } from "./SavedViewResolver.ts";
import { ScreenResolver } from "./ScreenResolver.ts";

/** What screen adds to the API. */
export const screenResolvers: readonly ResolverClass[] = [ScreenResolver, SavedViewResolver];
