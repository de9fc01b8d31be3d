/** Whether it looks like an e-mail address; only sending one proves it. */
export const isEmail = (text: string) => /^[^\s@]+@[^\s@]+$/.test(text);
