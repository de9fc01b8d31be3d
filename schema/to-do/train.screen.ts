import { both } from "../shared/field.screen.ts";
import type { AskedKindDefinition } from "./asked-kind.screen.ts";

/** To complete a course (培训). */
export const train: AskedKindDefinition = {
  name: both("培训", "Train"),
  asks: both("请完成课程《%{title}》", "Please complete the course “%{title}”"),
  act: both("去学习", "Learn"),
  ...{ subject: "course", page: "/learn/" },
};
