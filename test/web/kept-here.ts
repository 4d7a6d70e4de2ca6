/** Whether anything that was typed is kept on the device. It is run in a page, and needs nothing from outside. */
export const isKeptHere = (): Promise<boolean> =>
  new Promise((done) => {
    const opened = indexedDB.open('what-people-write');
    opened.onsuccess = () => {
      const count = opened.result.transaction('writings').objectStore('writings').count();
      count.onsuccess = () => {
        opened.result.close();
        done(count.result > 0);
      };
    };
  });
