/** Characters of a password, least and most. NIST SP 800-63B asks for length instead of kinds of characters. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;
