/** What divides a text: what lies in it is called without it, as articles are numbered through. */
const DIVISIONS = "('part', 'subpart', 'chapter', 'section')";

/** SQL: what people call the provision under this alias, with those above it from the article down, e.g. 第三条（一）. Null without a label. */
export const provisionPath = (p: string) =>
  `(with recursive "up" as (
      select ${p}."parent_id", ${p}."kind", ${p}."label", 0 as "step"
      union all
      select a."parent_id", a."kind", a."label", u."step" + 1 from "up" u join "provision" a on a."id" = u."parent_id"
      where u."kind" not in ${DIVISIONS} and a."kind" not in ${DIVISIONS})
    select left(nullif(string_agg(u."label", '' order by u."step" desc), ''), 200) from "up" u)`;

/** SQL: the labels of the provision under this alias and of all above it, from the top down, e.g. 第三章 › 第十二条. Null without a label. */
export const provisionFullPath = (p: string) =>
  `(with recursive "up" as (
      select ${p}."parent_id", ${p}."label", 0 as "step"
      union all
      select a."parent_id", a."label", u."step" + 1 from "up" u join "provision" a on a."id" = u."parent_id")
    select string_agg(nullif(u."label", ''), ' › ' order by u."step" desc) from "up" u)`;
