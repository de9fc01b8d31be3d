import type { ResolverClass } from "../resolver-class.ts";
import { ScreenFileResolver } from "./ScreenFileResolver.ts";
import { ScreenResolver } from "./ScreenResolver.ts";

/** What screen adds to the API. */
export const screenResolvers: readonly ResolverClass[] = [ScreenResolver, ScreenFileResolver];
