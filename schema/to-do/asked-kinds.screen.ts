import type { AssignmentKind } from "../obligation/AssignmentKind.ts";
import { acknowledge } from "./acknowledge.screen.ts";
import type { AskedKindDefinition } from "./asked-kind.screen.ts";
import { sign } from "./sign.screen.ts";
import { train } from "./train.screen.ts";

/** Every kind of thing that is asked of people, by its word; a forgotten one does not compile. */
export const askedKinds: Readonly<Record<(typeof AssignmentKind)["values"][number], AskedKindDefinition>> = { acknowledge, train, sign };
