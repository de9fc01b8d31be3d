import argon2 from "@node-rs/argon2";
import { PASSWORD_LENGTH } from "../../schema/identity/password-length.screen.ts";
import { invalid } from "../errors.ts";
import { newToken } from "./session-token.ts";

/** Argon2id (the library's default) with the least memory (KiB), passes and lanes that OWASP's password storage cheat sheet names. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hash of a password, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => argon2.hash(password.normalize("NFKC"), COST);

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one behind the hash. Without a hash (no such account, or no password yet) the same work is done and
 * the answer is no, so that the time tells nothing.
 */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword(newToken());
  const nobody = await decoy;
  const usable = password.length <= PASSWORD_LENGTH.max;
  const matches = await argon2.verify(passwordHash ?? nobody, usable ? password.normalize("NFKC") : "");
  return matches && usable && passwordHash !== null;
}

/** Refuses a new password that is too short, too long, or the login. */
export function checkNewPassword(password: string, login: string, path: string): void {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min || password.length > PASSWORD_LENGTH.max) throw invalid(path, "passwordLength", PASSWORD_LENGTH);
  if (password.trim().toLowerCase() === login.toLowerCase()) throw invalid(path, "passwordIsLogin");
}
