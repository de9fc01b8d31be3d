/** Figures with separators of thousands, as both languages write them: "-1,234.50"; with at most nine places, or just so many. */
export const figureText = (value: number, decimals?: number): string =>
  new Intl.NumberFormat("en", { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 9 }).format(value);
