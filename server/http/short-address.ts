import type { FastifyInstance } from "fastify";

/**
 * `GET /d/NUMBER`, short enough for a poster: leads to the page of the document's text in force. Whether there is such a document is said
 * there alone, to those who may know. Codes on paper also name the document itself (`?id=`), which stays when its number changes.
 */
export function shortAddresses(app: FastifyInstance): void {
  app.get<{ Params: { "*": string }; Querystring: { id?: unknown } }>("/d/*", ({ params, query }, reply) => {
    const itself = typeof query.id === "string" ? `?id=${encodeURIComponent(query.id)}` : "";
    return reply.redirect(`/#/documents/${encodeURIComponent(params["*"])}${itself}`);
  });
}
