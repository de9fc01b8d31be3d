import { citationOf, type ReadProvision } from "../provision.ts";

/** How a provision with exceptions is called: where it stands, and its heading. */
export const exceptedName = (provisions: readonly ReadProvision[], provision: ReadProvision): string =>
  [citationOf(provisions, provision), provision.label && provision.heading].filter(Boolean).join("　");
