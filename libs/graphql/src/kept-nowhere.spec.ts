import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { keptNowhere } from './kept-nowhere';

const headerOf = async (query: string) => {
  const server = new ApolloServer({
    typeDefs: 'type Query { a: Int b: Int! }',
    plugins: [ApolloServerPluginCacheControlDisabled(), keptNowhere],
  });
  const { http } = await server.executeOperation({ query });
  await server.stop();
  return http.headers.get('cache-control');
};

describe('an answer', () => {
  it.each(['{ a }', '{ b }', '{ c }', 'no question'])('to %s is kept by nobody on its way', async (query) => {
    expect(await headerOf(query)).toBe('no-store');
  });
});
