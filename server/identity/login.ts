import { invalid } from "../errors.ts";

/** Logins are kept in lower case, and people type what they like. */
export const normalLogin = (login: string) => login.trim().normalize("NFKC").toLowerCase();

/** Letters of any script, digits, and what e-mail addresses hold; 2 to 80 characters. */
const acceptable = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]{1,79}$/u;

/** Whether a new account can have the login. */
export const isLogin = (login: string): boolean => login.length <= 80 && acceptable.test(login);

/** A login that a new account can have; INVALID at `path` otherwise. */
export function newLogin(typed: string, path: string): string {
  const login = normalLogin(typed);
  if (!isLogin(login)) throw invalid(path, "badLogin");
  return login;
}
