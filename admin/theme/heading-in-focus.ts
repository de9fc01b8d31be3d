/** A heading that was led to shows that it has the focus, whether keys or a pointer led there. */
export const headingInFocus = { "&:focus": { outline: 2, outlineColor: "roles.indigo", outlineOffset: 4, borderRadius: 0.5 } };
