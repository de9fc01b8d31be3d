/**
 * Where a page is low, as in a window at 200 %, on a phone on its side or with large letters: bars that stay in sight would take too much of it
 * there, and stand in the page instead. In letters and not in pixels, so that it follows the size of letters that somebody has chosen.
 */
export const LOW = "@media (max-height: 31em)";

/** A bar that stays in sight stands in the page where that is low. */
export const staticWhereLow = { [LOW]: { position: "static" } } as const;
