/** Minutes after which a job that was due counts as overdue: servers look for work each minute. */
const OVERDUE_MINUTES = 10;

/** SQL: how the job stands. */
export const jobState = (j: string): string =>
  `(case when ${j}."running_since" is not null then 'running' when ${j}."asked_at" is not null then 'asked' when ${j}."switched_off" then 'off'
    when ${j}."next_at" < rulebook_now() - interval '${OVERDUE_MINUTES} minutes' then 'overdue' when ${j}."attempt" > 0 then 'retried'
    when ${j}."last_outcome" = 'gaveUp' then 'failed' when ${j}."last_began_at" is null then 'never' else 'ready' end)`;
