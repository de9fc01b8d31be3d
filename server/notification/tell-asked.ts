/**
 * SQL: tells people that something is asked of them, all in one statement, for a data-modifying CTE.
 * @param source a relation of obligations with "id" and "person_id"
 * @param now SQL of the moment
 */
export const tellAsked = (
  source: string,
  now: string,
) => `insert into "notification" ("id", "recipient_id", "kind", "day", "obligation_id", "created_at")
    select gen_random_uuid(), k."person_id", 'asked', today(), k."id", ${now} from ${source} k`;
