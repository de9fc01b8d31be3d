import { Field, ID, InputType, Int } from "type-graphql";
import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { Transaction } from "../commands/transaction.ts";
import { assign } from "../obligation/assign.ts";
import { checkAudience } from "../obligation/audience-check.ts";
import { AudienceInput } from "../obligation/audience-input.ts";
import { lockObligations } from "../obligation/obligation-lock.ts";
import { agreementChecksum } from "./agreement-checksum.ts";

/** Who is to sign an agreement, and by when. */
@InputType({ description: "Who is to sign an agreement, and by when: a day, or so many working days from today." })
export class PublishAgreementInput {
  @Field(() => ID, { description: "The draft." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => AudienceInput, { description: "Who is to sign." })
  audience!: AudienceInput;

  @Field(() => DateScalar, { nullable: true, description: "By when, inclusive." })
  dueOn?: string | null;

  @Field(() => Int, { nullable: true, description: "By when, in working days from today." })
  dueWorkingDays?: number | null;
}

/** Earlier editions stop asking: whoever has not signed one signs the new one or nothing. */
async function closeEarlierEditions(tx: Transaction, agreement: Agreement): Promise<void> {
  const earlier = `select a."id" from "assignment" a join "agreement" g on g."id" = a."agreement_id"
    where g."code" = $1 and g."ordinal" < $2 and a."closed_at" is null`;
  const values = [agreement.code, agreement.ordinal, tx.now];
  await tx.sql.rows(
    `update "obligation" o set "cancelled_at" = $3, "cancel_reason" = 'superseded', "version" = o."version" + 1, "updated_at" = $3
     where o."assignment_id" in (${earlier}) and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null`,
    values,
  );
  await tx.sql.rows(
    `update "assignment" set "closed_at" = $3, "version" = "version" + 1, "updated_at" = $3 where "id" in (${earlier})`,
    values,
  );
}

/** Publishes an agreement: from now on its text never changes, and the audience is asked to sign it. */
export async function publishAgreement(tx: Transaction, input: PublishAgreementInput): Promise<{ id: string }> {
  const agreement = await tx.load(Agreement, input.id, "publish", input.expectedVersion);
  const audience = await checkAudience(tx, input.audience, "input.audience");
  Object.assign(agreement, { checksum: agreementChecksum(agreement), publishedAt: tx.now, publishedBy: tx.person });
  tx.audit(agreement, agreement.title);
  await tx.em.flush();
  await lockObligations(tx.sql);
  await closeEarlierEditions(tx, agreement);
  await assign(tx, {
    subject: { kind: "sign", agreementId: agreement.id },
    audience,
    due: { dueOn: input.dueOn ?? null, dueWorkingDays: input.dueWorkingDays ?? null },
    label: agreement.title,
  });
  return agreement;
}
