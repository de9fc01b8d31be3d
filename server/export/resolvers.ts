import type { ResolverClass } from "../resolver-class.ts";
import { ExportResolver } from "./ExportResolver.ts";

/** What taking lists out adds to the API. */
export const exportResolvers: readonly ResolverClass[] = [ExportResolver];
