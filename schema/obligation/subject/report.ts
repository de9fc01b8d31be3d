import { RegisterDuty } from "../../register/RegisterDuty.ts";
import { RegisterRecord } from "../../register/RegisterRecord.ts";
import { inRegister, inSubtree } from "../../shared/access.ts";
import type { SubjectRecord } from "./subject.ts";

/** A duty of a register, fulfilled by a record each time. */
export const report = {
  target: () => RegisterDuty,
  description: "The duty of a register.",
  evidence: { target: () => RegisterRecord, description: "The record that fulfils it." },
  always: [inRegister("duty.register", "see"), inRegister("duty.about", "read")],
  keeper: { role: "head", when: inSubtree("duty.register.owningDepartment"), reminds: true },
  timed: true,
  byHeads: false,
} as const satisfies SubjectRecord;
