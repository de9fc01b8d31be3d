/** SQL: the organisation's time zone, which comes with each connection, as for the function today(). */
export const ORGANISATION_ZONE = `coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai')`;

/** SQL: the day of a moment in the organisation's time zone. */
export const daySql = (moment: string): string => `(${moment} at time zone ${ORGANISATION_ZONE})::date`;
