import { type AnyWork, type BoundWork, boundWork, type Works } from "./commands/bound-work.ts";
import { confidentialityWorks } from "./confidentiality/commands.ts";
import { evidenceWorks } from "./evidence/commands.ts";
import { notificationWorks } from "./notification/commands.ts";
import { obligationWorks } from "./obligation/commands.ts";
import { organisationWorks } from "./organisation/commands.ts";
import { screenWorks } from "./screen/commands.ts";
import { trainingWorks } from "./training/commands.ts";

/** The works behind all commands; each module lists its own. */
export const works: Works = {
  ...organisationWorks,
  ...obligationWorks,
  ...notificationWorks,
  ...evidenceWorks,
  ...screenWorks,
  ...confidentialityWorks,
  ...trainingWorks,
};

/** The work of the command of this name, as it is bound. */
export function workOf(name: string): BoundWork<never> {
  const work: AnyWork | undefined = Object.entries(works).find(([known]) => known === name)?.[1];
  if (!work) throw new Error(`There is no work for the command ${name}.`);
  return boundWork(work);
}
