import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { Verification } from "./Verification.ts";
import { verifyEvidence } from "./verify-evidence.ts";

/** Proof that what happened is what was written. */
@Resolver()
export class EvidenceResolver {
  @Query(() => Verification, {
    description: "Works out the chain of audit events and all checksums again; for auditors. Takes seconds for a hundred thousand events.",
  })
  verifyEvidence(@Ctx() context: Context): Promise<Verification> {
    return verifyEvidence(context);
  }
}
