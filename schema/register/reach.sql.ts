/** SQL: what everybody employed may do with the register under the alias, as words of `registerRights`. */
export const staffMay = (register: string): string =>
  `array(select distinct x."right" from "register_reach" x where x."register_id" = ${register}."id" and x."kind" = 'staff' order by 1)`;
