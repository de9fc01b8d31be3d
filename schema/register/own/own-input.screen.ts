import { json, optional } from "../../shared/input.screen.ts";

/** What commands that make or change an extended record take beside it. */
export const ownInput = {
  own: optional(
    json("Departments' own fields to fill in with it, by the addresses of their extensions: { register: { expectedVersion, data } }."),
  ),
};
