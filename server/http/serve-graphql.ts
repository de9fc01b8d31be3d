import fastifyApollo, { fastifyApolloDrainPlugin } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { buildApi } from "../graphql/schema.ts";
import { graphqlServer } from "./graphql-server.ts";
import { makeContext, type Parts } from "./make-context.ts";
import { isOneOperation, refuse } from "./refuse-request.ts";

/**
 * `POST /graphql`. What is no GraphQL request at all, and a context that cannot be made, are answered here: Apollo would answer them in
 * its own words, with the message of whatever failed.
 */
export async function serveGraphql(app: FastifyInstance, parts: Parts): Promise<void> {
  const apollo = graphqlServer(buildApi(), parts);
  apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await apollo.start();
  const contexts = new WeakMap<FastifyRequest, Context>();
  app.get("/graphql", (request, reply) => refuse(request, reply, { status: 405, code: "INVALID", says: "onlyPost" }));
  await app.register(async (graphql) => {
    graphql.addHook("preHandler", async (request, reply) => {
      if (!isOneOperation(request.body)) return refuse(request, reply, { status: 400, code: "INVALID", says: "oneOperation" });
      contexts.set(request, await makeContext(parts, request, reply));
    });
    await graphql.register(fastifyApollo(apollo), {
      path: "/graphql",
      method: ["POST"],
      context: async (request) => {
        const context = contexts.get(request);
        if (!context) throw new Error("The request has no context.");
        return context;
      },
    });
  });
}
