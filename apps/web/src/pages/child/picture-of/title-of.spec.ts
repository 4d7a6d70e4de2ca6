import { titleOf } from './title-of';

describe('the title of an entry', () => {
  it('is its first sentence; the rest is not lost', () => {
    expect(titleOf('Finn and Ailsa together again. Saltcoats beach, then chips.')).toEqual({
      title: 'Finn and Ailsa together again',
      rest: 'Saltcoats beach, then chips.',
    });
  });

  it.each([
    'Two year check',
    'Joining three words together: “Biscuit want out. Biscuit go now.”',
    'Ailsa has a new friend at Dr. Okoro’s',
    '“I like it here. Can we stay?”',
  ])('is all of “%s”', (sentence) => {
    expect(titleOf(sentence)).toEqual({ title: sentence });
  });
});
