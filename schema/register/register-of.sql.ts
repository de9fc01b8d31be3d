/** SQL: the register whose records a resource names; null for other records. */
export const registerOf = (table: string) => `(select rg."id" from "register" rg where 'r/' || rg."slug" = ${table}."resource")`;
