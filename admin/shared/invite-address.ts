/** People who get accounts at once at most, as the server says. */
export const MOST_INVITED = 500;

/** The page that makes accounts, with these people chosen; more than the most at once are cut off. */
export const inviteAddress = (personIds: readonly string[]): string => `/invite?people=${personIds.slice(0, MOST_INVITED).join(",")}`;
