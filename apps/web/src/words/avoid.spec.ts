import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as ts from 'typescript';
import { avoidableIn, badWordsIn, badWordsOfText } from './avoid';
import { textOfPage } from './page-text';

const foundIn = (html: string) => badWordsIn(html).map(({ why, found }) => `${why}: ${found}`);

describe('words that children ask us not to use', () => {
  it('finds a word in whatever case, and says what is better', () => {
    const [found] = avoidableIn('At her LAC review she was asked about it.');
    expect(found).toMatchObject({ found: 'LAC review', at: 7 });
    expect(found?.word.say).toContain('my meeting');
  });

  it('leaves a word alone that only holds the letters of one, and one that means something else', () => {
    expect(avoidableIn('A black placard. Eye contact. The neonatal unit. Please contact us.')).toEqual([]);
    expect(avoidableIn('Contact is on Saturdays.').map(({ found }) => found)).toEqual(['Contact']);
  });

  it('takes a hyphen and a space, and both apostrophes, as the same', () => {
    expect(avoidableIn("non attendance, the children's unit").map(({ found }) => found)).toEqual([
      'non attendance',
      "children's unit",
    ]);
  });

  it('law: what is found stands in the text at that place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('siblings', ' ', 'contact', 'Ada', '-', 'unit', '. ')),
        (pieces) => {
          const text = pieces.join('');
          for (const { found, at } of avoidableIn(text))
            expect(text.slice(at, at + found.length)).toBe(found);
        },
      ),
    );
  });
});

describe('what is not fit to be read on a page', () => {
  it.each([
    ['<p>Her placement ended</p>', 'avoid-list: placement'],
    ['<p>Reason: GOALS_MET</p>', 'code: GOALS_MET'],
    ['<p>A StrengthNoted fact</p>', 'code: StrengthNoted'],
    ['<p>childs_view</p>', 'code: childs_view'],
    ['<p>The IRD was held</p>', 'short-form: IRD'],
    ['<p>Risk score 4</p>', 'score: Risk score'],
    ['<p>Stopped on undefined</p>', 'machine: undefined'],
    ['<p>Age NaN years</p>', 'machine: NaN'],
    ['<p>[object Object]</p>', 'machine: [object Object]'],
    ['<p>On 2025-11-04</p>', 'date: 2025-11-04'],
    ['<p>One — two — three</p>', 'dashes: —'],
    ['<svg><text>siblings</text></svg>', 'avoid-list: siblings'],
    ['<a aria-label="null, 4 May">x</a>', 'machine: null'],
    ['<p>case <b>closed</b></p>', 'avoid-list: case closed'],
  ])('finds in %s: %s', (html, expected) => {
    expect(foundIn(html)).toEqual([expected]);
  });

  it('leaves people’s own words, what they typed, code and addresses alone', () => {
    const html = `<script>null</script><p data-said>Her <b>placement</b> GOALS_MET</p><textarea>siblings</textarea>
      <a href="/x?asKnownAt=2025-11-04" class="app_x">Go</a><input value="null"><p>Mr McDonald, NHS Northshire</p>`;
    expect(foundIn(html)).toEqual([]);
  });

  it('goes on reading after people’s own words', () => {
    expect(foundIn('<p><q data-said>null<br>and<img alt="x"></q> siblings</p>')).toEqual([
      'avoid-list: siblings',
    ]);
  });

  it('lets official words stand under official wording, and not what a machine lets slip', () => {
    expect(foundIn('<p data-official>Placement. Goals: GOALS_MET. null. Defiant.</p>')).toEqual([
      'avoid-list: Defiant',
      'machine: null',
    ]);
  });

  it('takes a short form that the same text explains', () => {
    expect(foundIn('<p>inter-agency referral discussion (IRD)</p>')).toEqual([]);
  });

  it('reads entities as letters', () => {
    expect(textOfPage('<p>Ros &amp; Pete&#8217;s&nbsp;house</p>')[0]?.text).toBe('Ros & Pete’s house');
  });
});

const NOT_SENTENCES = /^(avoid.*|short-forms|word-to-avoid|page-text)\.ts$|\.spec\.ts$/;

const pieceOf = (node: ts.Node): string | undefined => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return ts.isLiteralTypeNode(node.parent) || ts.isImportDeclaration(node.parent) ? undefined : node.text;
  }
  return ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('…')
    : undefined;
};

const sentencesOf = (source: string): readonly string[] => {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const piece = pieceOf(node);
    if (piece !== undefined && (/\s/.test(piece) || /^[A-Z][a-z]/.test(piece))) found.push(piece);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('words.ts', source, ts.ScriptTarget.ES2022, true));
  return found;
};

describe('every sentence that people read', () => {
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.ts') && !NOT_SENTENCES.test(file));

  it.each(files)('is fit to be read: %s', (file) => {
    const bad = sentencesOf(readFileSync(join(__dirname, file), 'utf8')).flatMap((text) =>
      badWordsOfText(text),
    );
    expect(bad).toEqual([]);
  });
});
