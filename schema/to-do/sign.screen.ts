import { both } from "../shared/field.screen.ts";
import type { AskedKindDefinition } from "./asked-kind.screen.ts";

/** To sign an agreement (签署协议). */
export const sign: AskedKindDefinition = {
  name: both("签署协议", "Sign"),
  asks: both("请签署《%{title}》", "Please sign “%{title}”"),
  act: both("去签署", "Sign"),
  ...{ subject: "agreement", page: "/sign/" },
};
