import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { Account } from "../../schema/identity/Account.ts";
import { answerCommand, type Call, runCommand, type Work } from "../commands/command.ts";
import { RecordVersionInput } from "../commands/record-version.ts";
import type { Transaction } from "../commands/transaction.ts";
import type { Context } from "../context.ts";
import { forbidden } from "../errors.ts";
import { modelOf } from "../reading/model.ts";
import type { Row } from "../reading/request.ts";
import { selectionFor } from "../reading/selection.ts";
import { CreateAccountInput, createAccount } from "./create-account.ts";
import { AccountsOutcome, CreateAccountsInput, createAccounts } from "./create-accounts.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { Me } from "./Me.ts";
import { describeMe } from "./MeResolver.ts";
import { linkOwner, newLink } from "./one-time-link.ts";
import { ResetPasswordInput, resetPassword } from "./reset-password.ts";
import { isBeyond } from "./second-person.ts";
import { SetUpInput, setUp } from "./set-up.ts";
import { useOneTimeLink } from "./use-one-time-link.ts";

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
    tx.audit(account, account.login);
    // Whose account it is may read more by now.
    if (await isBeyond(tx.sql, tx.actor, account.person.id)) throw forbidden();
    return linkFor(tx, id);
  });
  const account: Row | null = await context.reader.single("accounts", id, selectionFor(info, modelOf("accounts"), "account"));
  return { account, link };
}

/** Whose password a one-time link sets. */
@ObjectType({ description: "Whose password a one-time link sets." })
export class LinkOwner {
  @Field(() => String, { description: "Name to sign in with." })
  login!: string;

  @Field(() => String)
  personName!: string;
}

/** Accounts: administrators make, reset and disable them; their owners set passwords with one-time links. */
@Resolver()
export class AccountResolver {
  @Mutation(() => AccountLink, { nullable: true, description: "Makes an account; its owner sets a password with the link." })
  createAccount(
    @Arg("input", () => CreateAccountInput) input: CreateAccountInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountLink> {
    return withLink(context, info, { name: "createAccount", input, idempotencyKey }, createAccount);
  }

  @Mutation(() => AccountLink, {
    nullable: true,
    description: "Takes password and sessions away at once, and answers a link to set another password.",
  })
  resetPassword(
    @Arg("input", () => ResetPasswordInput) input: ResetPasswordInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccountLink> {
    return withLink(context, info, { name: "resetPassword", input, idempotencyKey }, resetPassword);
  }

  @Mutation(() => Account, { nullable: true, description: "Keeps an account from signing in and ends its sessions at once." })
  disableAccount(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Account, { name: "disableAccount", input, idempotencyKey }, disableAccount);
  }

  @Mutation(() => Account, { nullable: true, description: "Lets a disabled account sign in again." })
  enableAccount(
    @Arg("input", () => RecordVersionInput) input: RecordVersionInput,
    @Arg("idempotencyKey", () => String, { nullable: true }) idempotencyKey: string | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Row | null> {
    return answerCommand(context, info, Account, { name: "enableAccount", input, idempotencyKey }, enableAccount);
  }

  @Query(() => LinkOwner, { nullable: true, description: "Whose password a one-time link sets; null when it cannot be used." })
  async ownerOfLink(@Arg("token", () => String) token: string, @Ctx() { database }: Context): Promise<LinkOwner | null> {
    const accountId = await linkOwner(database, token);
    const [row] = await database.rows<[string, string]>(
      `select a."login", p."name" from "account" a join "person" p on p."id" = a."person_id" where a."id" = $1 and a."disabled_at" is null`,
      [accountId ?? null],
    );
    return row ? { login: row[0], personName: row[1] } : null;
  }

  @Mutation(() => AccountsOutcome, {
    description: "Makes accounts for many people and an invitation for each; who has been invited and has no password yet gets a new one.",
  })
  async createAccounts(
    @Arg("input", () => CreateAccountsInput) input: CreateAccountsInput,
    @Ctx() context: Context,
  ): Promise<AccountsOutcome> {
    return { items: await runCommand(context, { name: "createAccounts", input }, createAccounts) };
  }

  @Mutation(() => Me, { nullable: true, description: "Sets your password with a one-time link, and signs you in." })
  async useOneTimeLink(
    @Arg("token", () => String) token: string,
    @Arg("password", () => String) password: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Me> {
    return describeMe(context, await useOneTimeLink(context, token, password), info);
  }

  @Mutation(() => Me, {
    nullable: true,
    description: "Makes the organisation and its first administrator with the link that the server printed.",
  })
  async setUp(
    @Arg("token", () => String) token: string,
    @Arg("input", () => SetUpInput) input: SetUpInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Me> {
    return describeMe(context, await setUp(context, token, input), info);
  }
}
