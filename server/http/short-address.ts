import type { FastifyInstance } from "fastify";

/**
 * `GET /d/NUMBER`, short enough for a poster: leads to the page of the document's text in force. Whether there is such a document is said
 * there alone, to those who may know.
 */
export function shortAddresses(app: FastifyInstance): void {
  app.get<{ Params: { "*": string } }>("/d/*", (request, reply) =>
    reply.redirect(`/#/documents/${encodeURIComponent(request.params["*"])}`),
  );
}
