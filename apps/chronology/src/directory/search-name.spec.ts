import { searchedWords, searchName } from './search-name';

describe('names made ready for looking up', () => {
  it.each([
    ['Ailsa', ' ailsa'],
    ['Màiri  MacDhòmhnaill', ' mairi macdhomhnaill'],
    ['Zoë Nuñez', ' zoe nunez'],
    ['Søren Łukasz Weiß Þóra', ' soren lukasz weiss thora'],
    ['Mary-Jane', ' mary jane'],
    ['O’Brien', ' obrien o brien'],
    ["D'Arcy", ' darcy d arcy'],
    ['Ｊｏ', ' jo'],
    ['محمّد', ' محمد'],
    ['王 小明', ' 王 小明'],
    ['J.R. 2nd', ' j r 2nd'],
    ['   ', ''],
    ['’', ''],
  ])('“%s”', (name, expected) => {
    expect(searchName([name])).toBe(expected);
  });

  it('holds each word once, the name by which the child is called first', () => {
    expect(searchName(['Jo', 'Joanna Jo Reid'])).toBe(' jo joanna reid');
  });

  it.each([
    ['  AIL ', ['ail']],
    ['o’b', ['ob']],
    ['Mary-J', ['mary', 'j']],
    ['%_', []],
    ['!', []],
  ])('looked for as “%s”', (search, expected) => {
    expect(searchedWords(search)).toEqual(expected);
  });
});
