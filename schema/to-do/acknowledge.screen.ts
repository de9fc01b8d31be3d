import { both } from "../shared/field.screen.ts";
import type { AskedKindDefinition } from "./asked-kind.screen.ts";

/** To acknowledge a text (签收确认). */
export const acknowledge: AskedKindDefinition = {
  name: both("签收确认", "Acknowledge"),
  asks: both("请签收《%{title}》", "Please acknowledge “%{title}”"),
  act: both("去阅读", "Read"),
  ...{ subject: "revision", page: "/reading/" },
};
