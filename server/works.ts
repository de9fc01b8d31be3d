import { calendarWorks } from "./calendar/keeping/commands.ts";
import type { BoundProcedures } from "./commands/bound-procedure.ts";
import { type AnyWork, type BoundWork, boundWork, type Works } from "./commands/bound-work.ts";
import { confidentialityWorks } from "./confidentiality/commands.ts";
import { confidentialityProcedures } from "./confidentiality/procedures.ts";
import { confirmationProcedures, confirmationWorks } from "./confirmation/commands.ts";
import { evidenceWorks } from "./evidence/commands.ts";
import { exportProcedures } from "./export/procedures.ts";
import { identityWorks } from "./identity/commands.ts";
import { identityProcedures } from "./identity/procedures.ts";
import { jobCommandWorks } from "./jobs/commands.ts";
import { notificationWorks } from "./notification/commands.ts";
import { obligationWorks } from "./obligation/commands.ts";
import { organisationWorks } from "./organisation/commands.ts";
import { policyWorks } from "./policy/commands.ts";
import { registerWorks } from "./register/commands.ts";
import { outsideProcedures } from "./register/outside/procedures.ts";
import { alongWithOwnFields } from "./register/own/along-with-own-fields.ts";
import { screenWorks } from "./screen/commands.ts";
import { trainingWorks } from "./training/commands.ts";

/** The works behind all commands; each module lists its own. */
export const works: Works = alongWithOwnFields({
  ...confirmationWorks,
  ...organisationWorks,
  ...calendarWorks,
  ...obligationWorks,
  ...identityWorks,
  ...policyWorks,
  ...notificationWorks,
  ...evidenceWorks,
  ...screenWorks,
  ...registerWorks,
  ...confidentialityWorks,
  ...trainingWorks,
  ...jobCommandWorks,
});

/** The works behind all procedures. */
export const procedures: BoundProcedures = {
  ...confirmationProcedures,
  ...identityProcedures,
  ...exportProcedures,
  ...outsideProcedures,
  ...confidentialityProcedures,
};

/** The work of the command of this name, as it is bound. */
export function workOf(name: string): BoundWork<never> {
  const work: AnyWork | undefined = Object.entries(works).find(([known]) => known === name)?.[1];
  if (!work) throw new Error(`There is no work for the command ${name}.`);
  return boundWork(work);
}
