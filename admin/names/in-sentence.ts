/** A number of rows; beyond what the server counts it says so. */
export const countText = (total: number, capped: boolean): string => `${total.toLocaleString("en")}${capped ? "+" : ""}`;

/** A name inside of an English sentence begins small. */
export const nameInside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
