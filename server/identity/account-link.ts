import type { GraphQLResolveInfo } from "graphql";
import { Field, ObjectType } from "type-graphql";
import { Account } from "../../schema/identity/Account.ts";
import type { BoundWork } from "../commands/bound-work.ts";
import { type Call, runCommand, type Work } from "../commands/command.ts";
import type { Transaction } from "../commands/transaction.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../errors.ts";
import { codeModel } from "../model/model.ts";
import type { Row } from "../reading/request.ts";
import { selectionFor } from "../reading/selection.ts";
import { newLink } from "./one-time-link.ts";
import { isBeyond } from "./second-person.ts";

/** An account and the link that its owner needs. */
@ObjectType({ description: "An account, and the link with which its owner sets a password." })
export class AccountLink {
  @Field(() => Account, { nullable: true })
  account!: object | null;

  @Field(() => String, { description: "Works once, within 24 hours. It is shown only here." })
  link!: string;
}

const linkFor = (tx: Transaction, accountId: string) =>
  newLink(tx.sql, tx.context.config.publicUrl, { accountId, madeBy: tx.actor.personId, now: tx.now });

/**
 * Runs a command on an account and makes a link for it. Links are kept nowhere, receipts of commands included: a retry answers a new one,
 * and the one before, which nobody got, stops working.
 */
async function withLink<Input>(
  context: Context,
  info: GraphQLResolveInfo,
  call: Call<Input>,
  work: Work<Input, { readonly id: string }>,
): Promise<AccountLink> {
  let link: string | null = null;
  const { id } = await runCommand(context, call, async (tx, input) => {
    const { id: accountId } = await work(tx, input);
    if (tx.waitsFor === null) link = await linkFor(tx, accountId);
    return { id: accountId };
  });
  link ??= await runCommand(context, { name: call.name, input: { id } }, async (tx) => {
    const account = await tx.load(Account, id, "update");
    tx.audit(account);
    // Whose account it is may read more by now.
    if (await isBeyond(tx.sql, tx.actor, account.person.id)) throw forbidden();
    return linkFor(tx, id);
  });
  const account: Row | null = await context.reader.single("accounts", id, selectionFor(info, codeModel("accounts"), "account"));
  return { account, link };
}

/** The work of a command on an account that answers a link for its owner. */
export const answeringLink = <Input>(work: Work<Input, { readonly id: string }>): BoundWork<Input> => ({
  work,
  answer: { type: () => AccountLink, nullable: true },
  give: (context, call, info) => withLink(context, info, call, work),
});
