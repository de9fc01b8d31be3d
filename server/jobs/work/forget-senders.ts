import { forgetSenders as forget } from "../../register/outside/count-sender.ts";
import type { JobWork } from "./job-work.ts";

/** Removes what was counted of those who sent forms in, once it limits nobody any more. */
export const forgetSenders: JobWork<"forgetSenders"> = async ({ sql }) => ({ senders: await forget(sql) });
