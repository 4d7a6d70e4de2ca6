import type { ApolloServerPlugin } from '@apollo/server';

/** No browser and no proxy keeps an answer. Apollo would find that out anew from every field of every answer. */
export const keptNowhere: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      response.http.headers.set('cache-control', 'no-store');
    },
  }),
};
