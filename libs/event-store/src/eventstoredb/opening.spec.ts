import { openEventStoreDb } from './eventstoredb.event-store';

describe('opening the log on EventStoreDB', () => {
  it.each([{ username: 'a', password: 'b' }, { caFile: '/nowhere' }])(
    'is refused with %j and without TLS',
    (more) => {
      expect(() => openEventStoreDb({ hosts: ['127.0.0.1:1'], tls: false, ...more })).toThrow(
        /only with TLS/,
      );
    },
  );

  it('sends nothing, so closing at once has nothing to wait for', async () => {
    const store = openEventStoreDb({ hosts: ['127.0.0.1:1'], tls: true, username: 'a', password: 'b' });
    await store.close();
    await expect(store.head()).rejects.toMatchObject({ code: 'store-closed' });
  });
});
