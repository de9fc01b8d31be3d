import type { BoundProcedures } from "../commands/bound-procedure.ts";
import { answering, type Works } from "../commands/bound-work.ts";
import { decideConfirmation, withdrawConfirmation } from "./decide-confirmation.ts";
import { DecidedConfirmation, tellDecision } from "./decided-confirmation.ts";
import { decideByOperator } from "./operator-link.ts";

/** The works behind what a second person confirms. */
export const confirmationWorks = {
  decideConfirmation: answering(decideConfirmation, () => DecidedConfirmation, { nullable: true, finish: tellDecision }),
  withdrawConfirmation,
} satisfies Works;

/** The same by whoever runs the server. */
export const confirmationProcedures = {
  decideByOperator: {
    type: () => DecidedConfirmation,
    nullable: true,
    run: async (context, { token, confirm, reason }) => ({
      link: await decideByOperator(context, token, confirm, reason ?? null),
      confirmation: null,
    }),
  },
} satisfies BoundProcedures;
