import { lightColours } from "../theme/colours.ts";

/** Around the receipt, which is printed by itself, or with the page by the browser's own command. */
export const RECEIPT_IN_PRINT = "receipt-in-print";

/** Around the text, which is printed unless the receipt alone is. */
export const TEXT_IN_PRINT = "text-in-print";

/** Around a poster beside that: it has no page number. */
export const POSTER_IN_PRINT = "poster-in-print";

/** Prints the text as a clean regulation, or the receipt by itself. */
export function printOnly(what: "text" | "receipt"): void {
  document.body.dataset.print = what;
  addEventListener("afterprint", () => delete document.body.dataset.print, { once: true });
  print();
}

/** The page on paper: no panel around it, black on white in either theme, numbered sheets. */
export const printStyles = {
  // The margins of GB/T 9704-2012 for what is printed as a regulation.
  "@page regulation": { margin: "37mm 26mm 35mm 28mm", "@bottom-center": { content: '"— " counter(page) " —"' } },
  "@page poster": { margin: "20mm", "@bottom-center": { content: '""' } },
  "@page": { size: "A4", margin: "22mm 20mm", "@bottom-center": { content: 'counter(page) " / " counter(pages)' } },
  ".print-only": { display: "none" },
  "@media print": {
    "header, nav, .MuiSnackbar-root, [data-no-print]": { display: "none !important" },
    ".print-only": { display: "block" },
    ".text-in-print": { page: "regulation" },
    ".poster-in-print": { page: "poster" },
    html: { colorScheme: "light !important", background: "#fff !important" },
    "body, body *": {
      color: "#000 !important",
      background: "transparent !important",
      outline: "none !important",
      boxShadow: "none !important",
    },
    "main, .text-in-print, .text-in-print > *": { padding: "0 !important", border: "0 !important", maxWidth: "none !important" },
    // The seal stays red, the one of the light theme.
    ".receipt-in-print section": { borderColor: `${lightColours.seal} !important` },
    ".receipt-in-print [aria-hidden]": { borderColor: `${lightColours.seal} !important`, color: `${lightColours.seal} !important` },
    "body[data-print=text] .receipt-in-print": { display: "none" },
    "body[data-print=receipt] .text-in-print": { display: "none" },
  },
} as const;
