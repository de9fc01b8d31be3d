/** SQL: the day of a moment in the organisation's time zone, which comes with each connection, as for the function today(). */
export const daySql = (moment: string): string =>
  `(${moment} at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date`;
