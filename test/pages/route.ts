const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The kind of page behind an address: ids left out, so that one of each kind is looked at. */
export const routeOf = (address: string): string => (address.split("?")[0] ?? "").replace(uuid, ":id").replace(/\/$/, "") || "/";

/** Pages that show each person something else, and are looked at as each of them. */
const personal = ["/", "/dashboard", "/reading/:id", "/learn/:id", "/sign/:id", "/me", "/search", "/notifications"];
export const isPersonal = (route: string): boolean => personal.includes(route);

/** As whom pages are looked at, in both companies. What one has been shown, the next looks at only where it is personal. */
export const logins = ["staff", "head", "admin", "editor", "approver", "trainer", "officer", "auditor"] as const;

/** The name of a page's picture. */
export const fileName = (login: string, route: string): string =>
  `${login}${route === "/" ? "" : route.replaceAll("/", "-").replaceAll(":", "")}`;
